import ReframingEngine
import ReframingJournal
import Synchronization

/// The notes of the days around a file, where a journal keeps a file for each day.
///
/// Danger that one of them states leaves the others of its week alone, as it does inside a file. All threads of a run
/// share one, so that hardly a note is read twice.
final class DayNotes: Sendable {
  private struct Note {
    var path: String
    var day: CalendarDate
  }

  /// By folder.
  private let notes = Mutex<[String: [Note]]>([:])
  /// The days on which danger is stated, by note.
  private let dangers = Mutex<[String: [CalendarDate]]>([:])

  /// Takes what was found in a note, so that it need not be read again.
  func add(_ days: [CalendarDate], of path: String) { dangers.withLock { $0[path] = days } }

  /// - Parameters:
  ///   - day: that of the note at `path`.
  ///   - dayOf: the day that a note's name states.
  ///   - read: finds the days on which a note states danger.
  /// - Returns: the days on which other notes of the same folder and week do.
  func dangers(
    near path: String, of day: CalendarDate, dayOf: (String) -> CalendarDate?, read: (String) -> [CalendarDate]
  ) -> [CalendarDate] {
    notes(beside: path, dayOf).filter { $0.path != path && CheckedFile.isClose($0.day, day) }.flatMap { note in
      if let days = dangers.withLock({ $0[note.path] }) { return days }
      let days = read(note.path)
      add(days, of: note.path)
      return days
    }
  }

  private func notes(beside path: String, _ dayOf: (String) -> CalendarDate?) -> [Note] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    if let known = notes.withLock({ $0[folder] }) { return known }
    let names = (try? Posix.names(in: folder.isEmpty ? "." : folder)) ?? []
    let found = names.filter(InputKind.isJournal).compactMap { name in
      dayOf(name).map { Note(path: folder + name, day: $0) }
    }
    notes.withLock { $0[folder] = found }
    return found
  }
}
