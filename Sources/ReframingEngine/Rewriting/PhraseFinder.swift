/// Takes the writer's own words out of a match where that is safe; in doubt it takes nothing.
///
/// Source of the limits: what reads wrongly when echoed, from ELIZA (Weizenbaum 1966) on: pronouns, verdicts, long
/// noun phrases, spans that run over a clause's end.
package struct PhraseFinder {
  let rules: RuleSet
  let words: [Word]
  let bytes: UnsafeBufferPointer<UInt8>
  private let voice: Voice

  package init(rules: RuleSet, words: [Word], bytes: UnsafeBufferPointer<UInt8>, voice: Voice) {
    self.rules = rules
    self.words = words
    self.bytes = bytes
    self.voice = voice
  }

  /// The most words a noun phrase and an event may have.
  private static let mostNouns = 5
  private static let mostEvent = 7

  package func phrases(of match: Match) -> [Phrase] {
    match.captures.compactMap { capture in
      phrase(
        capture.slot, from: capture.words.lowerBound, isOpen: capture.words.upperBound == match.words.upperBound,
        to: capture.words.upperBound)
    }
  }

  /// - Parameter isOpen: whether the phrase may go on behind the words that the pattern took.
  private func phrase(_ slot: SlotKind, from first: Int, isOpen: Bool, to last: Int) -> Phrase? {
    let range: Range<Int>?
    switch slot {
    case .topic, .person, .role: range = nounPhrase(from: first)
    case .event: range = event(from: first)
    case .did: range = nil
    }
    guard let range, isOpen ? range.upperBound > first : range.upperBound == last + 1 else { return nil }
    guard let text = slot == .event ? eventText(range) : shifted(range) else { return nil }
    return Phrase(slot: slot, text: text)
  }

  /// The noun phrase around words that are known to be safe, with the determiner and adjectives in front of them.
  func nouns(around words: ClosedRange<Int>) -> Range<Int>? {
    guard words.lowerBound > 0 else { return nil }
    for first in max(1, words.lowerBound - 2)...words.lowerBound {
      if first < words.lowerBound, traits(first).isDisjoint(with: [.determiner, .possessive]) { continue }
      guard let range = nounPhrase(from: first), range.upperBound > words.upperBound else { continue }
      return range
    }
    return nil
  }

  /// What a topic's words are about. Only a determiner or a preposition in front of them shows that they are a noun.
  func phrase(around words: ClosedRange<Int>) -> Phrase? {
    guard let found = nouns(around: words) else { return nil }
    // What stands behind the topic's own words may be a verb: *my friends offered*.
    let range = found.lowerBound..<words.upperBound + 1
    // *My daughter* is not what *my daughter's school* is about.
    if range.upperBound < found.upperBound, rules.isGenitive(self.words[range.upperBound]) { return nil }
    let first = traits(range.lowerBound)
    let isNoun =
      !first.isDisjoint(with: [.determiner, .possessive]) || traits(range.lowerBound - 1).contains(.preposition)
    guard isNoun, first.isDisjoint(with: [.negator, .indefinite]),
      traits(range.lowerBound - 1).isDisjoint(with: [.determiner, .possessive])
    else { return nil }
    return Phrase(slot: .topic, text: shifted(range))
  }

  func traits(_ index: Int) -> WordTraits { rules.traits(of: words[index]) }

  func isBorder(_ index: Int) -> Bool { words[index].id.isBorder }

  /// The noun phrase that begins with a word, if it is safe to say again: determiner, adjectives and nouns, with at most
  /// one *of*.
  func nounPhrase(from first: Int, before limit: Int = .max) -> Range<Int>? {
    let stops: WordTraits = [
      .relative, .conjunction, .clauseWord, .pronoun, .auxiliary, .question, .commonVerb, .time, .negator, .adverb,
      .skip,
    ]
    var index = first
    var hasNoun = false
    while index < min(words.count, limit), !isBorder(index), index - first < Self.mostNouns {
      let traits = traits(index)
      if rules.isGenitive(words[index]), hasNoun, isSafeAround(index) {
        index += 1
        continue
      }
      let isDeterminer = !traits.isDisjoint(with: [.determiner, .possessive])
      if isDeterminer, index > first, !self.traits(index - 1).contains(.joiner) { break }
      if !isDeterminer, !traits.isDisjoint(with: stops) { break }
      if traits.contains(.preposition) {
        guard hasNoun, traits.contains(.joiner),
          !words[first..<index].contains(where: { rules.traits(of: $0).contains(.joiner) })
        else { break }
      } else if !isDeterminer {
        hasNoun = true
      }
      guard isSafe(index) else { return nil }
      index += 1
    }
    while index > first, !traits(index - 1).isDisjoint(with: [.preposition, .determiner, .possessive, .number]) {
      index -= 1
    }
    guard hasNoun, index > first, !rules.isGenitive(words[index - 1]), !isCutOff(from: first, at: index) else {
      return nil
    }
    return first..<index
  }

  /// A phrase that stopped at its longest, with more of it to come, is no phrase.
  private func isCutOff(from first: Int, at index: Int) -> Bool {
    guard index < words.count, index - first >= Self.mostNouns, !isBorder(index) else { return false }
    return traits(index).isDisjoint(with: [
      .preposition, .relative, .conjunction, .clauseWord, .pronoun, .auxiliary, .question, .time, .adverb, .skip,
      .negator,
    ])
  }

  func isSafeAround(_ index: Int) -> Bool { index > 0 && !words[index].flags.contains(.quoted) }

  func isSafe(_ index: Int) -> Bool {
    let word = words[index]
    let hasGenitive = index + 1 < words.count && rules.isGenitive(words[index + 1])
    return word.flags.isDisjoint(with: hasGenitive ? [.quoted] : [.shared, .quoted])
      && !traits(index).contains(.stopTopic)
      && ![.number, .emoji].contains(word.id)
      && (hasGenitive ? owner(index) : surface(index)).allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" }
  }

  /// A verb and what belongs to it, up to the clause's end.
  private func event(from first: Int) -> Range<Int>? {
    var index = first
    while index < words.count, !isBorder(index),
      traits(index).isDisjoint(with: [.clauseWord, .relative, .question, .time])
    {
      guard isSafe(index), index - first < Self.mostEvent else { return nil }
      guard traits(index).isDisjoint(with: [.negator, .skip]) else { return nil }
      if index > first, traits(index).contains(.auxiliary) { return nil }
      index += 1
    }
    return index > first ? first..<index : nil
  }

  /// A verb that has a noun of its own, as a noun phrase: *cook rice* gives *cooking rice*. It ends with its clause.
  func activity(from first: Int) -> (words: Range<Int>, written: [String])? {
    guard let range = event(from: first), (2...Self.mostNouns).contains(range.count),
      range.upperBound == words.count || isBorder(range.upperBound) || traits(range.upperBound).contains(.clauseWord),
      traits(range.upperBound - 1).isDisjoint(with: .function),
      range.dropFirst().allSatisfy({ traits($0).isDisjoint(with: [.pronoun, .conjunction, .relative, .other]) }),
      let gerund = rules.inflector.gerund(of: surface(first).lowercased())
    else { return nil }
    return (range, [gerund] + written(range.dropFirst()))
  }

  private func eventText(_ range: Range<Int>) -> String? {
    let verb = surface(range.lowerBound).lowercased()
    guard let gerund = rules.inflector.gerund(of: verb) else { return nil }
    guard range.count > 1 else { return gerund }
    return "\(gerund) \(shifted(range.lowerBound + 1..<range.upperBound))"
  }

  func surface(_ index: Int) -> String {
    String(decoding: bytes[words[index].start..<words[index].end], as: UTF8.self)
  }

  private func shifted(_ range: Range<Int>) -> String { turned(written(range)) }

  /// The words of a range as they were written, in sentence case.
  func written(_ range: Range<Int>) -> [String] {
    var written: [String] = []
    for index in range where !rules.isGenitive(words[index]) {
      let text = text(index, in: range)
      if index > range.lowerBound, isHyphenated(index) {
        written[written.count - 1] += "-" + text
      } else {
        written.append(text)
      }
    }
    return written
  }

  /// Whether a word and the one before it are written as one: *stair-lift*.
  private func isHyphenated(_ index: Int) -> Bool {
    let end = words[index - 1].end
    return words[index].start == end + 1 && bytes[end] == UInt8(ascii: "-")
  }

  private func text(_ index: Int, in range: Range<Int>) -> String {
    let isOwner = index + 1 < range.upperBound && rules.isGenitive(words[index + 1])
    let text = isOwner ? owner(index) : surface(index)
    let isSmall = !traits(index).isDisjoint(with: [.determiner, .possessive, .preposition])
    let isShouted = words[index].flags.contains(.capitals) && (isSmall || text.count > 3)
    let startsSentence = index > 0 && words[index - 1].id == .start && words[index].id != .name
    return isShouted || startsSentence ? text.lowercased() : text
  }

  /// A noun with its *'s*, whether or not the two share their bytes.
  private func owner(_ index: Int) -> String {
    String(decoding: bytes[words[index].start..<max(words[index].end, words[index + 1].end)], as: UTF8.self)
  }

  /// Words of the writer, turned to the reader in one pass.
  func turned(_ written: [String]) -> String {
    guard voice == .friend else { return written.joined(separator: " ") }
    return PersonShift(rules.shifts).apply(to: written).joined(separator: " ")
  }
}
