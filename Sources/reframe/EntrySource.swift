/// Reads standard input as batches of entries, in bounded memory.
struct EntrySource {
  /// A block without a blank line is cut at a line's end when it grows beyond this.
  private static let longestBlock = 1 << 20
  /// How many bytes a batch has at least, unless the stream ends.
  private static let batchSize = 1 << 17

  private var bytes: [UInt8]
  private var splitter: BlockSplitter
  private var isOpen = true
  private var isStart = true
  private var failure: CommandError?

  /// - Parameters:
  ///   - bytes: what was read already.
  ///   - months: the names by which dates are known.
  init(_ bytes: [UInt8], months: [String]) {
    self.bytes = bytes
    splitter = BlockSplitter(months: months)
  }

  /// - Returns: nil at the end, or where reading failed.
  mutating func next() -> EntryBatch? {
    var entries: [Range<Int>] = []
    var done = 0
    while done < Self.batchSize, let end = nextEnd(from: done) {
      entries.append(done..<end)
      done = end
    }
    guard done > 0 else { return nil }
    let batch = EntryBatch(bytes: Array(bytes[..<done]), entries: entries, isStart: isStart)
    isStart = false
    bytes.removeFirst(done)
    splitter.drop(done)
    return batch
  }

  /// The end of the next entry; nil where there is none.
  private mutating func nextEnd(from start: Int) -> Int? {
    while failure == nil {
      if let end = splitter.nextEnd(in: bytes, from: start, isLast: !isOpen, limit: Self.longestBlock) { return end }
      guard isOpen else { return start < bytes.count ? bytes.count : nil }
      do {
        isOpen = try Console.read(0, upTo: Filter.entrySize, into: &bytes)
      } catch { failure = error }
    }
    return nil
  }

  /// - Throws: what reading failed with.
  func finish() throws(CommandError) { if let failure { throw failure } }
}
