/// Finds lines, columns and UTF-16 offsets of byte offsets.
package struct LineIndex {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let starts: [Int]
  /// For each line the UTF-16 offset of its start.
  private let wideStarts: [Int]

  /// Complexity: linear in the bytes.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var starts = [0], wideStarts = [0], width = 0
    for (index, byte) in bytes.enumerated() {
      width += Self.width(byte)
      guard byte == 10 else { continue }
      starts.append(index + 1)
      wideStarts.append(width)
    }
    self.starts = starts
    self.wideStarts = wideStarts
  }

  /// Line and column from 1; columns count Unicode scalars. Complexity: the logarithm of the lines and the line's length.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let line = line(of: offset)
    return (line + 1, bytes[starts[line]..<offset].count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// The UTF-16 offset of a byte.
  package func utf16(of offset: Int) -> Int {
    let line = line(of: offset)
    return bytes[starts[line]..<offset].reduce(wideStarts[line]) { $0 + Self.width($1) }
  }

  private func line(of offset: Int) -> Int {
    var low = 0, high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// UTF-16 code units that begin at a byte.
  private static func width(_ byte: UInt8) -> Int { byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1 }
}
