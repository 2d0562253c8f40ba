/// Which lines were used when, so that a journal does not repeat itself.
package struct History: Sendable {
  private var lastUse: [Origin: Int] = [:]
  private var count = 0

  package init() {}

  /// How many answers ago a line was used, or nil.
  func age(of line: Template) -> Int? { lastUse[line.origin].map { count - $0 } }

  mutating func use(_ lines: [Template]) {
    for line in lines { lastUse[line.origin] = count }
    count += 1
  }
}
