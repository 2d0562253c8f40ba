/// What the signs of a sentence add to each rule with leanings, in the choice of the category.
struct Leanings {
  /// There are a few dozen such rules, so that looking through them costs less than hashing.
  private var entries: [(rule: Int, weight: Int)] = []

  mutating func add(_ leaning: SignTable.Leaning) {
    let rule = Int(leaning.rule)
    if let place = entries.firstIndex(where: { $0.rule == rule }) {
      entries[place].weight += Int(leaning.points)
    } else {
      entries.append((rule, Int(leaning.points)))
    }
  }

  mutating func remove(_ rule: Int) { entries.removeAll { $0.rule == rule } }

  subscript(rule: Int) -> Int? { entries.first { $0.rule == rule }?.weight }

  /// The heaviest rule of those that `isMeant` takes; of equal ones the first in the files.
  func heaviest(where isMeant: (Int) -> Bool) -> (rule: Int, weight: Int)? {
    entries.filter { isMeant($0.rule) }.max { ($0.weight, $1.rule) < ($1.weight, $0.rule) }
  }
}
