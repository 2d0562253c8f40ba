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
      if checked.findings.contains(where: { $0.reframe != nil }) {
        checked.rest(near: notes.dangers(near: path, DateReader(months: settings.rules.months)) { days(of: $0, box) })
      }
      return try take(file, bytes, checked)
    }
  }

  /// The days on which a note states danger; one that cannot be read states none.
  private func days(of path: String, _ box: Box) -> [CalendarDate] {
    guard let file = try? SourceFile(path) else { return [] }
    return file.bytes.withUnsafeBufferPointer { box.checker.check(path, $0).dangerDays.compactMap(\.self) }
  }
}
