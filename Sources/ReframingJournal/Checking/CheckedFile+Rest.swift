package import ReframingEngine

extension CheckedFile {
  /// How many days before and after an entry with a sign of danger are left alone as well.
  static let restDays = 7

  /// Takes back the answers to entries that lie close to one in which danger is stated: somebody in that state is not
  /// to find the words of that week rewritten. An entry without a date is close to all others of its file. Signs alone
  /// are wrong too often to silence a week.
  mutating func rest() { rest(near: dangerDays) }

  /// The days of the entries in which danger is stated; nil: a day that is not known.
  package var dangerDays: [CalendarDate?] { entries.filter(\.isDangerStated).map(\.date) }

  /// Takes back the answers to entries close to days of danger.
  package mutating func rest(near days: [CalendarDate?]) {
    for index in entries.indices where days.contains(where: { Self.isClose($0, entries[index].date) }) {
      for finding in entries[index].findings.indices where entries[index].findings[finding].reframe != nil {
        entries[index].findings[finding].reframe = nil
        entries[index].findings[finding].rest = .week
      }
    }
  }

  /// Whether two entries are so close that danger in one leaves the other alone.
  package static func isClose(_ a: CalendarDate?, _ b: CalendarDate?) -> Bool {
    guard let a, let b else { return true }
    return abs(a.dayNumber - b.dayNumber) <= restDays
  }
}
