@testable import ReframingJournal
import Testing

@Suite struct LineIndexTests {
  @Test func countsScalarsAndUnits() {
    var text = "ab\nFüße 😀.\n\n" + String(repeating: "é😀", count: 2_000) + "x\nlast"
    let units = Array(text.utf16).count
    text.withUTF8 { bytes in
      let index = LineIndex(bytes)
      #expect(index.position(of: 0) == (1, 1))
      #expect(index.position(of: 2) == (1, 3))
      #expect(index.position(of: 3) == (2, 1))
      #expect(index.position(of: bytes.count) == (5, 5))
      #expect(index.utf16(of: bytes.count) == units)
      let long = bytes.count - 6
      #expect(index.position(of: long) == (4, 4_001))
      #expect(index.utf16(of: long) == units - 6)
      #expect(LineIndex(UnsafeBufferPointer(rebasing: bytes[..<0])).position(of: 0) == (1, 1))
    }
  }

  /// A minute and more, if each place were counted from its line's start.
  @Test(.timeLimit(.minutes(1))) func placesInOneLongLineAreFound() {
    var text = String(repeating: "é", count: 1_000_000)
    text.withUTF8 { bytes in
      let index = LineIndex(bytes)
      let isExact = stride(from: 0, to: bytes.count, by: 100).allSatisfy { offset in
        index.position(of: offset) == (1, offset / 2 + 1) && index.utf16(of: offset) == offset / 2
      }
      #expect(isExact)
    }
  }
}
