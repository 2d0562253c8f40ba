import ReframingEngine

/// A summary for the terminal.
package struct TextReport {
  private static let barWidth = 24
  package let text: String

  package init(_ summary: JournalSummary) {
    let words = ReportWords(summary: summary)
    var lines: [String] = summary.cards.flatMap { [$0.text, ""] }
    if let leftOut = words.leftOut { lines += [leftOut, ""] }
    lines.append("\(words.entryCount)\(words.span.map { ", \($0)" } ?? "")")
    lines.append("\(summary.count.kind) kind moments")
    lines.append("\(summary.count.harsh) harsh moments")
    lines += Self.table("By \(summary.periods.first?.unit.rawValue ?? "week")", summary.periods.map { ($0.label, $0.count) })
    lines += Self.table("Kinds of harsh moments", summary.categories.map { (ReportWords.name($0.name), $0.count) })
    lines += Self.table("What moments were about", summary.topics.prefix(10).map { ($0.name, $0.count) })
    lines += ["", words.observation, ""] + ReportWords.notClaimed
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func table(_ title: String, _ rows: [(name: String, count: JournalSummary.Count)]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let width = rows.map(\.name.count).max() ?? 0
    let largest = rows.map { max($0.count.harsh, $0.count.kind) }.max() ?? 0
    let showsKind = rows.contains { $0.count.kind > 0 }
    let head = title + String(repeating: " ", count: max(1, width + 2 - title.count))
    var lines = ["", head]
    if showsKind { lines[1] += padded("kind", barWidth + 5) }
    lines[1] += "harsh"
    for row in rows {
      var line = padded(row.name, width) + "  "
      if showsKind { line += padded(bar(row.count.kind, of: largest), barWidth + 5) }
      lines.append(trimmed(line + bar(row.count.harsh, of: largest)))
    }
    if showsKind, title.count > width + 1 { lines[1] = "\(title): kind, harsh" }
    return lines
  }

  /// A bar of blocks with its number behind it.
  private static func bar(_ count: Int, of largest: Int) -> String {
    guard count > 0 else { return "·" }
    let length = max(1, count * barWidth / max(largest, barWidth))
    return String(repeating: "█", count: length) + " \(count)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func trimmed(_ text: String) -> String { String(text.reversed().drop { $0 == " " }.reversed()) }
}
