import ReframingEngine
import ReframingJournal

/// What `check` understands besides the settings that all commands have.
struct CheckOptions: Sendable {
  enum Color: String, CaseIterable { case auto, always, never }

  var format: OutputFormat
  var isQuiet: Bool
  var endsWithZero: Bool
  var isColoured: Bool
  /// How many files are worked on at the same time.
  var jobs: Int
  /// How answers are put into the files; nil: they are only shown.
  var write: Rewriting.Mode?
  /// Whether a diff is shown and nothing is written.
  var showsDiff: Bool
  var keepsBackup: Bool
  var reading: FileChecker.Options
  var paths: [String]

  init(_ arguments: inout Arguments, command: String = "check") throws {
    format = command == "check" ? try arguments.choice("--format", default: OutputFormat.text) : .text
    isQuiet = arguments.flag("--quiet")
    endsWithZero = arguments.flag("--exit-zero")
    let color = try arguments.choice("--color", default: Color.auto)
    isColoured = format == .text && (color == .always || color == .auto && Console.isColourWelcome)
    jobs = try arguments.number("--jobs") ?? min(Console.processorCount, 16)
    guard (1...64).contains(jobs) else { throw CommandError.usage("--jobs takes a number from 1 to 64") }
    write = try arguments.choice("--write")
    showsDiff = arguments.flag("--diff")
    keepsBackup = arguments.flag("--backup")
    reading = try FileChecker.Options(&arguments)
    paths = try arguments.rest()
    guard !paths.isEmpty else {
      throw CommandError.usage("\(command) needs a file or folder; “-” is standard input")
    }
    if write != nil, !showsDiff, paths.contains("-") { throw CommandError.usage("--write needs a file") }
    if keepsBackup, write == nil || showsDiff {
      throw CommandError.usage("--backup keeps what --write replaces, and nothing is written")
    }
    if showsDiff { write = write ?? .annotate }
  }
}

extension FileChecker.Options {
  /// Takes the options that say how files are read.
  init(_ arguments: inout Arguments) throws {
    self.init()
    kind = try arguments.choice("--as")
    field = try arguments.value("--field")
    dateField = try arguments.value("--date-field")
    isPrivate = arguments.flag("--private")
  }
}
