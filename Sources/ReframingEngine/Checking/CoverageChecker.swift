/// Finds what the examples leave in the dark: patterns that none of them reaches, rules that another always outranks,
/// lists that nothing uses.
package struct CoverageChecker {
  private let rules: RuleSet
  private var judge: Judge

  package init(_ rules: RuleSet) {
    self.rules = rules
    judge = Judge(rules)
  }

  package mutating func warnings() -> [ExampleChecker.Failure] {
    var warnings: [ExampleChecker.Failure] = []
    var patternsOfRule: [Int: [Int]] = [:]
    for (pattern, rule) in rules.findOwners.enumerated() { patternsOfRule[rule, default: []].append(pattern) }
    for (index, rule) in rules.rules.enumerated() {
      var reached: Set<Int> = []
      var winners: Set<String> = []
      var isFirst = false
      for example in rule.yes {
        let (patterns, firsts) = read(example.text)
        reached.formUnion(patterns)
        isFirst = isFirst || firsts.contains(index)
        winners.formUnion(firsts.map(rules.path(of:)))
      }
      for (place, pattern) in (patternsOfRule[index] ?? []).enumerated()
      where !reached.contains(pattern) && place < rule.find.count {
        let origin = Origin(file: rule.origin.file, line: rule.find[place].line)
        warnings.append(.init(origin: origin, message: "no “yes” of rule “\(rule.name)” reaches this “find”"))
      }
      if !isFirst, !rule.yes.isEmpty {
        let names = winners.sorted().joined(separator: ", ")
        warnings.append(
          .init(origin: rule.origin, message: "rule “\(rule.name)” is shadowed in all its examples by \(names)"))
      }
    }
    let top = rules.categories.first?.origin.file ?? ""
    for name in rules.unusedLists {
      warnings.append(.init(origin: Origin(file: top, line: 1), message: "no pattern uses the list “\(name)”"))
    }
    return warnings
  }

  /// The patterns that match in a text, and the first rule of each sentence.
  private mutating func read(_ text: String) -> (patterns: Set<Int>, firsts: [Int]) {
    var text = text
    return text.withUTF8 { bytes in
      var reader = SentenceReader(bytes, lexicon: rules.lexicon)
      var patterns: Set<Int> = []
      var firsts: [Int] = []
      for block in Document(bytes, syntax: .plain).blocks {
        reader.enter(block.range)
        while reader.next() {
          patterns.formUnion(judge.patterns(in: reader.words))
          if let first = judge.judge(reader.words)?.first { firsts.append(first.rule) }
        }
      }
      return (patterns, firsts)
    }
  }
}
