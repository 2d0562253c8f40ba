/// Adds what the signs of a sentence say to what its patterns say.
///
/// A pattern of a level with a scale stands only if its worth and the signs together reach what the scale asks for;
/// signs alone may reach it too. Where a guard silenced a pattern, or for danger an exception did, and none stands, signs
/// alone need so many more points as a pattern is worth. A danger that a pattern states is never weighed against signs.
struct Weigher {
  private let rules: RuleSet
  /// The points of its own that a sentence needs at least to be heavy, whatever stands beside it.
  private let least: Points
  private let harsh: Scale?

  init(_ rules: RuleSet) {
    self.rules = rules
    var least = Points(harsh: .max, amber: .max, red: .max)
    for scale in rules.scales {
      least[scale.level] = min(least[scale.level], scale.fires - scale.lean - Surroundings.mostAround)
    }
    self.least = least
    harsh = rules.scale(of: .harsh)
  }

  /// Whether the signs alone reach what a scale asks for.
  @inline(__always)
  func isHeavy(_ surroundings: borrowing Surroundings) -> Bool {
    let own = surroundings.own
    guard own.harsh >= least.harsh || own.amber >= least.amber || own.red >= least.red else { return false }
    return reachesScale(surroundings)
  }

  private func reachesScale(_ surroundings: borrowing Surroundings) -> Bool {
    for scale in rules.scales where surroundings.total(scale.level) + scale.lean >= scale.fires { return true }
    return false
  }

  /// The points that a harsh pattern must be worth to stand; without a scale every pattern stands.
  func lacking(_ surroundings: borrowing Surroundings) -> Int {
    guard let scale = harsh else { return 0 }
    return scale.fires - scale.lean - stated(surroundings)
  }

  /// What a sentence weighs in which a harsh pattern stands: calm neighbours take nothing from what a pattern states.
  private func stated(_ surroundings: borrowing Surroundings) -> Int {
    max(surroundings.total(.harsh), surroundings.own[.harsh])
  }

  /// Weighs the findings of a judgement, and adds what the signs alone say.
  /// - Parameter beside: the sentences before and after, which say more of what a sentence is about.
  func weigh(_ judgement: inout Judgement, _ words: [Word], beside: [[Word]], _ surroundings: Surroundings) {
    if let scale = harsh { weighHarsh(&judgement, words, beside, scale, surroundings) }
    judgement.isHeld = rules.scales.contains { surroundings.total($0.level) + $0.lean >= $0.holds }
    let isStated = judgement.findings.contains { rules.category(of: $0.rule).level.isSupport }
    guard !isStated, !isQuoted(words) else { return }
    let isExplained = judgement.silenced.contains { rules.category(of: $0.candidate.rule).level.isSupport }
    for level in [Level.red, .amber] {
      guard let scale = rules.scale(of: level) else { continue }
      // Where a rule or a guard knows that words of danger are harmless, signs must know much better.
      let needed = scale.fires + (isExplained ? scale.find : 0)
      guard surroundings.total(level) + scale.lean >= needed else { continue }
      guard let (rule, weight) = heaviest(rules.signs.leanings(in: [words] + beside), of: level) else { continue }
      return judgement.findings.append(bySigns(rule, words, .harsh, weight))
    }
  }

  private func isHarsh(_ rule: Int) -> Bool { rules.category(of: rule).level == .harsh }

  private func weighHarsh(
    _ judgement: inout Judgement, _ words: [Word], _ beside: [[Word]], _ scale: Scale, _ surroundings: Surroundings
  ) {
    let stated = judgement.findings.filter { isHarsh($0.rule) }
    let worth = stated.map { rules.rules[$0.rule].points ?? scale.find }.max() ?? 0
    let points = stated.isEmpty ? surroundings.total(.harsh) : self.stated(surroundings)
    let total = points + scale.lean + worth
    let isExplained =
      stated.isEmpty
      && judgement.silenced.contains { silenced in
        if case .guard = silenced.by { isHarsh(silenced.candidate.rule) } else { false }
      }
    guard total >= scale.fires + (isExplained ? scale.find : 0) else {
      judgement.findings.removeAll { isHarsh($0.rule) }
      judgement.silenced += stated.map { ($0, .outweighed(total)) }
      return
    }
    if stated.isEmpty, isQuoted(words) { return }
    choose(&judgement, stated, words, beside, scale, isSevere: total >= scale.severe)
  }

  /// Gives the harsh findings the weight of their categories, and adds the category that the signs favour over them.
  private func choose(
    _ judgement: inout Judgement, _ stated: [Candidate], _ words: [Word], _ beside: [[Word]], _ scale: Scale,
    isSevere: Bool
  ) {
    var weights = rules.signs.leanings(in: [words] + beside)
    for index in judgement.findings.indices where isHarsh(judgement.findings[index].rule) {
      let beside = signRule(beside: judgement.findings[index].rule)
      judgement.findings[index].weight = (beside.flatMap { weights[$0] } ?? 0) + scale.prefers
    }
    for candidate in stated { weights.remove(signRule(beside: candidate.rule) ?? candidate.rule) }
    guard let (rule, weight) = heaviest(weights, of: .harsh) else { return }
    if judgement.findings.contains(where: { isHarsh($0.rule) && $0.weight >= weight }) { return }
    judgement.findings.append(bySigns(rule, words, isSevere ? .severe : .harsh, weight))
  }

  private func bySigns(_ rule: Int, _ words: [Word], _ intensity: Intensity, _ weight: Int) -> Candidate {
    Candidate(rule: rule, match: whole(words), intensity: intensity, weight: weight)
  }

  private func heaviest(_ leanings: Leanings, of level: Level) -> (rule: Int, weight: Int)? {
    leanings.heaviest { rules.category(of: $0).level == level }
  }

  /// The rule with leanings of the category of a rule.
  private func signRule(beside rule: Int) -> Int? { rules.signRules[rules.rules[rule].category] }

  private func whole(_ words: [Word]) -> Match { Match(pattern: -1, words: 1...max(1, words.count - 2)) }

  private func isQuoted(_ words: [Word]) -> Bool { words.count > 2 && whole(words).isQuoted(in: words) }
}
