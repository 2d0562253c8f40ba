/// Whether what a sentence names is its writer's.
///
/// A topic's lines speak to somebody whose topic it is. Words that belong to somebody else (*her choir*), that somebody
/// else does (*she passed the exam*) or that only liken (*like a choir without a note*) are none of the writer's.
struct TopicScope {
  /// How far before a topic's words a likeness may stand.
  private static let reach = 6
  /// How many words may stand between a noun and whose it is.
  private static let mostAdjectives = 4
  /// The most clauses that may lie between a topic and what is harsh.
  private static let mostClauses = 2

  let rules: RuleSet
  let words: [Word]

  /// - Parameter harsh: the words that made a rule fire, if the topic stands in the same sentence.
  func isWriters(_ topic: ClosedRange<Int>, harsh: ClosedRange<Int>?) -> Bool {
    if words[topic].contains(where: { $0.flags.contains(.quoted) }) { return false }
    if let harsh, borders(between: topic, and: harsh) > Self.mostClauses { return false }
    if let owned = isOwned(topic.lowerBound) { return owned }
    if traits(topic.lowerBound).contains(.writer) { return true }
    return !isLikened(topic.lowerBound) && isDoneByWriter(topic, mustBeSaid: harsh == nil)
  }

  private func traits(_ index: Int) -> WordTraits { rules.traits(of: words[index]) }

  private func isBorder(_ index: Int) -> Bool {
    words[index].id.isBorder || !traits(index).isDisjoint(with: [.clauseWord, .conjunction])
  }

  private func borders(between one: ClosedRange<Int>, and other: ClosedRange<Int>) -> Int {
    let (left, right) = one.lowerBound <= other.lowerBound ? (one, other) : (other, one)
    guard left.upperBound < right.lowerBound else { return 0 }
    var count = 0
    for index in (left.upperBound + 1)..<right.lowerBound where isBorder(index) && !isBorder(index - 1) { count += 1 }
    return count
  }

  /// Whether a possessive in front says whose it is, adjectives in between; nil: none does.
  private func isOwned(_ first: Int) -> Bool? {
    var index = first - 1
    while index > 0, first - index < Self.mostAdjectives, !isBorder(index) {
      if rules.isGenitive(words[index]) { return false }
      let traits = traits(index)
      if traits.contains(.possessive) { return traits.contains(.writer) }
      if !traits.isDisjoint(with: WordTraits.function.union([.commonVerb])) { return nil }
      index -= 1
    }
    return nil
  }

  /// Whether it stands in a likeness, before any verb or person that could be the writer's own. One that follows a verb
  /// of being or feeling ends with its noun: *I feel like a fraud at work*.
  private func isLikened(_ first: Int) -> Bool {
    var index = first - 1
    var hasPreposition = traits(first).contains(.preposition)
    while index > 0, first - index <= Self.reach, ![.mark, .start].contains(words[index].id) {
      let traits = traits(index)
      if traits.contains(.likeness) {
        return !hasPreposition || self.traits(index - 1).isDisjoint(with: [.auxiliary, .commonVerb])
      }
      if !traits.isDisjoint(with: [.auxiliary, .commonVerb, .writer]) { return false }
      hasPreposition = hasPreposition || (traits.contains(.preposition) && !traits.contains(.joiner))
      index -= 1
    }
    return false
  }

  /// The subject that stands nearest in front of the topic is the writer, or there is none and the writer left it out.
  private func isDoneByWriter(_ topic: ClosedRange<Int>, mustBeSaid: Bool) -> Bool {
    if words[topic].contains(where: { rules.traits(of: $0).contains(.writer) }) { return true }
    var index = topic.lowerBound - 1
    while index > 0 {
      if traits(index).contains(.writer), !isOwnerOfOther(index) { return true }
      if isOther(index), isSubject(index) { return false }
      // What stands behind a mark need not share the subject in front of it.
      if words[index].id == .mark, !mustBeSaid { return true }
      index -= 1
    }
    return !mustBeSaid || (words.count > 1 && traits(1).contains(.elides))
  }

  /// Whether a word names somebody else: one of the list, a name, or a word with a capital that begins a sentence and is
  /// followed by a verb.
  private func isOther(_ index: Int) -> Bool {
    if traits(index).contains(.other) || words[index].id == .name { return true }
    guard index == 1, isPlain(index), words[index].flags.contains(.capitalised) else { return false }
    return !traits(index + 1).isDisjoint(with: [.auxiliary, .commonVerb])
  }

  /// Whether it is the *my* of *my sister*.
  private func isOwnerOfOther(_ index: Int) -> Bool {
    guard traits(index).contains(.possessive) else { return false }
    return words[(index + 1)..<min(index + Self.mostAdjectives, words.count)].contains {
      rules.traits(of: $0).contains(.other)
    }
  }

  /// Whether somebody else is the subject: a pronoun, or a noun with which a clause begins.
  private func isSubject(_ index: Int) -> Bool {
    if traits(index).contains(.pronoun), !traits(index).contains(.possessive) { return true }
    var before = index - 1
    while before > 0, !traits(before).isDisjoint(with: [.determiner, .possessive]) || isPlain(before),
      index - before < Self.mostAdjectives
    {
      before -= 1
    }
    return isBorder(before) || traits(before).contains(.relative)
  }

  /// A word with no part in the grammar: an adjective or a noun.
  private func isPlain(_ index: Int) -> Bool {
    !isBorder(index) && traits(index).isDisjoint(with: WordTraits.function.union([.commonVerb, .adverb]))
  }
}
