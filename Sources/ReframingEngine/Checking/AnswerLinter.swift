/// Holds a whole answer against what an answer is: its length, its elements, its grammar, and what it never says.
package struct AnswerLinter {
  /// The highest reading grade (Flesch-Kincaid).
  package static let highestGrade = 7.0

  private let rules: RuleSet
  private let voice: Voice
  private let length: Length
  private var engine: Engine

  package init(_ rules: RuleSet, voice: Voice, length: Length) {
    self.rules = rules
    self.voice = voice
    self.length = length
    var options = EngineOptions()
    options.syntax = .plain
    engine = Engine(rules, options: options)
  }

  /// What is wrong with the answer to a sentence.
  package mutating func problems(of finding: SentenceFinding, to sentence: String) -> [String] {
    guard let answer = finding.reframe else { return [] }
    var problems = Self.problems(inShape: answer) + size(answer) + elements(finding)
    let heard = Set(words(sentence).filter { rules.frameFinders.sets.contains($0, set: rules.harshWords) })
    var text = answer
    text.withUTF8 { bytes in
      for (words, _, judgement) in engine.judgements(bytes) {
        let ids = words.map { Int($0.id) }
        problems += LineLinter.bans(rules, ids, voice).map { "it says “\($0)”" }
        for word in words where heard.contains(word.id) {
          problems.append("it repeats “\(rules.lexicon.words[Int(word.id)])”")
        }
        if let rule = LineLinter.fired(rules, judgement, voice) {
          problems.append("\(rules.path(of: rule)) fires in it")
        }
      }
    }
    return problems + articles(answer)
  }

  private func words(_ text: String) -> [WordID] {
    var text = text
    return text.withUTF8 { engine.sentences($0).flatMap { $0.map(\.id) } }
  }

  /// Capitals, end marks, doubled words, places that were not filled.
  static func problems(inShape answer: String) -> [String] {
    var problems: [String] = []
    if answer.contains(where: { "{}".contains($0) }) { problems.append("a slot is not filled") }
    if answer.contains("  ") || answer.contains(" ,") || answer.contains(" .") { problems.append("a space too many") }
    if let last = answer.last, !".?".contains(last) { problems.append("no end mark") }
    for sentence in answer.split(whereSeparator: { ".?".contains($0) }) {
      if let first = sentence.first(where: \.isLetter), !first.isUppercase { problems.append("no capital") }
    }
    let words = answer.lowercased().split(separator: " ")
    for (one, next) in zip(words, words.dropFirst()) where one == next { problems.append("“\(one)” twice") }
    return problems
  }

  private func size(_ answer: String) -> [String] {
    let measure = Readability(answer)
    var problems: [String] = []
    if !length.words.contains(measure.words) { problems.append("\(measure.words) words") }
    if measure.sentences > (length == .note ? 3 : 2) { problems.append("\(measure.sentences) sentences") }
    if measure.grade > Self.highestGrade { problems.append("grade \(Int(measure.grade * 10)) tenths") }
    return problems
  }

  /// Each plan has its elements, and where there is guilt what can be owned comes first or second.
  private func elements(_ finding: SentenceFinding) -> [String] {
    let said = finding.lines.map(\.element)
    var problems: [String] = []
    if said.count < (length == .note ? 3 : 2) { problems.append("an element is missing") }
    if said.first == .kind { problems.append("kindness leads") }
    if length == .note, !said.contains(.shared) { problems.append("no common humanity") }
    if length == .note, rules.category(of: finding.rule).lead.contains(.own), !said.prefix(2).contains(.own) {
      problems.append("what can be owned does not come first or second")
    }
    return problems
  }

  private func articles(_ answer: String) -> [String] {
    let article = Article(lexicon: rules.lexicon)
    let words = answer.split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }
    return zip(words, words.dropFirst()).compactMap { one, next in
      guard ["a", "an"].contains(one.lowercased()), article.takesAn(next) != (one.lowercased() == "an") else {
        return nil
      }
      return "“\(one) \(next)”"
    }
  }
}
