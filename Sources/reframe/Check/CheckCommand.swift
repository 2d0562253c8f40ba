import ReframingEngine
import ReframingJournal
import Synchronization

/// `reframe check PATH…`: where the harsh sentences of files stand, and their answers.
enum CheckCommand {
  static func run(_ arguments: inout Arguments) throws -> Int32 {
    _ = arguments.shift()
    let configuration = try Configuration(&arguments)
    let options = try CheckOptions(&arguments)
    let finder = try SettingsFinder(configuration)
    let walker = Mutex(FileWalker(options.paths))
    let printer = CheckPrinter(options)
    let notes = DayNotes()
    OrderedPool.run(
      jobs: options.jobs, next: { walker.withLock { $0.next() } },
      makeWorker: {
        let worker = FileWorker(finder, options.reading, notes)
        return { FileOutcome($0, worker, options) }
      },
      give: { printer.print($0) })
    return printer.finish()
  }
}
