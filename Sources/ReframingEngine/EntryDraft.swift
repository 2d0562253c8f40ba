/// What was found in one entry, before its harsh sentences are answered.
package struct EntryDraft: Sendable {
  /// A harsh sentence that waits for its answer.
  struct Pending: Sendable {
    var words: [Word]
    var finding: SentenceFinding
    var match: Match
    var topics: [TopicFinder.Found]
    /// The block in which it stands, in bytes of the text.
    var block: Range<Int>
  }

  var answer = EntryAnswer()
  var pending: [Pending] = []

  init() {}
}
