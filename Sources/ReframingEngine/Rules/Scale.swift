/// How the signs of one level are weighed.
package struct Scale: Sendable {
  package var level: Level
  /// From how many points a sentence is found.
  package var fires = 30
  /// What a matching pattern is worth, unless its rule says otherwise; for a danger, what a silenced one takes away.
  package var find = 30
  /// What a matching pattern adds in the choice of the category.
  package var prefers = 0
  /// What every sentence starts with.
  package var lean = 0
  /// From how many points a harsh sentence is found but not answered, because it lies close to danger.
  package var holds = Int.max
  /// From how many points a finding is severe.
  package var severe = Int.max
  package var origin: Origin

  package init(level: Level, origin: Origin) {
    self.level = level
    self.origin = origin
  }
}
