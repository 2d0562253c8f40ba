import ReframingEngine

/// Finds where entries end in a long stream: before a heading or a line that is a date, once there is one; until then
/// behind blank lines. Neither counts inside a fenced code block.
struct BlockSplitter {
  /// How far the lines have been looked at.
  private var seen = 0
  private var isInFence = false
  /// Whether a date was met, so that the entries are days and not paragraphs.
  private var isDated = false
  private let dates: DateReader

  init(months: [String]) { dates = DateReader(months: months) }

  /// - Returns: the end of the next entry that begins at `start`, or nil if more input is needed.
  mutating func nextEnd(in bytes: [UInt8], from start: Int, isLast: Bool, limit: Int) -> Int? {
    while seen < bytes.count {
      let newline = bytes.withUnsafeBufferPointer { $0.firstIndex(of: 10, in: seen..<$0.count) }
      guard let newline else { break }
      let line = seen..<newline
      if !isInFence, isDate(line, bytes) {
        isDated = true
        if line.lowerBound > start { return line.lowerBound }
      }
      seen = newline + 1
      if isFence(line, bytes) { isInFence.toggle() }
      if !isInFence, !isDated, isBlank(line, bytes), seen > start { return seen }
      if seen - start > limit {
        isInFence = false
        return seen
      }
    }
    guard bytes.count - start > limit * 2 else { return nil }
    // One line longer than the limit: cut behind a space.
    let end = bytes[start..<(start + limit)].lastIndex(of: 32).map { $0 + 1 } ?? start + limit
    seen = max(seen, end)
    return end
  }

  private func isFence(_ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard line.count >= 3 else { return false }
    let sign = bytes[line.lowerBound]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return false }
    return bytes[line.lowerBound + 1] == sign && bytes[line.lowerBound + 2] == sign
  }

  /// Whether a line is a heading that begins with a date, or nothing but a date with its year.
  private func isDate(_ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard line.count < 80, let first = bytes[line].first else { return false }
    let isHeading = first == UInt8(ascii: "#")
    return bytes.withUnsafeBufferPointer { all in
      dates.readHeading(UnsafeBufferPointer(rebasing: all[line]), isHeading: isHeading) != nil
    }
  }

  private func isBlank(_ line: Range<Int>, _ bytes: [UInt8]) -> Bool {
    for index in line where bytes[index] > 32 { return false }
    return true
  }

  /// Says that the first `count` bytes are gone.
  mutating func drop(_ count: Int) { seen = max(0, seen - count) }
}
