/// What a byte can be in running text.
enum ByteClass: UInt8 {
  case letter, digit, space, newline, apostrophe, quote, stop, mark, hyphen, other, star, high
}

extension ByteClass {
  /// The class of every byte value.
  static let table: FrozenArray<ByteClass> = FrozenArray((0...255).map { classify(UInt8($0)) })

  private static func classify(_ byte: UInt8) -> ByteClass {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "\n"): .newline
    case 0...32: .space
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): .mark
    case UInt8(ascii: "-"): .hyphen
    case UInt8(ascii: "*"): .star
    case 128...255: .high
    default: .other
    }
  }
}

/// What a scalar outside ASCII can be.
enum WideClass {
  case letter, space, apostrophe, openQuote, closeQuote, mark, emoji, joiner, other

  static func of(_ scalar: UInt32) -> WideClass {
    switch scalar {
    case 0x2018, 0x2019, 0x02BC, 0x2032, 0x00B4: .apostrophe
    case 0x201C, 0x00AB, 0x201E: .openQuote
    case 0x201D, 0x00BB: .closeQuote
    case 0x2012...0x2015, 0x2026: .mark
    case 0x200D, 0xFE0F, 0xFE0E, 0x1F3FB...0x1F3FF, 0x20E3: .joiner
    case 0x00A0, 0x2000...0x200B, 0x202F, 0x3000, 0xFEFF: .space
    case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2B00...0x2BFF, 0x2190...0x21FF: .emoji
    case 0x00A1...0x00BF, 0x2016...0x2BFF: .other
    case 0xC0...: .letter
    default: .other
    }
  }
}

/// Reads one scalar; invalid UTF-8 reads as one byte without a scalar and is never changed.
struct ScalarReader {
  /// - Returns: the scalar, or nil where the bytes are not UTF-8, and its length in bytes.
  @inline(__always)
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> (scalar: UInt32?, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, first <= 0xF4, index + length <= end else { return (nil, 1) }
    var scalar = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let next = bytes[index + offset]
      guard next & 0xC0 == 0x80 else { return (nil, 1) }
      scalar = scalar << 6 | UInt32(next & 0x3F)
    }
    let tooShort = length == 3 && scalar < 0x800 || length == 4 && scalar < 0x10000
    if tooShort || (0xD800...0xDFFF).contains(scalar) || scalar > 0x10FFFF { return (nil, 1) }
    return (scalar, length)
  }
}
