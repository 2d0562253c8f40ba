extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte in a range, looked for eight bytes at a time; nil where it is not there.
  /// Source: the test for a zero byte in a word, Mycroft 1987.
  @inline(__always)
  package func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    guard let base = baseAddress else { return nil }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let wanted = ones &* UInt64(byte)
    var index = range.lowerBound
    while index + 8 <= range.upperBound {
      let raw = UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)) ^ wanted
      let found = (raw &- ones) & ~raw & (ones << 7)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < range.upperBound {
      if base[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// The first byte that is not UTF-8; nil where all are. Complexity: linear in the bytes.
  package var firstInvalid: Int? {
    var index = 0
    while index < count {
      let (scalar, length) = ScalarReader.read(self, at: index, end: count)
      guard scalar != nil else { return index }
      index += length
    }
    return nil
  }

  /// Whether other bytes stand anywhere in these.
  package func holds(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = part.first else { return true }
    var start = 0
    while start + part.count <= count {
      guard let place = firstIndex(of: first, in: start..<(count - part.count + 1)) else { return false }
      if self[place..<(place + part.count)].elementsEqual(part) { return true }
      start = place + 1
    }
    return false
  }
}
