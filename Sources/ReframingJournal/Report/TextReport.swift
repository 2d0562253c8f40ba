import ReframingEngine

/// A summary for the terminal.
package struct TextReport {
  private static let barWidth = 24
  package let text: String

  /// - Parameter months: the names of the months in their order, if they are known.
  package init(_ summary: JournalSummary, months: [String]) {
    let words = ReportWords(summary: summary, dates: DateWriter(months: months))
    var lines: [String] = summary.cards.flatMap { [$0.text, ""] }
    if let leftOut = words.leftOut { lines += [leftOut, ""] }
    lines.append("\(words.entryCount)\(words.span.map { ", \($0)" } ?? "")")
    lines.append(ReportWords.counted(summary.count.kind, "kind moment", "kind moments"))
    lines.append(ReportWords.counted(summary.count.harsh, "harsh moment", "harsh moments"))
    lines += Self.table(
      "By \(summary.periods.first?.unit.rawValue ?? "week")", summary.periods.map { (words.dates.short($0), $0.count) })
    lines += Self.table("Kinds of harsh moments", summary.categories.map { (ReportWords.name($0.name), $0.count) })
    lines += Self.table("What moments were about", summary.topics.prefix(10).map { ($0.name, $0.count) })
    if let letter = summary.letter {
      lines += ["", words.letterTitle(letter.date), "", String(letter.text.dropLast())]
    }
    lines += ["", words.observation, ""] + ReportWords.notClaimed
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func table(_ title: String, _ rows: [(name: String, count: JournalSummary.Count)]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let width = max(title.count, rows.map(\.name.count).max() ?? 0) + 2
    let largest = rows.map { max($0.count.harsh, $0.count.kind) }.max() ?? 0
    let showsKind = rows.contains { $0.count.kind > 0 }
    func columns(_ kind: String, _ harsh: String) -> String { (showsKind ? padded(kind, barWidth + 6) : "") + harsh }
    var lines = ["", padded(title, width) + columns("kind", showsKind ? "harsh" : "")]
    for row in rows {
      let bars = columns(bar(row.count.kind, of: largest), bar(row.count.harsh, of: largest))
      lines.append(padded(row.name, width) + bars)
    }
    return lines.map(trimmed)
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
