import ReframingEngine
import ReframingJournal

/// Checks files one after the other; each thread has its own.
final class FileWorker {
  /// Owns a checker, so that it can stand in a dictionary.
  private final class Box {
    var checker: FileChecker
    init(_ settings: Settings, _ reading: FileChecker.Options) {
      checker = FileChecker(settings.rules, settings.options, reading)
    }
  }

  private let finder: SettingsFinder
  private let reading: FileChecker.Options
  private let notes: DayNotes
  /// By the number of their settings.
  private var boxes: [Int: Box] = [:]

  init(_ finder: SettingsFinder, _ reading: FileChecker.Options, _ notes: DayNotes) {
    self.finder = finder
    self.reading = reading
    self.notes = notes
  }

  /// Checks a file and hands it over with what was found.
  func check<Value>(
    _ path: String, _ take: (SourceFile, UnsafeBufferPointer<UInt8>, CheckedFile) throws(CommandError) -> Value
  )
    throws(CommandError) -> Value
  {
    let (number, settings) = try finder.settings(for: path).get()
    let file = try SourceFile(path)
    let box = boxes[number] ?? Box(settings, reading)
    boxes[number] = box
    return try file.bytes.withUnsafeBufferPointer { bytes throws(CommandError) in
      var checked = box.checker.check(file.path, bytes)
      if let day = box.checker.day(of: path) { rest(&checked, path, day, box) }
      return try take(file, bytes, checked)
    }
  }

  /// Takes back the answers of a note of the day where others of its week state danger.
  private func rest(_ checked: inout CheckedFile, _ path: String, _ day: CalendarDate, _ box: Box) {
    notes.add(checked.dangerDays.compactMap(\.self), of: path)
    guard checked.findings.contains(where: { $0.reframe != nil }) else { return }
    let days = notes.dangers(near: path, of: day, dayOf: { box.checker.day(of: $0) }) { path in
      // A note that cannot be read states no danger.
      guard Posix.status(path)?.isFile == true, let file = try? SourceFile(path) else { return [] }
      return file.bytes.withUnsafeBufferPointer { box.checker.check(path, $0).dangerDays.compactMap(\.self) }
    }
    checked.rest(near: days)
  }
}
