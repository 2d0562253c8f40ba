/// One harsh sentence and its answer.
package struct SentenceFinding: Sendable {
  package var rule: Int
  /// Other rules that stand in the same sentence, the more important first.
  package var others: [Int]
  package var intensity: Intensity
  /// The sentence, in bytes of the text.
  package var range: Range<Int>
  /// The words that made the rule fire, in bytes of the text.
  package var match: Range<Int>
  /// Indices of the topics that the sentence names.
  package var topics: [Int]
  /// Indices of the topics that its paragraph names; empty unless the options ask for them.
  package var paragraphTopics: [Int] = []
  /// What the answer may say again, and what happened.
  package var phrases: [Phrase] = []
  package var happened: Happened?
  package var topicals: [Topical] = []
  /// Whether it lies so close to danger that it is not answered.
  package var isHeld = false
  /// Why it is not answered, if danger is the reason.
  package var rest: Rest?
  /// Nil where the sentence is left alone.
  package var reframe: String?
  /// The lines of the answer.
  package var lines: [Composition.Line] = []
}
