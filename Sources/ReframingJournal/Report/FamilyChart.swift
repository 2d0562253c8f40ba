/// Families of harsh moments over time: a dot for each week, as large as the number of moments in it.
struct FamilyChart {
  private static let width = 720, row = 40, top = 8, left = 150
  private let periods: [Period]
  private let dates: DateWriter
  private let families: [(name: String, count: JournalSummary.Count)]
  private let largest: Int

  init(_ periods: [Period], _ families: [(name: String, count: JournalSummary.Count)], _ dates: DateWriter) {
    self.periods = periods
    self.dates = dates
    self.families = families
    largest = max(1, periods.flatMap(\.families.values).max() ?? 0)
  }

  var figure: String {
    Markup.figure(
      id: "families", title: "What the harsh moments were made of",
      note: "A larger dot stands for more moments of that kind.", chart: svg,
      table: Markup.table(
        caption: "Harsh moments by kind",
        head: [periods.first?.unit == .month ? "Month" : "Week from"] + families.map { ReportWords.name($0.name) },
        rows: periods.map { period in [period.label] + families.map { "\(period.families[$0.name] ?? 0)" } }))
  }

  private var svg: String {
    let height = Self.top + families.count * Self.row + 24
    let label =
      "Dots by kind and time: "
      + families.map { "\(ReportWords.name($0.name)) \($0.count.harsh)" }.joined(separator: ", ")
    let rows = families.enumerated().map { row($0.offset, $0.element) }
    return Markup.element(
      "svg", ["viewBox": "0 0 \(Self.width) \(height)", "role": "img", "aria-label": label],
      (rows + [labels(at: height - 4)]).joined(separator: "\n"))
  }

  private func row(_ index: Int, _ family: (name: String, count: JournalSummary.Count)) -> String {
    let y = Self.top + index * Self.row + Self.row / 2
    var parts = [
      Markup.element("path", ["class": "grid", "d": "M\(Self.left) \(y)H\(Self.width)"]),
      Markup.text("text", ["x": "0", "y": "\(y + 4)", "class": "name"], ReportWords.name(family.name)),
    ]
    for (place, period) in periods.enumerated() {
      guard let count = period.families[family.name] else { continue }
      let radius = min(15, slot / 2.2 + 4) * (Double(count) / Double(largest)).squareRoot()
      parts.append(
        Markup.element(
          "circle",
          ["class": "harsh", "cx": Decimals.text(x(place)), "cy": "\(y)", "r": Decimals.text(max(3, radius))],
          Markup.text("title", [:], "\(dates.short(period)): \(count) \(ReportWords.name(family.name))")))
    }
    return parts.joined(separator: "\n")
  }

  private func labels(at y: Int) -> String {
    let every = max(1, Int((54 / slot).rounded(.up)))
    return periods.enumerated().filter { $0.offset % every == 0 }.map { index, period in
      Markup.text(
        "text", ["x": Decimals.text(x(index) - slot * 0.34), "y": "\(y)", "class": "date"], dates.short(period))
    }.joined(separator: "\n")
  }

  private var slot: Double { Double(Self.width - Self.left) / Double(max(periods.count, 12)) }

  private func x(_ index: Int) -> Double { Double(Self.left) + slot * (Double(index) + 0.5) }
}
