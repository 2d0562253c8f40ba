/// Checks the lines of answers against what an answer never says.
///
/// What is banned stands in the rule files as the lists `never-say`, `never-say-friend` and `never-say-self`.
package struct LineLinter {
  private let rules: RuleSet
  private var engine: Engine

  package init(_ rules: RuleSet) {
    self.rules = rules
    var options = EngineOptions()
    options.syntax = .plain
    engine = Engine(rules, options: options)
  }

  /// Every line of every pool that is not fit to be said.
  package mutating func failures() -> [ExampleChecker.Failure] {
    var failures: [ExampleChecker.Failure] = []
    let pools =
      rules.categories.filter { $0.level == .harsh }.map(\.pools) + rules.rules.map(\.pools)
      + rules.topics.map(\.pools) + rules.happenings.map(\.pools)
    let letters = rules.letters.flatMap { letter in
      letter.parts.values.joined().map { (voice: letter.voice, line: $0) }
    }
    for (voice, line) in pools.flatMap(\.all).map({ (voice: $0.voice, line: $0.line) }) + letters {
      for message in problems(in: line.source, voice) { failures.append(.init(origin: line.origin, message: message)) }
    }
    return failures
  }

  private mutating func problems(in line: String, _ voice: Voice) -> [String] {
    var problems: [String] = []
    if let last = line.last, !".?,".contains(last) {
      problems.append("the line does not end in a full stop: “\(line)”")
    }
    if let first = line.first, !first.isUppercase, first != "{" {
      problems.append("the line does not begin with a capital: “\(line)”")
    }
    if line.contains("  ") { problems.append("two spaces: “\(line)”") }
    var text = line.filter { $0 != "{" && $0 != "}" }
    text.withUTF8 { bytes in
      for (words, _, judgement) in engine.judgements(bytes) {
        problems += Self.bans(rules, words.map { Int($0.id) }, voice).map { "the line says “\($0)”: “\(line)”" }
        guard let rule = Self.fired(rules, judgement, voice) else { continue }
        problems.append("\(rules.path(of: rule)) fires in the line “\(line)”")
      }
    }
    return problems
  }

  /// The rule that fires in something we say, kind moments apart.
  ///
  /// The self speaks as writers do, so that signs, which are weighed word by word, are asked of the friend only.
  static func fired(_ rules: RuleSet, _ judgement: Judgement?, _ voice: Voice) -> Int? {
    let first = judgement?.findings.first { voice == .friend || !rules.rules[$0.rule].leans }
    return first.flatMap { rules.category(of: $0.rule).level == .kind ? nil : $0.rule }
  }

  /// The banned words and phrases among the words of a line.
  static func bans(_ rules: RuleSet, _ words: [Int], _ voice: Voice) -> [String] {
    rules.neverSay.filter { ban in
      guard !ban.words.isEmpty, ban.voice.map({ $0 == voice }) ?? true else { return false }
      return words.indices.contains { words[$0...].starts(with: ban.words) }
    }.map(\.text)
  }
}
