/// Composes answers to the examples of the rules and holds them against the linter, in both voices and lengths, one by
/// one and in a row.
package struct AnswerChecker {
  /// A line stands in at most one of so many answers in a row.
  package static let leastGap = 6

  private let rules: RuleSet
  package private(set) var count = 0

  package init(_ rules: RuleSet) { self.rules = rules }

  /// - Parameter every: takes only each so many-th example, so that tests stay short.
  package mutating func failures(every: Int = 1) -> [ExampleChecker.Failure] {
    var failures: [ExampleChecker.Failure] = []
    for voice in Voice.allCases {
      for length in Length.allCases { failures += check(voice, length, every: every) }
    }
    for category in rules.categories.indices where rules.categories[category].level == .harsh {
      failures += checkVariety(category)
    }
    return failures
  }

  private mutating func check(_ voice: Voice, _ length: Length, every: Int) -> [ExampleChecker.Failure] {
    var engine = engine(voice, length)
    var linter = AnswerLinter(rules, voice: voice, length: length)
    var failures: [ExampleChecker.Failure] = []
    for (number, (rule, example)) in examples().enumerated() where number % every == 0 {
      var history = History()
      for finding in answer(example.text, &engine, &history).findings {
        count += 1
        for problem in linter.problems(of: finding, to: example.text) {
          failures.append(
            .init(
              origin: Origin(file: rule.origin.file, line: example.line),
              message: "\(problem) in the \(voice.rawValue) \(length.rawValue) “\(finding.reframe ?? "")”"))
        }
      }
    }
    return failures
  }

  /// A hundred answers of one category in a row: none is said twice, and no line comes back too soon. Each of the two is
  /// reported once, however often it happens.
  private mutating func checkVariety(_ category: Int) -> [ExampleChecker.Failure] {
    var engine = engine(.friend, .note)
    var history = History()
    var answers: Set<String> = []
    var lastUse: [Origin: Int] = [:]
    var repeated = 0
    var gaps: [Origin: Int] = [:]
    let texts = examples().filter { $0.rule.category == category }.map(\.example.text)
    guard !texts.isEmpty else { return [] }
    for number in 0..<100 {
      for finding in answer(texts[number % texts.count], &engine, &history).findings.prefix(1) {
        // A sentence close to danger has no answer.
        guard let reframe = finding.reframe else { continue }
        count += 1
        if !answers.insert(reframe).inserted { repeated += 1 }
        for line in finding.lines {
          if let last = lastUse.updateValue(number, forKey: line.origin), number - last < Self.leastGap {
            gaps[line.origin] = min(gaps[line.origin] ?? .max, number - last)
          }
        }
      }
    }
    return failures(category, repeated: repeated, gaps)
  }

  /// - Parameter gaps: lines that come back too soon, with the fewest answers from one use to the next.
  private func failures(_ category: Int, repeated: Int, _ gaps: [Origin: Int]) -> [ExampleChecker.Failure] {
    var failures: [ExampleChecker.Failure] = []
    let id = rules.categories[category].id
    if repeated > 0 {
      let message =
        "category “\(id)”: \(repeated) of 100 answers in a row were given before; more lines make more answers"
      failures.append(.init(origin: rules.categories[category].origin, message: message))
    }
    let soonest = gaps.sorted { ($0.value, $0.key.file, $0.key.line) < ($1.value, $1.key.file, $1.key.line) }
    if let first = soonest.first {
      let others = soonest.dropFirst().prefix(5).map { "\($0.key.file):\($0.key.line)" }
      let also = others.isEmpty ? "" : "; so are \(soonest.count - 1) more: " + others.joined(separator: ", ")
      let answers = first.value == 1 ? "in the next answer" : "after \(first.value) answers"
      let message = "category “\(id)”: said again \(answers), and \(Self.leastGap) are the least\(also)"
      failures.append(.init(origin: first.key, message: message + (others.count + 1 < soonest.count ? ", …" : "")))
    }
    return failures
  }

  private func examples() -> [(rule: Rule, example: Example)] {
    rules.rules.filter { rules.categories[$0.category].level == .harsh }.flatMap { rule in
      rule.yes.map { (rule, $0) }
    }
  }

  private func engine(_ voice: Voice, _ length: Length) -> Engine {
    var options = EngineOptions()
    options.voice = voice
    options.length = length
    options.syntax = .plain
    return Engine(rules, options: options)
  }

  private func answer(_ text: String, _ engine: inout Engine, _ history: inout History) -> EntryAnswer {
    var text = text
    return text.withUTF8 { engine.answer($0, history: &history) }
  }
}
