/// A part of a letter; letters have them in this order.
package enum LetterPart: String, CaseIterable, Sendable {
  case heading, greeting, opening, noticing, sharing, owning, kindness, step, closing, signature
}

/// Passages for letters.
package struct LetterLines: Sendable {
  package var name: String
  package var voice = Voice.friend
  /// Categories or families it is meant for; none: all.
  package var about: [String] = []
  package var parts: [LetterPart: [Template]] = [:]
  package var origin: Origin

  /// What lines are for that answer a text in which nothing harsh was found.
  package static let calm = "calm"
}
