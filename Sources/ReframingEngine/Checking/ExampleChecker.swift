/// Holds the rules against their own examples and the variations of them.
package struct ExampleChecker {
  package struct Failure: Equatable, Sendable {
    package var origin: Origin
    package var message: String
  }

  private let rules: RuleSet
  private var engine: Engine

  package init(_ rules: RuleSet) {
    self.rules = rules
    var options = EngineOptions()
    options.syntax = .plain
    engine = Engine(rules, options: options)
  }

  /// Every `yes` that its rule misses, every `no` in which something fires, with all their variations.
  package mutating func failures(withVariations: Bool = true) -> [Failure] {
    var failures: [Failure] = []
    for index in rules.rules.indices {
      let rule = rules.rules[index]
      for example in rule.yes {
        for variant in variants(of: example.text, withVariations) where !fires(index, in: variant) {
          failures.append(
            failure(rule, example, "rule “\(rule.name)” does not fire in “\(variant)”\(instead(variant))"))
        }
      }
      let isKind = rules.category(of: index).level == .kind
      for example in rule.no {
        for variant in variants(of: example.text, withVariations) {
          if isKind, !fires(index, in: variant) { continue }
          if let other = isKind ? index : firstFinding(in: variant) {
            failures.append(failure(rule, example, "\(rules.path(of: other)) fires in “\(variant)”"))
          }
        }
      }
    }
    for guarding in rules.guards {
      for example in guarding.yes {
        if let other = firstFinding(in: example.text) {
          failures.append(
            Failure(
              origin: Origin(file: guarding.origin.file, line: example.line),
              message: "guard “\(guarding.name)” lets \(rules.path(of: other)) fire in “\(example.text)”"))
        }
      }
    }
    return failures
  }

  private func failure(_ rule: Rule, _ example: Example, _ message: String) -> Failure {
    Failure(origin: Origin(file: rule.origin.file, line: example.line), message: message)
  }

  private mutating func judgements(_ text: String) -> [Judgement] {
    var text = text
    return text.withUTF8 { engine.judgements($0).compactMap(\.judgement) }
  }

  private mutating func fires(_ rule: Int, in text: String) -> Bool {
    judgements(text).contains { $0.findings.contains { $0.rule == rule } }
  }

  /// What fired in place of the rule, or what silenced it, for the message.
  private mutating func instead(_ text: String) -> String {
    let judgements = judgements(text)
    let fired = judgements.flatMap(\.findings).map { rules.path(of: $0.rule) }
    let silenced = judgements.flatMap(\.silenced).map { "\(rules.path(of: $0.candidate.rule)) by \(name($0.by))" }
    var notes: [String] = []
    if !fired.isEmpty { notes.append("fired: \(fired.joined(separator: ", "))") }
    if !silenced.isEmpty { notes.append("silenced: \(silenced.joined(separator: ", "))") }
    return notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
  }

  private func name(_ reason: Judgement.Reason) -> String {
    switch reason {
    case .unless: "its unless"
    case .guard(let index): "guard \(rules.guards[index].name)"
    case .outweighed(let points): "signs, \(points) points"
    case .outranked(let rule): rules.path(of: rule)
    }
  }

  private mutating func firstFinding(in text: String) -> Int? {
    judgements(text).lazy.flatMap(\.findings).first { rules.category(of: $0.rule).level != .kind }?.rule
  }

  /// The example and its variations: other apostrophes, none, capitals, an emoji in front.
  package func variants(of text: String, _ withVariations: Bool) -> [String] {
    guard withVariations else { return [text] }
    let candidates = [
      text, text.replacing("'", with: "’"), withoutApostrophes(text), text.uppercased(), "🙂 \(text)",
    ]
    var seen: Set<String> = []
    return candidates.filter { seen.insert($0).inserted }
  }

  /// Leaves apostrophes out where the word stays what it was.
  private func withoutApostrophes(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let folded = word.lowercased().filter { $0.isLetter || $0 == "'" }
      let bare = folded.filter { $0 != "'" }
      let isSame = !rules.lexicon.lookUp(bare).isEmpty && rules.lexicon.lookUp(bare) == rules.lexicon.lookUp(folded)
      return isSame ? word.filter { $0 != "'" } : String(word)
    }.joined(separator: " ")
  }
}
