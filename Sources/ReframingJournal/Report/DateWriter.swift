import ReframingEngine

/// Writes dates with the names of months that the rule files give; without them as `2026-03-04`.
struct DateWriter {
  private static let shortLength = 3
  private let months: [String]

  init(months: [String]) {
    self.months = months.count == 12 ? months.map { $0.prefix(1).uppercased() + $0.dropFirst() } : []
  }

  /// `4 March 2026`.
  func long(_ date: CalendarDate) -> String {
    months.isEmpty ? date.description : "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// `4 Mar` of a week, `Mar 2026` of a month.
  func short(_ period: Period) -> String {
    guard !months.isEmpty else { return period.label }
    let month = months[period.start.month - 1].prefix(Self.shortLength)
    return period.unit == .week ? "\(period.start.day) \(month)" : "\(month) \(period.start.year)"
  }
}
