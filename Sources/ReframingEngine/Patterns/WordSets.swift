/// The sets of words that patterns name, and what kind of word each word is.
package struct WordSets: Sendable {
  /// The words of each set in ascending order; the sets of `Kind` come first and have no row of their own.
  let members: FrozenRows<WordID>
  let kinds: FrozenArray<Kind>
  /// For each set a bit for each of its words, by the low bits of the id: most words are told apart from it at once.
  let masks: FrozenArray<UInt64>

  /// What the engine asks of a word without looking into a row.
  struct Kind: OptionSet, BitwiseCopyable, Sendable {
    let rawValue: UInt8
    /// The first three are sets, at the number of their bit.
    static let gap = Kind(rawValue: 1)
    static let slot = Kind(rawValue: 2)
    static let content = Kind(rawValue: 4)
    /// May stand between any two words of a pattern.
    static let skip = Kind(rawValue: 8)
  }

  /// - Parameter phraseWords: how many ids behind the words of the lexicon stand for phrases.
  init(_ numbers: SetNumbers, traits: [WordTraits], phraseWords: Int) {
    members = FrozenRows(numbers.sets.map { if case .words(let ids) = $0 { ids } else { [] } })
    kinds = FrozenArray(
      traits.indices.map { Self.kind(WordID($0), traits[$0]) } + Array(repeating: [], count: phraseWords))
    masks = FrozenArray(
      numbers.sets.map { if case .words(let ids) = $0 { ids.reduce(0) { $0 | Self.bit($1) } } else { .max } })
  }

  init(members: FrozenRows<WordID>, kinds: FrozenArray<Kind>, masks: FrozenArray<UInt64>) {
    self.members = members
    self.kinds = kinds
    self.masks = masks
  }

  /// The bit of a word in the masks of the sets it is in.
  @inline(__always)
  static func bit(_ word: WordID) -> UInt64 { 1 << UInt64(word & 63) }

  package var count: Int { members.count }

  private static func kind(_ id: WordID, _ traits: WordTraits) -> Kind {
    var kind: Kind = traits.contains(.skip) || id == .emoji ? .skip : []
    guard !id.isBorder else { return kind }
    kind.formUnion(.slot)
    if !traits.contains(.negator) { kind.formUnion(.gap) }
    if id != .emoji, traits.isDisjoint(with: .function) { kind.formUnion(.content) }
    return kind
  }

  @inline(__always)
  func isSkipped(_ word: WordID) -> Bool { kinds[Int(word)].rawValue & Kind.skip.rawValue != 0 }

  /// Whether a word belongs to a set, by the set's number.
  /// - Complexity: logarithmic in the size of the set.
  @inline(__always)
  func contains(_ word: WordID, set: UInt32) -> Bool {
    guard masks[Int(set)] & Self.bit(word) != 0 else { return false }
    if set < SetNumbers.wide.count { return kinds[Int(word)].rawValue >> UInt8(set) & 1 != 0 }
    return members.contains(word, row: Int(set))
  }
}

/// Gives each distinct set of words a number.
struct SetNumbers {
  /// The sets that are kinds of words; they have the first numbers.
  static let wide: [WordSet] = [.gap, .slot, .content]

  private(set) var sets = wide
  private var numbers = Dictionary(uniqueKeysWithValues: wide.enumerated().map { ($1, UInt32($0)) })

  /// The number of a set that has one.
  func known(_ set: WordSet) -> UInt32 { numbers[set] ?? 0 }

  @discardableResult
  mutating func number(_ set: WordSet) -> UInt32 {
    if let known = numbers[set] { return known }
    numbers[set] = UInt32(sets.count)
    sets.append(set)
    return UInt32(sets.count - 1)
  }
}
