extension PhraseFinder {
  /// The most words a clause may have.
  private static let mostClause = 11

  /// A verb as it was written and what belongs to it, up to the end of its clause: *told my sister a lie*.
  ///
  /// What follows it in the sentence is left out, so that it must be whole without: it ends at a border or where another
  /// clause begins.
  func clause(from first: Int) -> (words: Range<Int>, written: [String])? {
    var index = first
    while index < words.count, !isBorder(index), traits(index).isDisjoint(with: [.clauseWord, .likeness]) {
      guard isSafe(index) || isAmount(index) || isOwnership(index), !hasApostrophe(index),
        index == first || canBelong(traits(index)),
        !rules.frameFinders.sets.contains(words[index].id, set: rules.harshWords), index - first < Self.mostClause
      else { return nil }
      index += 1
    }
    guard words[first..<index].dropFirst().contains(where: hasContent), isWhole(traits(index - 1)),
      index == words.count || isBorder(index) || opensClause(index)
    else { return nil }
    return (first..<index, written(first..<index))
  }

  /// Whether a word may stand behind the verb of a clause: no word of strength other than of time, no second verb.
  private func canBelong(_ word: WordTraits) -> Bool {
    word.isDisjoint(with: [.negator, .auxiliary, .relative, .question])
      && (!word.contains(.skip) || word.contains(.time))
  }

  private func hasContent(_ word: Word) -> Bool {
    rules.traits(of: word).isDisjoint(with: WordTraits.function.union([.adverb, .time, .number]))
  }

  /// Whether an apostrophe follows that is no part of the word: *parents' evening*.
  private func hasApostrophe(_ index: Int) -> Bool {
    if index + 1 < words.count, isOwnership(index + 1) { return false }
    let rest = bytes[words[index].end...].prefix(3)
    return rest.first == UInt8(ascii: "'") || rest.elementsEqual("’".utf8)
  }

  /// Whether it is the *'s* of the word before it.
  private func isOwnership(_ index: Int) -> Bool { rules.isGenitive(words[index]) && isSafeAround(index) }

  private func isAmount(_ index: Int) -> Bool { surface(index).utf8.allSatisfy { (48...57).contains($0) } }

  /// Whether a phrase may end with such a word.
  private func isWhole(_ last: WordTraits) -> Bool {
    last.contains(.pronoun) || last.isDisjoint(with: [.determiner, .possessive, .conjunction, .number])
  }

  /// Whether what follows a word such as *and* is a clause of its own, and not a second noun.
  private func opensClause(_ index: Int) -> Bool {
    guard index + 1 < words.count, !traits(index).contains(.likeness) else { return index + 1 < words.count }
    return isBorder(index + 1)
      || !traits(index + 1).isDisjoint(with: [
        .pronoun, .auxiliary, .commonVerb, .elides, .adverb, .negator, .clauseWord,
      ])
  }
}
