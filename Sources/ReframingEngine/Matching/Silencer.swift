/// Decides which matches stand: a rule is silent where one of its exceptions is in the sentence or a guard covers it.
struct Silencer {
  private let rules: RuleSet

  init(_ rules: RuleSet) { self.rules = rules }

  /// - Parameters:
  ///   - found: the matches of rules.
  ///   - excepted: the matches of exceptions and guards.
  func judgement(_ found: [Match], _ excepted: [Match], _ words: [Word]) -> Judgement {
    var judgement = Judgement()
    let guards = guardMatches(excepted)
    let spared = unlessRules(excepted)
    for (rule, matches) in grouped(found) {
      var silencer: Judgement.Reason? = spared.contains(rule) ? .unless : nil
      var standing: Match?
      if silencer == nil {
        for match in matches {
          let reason = silencing(rule, match, guards, words)
          if reason == nil, standing == nil { standing = match }
          silencer = silencer ?? reason
        }
      }
      let match = standing ?? matches[0]
      let candidate = Candidate(rule: rule, match: match, intensity: intensity(rule, match, words))
      if standing != nil {
        judgement.findings.append(candidate)
      } else if let silencer {
        judgement.silenced.append((candidate, silencer))
      }
    }
    return judgement
  }

  /// The matches by rule, rules in their order, matches from the left, the longer first.
  private func grouped(_ matches: [Match]) -> [(rule: Int, matches: [Match])] {
    let byRule = Dictionary(grouping: matches) { rules.findOwners[$0.pattern] }
    return byRule.keys.sorted().map { rule in
      let ordered = (byRule[rule] ?? []).sorted {
        ($0.words.lowerBound, $1.words.count, $0.pattern) < ($1.words.lowerBound, $0.words.count, $1.pattern)
      }
      return (rule, ordered)
    }
  }

  private func unlessRules(_ matches: [Match]) -> Set<Int> {
    Set(
      matches.compactMap { match in
        if case .unless(let rule) = rules.exceptionOwners[match.pattern] { rule } else { nil }
      })
  }

  /// The guards whose words are in the sentence; those about quotes have no match.
  private func guardMatches(_ matches: [Match]) -> [(index: Int, match: Match?)] {
    let lifted = Set(
      matches.compactMap { match in
        if case .guardUnless(let index) = rules.exceptionOwners[match.pattern] { index } else { nil }
      })
    var result: [(index: Int, match: Match?)] = rules.guards.indices
      .filter { rules.guards[$0].isQuotes && !lifted.contains($0) }.map { ($0, nil) }
    for match in matches {
      guard case .guard(let index) = rules.exceptionOwners[match.pattern], !lifted.contains(index) else { continue }
      result.append((index, match))
    }
    return result
  }

  private func silencing(_ rule: Int, _ match: Match, _ guards: [(index: Int, match: Match?)], _ words: [Word])
    -> Judgement.Reason?
  {
    let level = rules.category(of: rule).level
    for (index, guardMatch) in guards {
      let guarding = rules.guards[index]
      guard guarding.levels.contains(level), !rules.rules[rule].despite.contains(guarding.name) else { continue }
      if let guardMatch {
        if covers(guarding.cover, guardMatch, match, words) { return .guard(index) }
      } else if match.isQuoted(in: words) {
        return .guard(index)
      }
    }
    return nil
  }

  /// How many words behind a guard a finding may begin.
  private static var reach: Int { 9 }

  private func covers(_ cover: Guard.Cover, _ guarding: Match, _ match: Match, _ words: [Word]) -> Bool {
    switch cover {
    case .sentence: return true
    case .over: return guarding.words.overlaps(match.words)
    case .before: return match.words.upperBound < guarding.words.lowerBound
    case .after:
      let start = match.words.lowerBound
      let end = guarding.words.upperBound
      guard start > end, start - end <= Self.reach else { return false }
      return !words[(end + 1)..<max(start, end + 1)].contains { rules.traits(of: $0).contains(.scopeEnd) }
    }
  }

  /// Capitals, intensifiers and severe words raise the rule's own intensity; mild words lower it.
  private func intensity(_ rule: Int, _ match: Match, _ words: [Word]) -> Intensity {
    let matched = words[match.words]
    let traits = matched.map { rules.traits(of: $0) }
    var intensity = rules.rules[rule].intensity
    if traits.contains(where: { $0.contains(.severe) }) { return .severe }
    if intensity == .harsh, traits.contains(where: { $0.contains(.mild) }) { intensity = .mild }
    let isLoud = matched.contains { $0.flags.contains(.capitals) } || traits.contains { $0.contains(.intensifier) }
    guard isLoud else { return intensity }
    return intensity == .mild ? .harsh : .severe
  }
}
