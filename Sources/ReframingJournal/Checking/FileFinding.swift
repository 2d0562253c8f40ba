package import ReframingEngine

/// One finding of a file: a harsh sentence, a kind moment or a sign of danger.
package struct FileFinding: Equatable, Sendable {
  package var path: String
  /// From 1.
  package var line: Int
  /// From 1, in Unicode scalars.
  package var column: Int
  package var endLine: Int
  /// From 1, in Unicode scalars: the first column behind the sentence.
  package var endColumn: Int
  /// The sentence in the file, in bytes.
  package var bytes: Range<Int>
  /// The same in UTF-16 code units.
  package var utf16: Range<Int>
  /// `mild`, `harsh`, `severe`, `kind`, `amber` or `red`.
  package var level: String
  /// `category/rule`.
  package var rule: String
  package var category: String
  package var family: String
  /// Why the rule is there, as its file says.
  package var why: String
  /// The names of what the sentence is about.
  package var topics: [String]
  /// The sentence; nil where the writer's words are left out.
  package var text: String?
  /// The words that made the rule fire, in UTF-8 bytes of `text`.
  package var match: Range<Int>
  package var reframe: String?
  /// Why there is no answer, if danger is the reason.
  package var rest: Rest?

  package var isHarsh: Bool { ["mild", "harsh", "severe"].contains(level) }
  package var isKind: Bool { level == "kind" }
}
