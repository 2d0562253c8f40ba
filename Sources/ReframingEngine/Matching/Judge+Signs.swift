/// The sums of a sentence and of the sentences beside it in the same paragraph.
package struct Surroundings: Sendable {
  package var own = Points()
  package var before = Points()
  package var after = Points()

  /// The most that neighbours add.
  private static let mostAround = 15

  /// What the sentence weighs: its own points and, if it is the heaviest of the three, its neighbours' up to a limit.
  func total(_ level: Level) -> Int {
    let own = own[level], before = before[level], after = after[level]
    return own >= before && own >= after ? own + min(before + after, Self.mostAround) : own
  }
}

extension Judge {
  /// Adds what the signs of a sentence say to what its patterns say.
  ///
  /// A pattern of a level with a scale stands only if its worth and the signs together reach what the scale asks for;
  /// signs alone may reach it too. A danger that a pattern states is never weighed against signs.
  func weigh(_ judgement: inout Judgement, _ words: [Word], _ surroundings: Surroundings) {
    if let scale = rules.scale(of: .harsh) { weighHarsh(&judgement, words, scale, surroundings) }
    let isStated = judgement.findings.contains { rules.category(of: $0.rule).level.isSupport }
    guard !isStated, !isQuoted(words) else { return }
    for level in [Level.red, .amber] {
      guard let scale = rules.scale(of: level), surroundings.total(level) + scale.lean >= scale.fires else { continue }
      guard let (rule, weight) = heaviest(leanings(words), of: level) else { continue }
      return judgement.findings.append(bySigns(rule, words, .harsh, weight))
    }
  }

  private func weighHarsh(_ judgement: inout Judgement, _ words: [Word], _ scale: Scale, _ surroundings: Surroundings) {
    func isHarsh(_ candidate: Candidate) -> Bool { rules.category(of: candidate.rule).level == .harsh }
    let stated = judgement.findings.filter(isHarsh)
    let worth = stated.map { rules.rules[$0.rule].points ?? scale.find }.max() ?? 0
    // Calm neighbours take nothing from what a pattern states.
    let around = surroundings.total(.harsh)
    let points = stated.isEmpty ? around : max(around, surroundings.own[.harsh])
    let total = points + scale.lean + worth
    guard total >= scale.fires else {
      judgement.findings.removeAll(where: isHarsh)
      judgement.silenced += stated.map { ($0, .outweighed(total)) }
      return
    }
    if stated.isEmpty, isQuoted(words) { return }
    var weights = leanings(words)
    for index in judgement.findings.indices where isHarsh(judgement.findings[index]) {
      judgement.findings[index].weight = categoryWeight(judgement.findings[index].rule, weights) + scale.prefers
    }
    for candidate in stated { weights[signRule(beside: candidate.rule) ?? candidate.rule] = nil }
    guard let (rule, weight) = heaviest(weights, of: .harsh) else { return }
    if judgement.findings.contains(where: { isHarsh($0) && $0.weight >= weight }) { return }
    judgement.findings.append(bySigns(rule, words, total >= scale.severe ? .severe : .harsh, weight))
  }

  private func bySigns(_ rule: Int, _ words: [Word], _ intensity: Intensity, _ weight: Int) -> Candidate {
    let match = Match(pattern: -1, words: 1...max(1, words.count - 2))
    return Candidate(rule: rule, match: match, intensity: intensity, weight: weight)
  }

  /// What the signs of a sentence add to each rule with leanings.
  private func leanings(_ words: [Word]) -> [Int: Int] {
    var weights: [Int: Int] = [:]
    rules.signs.forEach(in: words) { _, node in
      for leaning in rules.signs.leanings(of: node) { weights[Int(leaning.rule), default: 0] += Int(leaning.points) }
    }
    return weights
  }

  private func heaviest(_ weights: [Int: Int], of level: Level) -> (rule: Int, weight: Int)? {
    weights.filter { rules.category(of: $0.key).level == level }.max { ($0.value, $1.key) < ($1.value, $0.key) }
      .map { ($0.key, $0.value) }
  }

  private func categoryWeight(_ rule: Int, _ weights: [Int: Int]) -> Int {
    signRule(beside: rule).flatMap { weights[$0] } ?? 0
  }

  /// The rule with leanings of the category of a rule.
  private func signRule(beside rule: Int) -> Int? { rules.signRules[rules.rules[rule].category] }

  private func isQuoted(_ words: [Word]) -> Bool {
    words.count > 2 && isQuoted(Match(pattern: -1, words: 1...(words.count - 2)), words)
  }
}
