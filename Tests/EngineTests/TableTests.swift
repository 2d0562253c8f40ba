import Testing

@testable import ReframingEngine

/// The tables and the packing that matching and starting rest on.
@Suite struct TableTests {
  @Test func rowsFindWhatTheyHold() {
    let rows = FrozenRows<UInt32>([[], [7], [1, 2], Array(stride(from: 3, to: 300, by: 3))])
    #expect(!rows.contains(0, row: 0))
    #expect(rows.contains(7, row: 1) && !rows.contains(6, row: 1) && !rows.contains(8, row: 1))
    for number in UInt32(0)..<310 {
      #expect(rows.contains(number, row: 3) == (number >= 3 && number < 300 && number % 3 == 0))
    }
  }

  @Test func filtersNeverDenyWhatTheyHold() {
    let keys = (0..<5_000).map { UInt64($0) << 32 | UInt64($0 * 7) }
    let filter = KeyFilter(keys)
    #expect(keys.allSatisfy { filter.mayHold($0) })
    #expect((0..<5_000).count { filter.mayHold(UInt64($0) << 32 | UInt64($0 * 7 + 1)) } < 1_500)
  }

  @Test func bytesAreFoundWhereverTheyStand() {
    for length in 0..<40 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x8A, count: length)
        bytes[place] = 10
        bytes.withUnsafeBufferPointer { bytes in
          #expect(bytes.firstIndex(of: 10, in: 0..<length) == place)
          #expect(bytes.firstIndex(of: 10, in: 0..<place) == nil)
          #expect(bytes.firstIndex(of: 10, in: (place + 1)..<length) == nil)
        }
      }
    }
  }

  @Test func packedBytesAreOfSevenBits() {
    let packed = PackedText.pack((0...255).map { UInt8($0) })
    #expect(packed.count == 5 * 64)
    #expect(packed.allSatisfy { $0 < 128 })
  }
}
