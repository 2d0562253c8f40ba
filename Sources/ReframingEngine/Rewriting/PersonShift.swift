/// Turns the writer's words to the reader in one pass: *my boss hurt me* becomes *your boss hurt you*.
struct PersonShift {
  private let shifts: [RuleSet.Shift]

  /// - Parameter shifts: the longest first.
  init(_ shifts: [RuleSet.Shift]) { self.shifts = shifts }

  /// Complexity: words times shifts.
  func apply(to words: [String]) -> [String] {
    let folded = words.map { $0.lowercased().replacing("’", with: "'") }
    var result: [String] = []
    var index = 0
    while index < words.count {
      if let shift = shifts.first(where: { folded[index...].starts(with: $0.from) }) {
        result.append(shift.to)
        index += shift.from.count
      } else {
        result.append(words[index])
        index += 1
      }
    }
    return result
  }
}
