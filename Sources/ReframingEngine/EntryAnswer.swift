/// What was found in one entry.
package struct EntryAnswer: Sendable {
  package var findings: [SentenceFinding] = []
  package var kindMoments: [SentenceFinding] = []
  package var signs: [SentenceFinding] = []
  package var support: SupportCard?
  package var sentenceCount = 0

  package init() {}

  /// Whether the whole entry stays as it is.
  package var isUntouched: Bool { support?.level == .red }
}
