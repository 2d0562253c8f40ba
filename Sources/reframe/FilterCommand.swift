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
    case .jsonl: return try RecordsCommand.run(settings, mode: mode)
    case .text:
      var filter = Filter(settings, mode: mode, isQuiet: isQuiet)
      if Console.isInputTerminal { try filter.converse() } else { try filter.stream() }
      return 0
    }
  }
}
