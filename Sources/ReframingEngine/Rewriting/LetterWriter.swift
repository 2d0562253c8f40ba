/// Writes letters from a compassionate friend, or from the writer's own kinder voice, on what a text holds.
///
/// A line is used once in all letters of a row, so that a week of them repeats no sentence. The same text and seed give
/// the same letters.
package struct LetterWriter {
  /// How many words a letter has.
  package static let words = 120...220
  /// The paragraphs of a letter.
  private static let paragraphs: [[LetterPart]] = [
    [.heading], [.greeting], [.opening, .noticing], [.sharing, .owning], [.kindness, .step], [.closing], [.signature],
  ]

  private let rules: RuleSet
  private let voice: Voice
  private let seed: UInt64
  private let findings: [SentenceFinding]
  private var used: Set<String> = []

  package init(_ rules: RuleSet, voice: Voice = .friend, findings: [SentenceFinding], seed: UInt64) {
    self.rules = rules
    self.voice = voice
    self.findings = findings
    self.seed = seed
  }

  /// Letters for so many days; those of several days have a heading, and each begins with another finding.
  package mutating func letters(days: Int) -> [String] {
    (0..<days).map { letter(day: $0, isInRow: days > 1) }
  }

  private mutating func letter(day: Int, isInRow: Bool) -> String {
    let focus = findings.isEmpty ? nil : findings[day % findings.count]
    let parts = LetterPart.allCases.filter { isInRow || $0 != .heading }
    let pools = parts.map { candidates($0, focus, day: day) }
    var written: [LetterPart: String] = [:]
    var count = 0
    for (index, part) in parts.enumerated() {
      let later = pools[(index + 1)...]
      let least = later.reduce(0) { $0 + ($1.map(\.words).min() ?? 0) }
      let most = later.reduce(0) { $0 + ($1.map(\.words).max() ?? 0) }
      let fitting = pools[index].first {
        count + $0.words + least <= Self.words.upperBound && count + $0.words + most >= Self.words.lowerBound
      }
      guard let line = fitting ?? pools[index].first else { continue }
      written[part] = line.text
      count += line.words
      if !Self.mayRepeat(part) { used.insert(line.source) }
    }
    return Self.paragraphs.map { $0.compactMap { written[$0] }.joined(separator: " ") }.filter { !$0.isEmpty }
      .joined(separator: "\n\n") + "\n"
  }

  /// Three lines for somebody in whose words nothing was found: the moment, the others, a kindness.
  package mutating func pause() -> [String] {
    [LetterPart.noticing, .sharing, .kindness].compactMap { candidates($0, nil, day: 0).first?.text }
  }

  private static func mayRepeat(_ part: LetterPart) -> Bool { [.heading, .greeting, .signature].contains(part) }

  private struct Candidate {
    var text, source: String
    var words: Int
    var score: (Int, UInt64)
  }

  /// The lines of a part that fit, the most specific first.
  private func candidates(_ part: LetterPart, _ focus: SentenceFinding?, day: Int) -> [Candidate] {
    let concerns = part == .owning ? findings : focus.map { [$0] } ?? []
    let found = Set(concerns.map { rules.category(of: $0.rule) }.flatMap { [$0.id, $0.family] })
    let names = findings.isEmpty ? [LetterLines.calm] : found
    let phrases = focus.map(Self.phrases) ?? []
    var result: [Candidate] = []
    for letter in rules.letters
    where letter.voice == voice && (letter.about.isEmpty || letter.about.contains(where: names.contains)) {
      for line in letter.parts[part] ?? [] where !used.contains(line.source) {
        guard line.slots.allSatisfy({ slot in phrases.contains { $0.slot == slot } }) else { continue }
        let rank = line.slots.isEmpty ? letter.about.isEmpty ? 2 : 1 : 0
        let text = TemplateFiller(lexicon: rules.lexicon).fill(line, phrases, values: ["day": "\(day + 1)"])
        let words = LinePools.wordCount(text)
        result.append(Candidate(text: text, source: line.source, words: words, score: (rank, spread(line, day))))
      }
    }
    return result.sorted { $0.score < $1.score }
  }

  /// What a letter may say again of a sentence.
  private static func phrases(_ finding: SentenceFinding) -> [Phrase] {
    let told = finding.happened?.phrases.filter { [.did, .event].contains($0.slot) } ?? []
    return told + finding.phrases + finding.topicals.compactMap(\.phrase)
  }

  private func spread(_ line: Template, _ day: Int) -> UInt64 {
    var hash = Hash()
    hash.add(seed)
    hash.add(UInt64(day))
    hash.add(line.source)
    return hash.value
  }
}
