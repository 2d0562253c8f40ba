/// Orders what was found in a sentence and sets aside what is below its highest level.
struct Ranker {
  private let rules: RuleSet

  init(_ rules: RuleSet) { self.rules = rules }

  func rank(_ judgement: inout Judgement) {
    let rules = rules
    let order = Level.allCases
    func level(_ candidate: Candidate) -> Int { order.firstIndex(of: rules.category(of: candidate.rule).level) ?? 0 }
    guard let top = judgement.findings.max(by: { level($0) < level($1) }) else { return }
    let below = judgement.findings.filter { level($0) < level(top) }
    judgement.silenced += below.map { ($0, .outranked(by: top.rule)) }
    let standing = judgement.findings.filter { level($0) == level(top) }
    func isOutranked(_ candidate: Candidate) -> Bool {
      standing.contains { rules.outranks[rules.rules[$0.rule].category][rules.rules[candidate.rule].category] }
    }
    judgement.findings = standing.map { (candidate: $0, isOutranked: isOutranked($0)) }.sorted { a, b in
      if a.candidate.weight != b.candidate.weight { return a.candidate.weight > b.candidate.weight }
      if a.isOutranked != b.isOutranked { return b.isOutranked }
      if a.candidate.match.words.count != b.candidate.match.words.count {
        return a.candidate.match.words.count > b.candidate.match.words.count
      }
      return (a.candidate.match.words.lowerBound, a.candidate.rule) < (
        b.candidate.match.words.lowerBound, b.candidate.rule
      )
    }.map(\.candidate)
  }
}
