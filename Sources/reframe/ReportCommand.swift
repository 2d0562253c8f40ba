import ReframingEngine
import ReframingJournal
import Synchronization

/// `reframe report PATH… -o FILE`: a page about a journal.
enum ReportCommand {
  enum Format: String, CaseIterable { case html, text }

  static func run(_ arguments: inout Arguments) throws -> Int32 {
    _ = arguments.shift()
    let configuration = try Configuration(&arguments)
    let output = try arguments.value("-o") ?? arguments.value("--output")
    let format = try arguments.choice(
      "--format", default: output == nil && Console.isOutputTerminal ? Format.text : .html)
    var options = try CheckOptions(&arguments, command: "report")
    options.reading.readsTopics = true
    options.reading.writesLetter = true
    guard options.write == nil else { throw CommandError.usage("report writes into no journal") }
    if let output { try refuseToReplaceInput(output, options.paths) }
    let finder = try SettingsFinder(configuration)
    let (summary, errors) = summary(options, finder)
    // Where no file could be read there is no page to be written.
    if errors.isEmpty || !summary.isEmpty {
      let months = try finder.own.get().settings.rules.months
      let page = format == .html ? HTMLReport(summary, months: months).html : TextReport(summary, months: months).text
      try write(page, to: output)
    }
    Console.flush()
    for message in errors { Console.error(message) }
    return errors.isEmpty ? 0 : 2
  }

  private static func write(_ page: String, to output: String?) throws {
    guard let output, output != "-" else { return Console.print(page) }
    try Posix.replace(output, with: Array(page.utf8), permissions: Posix.status(output)?.permissions ?? 0o600)
  }

  /// A journal is never written over, whatever path leads to it.
  private static func refuseToReplaceInput(_ output: String, _ paths: [String]) throws {
    guard let identity = Posix.status(output)?.identity else { return }
    var walker = FileWalker(paths)
    while let found = walker.next() {
      if case .file(let path) = found, Posix.status(path)?.identity == identity {
        throw CommandError.usage("\(output) is read for the report and is not written over")
      }
    }
  }

  private static func summary(_ options: CheckOptions, _ finder: SettingsFinder)
    -> (summary: JournalSummary, errors: [String])
  {
    let walker = Mutex(FileWalker(options.paths))
    let notes = DayNotes()
    let result = Mutex((summary: JournalSummary(), errors: [String]()))
    OrderedPool.run(
      jobs: options.jobs, next: { walker.withLock { $0.next() } },
      makeWorker: {
        let worker = FileWorker(finder, options.reading, notes)
        return { check($0, worker) }
      },
      give: { outcome in
        result.withLock { result in
          switch outcome {
          case .success(let file):
            result.summary.add(file)
            result.errors += file.notices.filter(\.isError).map {
              "\(file.path):\($0.line):\($0.column): error: \($0.message)"
            }
          case .failure(let error): if !result.errors.contains(error.message) { result.errors.append(error.message) }
          }
        }
      })
    return result.withLock { $0 }
  }

  private static func check(_ found: FileWalker.Found, _ worker: FileWorker) -> Result<CheckedFile, CommandError> {
    do throws(CommandError) {
      switch found {
      case .problem(let error): throw error
      case .warning(let message):
        Console.error(message)
        return .success(CheckedFile(path: ""))
      case .file(let path): return .success(try worker.check(path) { _, _, checked in checked })
      }
    } catch {
      return .failure(error)
    }
  }
}
