/// Many patterns as one position graph in which common beginnings stand once.
///
/// Hundreds of patterns begin with *I …*; sharing that beginning keeps the sets of open places small.
/// Source: Glushkov 1961 for the positions; Aho and Corasick 1975 for sharing beginnings.
struct PatternTrie {
  private(set) var first: Set<Int> = []
  /// The patterns that end at each place.
  private(set) var accepts: [[UInt32]] = []
  private var table = PositionTable(.looped)

  var sets: [WordSet] { table.positions.map(\.set) }
  var follow: [[Int]] { table.follow.map { Set($0).sorted() } }

  private struct Branch {
    var children: [Node: Int] = [:]
    var order: [Node] = []
    var patterns: [UInt32] = []
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
    build(0, behind: .nothing, branches)
  }

  /// The nodes of a pattern one behind the other. A slot at the end is one word here: how far its phrase goes is found
  /// when it is captured.
  private static func items(_ pattern: Node) -> [Node] {
    var items = pattern.isSequence ? pattern.inner : [pattern]
    guard let last = items.popLast() else { return [] }
    return items + [last.withShortEnd]
  }

  private mutating func build(_ index: Int, behind before: PositionTable.Part, _ branches: [Branch]) {
    for place in before.last { accepts[place] += branches[index].patterns }
    for item in branches[index].order {
      guard let child = branches[index].children[item] else { continue }
      let part = table.add(item)
      accepts += Array(repeating: [], count: table.positions.count - accepts.count)
      if before.isEmpty { first.formUnion(part.first) }
      let joined = table.join(before, part)
      build(child, behind: joined, branches)
    }
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
