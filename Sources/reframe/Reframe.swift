import Reframing
import ReframingEngine

/// The command: reads arguments, calls the library, prints, exits.
@main
struct Reframe {
  static func main() {
    Console.ignoreBrokenPipes()
    var arguments = Arguments(Array(CommandLine.arguments.dropFirst()))
    let command = Help.commands.first { $0 == arguments.peek && $0 != "help" }.map { "\($0) " } ?? ""
    do {
      let code = try run(&arguments)
      Console.flush()
      Console.exit(code)
    } catch let error as CommandError {
      Console.flush()
      Console.error(error.message)
      if error.isUsage { Console.error("Try “reframe \(command)--help”.") }
      Console.exit(error.code)
    } catch {
      Console.flush()
      Console.error("reframe: \(error)")
      Console.exit(2)
    }
  }

  private static func run(_ arguments: inout Arguments) throws -> Int32 {
    if arguments.flag("--help") || arguments.flag("-h") {
      Console.print(Help.text(for: arguments.peek))
      return 0
    }
    if arguments.flag("--version") {
      Console.print("reframe \(Help.version)\n")
      return 0
    }
    switch arguments.peek {
    case "check": return try CheckCommand.run(&arguments)
    case "report": return try ReportCommand.run(&arguments)
    case "break": return try FriendCommand.pause(&arguments)
    case "letter": return try FriendCommand.letter(&arguments)
    case "test": return try TestCommand.run(&arguments)
    case "explain": return try ExplainCommand.run(&arguments)
    case "help": return try Help.run(&arguments)
    case "rules": return try RulesCommand.run(&arguments)
    default: return try FilterCommand.run(&arguments)
    }
  }
}

/// What ends a command, with the words for stderr.
struct CommandError: Error {
  var message: String
  var code: Int32 = 2
  /// Whether help is to be pointed at.
  var isUsage = false

  static func usage(_ message: String) -> CommandError {
    CommandError(message: "reframe: \(message)", isUsage: true)
  }
}
