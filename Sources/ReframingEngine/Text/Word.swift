/// The number of a normalised word in a `Lexicon`.
package typealias WordID = UInt32

extension WordID {
  /// A word the lexicon does not hold.
  package static let unknown: WordID = 0
  /// Where a sentence starts.
  package static let start: WordID = 1
  /// Where a sentence ends.
  package static let end: WordID = 2
  /// A mark inside a sentence: comma, semicolon, colon, dash, bracket, ellipsis.
  package static let mark: WordID = 3
  /// A number in figures.
  package static let number: WordID = 4
  /// A capitalised unknown word that does not start a sentence.
  package static let name: WordID = 5
  /// An emoji the lexicon does not hold.
  package static let emoji: WordID = 6

  /// Whether it stands for a sentence's start or end or for a mark inside it, and for no word.
  var isBorder: Bool { [.start, .end, .mark].contains(self) }

  /// The ids above, written so that no text can contain them.
  static let reserved = [
    "\u{1}unknown", "\u{1}start", "\u{1}end", "\u{1}mark", "\u{1}number", "\u{1}name", "\u{1}emoji",
  ]
}

/// One normalised word of a sentence and the bytes it came from.
///
/// A contraction gives several words with the same range: `I'm` is *i* and *am*, both at the three bytes of `I'm`.
package struct Word: Equatable, BitwiseCopyable, Sendable {
  package var id: WordID
  package var flags: WordFlags
  /// UTF-8 byte offset of the first byte in the text.
  package var start: Int
  /// UTF-8 byte offset after the last byte.
  package var end: Int

  package init(id: WordID, flags: WordFlags = [], start: Int, end: Int) {
    self.id = id
    self.flags = flags
    self.start = start
    self.end = end
  }
}

package struct WordFlags: OptionSet, BitwiseCopyable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Stands inside quotation marks.
  package static let quoted = WordFlags(rawValue: 1)
  /// Two or more letters, all of them capitals.
  package static let capitals = WordFlags(rawValue: 2)
  /// Begins with a capital.
  package static let capitalised = WordFlags(rawValue: 4)
  /// Shares its bytes with a neighbour (part of a contraction or of a rewritten phrase).
  package static let shared = WordFlags(rawValue: 8)
}
