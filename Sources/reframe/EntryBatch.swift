import ReframingEngine

/// Some entries of a long stream that one thread reads at a time.
struct EntryBatch: Sendable {
  var bytes: [UInt8]
  /// In bytes of the batch; they cover all of it.
  var entries: [Range<Int>]
  /// Whether the stream starts with it.
  var isStart: Bool

  /// A batch and what was found in each of its entries.
  struct Drafted: Sendable {
    var batch: EntryBatch
    var drafts: [EntryDraft]
  }

  func read(_ engine: inout Engine) -> Drafted {
    var drafts: [EntryDraft] = []
    bytes.withUnsafeBufferPointer { all in
      for range in entries {
        let isStart = isStart && range.lowerBound == 0
        drafts.append(engine.read(UnsafeBufferPointer(rebasing: all[range]), isStart: isStart))
      }
    }
    return Drafted(batch: self, drafts: drafts)
  }
}
