import Foundation

/// All figures of a run.
struct BenchReport: Codable {
  /// The speeds on one text, in MB/s of processor time.
  struct Row: Codable {
    var text: String
    var newlines = 0.0
    var tokenizing = 0.0
    var matching = 0.0
    var rewriting = 0.0
    /// The whole command; nil where it was not built.
    var process: Double?
    /// In megabytes.
    var memory: Double?
    /// `rg` or `grep` with 240 phrases; nil where neither is installed.
    var grep: Double?

    init(text: String) { self.text = text }

    /// The command beside `rg`.
    var ratio: Double? { process.flatMap { process in grep.map { process / $0 } } }
  }

  var texts: [Row] = []
  /// Processor time of the command on one sentence, in milliseconds.
  var start: Double?
  /// Processor time of compiling the rules from their sources, in seconds.
  var ruleLoad: Double?

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  func table() -> String {
    let heads = ["MB/s", "newlines", "words", "matching", "rewriting", "command", "rg", "command/rg", "memory MB"]
    var lines = ["| \(heads.joined(separator: " | ")) |", "|\(String(repeating: "---|", count: heads.count))"]
    for row in texts {
      let figures = [
        row.newlines, row.tokenizing, row.matching, row.rewriting, row.process, row.grep, row.ratio, row.memory,
      ]
      lines.append("| \(row.text) | \(figures.map(Self.written).joined(separator: " | ")) |")
    }
    lines.append("")
    lines.append("start \(Self.written(start)) ms, rules from their sources \(Self.written(ruleLoad)) s")
    return lines.joined(separator: "\n")
  }

  /// Three significant digits.
  private static func written(_ figure: Double?) -> String { figure.map { String(format: "%.3g", $0) } ?? "–" }
}
