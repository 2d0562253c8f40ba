/// The places of a growing position automaton: where a word is read, and what may be read next, without empty steps.
///
/// Source: Glushkov 1961; Berry and Sethi 1986.
struct PositionTable {
  struct Position: Hashable {
    var set: WordSet
    var slot: SlotKind?
  }

  /// What was added for a node: whether it can be passed without a word, where it begins and where it ends.
  struct Part {
    var isEmpty: Bool
    var first: [Int]
    var last: [Int]

    static let nothing = Part(isEmpty: true, first: [], last: [])
  }

  /// How gaps and slots are laid out.
  enum Layout {
    /// A place for each word, so that their length has a bound.
    case counted
    /// One place that stays open without a bound, which leaves far fewer states; a resolver checks the bound.
    case looped
  }

  let layout: Layout
  private(set) var positions: [Position] = []
  private(set) var follow: [[Int]] = []

  init(_ layout: Layout) { self.layout = layout }

  mutating func add(_ node: Node) -> Part {
    switch node {
    case .one(let set): return add(Position(set: set))
    case .slot(let kind): return addRun(Position(set: .slot, slot: kind), most: Node.mostSlotWords)
    case .gap:
      var part = addRun(Position(set: .gap), most: Node.mostGapWords)
      part.isEmpty = true
      return part
    case .sequence(let items):
      return items.reduce(.nothing) { before, item in
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

  /// One word of a kind and more of them.
  private mutating func addRun(_ position: Position, most: Int) -> Part {
    var part = add(position)
    switch layout {
    case .looped: follow[part.last[0]] += part.first
    case .counted:
      for _ in 1..<most {
        var next = add(position)
        next.isEmpty = true
        part = join(part, next)
      }
    }
    return part
  }

  mutating func join(_ before: Part, _ next: Part) -> Part {
    for position in before.last { follow[position] += next.first }
    return Part(
      isEmpty: before.isEmpty && next.isEmpty, first: before.isEmpty ? before.first + next.first : before.first,
      last: next.isEmpty ? before.last + next.last : next.last)
  }
}
