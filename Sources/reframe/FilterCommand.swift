import ReframingEngine

/// `reframe`: standard input to standard output.
enum FilterCommand {
  enum Format: String, CaseIterable { case text, jsonl }

  static func run(_ arguments: inout Arguments) throws -> Int32 {
    let settings = try Settings(&arguments)
    let mode = try arguments.choice("--mode", default: Rewriting.Mode.replace)
    let format = try arguments.choice("--format", default: Format.text)
    let isQuiet = arguments.flag("--quiet")
    let rest = try arguments.rest().filter { $0 != "-" }
    if let word = rest.first {
      let hint = Spelling.hint(for: word, among: Help.commands)
      throw CommandError.usage("unknown command “\(word)”\(hint); to check files use “reframe check FILE…”")
    }
    switch format {
    case .jsonl: return try RecordsCommand.run(settings)
    case .text:
      var filter = Filter(settings, mode: mode, isQuiet: isQuiet)
      if Console.isInputTerminal { try filter.converse() } else { try filter.stream() }
      return 0
    }
  }
}

/// Rewrites text entry by entry.
struct Filter {
  /// Input up to this size is one entry, read whole before the first byte of output.
  static let entrySize = 1 << 16
  /// A block without a blank line is cut at a line's end when it grows beyond this.
  static let longestBlock = 1 << 20

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

  /// Reads piped input: whole if it is short, else block by block in bounded memory.
  mutating func stream() throws {
    var bytes: [UInt8] = []
    var isOpen = true
    while isOpen, bytes.count <= Self.entrySize { isOpen = try Console.read(0, upTo: Self.entrySize, into: &bytes) }
    guard isOpen else {
      handle(bytes[...])
      return
    }
    var splitter = BlockSplitter()
    while isOpen {
      isOpen = try Console.read(0, upTo: Self.entrySize, into: &bytes)
      var done = 0
      while let end = splitter.nextEnd(in: bytes, from: done, isLast: !isOpen, limit: Self.longestBlock) {
        handle(bytes[done..<end])
        done = end
      }
      bytes.removeFirst(done)
      splitter.drop(done)
    }
    if !bytes.isEmpty { handle(bytes[...]) }
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
    var output: [UInt8] = []
    let answer = entry.withUnsafeBufferPointer { bytes in
      let answer = engine.answer(bytes, isStart: isStart, history: &history)
      Rewriting.write(bytes, answer, mode: mode, to: &output)
      return answer
    }
    isStart = false
    Console.write(output)
    if let support = answer.support, !isQuiet || support.level == .red, shownTopics.insert(support.topic).inserted {
      show(support)
    }
    return answer.isUntouched
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
