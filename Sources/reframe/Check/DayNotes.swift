import ReframingEngine
import ReframingJournal
import Synchronization

/// The notes of the days around a file, where a journal keeps a file for each day.
///
/// Danger that one of them states leaves the others of its week alone, as it does inside a file. All threads of a run
/// share one, so that each note is read once.
final class DayNotes: Sendable {
  private struct Note {
    var path: String
    var date: CalendarDate
  }

  /// By folder.
  private let notes = Mutex<[String: [Note]]>([:])
  /// The days on which danger is stated, by note.
  private let dangers = Mutex<[String: [CalendarDate]]>([:])

  /// - Parameter read: finds the days on which a note states danger.
  /// - Returns: the days on which other notes of the same folder and week do.
  func dangers(near path: String, _ dates: DateReader, _ read: (String) -> [CalendarDate]) -> [CalendarDate] {
    let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    guard let date = dates.find(in: name) else { return [] }
    return notes(in: String(path.dropLast(name.count)), dates)
      .filter { $0.path != path && CheckedFile.isClose($0.date, date) }
      .flatMap { note in
        if let days = dangers.withLock({ $0[note.path] }) { return days }
        let days = read(note.path)
        dangers.withLock { $0[note.path] = days }
        return days
      }
  }

  /// - Parameter folder: empty, or with its slash.
  private func notes(in folder: String, _ dates: DateReader) -> [Note] {
    if let known = notes.withLock({ $0[folder] }) { return known }
    let names = (try? Posix.names(in: folder.isEmpty ? "." : folder)) ?? []
    let found = names.filter(InputKind.isJournal).compactMap { name in
      dates.find(in: name).map { Note(path: folder + name, date: $0) }
    }
    notes.withLock { $0[folder] = found }
    return found
  }
}
