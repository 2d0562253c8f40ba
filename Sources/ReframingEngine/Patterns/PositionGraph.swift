/// The position automaton of one pattern.
struct PositionGraph {
  let positions: [PositionTable.Position]
  let follow: [[Int]]
  let first: [Int]
  let last: [Int]

  init(_ node: Node, _ layout: PositionTable.Layout) {
    var table = PositionTable(layout)
    let whole = table.add(node)
    positions = table.positions
    follow = table.follow.map { Set($0).sorted() }
    first = whole.first
    last = whole.last
  }
}
