/// Decides what is found in a sentence. This is the one place that states how matches are weighed:
///
/// 1. A rule matches where one of its `find` patterns does; of overlapping matches of a pattern the longest stands.
/// 2. It is silent if one of its `unless` patterns is anywhere in the sentence, or if a guard covers the match.
/// 3. Patterns and signs are weighed together: see `Weigher`.
/// 4. Level: red over amber over kind over harsh. What is below the highest level of the sentence is set aside.
/// 5. Within a level the category comes first that the leanings of the sentence and of those beside it favour, then a
///    category stated `over` another, then the longer match, then the earlier one, then the rule that stands earlier in
///    the files.
///
/// Complexity: linear in the words of the sentence; exceptions are looked for only in sentences with a match.
package struct Judge {
  package let rules: RuleSet
  private var finders: Matcher
  private var phrases: Matcher
  private var exceptions: Matcher
  private var findResolver: Resolver
  private var exceptionResolver: Resolver
  private let silencer: Silencer
  private let weigher: Weigher
  private let ranker: Ranker
  private var hits: [Hit] = []
  /// Room for the words of a sentence, so that a block allocates none.
  var spare: [Word] = []
  /// The words of the sentence before the one that is judged.
  var before: [Word] = []

  package init(_ rules: RuleSet) {
    self.rules = rules
    finders = Matcher(rules.finders)
    phrases = Matcher(rules.phrases)
    exceptions = Matcher(rules.exceptions)
    findResolver = Resolver(rules.finders)
    exceptionResolver = Resolver(rules.exceptions)
    silencer = Silencer(rules)
    weigher = Weigher(rules)
    ranker = Ranker(rules)
  }

  /// Places of patterns looked at, for tests of the cost.
  package var steps: Int { finders.steps + phrases.steps + exceptions.steps }

  /// Judges a sentence that stands alone.
  package mutating func judge(_ words: borrowing [Word]) -> Judgement? {
    before.removeAll(keepingCapacity: true)
    return judge(words, after: [], Surroundings(own: rules.signs.points(in: words)), keepsOutweighed: true)
  }

  /// - Parameter after: the words of the next sentence; together with those of the one before they help to choose the
  ///   category.
  /// - Parameter keepsOutweighed: whether patterns are looked for that cannot stand, because signs outweigh them.
  /// - Returns: nil where nothing matched.
  mutating func judge(
    _ words: borrowing [Word], after: borrowing [Word], _ surroundings: borrowing Surroundings, keepsOutweighed: Bool
  ) -> Judgement? {
    let isHeavy = weigher.isHeavy(surroundings)
    let lacking = keepsOutweighed ? 0 : weigher.lacking(surroundings)
    guard wake(words, lacking: lacking) || isHeavy else { return nil }
    let words = copy words
    var judgement = finders.woken.isEmpty ? Judgement() : stated(words)
    if isHeavy || !judgement.findings.isEmpty {
      weigher.weigh(&judgement, words, beside: [before, copy after], surroundings)
    }
    guard !judgement.findings.isEmpty || !judgement.silenced.isEmpty else { return nil }
    ranker.rank(&judgement)
    return judgement
  }

  /// Wakes the patterns that a sentence may hold, but none that are weighed if not one of those can be worth the points
  /// that are lacking. If one can, the lighter ones beside it count too.
  private mutating func wake(_ words: borrowing [Word], lacking: Int) -> Bool {
    let subject = subject(of: words)
    guard finders.wake(words, subject: subject, worth: lacking) else { return false }
    return lacking <= 0 || !finders.wokeWeighed || finders.wake(words, subject: subject)
  }

  /// What the patterns of rules, exceptions and guards say.
  private mutating func stated(_ words: [Word]) -> Judgement {
    let readings = readings(of: words)
    let found = readings.flatMap { matches(in: $0) }
    guard !found.isEmpty else { return Judgement() }
    _ = exceptions.wake(words, subject: subject(of: words))
    return silencer.judgement(found, readings.flatMap { exceptionMatches(in: $0) }, words)
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
    var result: [Match] = []
    var pattern = -1
    var limit = Int.max
    // Of each pattern the last hit first.
    for index in hits.indices.sorted(by: { (hits[$0].pattern, $1) < (hits[$1].pattern, $0) }) {
      let hit = hits[index]
      if hit.pattern != pattern { limit = Int.max }
      pattern = hit.pattern
      guard hit.last < limit, let match = resolver.resolve(hit, in: reading) else { continue }
      result.append(reading.inSentence(match))
      limit = match.words.lowerBound
    }
    return result
  }
}
