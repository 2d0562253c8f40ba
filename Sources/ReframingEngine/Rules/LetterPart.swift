/// A part of a letter; letters have them in this order.
package enum LetterPart: String, CaseIterable, Sendable {
  case heading, greeting, opening, noticing, sharing, owning, kindness, step, closing, signature
}

/// Passages for letters.
package struct LetterLines: Sendable {
  package var name: String
  /// Categories or families it is meant for; none: all.
  package var about: [String] = []
  package var parts: [LetterPart: [Template]] = [:]
  package var origin: Origin

  /// What lines are for that answer a text in which nothing harsh was found.
  package static let calm = "calm"

  /// What follows the name of a block's lines in the writer's own voice; no name in a rule file ends in it.
  private static let ownMark = " self"

  /// Who speaks.
  package var voice: Voice { name.hasSuffix(Self.ownMark) ? .me : .friend }

  /// No lines yet, for the same letters in another voice.
  func emptied(for voice: Voice) -> LetterLines {
    let bare = self.voice == .me ? String(name.dropLast(Self.ownMark.count)) : name
    return LetterLines(name: voice == .me ? bare + Self.ownMark : bare, about: about, origin: origin)
  }
}
