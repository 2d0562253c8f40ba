/// Many patterns as one position graph in which common beginnings stand once.
///
/// Hundreds of patterns begin with *I …*; sharing that beginning keeps the sets of open places small.
/// Source: Glushkov 1961 for the positions; Aho and Corasick 1975 for sharing beginnings.
struct PatternTrie {
  private(set) var sets: [WordSet] = []
  private(set) var follow: [[Int]] = []
  private(set) var first: Set<Int> = []
  /// The patterns that end at each place.
  private(set) var accepts: [[UInt32]] = []

  private struct Branch {
    var children: [Node: Int] = [:]
    var order: [Node] = []
    var patterns: [UInt32] = []
  }

  private struct Part {
    var isEmpty: Bool
    var first: [Int]
    var last: [Int]
  }

  init(_ patterns: [Node]) {
    var branches = [Branch()]
    for (number, pattern) in patterns.enumerated() {
      var branch = 0
      for item in Self.items(pattern) {
        if let known = branches[branch].children[item] {
          branch = known
        } else {
          branches.append(Branch())
          branches[branch].children[item] = branches.count - 1
          branches[branch].order.append(item)
          branch = branches.count - 1
        }
      }
      branches[branch].patterns.append(UInt32(number))
    }
    build(0, behind: Part(isEmpty: true, first: [], last: []), branches)
    follow = follow.map { Set($0).sorted() }
  }

  /// The nodes of a pattern one behind the other. A slot at the end is one word here: how far its phrase goes is found
  /// when it is captured.
  private static func items(_ pattern: Node) -> [Node] {
    var items = pattern.isSequence ? pattern.inner : [pattern]
    guard let last = items.popLast() else { return [] }
    return items + [last.withShortEnd]
  }

  private mutating func build(_ index: Int, behind before: Part, _ branches: [Branch]) {
    for place in before.last { accepts[place] += branches[index].patterns }
    for item in branches[index].order {
      guard let child = branches[index].children[item] else { continue }
      let part = add(item)
      if before.isEmpty { first.formUnion(part.first) }
      build(child, behind: join(before, part), branches)
    }
  }

  private mutating func add(_ node: Node) -> Part {
    switch node {
    case .one(let set): return add(set)
    case .slot: return addLoop(.slot)
    case .gap:
      var part = addLoop(.gap)
      part.isEmpty = true
      return part
    case .sequence(let items):
      return items.reduce(Part(isEmpty: true, first: [], last: [])) { before, item in
        let next = add(item)
        return join(before, next)
      }
    case .choice(let branches):
      return branches.reduce(Part(isEmpty: false, first: [], last: [])) { sum, branch in
        let part = add(branch)
        return Part(isEmpty: sum.isEmpty || part.isEmpty, first: sum.first + part.first, last: sum.last + part.last)
      }
    case .optional(let inner):
      var part = add(inner)
      part.isEmpty = true
      return part
    }
  }

  private mutating func add(_ set: WordSet) -> Part {
    sets.append(set)
    follow.append([])
    accepts.append([])
    return Part(isEmpty: false, first: [sets.count - 1], last: [sets.count - 1])
  }

  /// Words without a bound, which the resolver sets: one place that stays open leaves fewer states than a row of them.
  private mutating func addLoop(_ set: WordSet) -> Part {
    let part = add(set)
    follow[part.last[0]] += part.first
    return part
  }

  private mutating func join(_ before: Part, _ next: Part) -> Part {
    for place in before.last { follow[place] += next.first }
    return Part(
      isEmpty: before.isEmpty && next.isEmpty, first: before.isEmpty ? before.first + next.first : before.first,
      last: next.isEmpty ? before.last + next.last : next.last)
  }
}

extension Node {
  fileprivate var isSequence: Bool { if case .sequence = self { true } else { false } }

  fileprivate var inner: [Node] { if case .sequence(let nodes) = self { nodes } else { [] } }

  /// The node with a slot at its end as a single word.
  fileprivate var withShortEnd: Node {
    switch self {
    case .slot: .one(.slot)
    case .one, .gap: self
    case .sequence(let nodes): .sequence(nodes.dropLast() + (nodes.last.map { [$0.withShortEnd] } ?? []))
    case .choice(let branches): .choice(branches.map(\.withShortEnd))
    case .optional(let inner): .optional(inner.withShortEnd)
    }
  }
}
