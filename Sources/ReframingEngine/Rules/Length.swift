/// How long an answer is.
package enum Length: String, CaseIterable, Sendable {
  /// Two or three sentences.
  case note
  /// One or two sentences.
  case inline

  /// How many words an answer has.
  package var words: ClosedRange<Int> { self == .note ? 20...45 : 8...28 }
}
