/// Finds where entries end in a long stream: behind blank lines that are not inside a fenced code block.
struct BlockSplitter {
  /// How far the lines have been looked at.
  private var seen = 0
  private var isInFence = false
  private var lastBlank = 0

  /// - Returns: the end of the next entry that begins at `start`, or nil if more input is needed.
  mutating func nextEnd(in bytes: [UInt8], from start: Int, isLast: Bool, limit: Int) -> Int? {
    while seen < bytes.count {
      guard let newline = bytes[seen...].firstIndex(of: 10) else { break }
      let line = bytes[seen..<newline]
      seen = newline + 1
      if line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) { isInFence.toggle() }
      if !isInFence, line.allSatisfy({ $0 <= 32 }), seen > start { return seen }
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

  /// Says that the first `count` bytes are gone.
  mutating func drop(_ count: Int) { seen -= count }
}
