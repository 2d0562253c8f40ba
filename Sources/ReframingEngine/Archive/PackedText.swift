/// Packs bytes into ASCII, so that a string literal can carry them: seven bits a character.
///
/// A group of 56 bytes is 64 characters: the low seven bits of each byte in their order, then eight characters with the
/// high bits, so that unpacking costs a handful of operations for eight bytes at a time.
package enum PackedText {
  /// Turns the many zeros into spaces, which a literal holds without escapes.
  private static let mask: UInt8 = 0x20
  private static let masks: UInt64 = 0x2020_2020_2020_2020
  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let groupBytes = 56
  private static let groupCharacters = 64
  /// After how many groups the packed text is let go of, so that the rules are not in memory twice.
  private static let releasedGroups = 1 << 16

  /// - Returns: characters of seven bits, 64 for every 56 bytes; the last group is filled with zeros.
  package static func pack(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count / groupBytes + 1) * groupCharacters)
    for start in stride(from: 0, to: bytes.count, by: groupBytes) {
      var tops = [UInt8](repeating: 0, count: 8)
      for offset in 0..<groupBytes {
        let byte = start + offset < bytes.count ? bytes[start + offset] : 0
        result.append(byte & 0x7F ^ mask)
        tops[offset % 8] |= (byte >> 7) << UInt8(offset / 8)
      }
      result += tops.map { $0 ^ mask }
    }
    return result
  }

  /// - Returns: the bytes of a packed text, in memory aligned to a page that is never freed.
  package static func unpack(_ text: StaticString) -> UnsafeRawBufferPointer {
    let groups = text.utf8CodeUnitCount / groupCharacters
    let target = PageMemory.allocate(groups * groupBytes)
    guard let base = target.baseAddress else { return UnsafeRawBufferPointer(target) }
    let source = UnsafeRawPointer(text.utf8Start)
    for first in stride(from: 0, to: groups, by: releasedGroups) {
      let part = first..<min(first + releasedGroups, groups)
      for group in part { unpackGroup(source + group * groupCharacters, to: base + group * groupBytes) }
      let done = UnsafeRawBufferPointer(
        start: source + first * groupCharacters, count: part.count * groupCharacters)
      PageMemory.release(done)
    }
    return UnsafeRawBufferPointer(target)
  }

  @inline(__always)
  private static func unpackGroup(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer) {
    func word(_ index: Int) -> UInt64 {
      UInt64(littleEndian: source.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)) ^ masks
    }
    let tops = word(7)
    for index in 0..<7 {
      let value = word(index) | tops << UInt64(7 - index) & high
      target.storeBytes(of: value.littleEndian, toByteOffset: index * 8, as: UInt64.self)
    }
  }
}
