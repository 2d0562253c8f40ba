import ReframingEngine

/// Reads standard input as batches of whole lines.
struct RecordSource {
  /// How many bytes a batch has at least, unless the stream ends.
  private static let batchSize = 1 << 16

  /// Some lines and the number of the first, from 1.
  struct Batch: Sendable {
    var bytes: [UInt8]
    var first: Int

    /// The lines that are not blank, each with its number.
    func records() -> [(line: ArraySlice<UInt8>, number: Int)] {
      var number = first - 1
      return bytes.split(separator: 10, omittingEmptySubsequences: false).compactMap { line in
        number += 1
        return line.allSatisfy { $0 <= 32 } ? nil : (line, number)
      }
    }
  }

  private var bytes: [UInt8] = []
  private var seen = 0
  private var lines = 0
  private var isOpen = true
  private var failure: CommandError?

  /// - Returns: nil at the end, or where reading failed.
  mutating func next() -> Batch? {
    while isOpen, failure == nil {
      do throws(CommandError) {
        isOpen = try Console.read(0, upTo: Self.batchSize, into: &bytes)
        if lines == 0, Encoding.isUTF16(bytes) {
          throw CommandError(
            message: "<stdin>:1:1: error: the records are UTF-16, and UTF-8 is expected; nothing was written")
        }
      } catch {
        failure = error
        return nil
      }
      // What is there is answered at once: a program may wait for each answer before it goes on.
      if let end = bytes[seen...].lastIndex(of: 10) { return take(end + 1) }
      seen = bytes.count
    }
    return bytes.isEmpty || failure != nil ? nil : take(bytes.count)
  }

  private mutating func take(_ count: Int) -> Batch {
    let batch = Batch(bytes: Array(bytes[..<count]), first: lines + 1)
    lines += batch.bytes.reduce(0) { $0 + ($1 == 10 ? 1 : 0) }
    bytes.removeFirst(count)
    seen = 0
    return batch
  }

  /// - Throws: what reading failed with.
  func finish() throws(CommandError) { if let failure { throw failure } }
}
