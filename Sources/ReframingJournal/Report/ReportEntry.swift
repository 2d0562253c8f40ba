import ReframingEngine

/// An entry of the report: its date, and its moments with their answers to be opened.
struct ReportEntry {
  private let entry: JournalSummary.Entry
  private let dates: DateWriter
  private let isOpen: Bool

  init(_ entry: JournalSummary.Entry, _ dates: DateWriter, isOpen: Bool) {
    self.entry = entry
    self.dates = dates
    self.isOpen = isOpen
  }

  var html: String {
    let counts = [
      entry.count.kind > 0 ? "\(entry.count.kind) kind" : nil,
      entry.count.harsh > 0 ? "\(entry.count.harsh) harsh" : nil,
    ].compactMap(\.self).joined(separator: ", ")
    let head =
      Markup.text("span", ["class": "date"], entry.date.map(dates.long) ?? "No date")
      + Markup.element("span", ["class": "dots", "aria-hidden": "true"], dots)
      + Markup.text("span", ["class": "sum"], counts)
    return Markup.element(
      "details", isOpen ? ["class": "entry", "open": ""] : ["class": "entry"],
      Markup.element("summary", [:], head) + entry.moments.map(moment).joined())
  }

  /// A dot for each moment, in the order of the entry.
  private var dots: String {
    entry.moments.map { Markup.element("i", ["class": $0.isKind ? "kind" : "harsh"]) }.joined()
  }

  private func moment(_ finding: FileFinding) -> String {
    let name = finding.isKind ? "kind moment" : ReportWords.name(finding.category)
    var parts = [Markup.text("p", ["class": "tag"], name)]
    if finding.text != nil { parts.append(Markup.element("p", [:], sentence(finding))) }
    if let reframe = finding.reframe { parts.append(Markup.text("p", ["class": "answer"], reframe)) }
    if let rest = finding.rest { parts.append(Markup.text("p", ["class": "tag"], rest.reason)) }
    return Markup.element("div", ["class": finding.isKind ? "moment is-kind" : "moment"], parts.joined())
  }

  /// The sentence with its harsh words marked.
  private func sentence(_ finding: FileFinding) -> String {
    let bytes = Array((finding.text ?? "").utf8)
    func part(_ range: Range<Int>) -> String { Markup.escaped(String(decoding: bytes[range], as: UTF8.self)) }
    guard !finding.isKind, finding.match.upperBound <= bytes.count else { return part(0..<bytes.count) }
    return part(0..<finding.match.lowerBound) + Markup.element("mark", [:], part(finding.match))
      + part(finding.match.upperBound..<bytes.count)
  }
}
