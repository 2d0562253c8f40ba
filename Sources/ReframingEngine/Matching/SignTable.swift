/// The signs of all scales and leanings: runs of words, each with its points, as a trie over word ids.
///
/// Complexity: reading a sentence costs its words times the length of the longest sign.
final class SignTable: Sendable {
  /// The node a word leads to from the start, by word; 0: none.
  private let roots: FrozenArray<UInt32>
  private let nodes: FrozenArray<Node>
  /// The steps from node to node, with open addressing; source: Knuth, TAOCP 3, 6.4.
  private let steps: FrozenArray<Step>
  private let filter: KeyFilter
  private let leanings: FrozenRows<Leaning>

  /// Stands for any one word inside a sign.
  static let anyWord = WordID.max

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

  /// A step in eight bytes; no step starts at the root, so 0 is a free place.
  private struct Step: BitwiseCopyable {
    private var packed: UInt64 = 0

    /// The bits of a node's number; a word has those that are left.
    private static let nodeBits: UInt64 = 22
    private static let wordBits: UInt64 = 64 - 2 * nodeBits
    private static let nodeMask: UInt64 = 1 << nodeBits - 1

    init() {}

    init(_ key: UInt64, next: UInt32) {
      precondition(key >> Self.wordBits <= Self.nodeMask && UInt64(next) <= Self.nodeMask, "too many signs")
      packed = key << Self.nodeBits | UInt64(next)
    }

    /// Where a step begins and with which word.
    @inline(__always)
    static func key(_ node: UInt32, _ word: WordID) -> UInt64 {
      UInt64(node) << wordBits | UInt64(word) & (1 << wordBits - 1)
    }

    var isFree: Bool { packed == 0 }
    var key: UInt64 { packed >> Self.nodeBits }
    var next: UInt32 { UInt32(truncatingIfNeeded: packed & Self.nodeMask) }
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
        let key = Step.key(node, word)
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
    steps = FrozenArray(Self.table(known))
    filter = KeyFilter(known.keys.filter { $0 >= Step.key(1, 0) })
  }

  private static func table(_ known: [UInt64: UInt32]) -> [Step] {
    var size = 16
    while size < known.count * 2 { size *= 2 }
    var table = [Step](repeating: Step(), count: size)
    for (key, next) in known.sorted(by: { $0.value < $1.value }) where key >= Step.key(1, 0) {
      var place = home(key) & (size - 1)
      while !table[place].isFree { place = (place + 1) & (size - 1) }
      table[place] = Step(key, next: next)
    }
    return table
  }

  @inline(__always)
  private static func home(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  @inline(__always)
  private func next(_ node: UInt32, _ word: WordID) -> UInt32 {
    let key = Step.key(node, word)
    guard filter.mayHold(key) else { return 0 }
    var place = Self.home(key) & (steps.count - 1)
    while true {
      let step = steps[place]
      if step.key == key { return step.next }
      if step.isFree { return 0 }
      place = (place + 1) & (steps.count - 1)
    }
  }

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
