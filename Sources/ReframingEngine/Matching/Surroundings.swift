/// The sums of a sentence and of the sentences beside it in the same paragraph.
package struct Surroundings: BitwiseCopyable, Sendable {
  package var own = Points()
  package var before = Points()
  package var after = Points()

  /// The most that neighbours add.
  static let mostAround = 22

  /// What the sentence weighs: its own points and, if it is the heaviest of the three, its neighbours' up to a limit.
  func total(_ level: Level) -> Int {
    let own = own[level], before = before[level], after = after[level]
    return own >= before && own >= after ? own + min(before + after, Self.mostAround) : own
  }
}
