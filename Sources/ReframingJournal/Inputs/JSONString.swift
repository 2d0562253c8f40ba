/// The text of a JSON string.
///
/// An escape that RFC 8259 does not know stands for the sign behind its backslash, half a surrogate pair for U+FFFD.
struct JSONString {
  private(set) var text: MappedText
  var bytes: [UInt8] { text.bytes }

  /// - Parameter range: the bytes between the quotation marks.
  init(_ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    text = MappedText(end: range.upperBound)
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      guard file[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound else {
        text.append(file[index], from: index)
        index += 1
        continue
      }
      let sign = file[index + 1]
      index += 2
      guard sign == UInt8(ascii: "u") else {
        text.append(Self.plain(sign), from: start)
        continue
      }
      let scalar = Self.scalar(file, &index, range.upperBound)
      for byte in String(scalar).utf8 { text.append(byte, from: start) }
    }
  }

  private static func plain(_ sign: UInt8) -> UInt8 {
    switch sign {
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "t"): 9
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "f"): 12
    default: sign
    }
  }

  /// Reads four digits behind `\u`, and the second half of a pair.
  private static func scalar(_ file: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ end: Int) -> Unicode.Scalar {
    guard let first = unit(file, index, end) else { return "\u{FFFD}" }
    index += 4
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800...0xDBFF).contains(first), index + 1 < end, file[index] == UInt8(ascii: "\\"),
      file[index + 1] == UInt8(ascii: "u"), let second = unit(file, index + 2, end), (0xDC00...0xDFFF).contains(second)
    else { return "\u{FFFD}" }
    index += 6
    return Unicode.Scalar(0x10000 + (UInt32(first) - 0xD800) << 10 + UInt32(second) - 0xDC00) ?? "\u{FFFD}"
  }

  private static func unit(_ file: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> UInt16? {
    guard index + 4 <= end else { return nil }
    return UInt16(String(decoding: file[index..<index + 4], as: UTF8.self), radix: 16)
  }
}
