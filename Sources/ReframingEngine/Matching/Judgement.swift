/// A rule that matched in a sentence.
package struct Candidate: Equatable, Sendable {
  package var rule: Int
  package var match: Match
  package var intensity: Intensity
  /// What the leanings of the sentence say for its category.
  package var weight = 0
}

/// What was decided about one sentence.
package struct Judgement: Sendable {
  /// What stands, the most important first.
  package var findings: [Candidate] = []
  /// What matched and was silenced, and by what.
  package var silenced: [(candidate: Candidate, by: Reason)] = []

  /// Whether the sentence lies so close to danger that its harsh words are not answered.
  package var isHeld = false

  package enum Reason: Equatable, Sendable {
    /// An `unless` of the rule itself.
    case unless
    case `guard`(Int)
    /// The signs of the sentence: the points it comes to.
    case outweighed(Int)
    /// A finding of a higher level in the same sentence.
    case outranked(by: Int)
  }

  /// The finding that is answered.
  package var first: Candidate? { findings.first }
}
