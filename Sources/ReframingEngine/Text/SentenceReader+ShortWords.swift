extension SentenceReader {
  /// Reads a word of up to eight plain letters in one go, which most words are.
  /// - Returns: false, with nothing read, where the word is longer or holds other signs.
  /// Source: bytes tested side by side in one register, as in Lamport 1975.
  @inline(__always)
  mutating func readShortWord() -> Bool {
    let start = position
    guard start + 9 < limit, let base = bytes.baseAddress else { return false }
    let raw = UInt64(littleEndian: UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self))
    let count = Self.leadingLetters(raw)
    guard count > 0 else { return false }
    let kept = UInt64.max >> UInt64(64 - 8 * count)
    let head = (raw | Self.small) & kept
    guard endsWord(bytes[start + count]), head != Self.host else { return false }
    let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    var flags: WordFlags = []
    let large = ~raw & Self.small & kept
    if large & 0x20 != 0 {
      flags = large == Self.small & kept && count > 1 ? [.capitals, .capitalised] : .capitalised
    }
    if let meaning = lexicon.meaning(head: head, tail: empty) {
      position = start + count
      append(meaning, meaning.word == nil ? flags.union(.shared) : flags, from: start)
      return true
    }
    guard !Self.isDrawnOut(head) else { return false }
    position = start + count
    appendStranger(flags, from: start)
    return true
  }

  /// *www*, with which an address may begin.
  private static var host: UInt64 { 0x77_7777 }

  /// Whether three letters of the same kind stand side by side.
  @inline(__always)
  private static func isDrawnOut(_ head: UInt64) -> Bool {
    var same: UInt64 = 0
    for place in 0..<7 {
      let pair = head >> UInt64(8 * place) & 0xFFFF
      if pair & 0xFF != 0, pair & 0xFF == pair >> 8 { same |= 1 << UInt64(place) }
    }
    return same & same >> 1 != 0
  }

  /// The bit that small letters have and capital ones have not, in each byte.
  private static var small: UInt64 { 0x2020_2020_2020_2020 }

  /// How many of the bytes, from the lowest on, are ASCII letters.
  @inline(__always)
  private static func leadingLetters(_ raw: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = (raw | small) & (0x7F * ones)
    // The high bit of a byte is set from `a` on, and behind `z`.
    let fromA = low + (0x80 - 0x61) * ones
    let behindZ = low + (0x80 - 0x7B) * ones
    let letters = fromA & ~behindZ & ~raw & (0x80 * ones)
    return (letters ^ (0x80 * ones)).trailingZeroBitCount / 8
  }

  /// Whether a byte behind letters surely ends a word and begins no address.
  @inline(__always)
  private func endsWord(_ byte: UInt8) -> Bool {
    switch classes[Int(byte)] {
    case .space, .newline, .quote, .hyphen, .other: true
    case .mark: byte != UInt8(ascii: ":")
    case .stop: true
    case .letter, .digit, .apostrophe, .star, .high: false
    }
  }
}
