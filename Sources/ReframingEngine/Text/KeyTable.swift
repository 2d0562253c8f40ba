/// Numbers by keys in one table of eight bytes an entry, with a filter in front, so that most keys that it does not hold
/// are told from a few bits.
///
/// Open addressing, at most three quarters full; source: Knuth, TAOCP 3, 6.4.
struct KeyTable: Sendable {
  /// A value has so many bits, and a key those that are left.
  static let valueBits: UInt64 = 22
  static let keyBits: UInt64 = 64 - valueBits
  private static let valueMask: UInt64 = 1 << valueBits - 1

  /// The key, and behind it the value. 0: free.
  private let entries: FrozenArray<UInt64>
  private let filter: KeyFilter

  /// - Parameter values: keys from 1 on, each once.
  init(_ values: [(key: UInt64, value: UInt32)]) {
    var size = 16
    while size * 3 < values.count * 4 { size *= 2 }
    var table = [UInt64](repeating: 0, count: size)
    for (key, value) in values {
      precondition(key > 0 && key >> Self.keyBits == 0 && UInt64(value) <= Self.valueMask, "too many keys for a table")
      var place = Self.home(key) & (size - 1)
      while table[place] != 0 { place = (place + 1) & (size - 1) }
      table[place] = key << Self.valueBits | UInt64(value)
    }
    entries = FrozenArray(table)
    filter = KeyFilter(values.map(\.key))
  }

  @inline(__always)
  private static func home(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) }

  /// The value of a key, or nil where the table does not hold it.
  @inline(__always)
  func value(of key: UInt64) -> UInt32? {
    guard filter.mayHold(key) else { return nil }
    let mask = entries.count - 1
    var place = Self.home(key) & mask
    while true {
      let entry = entries[place]
      if entry >> Self.valueBits == key { return UInt32(truncatingIfNeeded: entry & Self.valueMask) }
      if entry == 0 { return nil }
      place = (place + 1) & mask
    }
  }

  init(from reader: inout ArchiveReader) {
    entries = reader.table()
    filter = KeyFilter(from: &reader)
  }

  func write(to writer: inout ArchiveWriter) {
    writer.add(table: entries)
    filter.write(to: &writer)
  }
}
