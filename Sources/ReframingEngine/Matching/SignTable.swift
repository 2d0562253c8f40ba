/// The signs of all scales and leanings: runs of words, each with its points, as a trie over word ids.
///
/// Complexity: reading a sentence costs its words times the length of the longest sign.
final class SignTable: Sendable {
  /// The node a word leads to from the start, by word; 0: none.
  private let roots: FrozenArray<UInt32>
  private let nodes: FrozenArray<Node>
  /// The node that a word leads to from another; no step starts at the root.
  private let steps: KeyTable
  private let leanings: FrozenRows<Leaning>

  /// Stands for any one word inside a sign.
  static let anyWord = WordID(1 << wordBits - 1)
  /// The bits of a word in the key of a step.
  private static let wordBits: UInt64 = 20

  /// What a run of words is worth, and whether a longer sign begins with it, in eight bytes.
  private struct Node: BitwiseCopyable {
    private var harsh: Int16 = 0
    private var amber: Int16 = 0
    private var red: Int16 = 0
    var goesOn: UInt16 = 0

    static let withWord: UInt16 = 1
    static let withAny: UInt16 = 2

    var points: Points {
      get { Points(harsh: Int32(harsh), amber: Int32(amber), red: Int32(red)) }
      set {
        harsh = Int16(clamping: newValue.harsh)
        amber = Int16(clamping: newValue.amber)
        red = Int16(clamping: newValue.red)
      }
    }
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
    precondition(wordCount <= Self.anyWord, "too many words for signs")
    var roots = [UInt32](repeating: 0, count: wordCount)
    var nodes = [Node()]
    var rows: [[Leaning]] = [[]]
    var known: [UInt64: UInt32] = [:]
    for sign in signs {
      var node: UInt32 = 0
      for word in sign.words {
        let key = Self.key(node, word)
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
      var points = nodes[Int(node)].points
      points.add(sign.points)
      nodes[Int(node)].points = points
      if let leaning = sign.leaning { rows[Int(node)].append(leaning) }
    }
    self.roots = FrozenArray(roots)
    self.nodes = FrozenArray(nodes)
    leanings = FrozenRows(rows)
    let inner = known.filter { $0.key >> Self.wordBits != 0 }
    steps = KeyTable(inner.sorted { $0.value < $1.value }.map { (key: $0.key, value: $0.value) })
  }

  @inline(__always)
  private static func key(_ node: UInt32, _ word: WordID) -> UInt64 { UInt64(node) << wordBits | UInt64(word) }

  /// The node that a word leads to; 0: none.
  @inline(__always)
  private func next(_ node: UInt32, _ word: WordID) -> UInt32 { steps.value(of: Self.key(node, word)) ?? 0 }

  /// The points of the signs in a sentence; a sign that stands in it twice counts once.
  /// - Parameter met: room for the signs that were met, so that none is allocated.
  func points(in words: borrowing [Word], met: inout [UInt32]) -> Points {
    met.removeAll(keepingCapacity: true)
    var sum = Points()
    var before: UInt64 = 0
    for index in words.indices {
      let word = words[index].id
      let bit: UInt64 = 1 << UInt64(word & 63)
      // A sign can only stand here again if its first word does.
      let isAgain = before & bit != 0 && stands(word, before: index, in: words)
      before |= bit
      let node = roots[Int(word)]
      if node != 0 { add(node, index, words, isAgain, &met, &sum) }
    }
    return sum
  }

  private func stands(_ word: WordID, before end: Int, in words: borrowing [Word]) -> Bool {
    for index in 0..<end where words[index].id == word { return true }
    return false
  }

  private func add(
    _ node: UInt32, _ index: Int, _ words: borrowing [Word], _ isAgain: Bool, _ met: inout [UInt32],
    _ sum: inout Points
  ) {
    let here = nodes[Int(node)]
    if !isAgain || !met.contains(node) {
      sum.add(here.points)
      met.append(node)
    }
    guard here.goesOn != 0, index + 1 < words.count else { return }
    if here.goesOn & Node.withWord != 0 {
      let next = next(node, words[index + 1].id)
      if next != 0 { add(next, index + 1, words, isAgain, &met, &sum) }
    }
    if here.goesOn & Node.withAny != 0 {
      let next = next(node, Self.anyWord)
      if next != 0 { add(next, index + 1, words, isAgain, &met, &sum) }
    }
  }

  /// What the signs of a sentence add to rules.
  func leanings(in words: [Word]) -> Leanings {
    var sum = Leanings()
    var met: Set<UInt32> = []
    for index in words.indices {
      let node = roots[Int(words[index].id)]
      if node != 0 { add(node, index, words, &met, &sum) }
    }
    return sum
  }

  private func add(_ node: UInt32, _ index: Int, _ words: [Word], _ met: inout Set<UInt32>, _ sum: inout Leanings) {
    if met.insert(node).inserted { for place in leanings.places(Int(node)) { sum.add(leanings[at: place]) } }
    guard nodes[Int(node)].goesOn != 0, index + 1 < words.count else { return }
    for word in [words[index + 1].id, Self.anyWord] {
      let next = next(node, word)
      if next != 0 { add(next, index + 1, words, &met, &sum) }
    }
  }

  init(from reader: inout ArchiveReader) {
    roots = reader.table()
    nodes = reader.table()
    steps = KeyTable(from: &reader)
    leanings = FrozenRows(from: &reader)
  }

  func write(to writer: inout ArchiveWriter) {
    writer.add(table: roots)
    writer.add(table: nodes)
    steps.write(to: &writer)
    leanings.write(to: &writer)
  }
}
