/// Checks the lines of answers against what an answer never says.
///
/// What is banned stands in the rule files as lists: `banned-…`, each with its reason in the name.
package struct LineLinter: ~Copyable {
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
      rules.categories.filter { $0.level == .harsh }.map(\.pools) + rules.rules.map(\.pools) + rules.topics.map(\.pools)
    for (_, _, line) in pools.flatMap(\.all) {
      for message in problems(in: line.source) { failures.append(.init(origin: line.origin, message: message)) }
    }
    return failures
  }

  private mutating func problems(in line: String) -> [String] {
    var problems: [String] = []
    if let last = line.last, !".?".contains(last) { problems.append("the line does not end in a full stop: “\(line)”") }
    if let first = line.first, !first.isUppercase, first != "{" {
      problems.append("the line does not begin with a capital: “\(line)”")
    }
    if line.contains("  ") { problems.append("two spaces: “\(line)”") }
    var text = line.filter { $0 != "{" && $0 != "}" }
    text.withUTF8 { bytes in
      for (_, _, judgement) in engine.judgements(bytes) {
        guard let first = judgement?.first, rules.category(of: first.rule).level != .kind else { continue }
        problems.append("\(rules.path(of: first.rule)) fires in the line “\(line)”")
      }
    }
    return problems
  }
}
