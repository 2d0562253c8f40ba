/// Finds lines, columns and UTF-16 offsets of byte offsets.
package struct LineIndex {
  /// What is counted from the start of the bytes.
  private struct Count {
    var scalars = 0
    var units = 0

    mutating func add(_ byte: UInt8) {
      guard byte & 0xC0 != 0x80 else { return }
      scalars += 1
      units += byte >= 0xF0 ? 2 : 1
    }
  }

  /// How many bytes are counted anew at most; a text may be one line.
  private static let step = 1 << 10

  private let bytes: UnsafeBufferPointer<UInt8>
  private let starts: [Int]
  /// The counts before each so-many-th byte.
  private let counts: [Count]

  /// Complexity: linear in the bytes.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var starts = [0], counts: [Count] = [], count = Count()
    counts.reserveCapacity(bytes.count / Self.step + 1)
    for (index, byte) in bytes.enumerated() {
      if index % Self.step == 0 { counts.append(count) }
      count.add(byte)
      if byte == 10 { starts.append(index + 1) }
    }
    self.starts = starts
    self.counts = counts
  }

  /// Line and column from 1; columns count Unicode scalars. Complexity: the logarithm of the lines.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let line = line(of: offset)
    return (line + 1, count(before: offset).scalars - count(before: starts[line]).scalars + 1)
  }

  /// The UTF-16 offset of a byte.
  package func utf16(of offset: Int) -> Int { count(before: offset).units }

  private func count(before offset: Int) -> Count {
    guard !counts.isEmpty else { return Count() }
    let place = min(offset / Self.step, counts.count - 1)
    var count = counts[place]
    for index in place * Self.step..<offset { count.add(bytes[index]) }
    return count
  }

  private func line(of offset: Int) -> Int {
    var low = 0, high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
