/// Finds the rarest need of a pattern and the places that every match of it fills.
///
/// Source: the prefilters of RE2 (Cox 2010) and of Hyperscan (Wang et al. 2019), with pairs of neighbours added.
/// Complexity: linear in the pattern but for pairs, which are bounded.
struct NeedFinder {
  /// A need with more pairs of sets or words than this is too large a table for what it spares.
  private static let mostPairs = 64
  private static let mostWordPairs = 1200
  /// A pattern keeps so many of its rarest places.
  private static let mostMusts = 6

  let words: SetWords
  let numbers: SetNumbers

  /// What a sentence needs for a pattern to match in it.
  struct Result {
    /// Nil where any sentence could match.
    var need: Need?
    /// Places that every match fills, in their order.
    var musts: [Must]
    /// The sets that a match can begin and end with.
    var first: [UInt32]
    var last: [UInt32]
    /// The most words of a match, skipped ones not counted.
    var longest: Int
  }

  func find(_ node: Node) -> Result {
    let part = part(node)
    let rarest = part.musts.indices.sorted { part.musts[$0].cost < part.musts[$1].cost }.prefix(Self.mostMusts)
    return Result(
      need: part.need, musts: rarest.sorted().map { part.musts[$0] }, first: part.first, last: part.last,
      longest: part.longest)
  }

  /// What is known of a part of a pattern.
  private struct Part {
    var isEmpty: Bool
    var first: [UInt32] = []
    var last: [UInt32] = []
    var need: Need?
    var musts: [Must] = []
    /// The most words, skipped ones not counted.
    var longest = 0

    static let nothing = Part(isEmpty: true)
  }

  private func part(_ node: Node) -> Part {
    switch node {
    case .one(let set): return one(numbers.known(set))
    case .slot:
      var part = one(numbers.known(.slot))
      part.longest = Node.mostSlotWords
      return part
    case .gap:
      var part = one(numbers.known(.gap))
      part.isEmpty = true
      part.longest = Node.mostGapWords
      return part
    case .sequence(let items): return items.reduce(.nothing) { before, item in join(before, part(item)) }
    case .choice(let branches): return either(branches.map { part($0) })
    case .optional(let inner):
      let part = part(inner)
      return Part(isEmpty: true, first: part.first, last: part.last, longest: part.longest)
    }
  }

  private func one(_ set: UInt32) -> Part {
    // A place may be filled by a skipped word, which counts for nothing.
    guard let known = words[set] else { return Part(isEmpty: false, first: [set], last: [set], longest: 1) }
    return Part(
      isEmpty: false, first: [set], last: [set], need: Need(sets: [set], cost: known.cost), musts: [known.must],
      longest: known.longest)
  }

  private func join(_ before: Part, _ next: Part) -> Part {
    var part = Part(
      isEmpty: before.isEmpty && next.isEmpty, first: before.isEmpty ? before.first + next.first : before.first,
      last: next.isEmpty ? before.last + next.last : next.last)
    part.need = .rarer(before.need, next.need)
    if !before.isEmpty, !next.isEmpty { part.need = .rarer(part.need, pairs(before.last, next.first)) }
    part.musts = before.musts + next.musts.map { $0.moved(by: before.longest) }
    part.longest = before.longest + next.longest
    return part
  }

  private func either(_ parts: [Part]) -> Part {
    var whole = Part(isEmpty: parts.contains(where: \.isEmpty))
    whole.first = parts.flatMap(\.first)
    whole.last = parts.flatMap(\.last)
    whole.longest = parts.map(\.longest).max() ?? 0
    guard !whole.isEmpty, parts.allSatisfy({ $0.need != nil }) else { return whole }
    whole.need = parts.compactMap(\.need).reduce(Need(), |)
    let rarest = parts.compactMap { $0.musts.min() }
    if rarest.count == parts.count { whole.musts = [.any(rarest, within: whole.longest)] }
    return whole
  }

  private func pairs(_ left: [UInt32], _ right: [UInt32]) -> Need? {
    guard left.count * right.count <= Self.mostPairs else { return nil }
    var need = Need()
    var count = 0
    for left in left {
      for right in right {
        guard let a = words[left], let b = words[right] else { return nil }
        count += a.last.count * b.first.count
        guard count <= Self.mostWordPairs else { return nil }
        need.pairs.append(.init(left: left, right: right))
        need.cost += words.frequencies.pairs(a.last, a.lastCost, Set(b.first), b.firstCost)
      }
    }
    return need
  }
}
