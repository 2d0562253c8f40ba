/// Decides what is found in a sentence. This is the one place that states how matches are weighed:
///
/// 1. A rule matches where one of its `find` patterns does; of overlapping matches of a pattern the longest stands.
/// 2. It is silent if one of its `unless` patterns is anywhere in the sentence, or if a guard covers the match.
/// 3. Patterns and signs are weighed together: see `weigh(_:_:_:)`.
/// 4. Level: red over amber over kind over harsh. What is below the highest level of the sentence is set aside.
/// 5. Within a level the category comes first that the leanings of the sentence favour, then a category stated `over`
///    another, then the longer match, then the earlier one, then the rule that stands earlier in the files.
///
/// Complexity: linear in the words of the sentence; exceptions are looked for only in sentences with a match.
package struct Judge {
  package let rules: RuleSet
  private var finders: Matcher
  private var phrases: Matcher
  private var exceptions: Matcher
  private var findResolver: Resolver
  private var exceptionResolver: Resolver
  private var hits: [Hit] = []

  package init(_ rules: RuleSet) {
    self.rules = rules
    finders = Matcher(rules.finders)
    phrases = Matcher(rules.phrases)
    exceptions = Matcher(rules.exceptions)
    findResolver = Resolver(rules.finders)
    exceptionResolver = Resolver(rules.exceptions)
  }

  /// Places of patterns looked at, for tests of the cost.
  package var steps: Int { finders.steps + phrases.steps + exceptions.steps }

  /// Judges a sentence that stands alone.
  package mutating func judge(_ words: borrowing [Word]) -> Judgement? {
    judge(words, Surroundings(own: rules.signs.points(in: words)))
  }

  /// - Returns: nil where nothing matched.
  package mutating func judge(_ words: borrowing [Word], _ surroundings: Surroundings) -> Judgement? {
    let isWoken = finders.wake(words, subject: subject(of: words))
    guard isWoken || isHeavy(surroundings) else { return nil }
    let words = copy words
    var judgement = isWoken ? stated(words) : Judgement()
    weigh(&judgement, words, surroundings)
    guard !judgement.findings.isEmpty || !judgement.silenced.isEmpty else { return nil }
    rank(&judgement)
    return judgement
  }

  private func isHeavy(_ surroundings: Surroundings) -> Bool {
    rules.scales.contains { surroundings.total($0.level) + $0.lean >= $0.fires }
  }

  /// The `find` patterns that match in a sentence, silenced or not, for checks.
  package mutating func patterns(in words: [Word]) -> Set<Int> {
    guard finders.wake(words, subject: subject(of: words)) else { return [] }
    return Set(readings(of: words).flatMap { matches(in: $0) }.map(\.pattern))
  }

  /// The subject that the sentence leaves out, if it begins as those do that leave it out.
  private func subject(of words: borrowing [Word]) -> WordID? {
    words.count > 2 && rules.traits(of: words[1]).contains(.elides) ? rules.elidedSubject : nil
  }

  /// What the patterns of rules, exceptions and guards say.
  private mutating func stated(_ words: [Word]) -> Judgement {
    let readings = readings(of: words)
    let found = readings.flatMap { matches(in: $0) }
    guard !found.isEmpty else { return Judgement() }
    _ = exceptions.wake(words, subject: subject(of: words))
    let excepted = readings.flatMap { exceptionMatches(in: $0) }
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

  /// The sentence as it stands, and with the subject it leaves out.
  private mutating func readings(of words: [Word]) -> [Reading] {
    let subject = subject(of: words)
    let hasPhrases = phrases.wake(words, subject: subject)
    var readings = [Reading(words)]
    if let subject { readings.append(Reading(words, subject: subject)) }
    return hasPhrases ? readings.map { withPhrases($0) } : readings
  }

  /// The reading with the phrases of lists that stand in it.
  private mutating func withPhrases(_ reading: Reading) -> Reading {
    hits.removeAll(keepingCapacity: true)
    phrases.run(reading, into: &hits)
    var result = reading
    // A phrase has no gap, so that the first word is the true one.
    result.add(hits.map { .init(id: rules.firstPhraseWord + WordID($0.pattern), words: $0.first...$0.last) })
    return result
  }

  /// The matches of rules in one reading, in words of the sentence.
  private mutating func matches(in reading: Reading) -> [Match] {
    hits.removeAll(keepingCapacity: true)
    finders.run(reading, into: &hits)
    return Self.resolve(hits, &findResolver, reading)
  }

  private mutating func exceptionMatches(in reading: Reading) -> [Match] {
    hits.removeAll(keepingCapacity: true)
    exceptions.run(reading, into: &hits)
    return Self.resolve(hits, &exceptionResolver, reading)
  }

  /// Matches that do not overlap another of the same pattern, the longest kept.
  private static func resolve(_ hits: [Hit], _ resolver: inout Resolver, _ reading: Reading) -> [Match] {
    guard !hits.isEmpty else { return [] }
    let grouped = Dictionary(grouping: hits, by: \.pattern)
    var result: [Match] = []
    for pattern in grouped.keys.sorted() {
      var limit = Int.max
      for hit in (grouped[pattern] ?? []).reversed() where hit.last < limit {
        guard let match = resolver.resolve(hit, in: reading) else { continue }
        result.append(reading.inSentence(match))
        limit = match.words.lowerBound
      }
    }
    return result
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
      } else if isQuoted(match, words) {
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

  func isQuoted(_ match: Match, _ words: [Word]) -> Bool {
    let inner = words[match.words].filter { ![.start, .end, .mark].contains($0.id) }
    return !inner.isEmpty && inner.allSatisfy { $0.flags.contains(.quoted) }
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

  private func rank(_ judgement: inout Judgement) {
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
