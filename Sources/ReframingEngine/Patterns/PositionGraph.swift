/// The position automaton of one pattern: a node for each place where a word is read, without empty steps.
///
/// Source: Glushkov 1961; Berry and Sethi 1986.
struct PositionGraph {
  struct Position: Hashable {
    var set: WordSet
    var slot: SlotKind?
  }

  private(set) var positions: [Position] = []
  private(set) var follow: [[Int]] = []
  private(set) var first: [Int] = []
  private(set) var last: [Int] = []

  private struct Part {
    var isEmpty: Bool
    var first: [Int]
    var last: [Int]
  }

  init(_ node: Node) {
    let whole = add(node)
    first = whole.first
    last = whole.last
    follow = follow.map { Set($0).sorted() }
  }

  private mutating func add(_ node: Node) -> Part {
    switch node {
    case .one(let set): return add(Position(set: set, slot: nil))
    case .slot(let kind): return addSlot(kind)
    case .gap: return add(.sequence(Array(repeating: .optional(.one(.gap)), count: Node.mostGapWords)))
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

  private mutating func add(_ position: Position) -> Part {
    positions.append(position)
    follow.append([])
    return Part(isEmpty: false, first: [positions.count - 1], last: [positions.count - 1])
  }

  /// One word and more.
  private mutating func addSlot(_ kind: SlotKind) -> Part {
    var part = add(Position(set: .slot, slot: kind))
    for _ in 1..<Node.mostSlotWords {
      var next = add(Position(set: .slot, slot: kind))
      next.isEmpty = true
      part = join(part, next)
    }
    return part
  }

  private mutating func join(_ before: Part, _ next: Part) -> Part {
    for position in before.last { follow[position] += next.first }
    return Part(
      isEmpty: before.isEmpty && next.isEmpty,
      first: before.isEmpty ? before.first + next.first : before.first,
      last: next.isEmpty ? before.last + next.last : next.last)
  }
}
