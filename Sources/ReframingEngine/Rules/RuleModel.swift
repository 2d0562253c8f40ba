/// How urgent a finding is; a later case outranks an earlier one.
package enum Level: String, CaseIterable, Sendable {
  case harsh, kind, amber, red

  /// Whether it is about somebody in danger.
  package var isSupport: Bool { self == .amber || self == .red }
}

/// What a line of an answer does; the first three are Neff's (2003).
package enum Element: String, CaseIterable, Sendable {
  case notice, shared, kind, own
}

/// Who speaks in an answer.
package enum Voice: String, CaseIterable, Sendable {
  /// A friend, who says *you*.
  case friend
  /// The writer's own kinder voice, which says *I*.
  case me = "self"
}

package enum Intensity: String, CaseIterable, Comparable, Sendable {
  case mild, harsh, severe

  package static func < (a: Intensity, b: Intensity) -> Bool {
    let order = allCases
    return order.firstIndex(of: a).unsafelyUnwrapped < order.firstIndex(of: b).unsafelyUnwrapped
  }
}

/// Lines by voice and element.
package struct Pools: Equatable, Sendable {
  private var lines: [[Template]] = Array(repeating: [], count: Voice.allCases.count * Element.allCases.count)

  package init() {}

  package subscript(voice: Voice, element: Element) -> [Template] {
    get { lines[Self.index(voice, element)] }
    set { lines[Self.index(voice, element)] = newValue }
  }

  private static func index(_ voice: Voice, _ element: Element) -> Int {
    let row = voice == .friend ? 0 : 1
    let column: Int
    switch element {
    case .notice: column = 0
    case .shared: column = 1
    case .kind: column = 2
    case .own: column = 3
    }
    return row * Element.allCases.count + column
  }

  /// All lines, for checks.
  package var all: [(voice: Voice, element: Element, line: Template)] {
    Voice.allCases.flatMap { voice in
      Element.allCases.flatMap { element in self[voice, element].map { (voice, element, $0) } }
    }
  }
}

/// A kind of harsh self-talk, of kind moment, or of danger.
package struct Category: Sendable {
  package var id: String
  package var level = Level.harsh
  package var family = ""
  package var lead: [Element] = [.notice, .shared, .kind]
  /// Categories that this one outranks in the same sentence.
  package var over: [String] = []
  package var source = ""
  @Archived package var pools = Pools()
  /// From which intensity a quiet note is shown beside the answer; nil: never.
  package var support: Intensity?
  /// First sentences of a support note.
  @Archived package var acknowledge: [Template] = []
  package var origin: Origin
}

/// A way of saying something, with its proof.
package struct Rule: Sendable {
  package var name: String
  /// Index of the category.
  package var category: Int
  package var intensity = Intensity.harsh
  package var despite: [String] = []
  /// What a match is worth on the scale of its level, if the rule says it.
  package var points: Int?
  @Archived package var why = ""
  @Archived package var yes: [Example] = []
  @Archived package var no: [Example] = []
  @Archived package var pools = Pools()
  @Archived package var find: [Example] = []
  @Archived package var unless: [Example] = []
  /// Whether it has signs in place of patterns.
  package var leans = false
  package var origin: Origin
}

/// A sentence or a pattern and the line it stands in.
package struct Example: Equatable, Sendable {
  package var text: String
  package var line: Int
}

/// What silences rules.
package struct Guard: Sendable {
  /// Which findings of its sentence a guard silences.
  package enum Cover: String, CaseIterable, Sendable { case after, before, over, sentence }

  package var name: String
  package var cover = Cover.after
  package var levels: [Level] = [.harsh]
  package var isQuotes = false
  @Archived package var why = ""
  @Archived package var yes: [Example] = []
  package var origin: Origin
}

/// Lines for what an entry is about.
package struct Topic: Sendable {
  package var name: String
  /// Whether it says what a text is about, so that reports count it; a way of thinking does not.
  package var isSubject = true
  /// Whether it comes before whatever else the writer told: a loss, a birth that went wrong.
  package var isGentle = false
  /// Ids of the categories it is meant for; none: all.
  package var categories: [String] = []
  @Archived package var pools = Pools()
  package var origin: Origin
}

/// The text of a support note.
package struct Card: Sendable {
  package var name: String
  @Archived package var lines: [Template] = []
  package var origin: Origin
}

/// Where help is to be had in a part of the world.
package struct Region: Sendable {
  package struct Help: Equatable, Sendable {
    package var topic, name, how, url, hours, verified: String
  }

  package var id: String
  /// Other names of the region, and the countries that it stands for.
  package var also: [String] = []
  package var name = ""
  package var emergency = ""
  @Archived package var help: [Help] = []
  package var origin: Origin
}
