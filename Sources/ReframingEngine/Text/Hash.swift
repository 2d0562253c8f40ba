/// FNV-1a over bytes, 64 bits: the same on every machine and in every run.
///
/// Source: Fowler, Noll, Vo; offset basis and prime of the 64-bit variant.
package struct Hash: Sendable {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  @inline(__always)
  package mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }

  package mutating func add(_ text: String) { for byte in text.utf8 { add(byte) } }

  package mutating func add(_ number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: 64, by: 8) {
      add(UInt8(truncatingIfNeeded: UInt64(truncatingIfNeeded: number) >> UInt64(shift)))
    }
  }
}
