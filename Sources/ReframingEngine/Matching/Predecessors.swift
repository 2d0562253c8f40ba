/// The places before each place of one pattern: `follow` turned round.
struct Predecessors {
  private let first: Int
  private let rows: FrozenRows<PatternGraphs.Place>
  /// The places where the pattern can end.
  let ends: [PatternGraphs.Place]

  init(_ graphs: PatternGraphs, pattern: Int) {
    let places = graphs.places(of: pattern)
    var rows = [[PatternGraphs.Place]](repeating: [], count: places.count)
    for place in places {
      for row in graphs.follow.places(place) {
        rows[Int(graphs.follow[at: row]) - places.lowerBound].append(PatternGraphs.Place(place))
      }
    }
    first = places.lowerBound
    ends = places.filter { graphs.isLast[$0] }.map { PatternGraphs.Place($0) }
    self.rows = FrozenRows(rows)
  }

  /// How many places the pattern has.
  var count: Int { rows.count }

  /// The place's number among those of the pattern.
  @inline(__always)
  func offset(_ place: PatternGraphs.Place) -> Int { Int(place) - first }

  /// The rows of the places before a place, for `subscript(at:)`.
  @inline(__always)
  func places(before place: PatternGraphs.Place) -> Range<Int> { rows.places(offset(place)) }

  @inline(__always)
  subscript(at row: Int) -> PatternGraphs.Place { rows[at: row] }
}
