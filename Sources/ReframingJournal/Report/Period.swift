package import ReframingEngine

/// A week that begins on a Monday, or a month where a journal is longer than two years.
package struct Period: Equatable, Sendable {
  package enum Unit: String, Sendable { case week, month }

  package var unit: Unit
  /// Its first day.
  package var start: CalendarDate
  package var count = JournalSummary.Count()
  package var entryCount = 0
  /// Harsh moments by family.
  package var families: [String: Int] = [:]

  /// `2026-03-02`, or `2026-03` of a month.
  package var label: String { unit == .week ? start.description : String(start.description.dropLast(3)) }
}

extension JournalSummary {
  private static let mostWeeks = 105

  /// The periods from the first dated entry to the last, those without an entry among them.
  package var periods: [Period] {
    guard let days else { return [] }
    let weeks = (days.upperBound.monday.dayNumber - days.lowerBound.monday.dayNumber) / 7 + 1
    let unit = weeks <= Self.mostWeeks ? Period.Unit.week : .month
    var periods = Self.starts(days, unit).map { Period(unit: unit, start: $0) }
    let places = Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($1.start, $0) })
    for entry in entries {
      guard let date = entry.date, let place = places[Self.start(of: date, unit)] else { continue }
      periods[place].entryCount += 1
      periods[place].count.harsh += entry.count.harsh
      periods[place].count.kind += entry.count.kind
      for moment in entry.moments where moment.isHarsh { periods[place].families[moment.family, default: 0] += 1 }
    }
    return periods
  }

  private static func start(of date: CalendarDate, _ unit: Period.Unit) -> CalendarDate {
    unit == .week ? date.monday : CalendarDate(dayNumber: date.dayNumber - date.day + 1)
  }

  private static func starts(_ days: ClosedRange<CalendarDate>, _ unit: Period.Unit) -> [CalendarDate] {
    var starts: [CalendarDate] = []
    var next = start(of: days.lowerBound, unit)
    while next <= days.upperBound {
      starts.append(next)
      next = start(of: CalendarDate(dayNumber: next.dayNumber + (unit == .week ? 7 : 31)), unit)
    }
    return starts
  }
}
