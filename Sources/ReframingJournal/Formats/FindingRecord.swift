import ReframingEngine

/// A finding as an object of JSON.
struct FindingRecord: Encodable {
  struct Span: Encodable { var start, end: Int }

  var path: String
  var line, column, endLine, endColumn: Int
  /// The sentence in the file.
  var bytes, utf16: Span
  var level, rule, category: String
  /// `mild`, `harsh` or `severe`; missing for a sign of danger.
  var intensity: String?
  /// The sentence; missing where the writer's words are left out.
  var text: String?
  var reframe: String?
  /// `entry`, `week` or `sentence`: where danger is, for which a harsh sentence has no answer.
  var rested: String?

  init(_ finding: FileFinding) {
    path = finding.path
    (line, column, endLine, endColumn) = (finding.line, finding.column, finding.endLine, finding.endColumn)
    bytes = Span(start: finding.bytes.lowerBound, end: finding.bytes.upperBound)
    utf16 = Span(start: finding.utf16.lowerBound, end: finding.utf16.upperBound)
    (level, rule, category) = (finding.level, finding.rule, finding.category)
    intensity = finding.isHarsh ? finding.level : nil
    text = finding.text
    reframe = finding.reframe
    rested = finding.rest?.rawValue
  }
}
