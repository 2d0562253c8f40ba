/// Words that no pattern tells apart, as one class: the alphabet of the automata.
package struct WordClasses: Sendable {
  package typealias Class = UInt16

  let classOfWord: FrozenArray<Class>
  /// The sets that each class belongs to.
  package let sets: FrozenRows<UInt32>
  let isSkipped: FrozenArray<Bool>

  package var count: Int { isSkipped.count }

  /// - Parameter sets: the distinct sets of all patterns; a set's number is its place here.
  /// - Parameter phraseWords: how many ids behind the words of the lexicon stand for phrases.
  init(sets: [WordSet], traits: [WordTraits], phraseWords: Int) {
    var memberships = [[UInt32]](repeating: [], count: traits.count + phraseWords)
    for (number, set) in sets.enumerated() {
      for id in set.members(traits) { memberships[Int(id)].append(UInt32(number)) }
    }
    var classes: [[UInt32]: Class] = [:]
    var rows: [[UInt32]] = []
    var skipped: [Bool] = []
    classOfWord = FrozenArray(
      memberships.indices.map { id in
        let isSkip = id < traits.count && traits[id].contains(.skip) || id == Int(WordID.emoji)
        let key = memberships[id] + (isSkip ? [.max] : [])
        if let known = classes[key] { return known }
        let new = Class(rows.count)
        classes[key] = new
        rows.append(memberships[id])
        skipped.append(isSkip)
        return new
      })
    self.sets = FrozenRows(rows)
    isSkipped = FrozenArray(skipped)
  }

  @inline(__always)
  func of(_ word: WordID) -> Class { classOfWord[Int(word)] }

  /// Whether a word belongs to a set, by the set's number.
  func contains(_ word: WordID, set: UInt32) -> Bool {
    sets.places(Int(of(word))).contains { sets[at: $0] == set }
  }
}

extension WordSet {
  /// The words of the set among all words of a lexicon.
  func members(_ traits: [WordTraits]) -> [WordID] {
    let all = 0..<WordID(traits.count)
    let borders: [WordID] = [.start, .end, .mark]
    switch self {
    case .words(let ids): return ids
    case .slot: return all.filter { !borders.contains($0) }
    case .gap: return all.filter { !borders.contains($0) && !traits[Int($0)].contains(.negator) }
    case .content:
      return all.filter { !borders.contains($0) && $0 != .emoji && traits[Int($0)].isDisjoint(with: .function) }
    }
  }
}
