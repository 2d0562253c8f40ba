/// What was found in one entry, before its harsh sentences are answered.
package struct EntryDraft: Sendable {
  var answer = EntryAnswer()
  var pending: [(words: [Word], finding: SentenceFinding, match: Match)] = []

  init() {}
}
