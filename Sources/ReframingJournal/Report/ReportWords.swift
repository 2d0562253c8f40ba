import ReframingEngine

/// What both reports say in words.
struct ReportWords {
  let summary: JournalSummary
  let dates: DateWriter

  /// What a reader may not take from the numbers.
  static let notClaimed = [
    "This page counts sentences that rules found in a text. It is no diagnosis and no screening, it predicts no risk, and it is no treatment.",
    "The counts are not added up to a score. No value of the Self-Compassion Scale can be had from a journal; that is a questionnaire which people fill in themselves.",
    "When counts change, what was written changed, or what the rules recognise in it. It does not show that this tool helped.",
    "The rules read English words. They miss what is said between the lines, and sometimes they are wrong. Nothing was sent anywhere.",
  ]

  var entryCount: String { Self.counted(summary.entries.count, "entry", "entries") }

  /// The span of the dated entries.
  var span: String? {
    summary.days.map { days in
      days.lowerBound == days.upperBound
        ? dates.long(days.lowerBound) : "\(dates.long(days.lowerBound)) to \(dates.long(days.upperBound))"
    }
  }

  /// One observation, in numbers that are on the page.
  var observation: String {
    guard summary.entries.count >= JournalSummary.fewestForChange else {
      return "With fewer than \(JournalSummary.fewestForChange) entries, nothing is said here about change."
    }
    let periods = summary.periods.filter { $0.entryCount > 0 }
    var sentences: [String] = []
    if periods.count > 1, let unit = periods.first?.unit.rawValue {
      let kind = periods.count { $0.count.kind > 0 }, harsh = periods.count { $0.count.harsh > 0 }
      sentences.append(
        "Of \(periods.count) \(unit)s with entries, \(kind) held kind moments and \(harsh) held harsh ones.")
    }
    if let family = summary.families.first, family.count.harsh > 1 {
      let topic = summary.topics.first { $0.count.harsh > 1 }.map {
        ", and the topic that came up most in them was \(Self.name($0.name))"
      }
      sentences.append("The harsh ones were most often \(Self.name(family.name))\(topic ?? "").")
    }
    return sentences.joined(separator: " ")
  }

  func letterTitle(_ date: CalendarDate?) -> String { date.map { "A letter for \(dates.long($0))" } ?? "A letter" }

  /// How many entries are left out, if any are.
  var leftOut: String? {
    guard summary.untouchedCount > 0 else { return nil }
    return
      "\(Self.counted(summary.untouchedCount, "entry", "entries")) with a sign that somebody may be in danger \(summary.untouchedCount == 1 ? "is" : "are") left out of everything below."
  }

  /// A category or family as people read it.
  static func name(_ id: String) -> String {
    id == "over-identification" || id == "self-judgement" || id == "self_hate"
      ? id.replacing("_", with: "-") : id.replacing("_", with: " ").replacing("-", with: " ")
  }

  static func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}
