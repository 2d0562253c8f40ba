import ReframingEngine
import Synchronization

/// Rewrites text entry by entry.
struct Filter {
  /// Input up to this size is one entry, read whole before the first byte of output.
  static let entrySize = 1 << 16

  private var engine: Engine
  private var history = History()
  private let mode: Rewriting.Mode
  private let isQuiet: Bool
  private var shownTopics: Set<String> = []
  private var isStart = true

  init(_ settings: Settings, mode: Rewriting.Mode, isQuiet: Bool) {
    engine = Engine(settings.rules, options: settings.options)
    self.mode = mode
    self.isQuiet = isQuiet
  }

  /// Reads piped input: whole if it is short, else block by block in bounded memory and on all cores.
  mutating func stream() throws {
    var bytes: [UInt8] = []
    var isOpen = true
    while isOpen, bytes.count <= Self.entrySize { isOpen = try Console.read(0, upTo: Self.entrySize, into: &bytes) }
    if Encoding.isUTF16(bytes) {
      throw CommandError(message: "reframe: the input is UTF-16, and UTF-8 is expected; nothing was written")
    }
    guard isOpen else {
      handle(bytes[...])
      return
    }
    let source = Mutex(EntrySource(bytes, months: engine.rules.months))
    let rules = engine.rules, options = engine.options
    let sink = Mutex(self)
    OrderedPool.run(
      jobs: OrderedPool.streamJobs, window: 2, next: { source.withLock { $0.next() } },
      makeWorker: {
        var engine = Engine(rules, options: options)
        return { batch in batch.read(&engine) }
      },
      give: { drafted in sink.withLock { $0.give(drafted) } })
    try source.withLock { try $0.finish() }
  }

  private mutating func give(_ drafted: EntryBatch.Drafted) {
    drafted.batch.bytes.withUnsafeBufferPointer { all in
      for (range, draft) in zip(drafted.batch.entries, drafted.drafts) {
        let bytes = UnsafeBufferPointer(rebasing: all[range])
        write(bytes, engine.complete(draft, bytes, history: &history))
      }
    }
  }

  /// Answers line by line on a terminal; the sitting is one entry, so a sign of danger ends the rewriting.
  mutating func converse() throws {
    var isStopped = false
    while let line = readLine(strippingNewline: false) {
      if isStopped {
        Console.print(line)
      } else {
        isStopped = handle(Array(line.utf8)[...])
      }
      Console.flush()
    }
  }

  /// - Returns: whether the entry was left untouched because of a sign of danger.
  @discardableResult
  private mutating func handle(_ entry: ArraySlice<UInt8>) -> Bool {
    entry.withUnsafeBufferPointer { bytes in
      let answer = engine.answer(bytes, isStart: isStart, history: &history)
      isStart = false
      write(bytes, answer)
      return answer.isUntouched
    }
  }

  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, _ answer: EntryAnswer) {
    var output: [UInt8] = []
    Rewriting.write(bytes, answer, mode: mode, to: &output)
    Console.write(output)
    if let support = answer.support, !isQuiet || support.level == .red, shownTopics.insert(support.topic).inserted {
      show(support)
    }
  }

  /// Below the entry on a terminal, on stderr in a pipeline.
  private func show(_ support: SupportCard) {
    if Console.isOutputTerminal {
      Console.print("\n\(support.text)\n")
    } else {
      Console.flush()
      Console.error(support.text)
    }
  }
}
