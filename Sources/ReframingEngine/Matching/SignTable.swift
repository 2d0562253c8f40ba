/// The signs of all scales and leanings: runs of words, each with its points, as a trie over word ids.
///
/// Complexity: reading a sentence costs its words times the length of the longest sign.
struct SignTable: Sendable {
  /// The node a word leads to from the start, by word; 0: none.
  private let roots: FrozenArray<UInt32>
  private let nodes: FrozenArray<Node>
  /// The steps from node to node, with open addressing; source: Knuth, TAOCP 3, 6.4.
  private let steps: FrozenArray<Step>
  private let filter: KeyFilter
  private let leanings: FrozenRows<Leaning>

  /// Stands for any one word inside a sign.
  static let anyWord = WordID.max

  /// What a run of words is worth, and whether a longer sign begins with it.
  private struct Node: BitwiseCopyable {
    var points = Points()
    var goesOn: UInt32 = 0

    static let withWord: UInt32 = 1
    static let withAny: UInt32 = 2
  }

  private struct Step: BitwiseCopyable {
    /// 0: free; no step starts at the root.
    var node: UInt32 = 0
    var word: WordID = 0
    var next: UInt32 = 0
  }

  /// What a sign adds to a rule in the choice of the category.
  struct Leaning: BitwiseCopyable {
    var rule: Int32
    var points: Int32
  }

  /// A sign, resolved to words.
  struct Sign {
    var words: [WordID]
    var points = Points()
    var leaning: Leaning?
  }

  init(_ signs: [Sign], wordCount: Int) {
    var roots = [UInt32](repeating: 0, count: wordCount)
    var nodes = [Node()]
    var rows: [[Leaning]] = [[]]
    var known: [UInt64: UInt32] = [:]
    for sign in signs {
      var node: UInt32 = 0
      for word in sign.words {
        let key = UInt64(node) << 32 | UInt64(word)
        if let next = known[key] {
          node = next
          continue
        }
        let next = UInt32(nodes.count)
        known[key] = next
        nodes.append(Node())
        rows.append([])
        if node == 0 {
          roots[Int(word)] = next
        } else {
          nodes[Int(node)].goesOn |= word == Self.anyWord ? Node.withAny : Node.withWord
        }
        node = next
      }
      nodes[Int(node)].points.add(sign.points)
      if let leaning = sign.leaning { rows[Int(node)].append(leaning) }
    }
    self.roots = FrozenArray(roots)
    self.nodes = FrozenArray(nodes)
    leanings = FrozenRows(rows)
    steps = FrozenArray(Self.table(known))
    filter = KeyFilter(known.keys.filter { $0 >> 32 != 0 })
  }

  private static func table(_ known: [UInt64: UInt32]) -> [Step] {
    var size = 16
    while size < known.count * 2 { size *= 2 }
    var table = [Step](repeating: Step(), count: size)
    for (key, next) in known.sorted(by: { $0.value < $1.value }) where key >> 32 != 0 {
      let step = Step(node: UInt32(key >> 32), word: WordID(truncatingIfNeeded: key), next: next)
      var place = home(step.node, step.word) & (size - 1)
      while table[place].node != 0 { place = (place + 1) & (size - 1) }
      table[place] = step
    }
    return table
  }

  @inline(__always)
  private static func home(_ node: UInt32, _ word: WordID) -> Int {
    let hash = (UInt64(node) << 32 | UInt64(word)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: hash >> 32)
  }

  @inline(__always)
  private func next(_ node: UInt32, _ word: WordID) -> UInt32 {
    guard filter.mayHold(UInt64(node) << 32 | UInt64(word)) else { return 0 }
    var place = Self.home(node, word) & (steps.count - 1)
    while true {
      let step = steps[place]
      if step.node == node, step.word == word { return step.next }
      if step.node == 0 { return 0 }
      place = (place + 1) & (steps.count - 1)
    }
  }

  /// The points of all signs in a sentence.
  func points(in words: borrowing [Word]) -> Points {
    var sum = Points()
    for index in words.indices {
      let node = roots[Int(words[index].id)]
      if node != 0 { add(node, index, words, &sum) }
    }
    return sum
  }

  private func add(_ node: UInt32, _ index: Int, _ words: borrowing [Word], _ sum: inout Points) {
    let here = nodes[Int(node)]
    sum.add(here.points)
    guard here.goesOn != 0, index + 1 < words.count else { return }
    if here.goesOn & Node.withWord != 0 {
      let next = next(node, words[index + 1].id)
      if next != 0 { add(next, index + 1, words, &sum) }
    }
    if here.goesOn & Node.withAny != 0 {
      let next = next(node, Self.anyWord)
      if next != 0 { add(next, index + 1, words, &sum) }
    }
  }

  /// What the signs of a sentence add to rules.
  func leanings(in words: [Word]) -> Leanings {
    var sum = Leanings()
    for index in words.indices {
      let node = roots[Int(words[index].id)]
      if node != 0 { add(node, index, words, &sum) }
    }
    return sum
  }

  private func add(_ node: UInt32, _ index: Int, _ words: [Word], _ sum: inout Leanings) {
    for place in leanings.places(Int(node)) { sum.add(leanings[at: place]) }
    guard nodes[Int(node)].goesOn != 0, index + 1 < words.count else { return }
    for word in [words[index + 1].id, Self.anyWord] {
      let next = next(node, word)
      if next != 0 { add(next, index + 1, words, &sum) }
    }
  }

  init(from reader: inout ArchiveReader) {
    roots = reader.table()
    nodes = reader.table()
    steps = reader.table()
    filter = KeyFilter(from: &reader)
    leanings = FrozenRows(from: &reader)
  }

  func write(to writer: inout ArchiveWriter) {
    writer.add(table: roots)
    writer.add(table: nodes)
    writer.add(table: steps)
    filter.write(to: &writer)
    leanings.write(to: &writer)
  }
}
