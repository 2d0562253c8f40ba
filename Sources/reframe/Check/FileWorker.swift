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
  /// By the number of their settings.
  private var boxes: [Int: Box] = [:]

  init(_ finder: SettingsFinder, _ reading: FileChecker.Options) {
    self.finder = finder
    self.reading = reading
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
      try take(file, bytes, box.checker.check(file.path, bytes))
    }
  }
}
