/// Packs bytes into ASCII, so that a string literal can carry them: seven bits a character.
package enum PackedText {
  /// Turns the many zeros into spaces, which a literal holds without escapes.
  private static let mask: UInt8 = 0x20
  private static let masks: UInt64 = 0x2020_2020_2020_2020

  /// - Returns: characters of seven bits, eight for every seven bytes; the last group is filled with zeros.
  package static func pack(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 7 * 8 + 8)
    for start in stride(from: 0, to: bytes.count, by: 7) {
      var group: UInt64 = 0
      for offset in 0..<7 where start + offset < bytes.count {
        group |= UInt64(bytes[start + offset]) << UInt64(8 * offset)
      }
      for shift in 0..<8 { result.append(UInt8(group >> UInt64(7 * shift) & 0x7F) ^ mask) }
    }
    return result
  }

  /// - Returns: the bytes of a packed text, in memory aligned to eight bytes that is never freed.
  package static func unpack(_ text: StaticString) -> UnsafeRawBufferPointer {
    let groups = text.utf8CodeUnitCount / 8
    let source = UnsafeRawPointer(text.utf8Start)
    // One byte more than needed: every group is stored as eight bytes, of which the last is overwritten by the next.
    let target = UnsafeMutableRawBufferPointer.allocate(byteCount: groups * 7 + 8, alignment: 8)
    for group in 0..<groups {
      let packed = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: group * 8, as: UInt64.self)) ^ masks
      target.storeBytes(of: merged(packed).littleEndian, toByteOffset: group * 7, as: UInt64.self)
    }
    return UnsafeRawBufferPointer(rebasing: target[..<(groups * 7)])
  }

  /// Eight groups of seven bits as 56 bits behind one another.
  @inline(__always)
  private static func merged(_ packed: UInt64) -> UInt64 {
    let pairs = (packed & 0x007F_007F_007F_007F) | (packed & 0x7F00_7F00_7F00_7F00) >> 1
    let fours = (pairs & 0x0000_3FFF_0000_3FFF) | (pairs & 0x3FFF_0000_3FFF_0000) >> 2
    return (fours & 0x0000_0000_0FFF_FFFF) | (fours & 0x0FFF_FFFF_0000_0000) >> 4
  }
}
