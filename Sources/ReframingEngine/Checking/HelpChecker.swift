/// Finds help whose number or address nobody has checked for long.
package struct HelpChecker {
  /// After so many days a check is too old.
  private static let longest = 180

  private let rules: RuleSet
  private let dates: DateReader

  package init(_ rules: RuleSet) {
    self.rules = rules
    dates = DateReader(months: rules.months)
  }

  /// - Parameter today: the day on which the help may be shown.
  /// - Returns: one warning for each region with such help.
  package func warnings(on today: CalendarDate) -> [ExampleChecker.Failure] {
    rules.regions.compactMap { region in
      let old = region.help.filter { isOld($0, on: today) }
      guard !old.isEmpty else { return nil }
      let names = old.map { $0.verified.isEmpty ? "\($0.name) (never)" : "\($0.name) (\($0.verified))" }
      return .init(
        origin: region.origin,
        message: "not checked within \(Self.longest) days in region \(region.id): \(names.joined(separator: ", "))")
    }
  }

  private func isOld(_ help: Region.Help, on today: CalendarDate) -> Bool {
    guard let date = dates.find(in: help.verified) else { return true }
    return today.dayNumber - date.dayNumber > Self.longest
  }
}
