import ReframingEngine
import ReframingJournal
import Synchronization

/// Prints what the workers hand over: results on standard output, all else on standard error.
final class CheckPrinter: Sendable {
  fileprivate struct State {
    var fileCount = 0
    var harshCount = 0
    var kindCount = 0
    var signCount = 0
    var itemCount = 0
    var hasChanges = false
    var rules: [String: String] = [:]
    var errors: Set<String> = []
    var shownTopics: Set<String> = []
    var cards: [SupportCard] = []
    var progress: Progress
  }

  private let options: CheckOptions
  private let state: Mutex<State>

  init(_ options: CheckOptions) {
    self.options = options
    state = Mutex(State(progress: Progress(isShown: !options.isQuiet)))
    if !options.showsDiff { Console.print(options.format.opening) }
  }

  func print(_ outcome: FileOutcome) {
    state.withLock { state in
      state.add(outcome)
      if !(outcome.items.isEmpty && outcome.output.isEmpty && outcome.errors.isEmpty && outcome.warnings.isEmpty) {
        state.progress.clear()
      }
      for item in outcome.items {
        Console.print(options.format.separator(isFirst: state.itemCount == 0) + item + options.format.ending)
        state.itemCount += 1
      }
      Console.write(outcome.output)
      if !(outcome.errors.isEmpty && outcome.warnings.isEmpty) || Console.isOutputTerminal { Console.flush() }
      for message in outcome.errors where state.errors.insert(message).inserted { Console.error(message) }
      for message in outcome.warnings { Console.error(message) }
      state.progress.show(files: state.fileCount, findings: state.harshCount + state.signCount)
    }
  }

  /// Prints what stands at the end.
  /// - Returns: the exit status.
  func finish() -> Int32 {
    state.withLock { state in
      state.progress.clear()
      if !options.showsDiff {
        Console.print(
          options.format.closing(
            isEmpty: state.itemCount == 0, rules: state.rules, errors: state.errors.sorted(), version: Help.version))
      }
      if options.format == .text, !options.isQuiet, !options.showsDiff { Console.print(state.summary + "\n") }
      for card in state.cards where !options.isQuiet || card.level == .red { show(card) }
      if !state.errors.isEmpty { return 2 }
      if options.endsWithZero { return 0 }
      if options.write != nil { return options.showsDiff && state.hasChanges ? 1 : 0 }
      return state.harshCount + state.signCount > 0 ? 1 : 0
    }
  }

  /// Below the findings on a terminal, on standard error in a pipeline.
  private func show(_ card: SupportCard) {
    if Console.isOutputTerminal, options.format == .text { return Console.print("\n\(card.text)\n") }
    Console.flush()
    Console.error(card.text)
  }
}

extension CheckPrinter.State {
  fileprivate mutating func add(_ outcome: FileOutcome) {
    fileCount += outcome.isChecked ? 1 : 0
    harshCount += outcome.harshCount
    kindCount += outcome.kindCount
    signCount += outcome.signCount
    hasChanges = hasChanges || outcome.hasChanges
    rules.merge(outcome.rules) { old, _ in old }
    cards += outcome.support.filter { shownTopics.insert($0.topic).inserted }
  }

  fileprivate var summary: String {
    func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
    var parts = [counted(harshCount, "harsh sentence")]
    if kindCount > 0 { parts.append(counted(kindCount, "kind moment")) }
    if signCount > 0 { parts.insert(counted(signCount, "sign") + " of danger", at: 0) }
    return "\(parts.joined(separator: ", ")) in \(counted(fileCount, "file"))"
  }
}
