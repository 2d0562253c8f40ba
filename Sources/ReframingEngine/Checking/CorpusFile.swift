/// A corpus file: paragraphs of text, each with what must be found in it and what must come out.
///
///     I always fail at exams.
///     @ failure/always-fails  I always fail at exams
///     > What happened with exams hurts. …
///
/// Bare lines are the text, `@` lines the findings, `>` lines the text that must come out, `#` lines comments. A case
/// without `@` and `>` must come out as it went in.
package struct CorpusFile: Sendable {
  package struct Case: Equatable, Sendable {
    /// From 1.
    package var line: Int
    package var text: String
    package var findings: [String]
    package var output: [String]
    /// The lines of the file that the expectations stand in.
    package var expectationLines: [Int]
    /// The last line of the text.
    package var lastTextLine: Int
  }

  package let path: String
  private let lines: [String]
  package let cases: [Case]

  package init(path: String, contents: String) {
    self.path = path
    lines = contents.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    cases = Self.cases(lines)
  }

  private static func cases(_ lines: [String]) -> [Case] {
    var cases: [Case] = []
    var open: Case?
    func closed(_ open: Case?) { if let open, !open.text.isEmpty { cases.append(open) } }
    for (index, line) in lines.enumerated() {
      if line.allSatisfy(\.isWhitespace) {
        closed(open)
        open = nil
        continue
      }
      if line.hasPrefix("#") { continue }
      var current =
        open ?? Case(line: index + 1, text: "", findings: [], output: [], expectationLines: [], lastTextLine: index)
      if line.hasPrefix("@") || line.hasPrefix(">") {
        current.expectationLines.append(index)
        let content = String(line.dropFirst().drop { $0 == " " })
        if line.hasPrefix("@") { current.findings.append(content) } else { current.output.append(content) }
      } else {
        current.text += current.text.isEmpty ? line : "\n" + line
        current.lastTextLine = index
      }
      open = current
    }
    closed(open)
    return cases
  }

  /// The file with other `@` and `>` lines; all other lines stay as they are.
  package func accepting(_ actual: [(findings: [String], output: [String])]) -> String {
    var dropped: Set<Int> = []
    var added: [Int: [String]] = [:]
    for (entry, actual) in zip(cases, actual) {
      dropped.formUnion(entry.expectationLines)
      added[entry.lastTextLine] = actual.findings.map { "@ \($0)" } + actual.output.map { "> \($0)" }
    }
    var result: [String] = []
    for (index, line) in lines.enumerated() {
      if !dropped.contains(index) { result.append(line) }
      result += added[index] ?? []
    }
    return result.joined(separator: "\n")
  }
}
