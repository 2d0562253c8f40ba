/// Tells most keys that a large table does not hold from a few bits, so that the table is seldom read in vain.
///
/// Source: Bloom 1970, with one bit a key and eight bits of room for each.
struct KeyFilter: Sendable {
  private let bits: FrozenArray<UInt64>
  private let shift: UInt64

  init(_ keys: some Collection<UInt64>) {
    var size = 64
    while size < keys.count * 8 { size *= 2 }
    shift = Self.shift(size)
    var bits = [UInt64](repeating: 0, count: size / 64)
    for key in keys {
      let place = Self.place(key, shift)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
    self.bits = FrozenArray(bits)
  }

  /// Whether a key may be there; false is certain.
  @inline(__always)
  func mayHold(_ key: UInt64) -> Bool {
    let place = Self.place(key, shift)
    return bits[place >> 6] & (1 << UInt64(place & 63)) != 0
  }

  private static func shift(_ size: Int) -> UInt64 { UInt64(64 - size.trailingZeroBitCount) }

  /// Multiplies by the golden ratio and takes the upper bits; source: Knuth, TAOCP 3, 6.4.
  @inline(__always)
  private static func place(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }

  init(from reader: inout ArchiveReader) {
    bits = reader.table()
    shift = Self.shift(bits.count * 64)
  }

  func write(to writer: inout ArchiveWriter) { writer.add(table: bits) }
}
