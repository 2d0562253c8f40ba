package import ReframingEngine

/// What a journal's entries hold, counted: harsh and kind moments side by side, never one taken from the other.
///
/// An entry with a sign that its writer may be in danger is left out of all counts.
package struct JournalSummary: Sendable {
  /// Harsh and kind moments.
  package struct Count: Equatable, Sendable {
    package var harsh = 0
    package var kind = 0
    package var all: Int { harsh + kind }
  }

  package struct Entry: Sendable {
    package var date: CalendarDate?
    /// Harsh sentences and kind moments in the order of the entry.
    package var moments: [FileFinding]
    package var count: Count
  }

  /// Below this number of entries nothing is said about change.
  package static let fewestForChange = 5

  package private(set) var entries: [Entry] = []
  package private(set) var sentenceCount = 0
  /// How many entries were left out.
  package private(set) var untouchedCount = 0
  /// The first notes for somebody who may be in danger, one a topic; the urgent ones first.
  package private(set) var cards: [SupportCard] = []

  /// The letters of the files, and the days on which danger is stated.
  private var letters: [(date: CalendarDate?, text: String)] = []
  private var dangers: [CalendarDate?] = []

  package init() {}

  /// Whether no entry was read.
  package var isEmpty: Bool { entries.isEmpty && untouchedCount == 0 && cards.isEmpty }

  package mutating func add(_ file: CheckedFile) {
    for entry in file.entries {
      if let letter = entry.letter { letters.append((entry.date, letter)) }
      if entry.isDangerStated { dangers.append(entry.date) }
      if let card = entry.support, !cards.contains(where: { $0.topic == card.topic }) {
        cards.append(card)
        cards = cards.filter { $0.level == .red } + cards.filter { $0.level != .red }
      }
      guard !entry.isUntouched else {
        untouchedCount += 1
        continue
      }
      guard entry.sentenceCount > 0 else { continue }
      let harsh = entry.findings.filter(\.isHarsh)
      let moments = (harsh + entry.kindMoments).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
      sentenceCount += entry.sentenceCount
      entries.append(
        Entry(date: entry.date, moments: moments, count: Count(harsh: harsh.count, kind: entry.kindMoments.count)))
    }
  }

  /// The newest letter that is not close to a day on which danger is stated.
  package var letter: (date: CalendarDate?, text: String)? {
    letters.filter { letter in !dangers.contains { CheckedFile.isClose($0, letter.date) } }
      .max { ($0.date?.dayNumber ?? .min) < ($1.date?.dayNumber ?? .min) }
  }

  /// The entries by date, those without one last.
  package var ordered: [Entry] {
    entries.enumerated().sorted { a, b in
      switch (a.element.date, b.element.date) {
      case (let first?, let second?): (first, a.offset) < (second, b.offset)
      case (.some, nil): true
      case (nil, .some): false
      case (nil, nil): a.offset < b.offset
      }
    }.map(\.element)
  }

  package var count: Count {
    entries.reduce(into: Count()) { sum, entry in
      sum.harsh += entry.count.harsh
      sum.kind += entry.count.kind
    }
  }

  /// The first and the last day.
  package var days: ClosedRange<CalendarDate>? {
    let dates = entries.compactMap(\.date)
    guard let first = dates.min(), let last = dates.max() else { return nil }
    return first...last
  }

  /// The topics that moments name twice or more, the most frequent first.
  package var topics: [(name: String, count: Count)] {
    tally { $0.topics }.filter { $0.count.all > 1 }
  }

  /// The categories of harsh moments, the most frequent first.
  package var categories: [(name: String, count: Count)] { tally { $0.isHarsh ? [$0.category] : [] } }

  /// The families of harsh moments, the most frequent first.
  package var families: [(name: String, count: Count)] { tally { $0.isHarsh ? [$0.family] : [] } }

  private func tally(_ names: (FileFinding) -> [String]) -> [(name: String, count: Count)] {
    var counts: [String: Count] = [:]
    for moment in entries.lazy.flatMap(\.moments) {
      for name in names(moment) {
        if moment.isHarsh {
          counts[name, default: Count()].harsh += 1
        } else {
          counts[name, default: Count()].kind += 1
        }
      }
    }
    return counts.map { ($0.key, $0.value) }.sorted { ($1.1.all, $0.0) < ($0.1.all, $1.0) }
  }
}
