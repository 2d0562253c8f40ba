/// Runs corpus files and compares what came out with what they say.
package struct CorpusRunner {
  package struct Difference: Equatable, Sendable {
    package var path: String
    /// The line of the case, from 1.
    package var line: Int
    package var missing: [String]
    package var unexpected: [String]
  }

  /// Findings by category: expected, found among them, and found without being expected.
  package struct Counts: Equatable, Sendable {
    package var expected = 0
    package var found = 0
    package var extra = 0
  }

  private var engine: Engine
  package private(set) var differences: [Difference] = []
  package private(set) var counts: [String: Counts] = [:]
  package private(set) var caseCount = 0

  package init(_ rules: RuleSet, options: EngineOptions = EngineOptions()) {
    engine = Engine(rules, options: options)
  }

  /// Runs all cases of a file.
  /// - Returns: what came out of each case.
  package mutating func run(_ file: CorpusFile) -> [(findings: [String], output: [String])] {
    file.cases.map { entry in
      let actual = answer(entry.text)
      compare(entry, actual, file.path)
      return actual
    }
  }

  private mutating func answer(_ text: String) -> (findings: [String], output: [String]) {
    var copy = text
    return copy.withUTF8 { bytes in
      var history = History()
      let answer = engine.answer(bytes, history: &history)
      var output: [UInt8] = []
      Rewriting.write(bytes, answer, mode: .replace, to: &output)
      let findings = (answer.signs + answer.findings).map { finding in
        let words = String(decoding: bytes[finding.match], as: UTF8.self).replacing("\n", with: " ")
        return "\(engine.rules.path(of: finding.rule))  \(words)"
      }
      let result = String(decoding: output, as: UTF8.self)
      return (
        findings, result == text ? [] : result.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      )
    }
  }

  private mutating func compare(
    _ entry: CorpusFile.Case, _ actual: (findings: [String], output: [String]), _ path: String
  ) {
    caseCount += 1
    count(entry.findings, actual.findings)
    let wanted = entry.findings.map { "@ \($0)" } + entry.output.map { "> \($0)" }
    let got = actual.findings.map { "@ \($0)" } + actual.output.map { "> \($0)" }
    guard wanted != got else { return }
    differences.append(
      Difference(
        path: path, line: entry.line, missing: wanted.filter { !got.contains($0) },
        unexpected: got.filter { !wanted.contains($0) }))
  }

  /// Compares what was found in a journal with what was accepted; lines begin with `@` or `>`.
  package mutating func compare(journal path: String, accepted: [String], actual: [String]) {
    func findings(_ lines: [String]) -> [String] { lines.filter { $0.hasPrefix("@") }.map { String($0.dropFirst(2)) } }
    caseCount += 1
    count(findings(accepted), findings(actual))
    guard accepted != actual else { return }
    differences.append(
      Difference(
        path: path, line: 1, missing: accepted.filter { !actual.contains($0) },
        unexpected: actual.filter { !accepted.contains($0) }))
  }

  private mutating func count(_ expected: [String], _ actual: [String]) {
    func category(_ finding: String) -> String { String(finding.prefix { $0 != "/" }) }
    var open = actual.map(category)
    for name in expected.map(category) {
      counts[name, default: Counts()].expected += 1
      if let index = open.firstIndex(of: name) {
        open.remove(at: index)
        counts[name, default: Counts()].found += 1
      }
    }
    for name in open { counts[name, default: Counts()].extra += 1 }
  }
}
