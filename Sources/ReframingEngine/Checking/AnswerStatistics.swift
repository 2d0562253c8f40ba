/// What the answers to many sentences are like, in numbers.
package struct AnswerStatistics {
  package private(set) var answers = 0
  /// Answers that say a content word of their writer again, or have a line about the topic or the event.
  package private(set) var specific = 0
  package private(set) var echoing = 0
  package private(set) var shared = 0
  package private(set) var friendTests = 0
  package private(set) var words: [Int] = []
  package private(set) var grades: [Double] = []
  package private(set) var problems: [String] = []

  private var linter: AnswerLinter
  private let rules: RuleSet

  package init(_ rules: RuleSet, voice: Voice, length: Length) {
    self.rules = rules
    linter = AnswerLinter(rules, voice: voice, length: length)
  }

  package mutating func add(_ finding: SentenceFinding, to sentence: String) {
    guard let answer = finding.reframe else { return }
    let echoes = !content(sentence).isDisjoint(with: content(answer))
    answers += 1
    if echoes { echoing += 1 }
    if echoes || finding.lines.contains(where: \.isSpecific) { specific += 1 }
    if finding.lines.contains(where: { $0.element == .shared }) { shared += 1 }
    if rules.friendTests.contains(where: { answer.contains($0) }) { friendTests += 1 }
    let measure = Readability(answer)
    words.append(measure.words)
    grades.append(measure.grade)
    problems += linter.problems(of: finding, to: sentence).map { "\($0): “\(sentence)” > “\(answer)”" }
  }

  private func content(_ text: String) -> Set<WordID> {
    var text = text
    return text.withUTF8 { bytes in
      var reader = SentenceReader(bytes, lexicon: rules.lexicon)
      reader.enter(0..<bytes.count)
      var ids: Set<WordID> = []
      let empty: WordTraits = WordTraits.function.union([.skip, .adverb, .time, .number])
      while reader.next() {
        for word in reader.words where word.id > .emoji && word.end - word.start > 3 {
          if rules.traits(of: word).isDisjoint(with: empty) { ids.insert(word.id) }
        }
      }
      return ids
    }
  }
}
