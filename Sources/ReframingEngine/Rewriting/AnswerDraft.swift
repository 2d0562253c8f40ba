/// An answer that grows line by line within its limits.
struct AnswerDraft {
  /// How many of the best lines are tried before a clash is put up with.
  private static let tries = 8
  /// What may be joined to another sentence has no more words than this.
  private static let mostJoined = 10

  private let rules: RuleSet
  private let limits: ClosedRange<Int>
  private let allowsSeldom: Bool
  private(set) var templates: [Template] = []
  private(set) var composition = Composition(text: "")
  private(set) var isSeldom = false
  private var words = 0
  private var heard: Set<Substring> = []
  private var openings: Set<Substring> = []

  init(rules: RuleSet, limits: ClosedRange<Int>, allowsSeldom: Bool) {
    self.rules = rules
    self.limits = limits
    self.allowsSeldom = allowsSeldom
  }

  /// Takes the best line that leaves room for the later ones and does not repeat what was said.
  mutating func add(_ step: Plan.Step, _ candidates: [LinePools.Candidate], later: ArraySlice<[LinePools.Candidate]>) {
    let least = later.reduce(0) { $0 + ($1.map(\.words).min() ?? 0) }
    let most = later.reduce(0) { $0 + ($1.map(\.words).max() ?? 0) }
    let fitting = candidates.lazy.filter { [words, limits, templates] candidate in
      let total = words + candidate.words
      return total + least <= limits.upperBound && total + most >= limits.lowerBound
        && (candidate.line.slots.isEmpty || templates.allSatisfy(\.slots.isEmpty))
    }
    var first: LinePools.Candidate?
    for candidate in fitting.prefix(Self.tries) {
      if isSeldom(candidate.line), !allowsSeldom || isSeldom { continue }
      if candidate.isTired, first != nil { break }
      if !clashes(candidate.text(rules.lexicon)) { return take(candidate, step) }
      first = first ?? candidate
    }
    if let candidate = first ?? fitting.first ?? candidates.first { take(candidate, step) }
  }

  /// A line that asks, or that names the friend test.
  private func isSeldom(_ line: Template) -> Bool {
    let source = line.source
    return source.utf8.last == UInt8(ascii: "?") || rules.friendTests.contains { source.holds($0) }
  }

  private func clashes(_ text: String) -> Bool {
    if let opening = text.split(separator: " ").first, opening.count > 3, openings.contains(opening) { return true }
    return Self.weighty(text).contains { heard.contains($0) }
  }

  /// Words long enough to be heard again.
  private static func weighty(_ text: String) -> [Substring] {
    text.split { !$0.isLetter && $0 != "'" }.filter { $0.utf8.count > 4 }
  }

  private mutating func take(_ candidate: LinePools.Candidate, _ step: Plan.Step) {
    let text = candidate.text(rules.lexicon)
    let canJoin =
      step.isJoined && candidate.line.slots.isEmpty && Self.isSimple(text) && Self.isSimple(lastSentence)
    if canJoin {
      composition.text.removeLast()
      composition.text += step.joint + Self.lowered(text)
      words += LinePools.wordCount(step.joint) - 2
    } else {
      composition.text += (composition.text.isEmpty ? "" : " ") + text
    }
    words += candidate.words
    isSeldom = isSeldom || isSeldom(candidate.line)
    heard.formUnion(Self.weighty(text))
    if let opening = text.split(separator: " ").first { openings.insert(opening) }
    templates.append(candidate.line)
    composition.lines.append(
      .init(
        element: step.element, text: text, origin: candidate.line.origin, isSpecific: candidate.isSpecific))
  }

  private var lastSentence: String {
    guard let end = composition.text.dropLast().lastIndex(where: { ".?".contains($0) }) else { return composition.text }
    return String(composition.text[composition.text.index(after: end)...])
  }

  private static func isSimple(_ text: String) -> Bool {
    text.hasSuffix(".") && !text.contains { ",;:".contains($0) } && LinePools.wordCount(text) <= mostJoined
      && !text.dropLast().contains(".")
  }

  private static func lowered(_ text: String) -> String {
    let first = text.prefix { $0.isLetter }
    return first == "I" ? text : text.prefix(1).lowercased() + text.dropFirst()
  }
}
