/// Kind and harsh moments by week, in two rows of bars of one scale, each on its own ground.
struct PeriodChart {
  private static let width = 720, panel = 110, gap = 46, top = 24, left = 34
  private let periods: [Period]
  private let dates: DateWriter
  private let largest: Int

  init(_ periods: [Period], _ dates: DateWriter) {
    self.periods = periods
    self.dates = dates
    largest = max(4, periods.map { max($0.count.kind, $0.count.harsh) }.max() ?? 0)
  }

  var figure: String {
    let unit = periods.first?.unit.rawValue ?? "week"
    return Markup.figure(
      id: "periods", title: unit == "week" ? "Week by week" : "Month by month",
      note: "Kind moments above, harsh ones below. They are counted side by side; one does not cancel the other.",
      chart: svg,
      table: Markup.table(
        caption: "Moments by \(unit)", head: [unit == "week" ? "Week from" : "Month", "Entries", "Kind", "Harsh"],
        rows: periods.map { [$0.label, "\($0.entryCount)", "\($0.count.kind)", "\($0.count.harsh)"] }))
  }

  private var svg: String {
    let height = Self.top + 2 * Self.panel + Self.gap + 26
    let second = Self.top + Self.panel + Self.gap
    let parts = [
      Markup.text("title", [:], "Kind and harsh moments by \(periods.first?.unit.rawValue ?? "week")"),
      panel("Kind moments", "kind", at: Self.top) { $0.count.kind },
      panel("Harsh moments", "harsh", at: second) { $0.count.harsh },
      labels(at: height - 6),
    ]
    return Markup.element(
      "svg", ["viewBox": "0 0 \(Self.width) \(height)", "role": "img", "aria-label": label],
      parts.joined(separator: "\n"))
  }

  private var label: String {
    let kind = periods.reduce(0) { $0 + $1.count.kind }, harsh = periods.reduce(0) { $0 + $1.count.harsh }
    return
      "Two rows of bars over \(periods.count) \(periods.first?.unit.rawValue ?? "week")s: \(kind) kind moments and \(harsh) harsh moments."
  }

  private func panel(_ name: String, _ style: String, at top: Int, _ value: (Period) -> Int) -> String {
    let bottom = top + Self.panel
    var parts = [
      Markup.text("text", ["x": "\(Self.left)", "y": "\(top - 8)", "class": "name \(style)-ink"], name),
      line(bottom, "ground"),
    ]
    for step in [largest, largest / 2] where step > 0 {
      let y = bottom - Self.panel * step / largest
      parts.append(line(y, "grid"))
      parts.append(
        Markup.text("text", ["x": "\(Self.left - 8)", "y": "\(y + 4)", "class": "scale"], "\(step)"))
    }
    for (index, period) in periods.enumerated() where value(period) > 0 {
      let height = max(3, Self.panel * value(period) / largest)
      let unit = period.unit == .week ? "week from \(dates.short(period))" : dates.short(period)
      parts.append(
        Markup.element(
          "rect",
          [
            "class": style, "x": fixed(x(index) + slot * 0.16), "y": "\(bottom - height)",
            "width": fixed(min(slot * 0.68, 34)), "height": "\(height)", "rx": "2",
          ], Markup.text("title", [:], "\(unit): \(value(period)) \(style)")))
    }
    return parts.joined(separator: "\n")
  }

  private func line(_ y: Int, _ style: String) -> String {
    Markup.element("path", ["class": style, "d": "M\(Self.left) \(y)H\(Self.width)"])
  }

  /// A date below every bar that has room for one.
  private func labels(at y: Int) -> String {
    let every = max(1, Int((54 / slot).rounded(.up)))
    return periods.enumerated().filter { $0.offset % every == 0 }.map { index, period in
      Markup.text("text", ["x": fixed(x(index) + slot * 0.16), "y": "\(y)", "class": "date"], dates.short(period))
    }.joined(separator: "\n")
  }

  private var slot: Double { Double(Self.width - Self.left) / Double(max(periods.count, 12)) }

  private func x(_ index: Int) -> Double { Double(Self.left) + slot * Double(index) }

  private func fixed(_ number: Double) -> String { Decimals.text(number) }
}
