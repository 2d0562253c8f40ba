/// The signs of all scales and leanings: runs of words, each with its points, as a trie over word ids.
///
/// Complexity: reading a sentence costs its words times the length of the longest sign.
final class SignTable: Sendable {
  /// The node that each word leads to from the start, at the word's id, and behind them all others.
  private let nodes: FrozenArray<Node>
  /// The node that a word leads to from another; any word is in the node itself.
  private let steps: KeyTable
  private let leanings: FrozenRows<Leaning>

  /// Stands for any one word inside a sign.
  static let anyWord = WordID(1 << wordBits - 1)
  /// The bits of a word in the key of a step.
  private static let wordBits: UInt64 = 20

  /// What a run of words is worth, and whether a longer sign begins with it, in twelve bytes without gaps, so that the
  /// same rules are the same bytes.
  private struct Node: BitwiseCopyable {
    private var harsh: Int16 = 0
    private var amber: Int16 = 0
    private var red: Int16 = 0
    private var steps: Int16 = 0
    /// Where any word leads; 0: nowhere.
    var any: UInt32 = 0

    /// Whether there is a step from here.
    var goesOn: Bool {
      get { steps != 0 }
      set { steps = newValue ? 1 : 0 }
    }

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
    var nodes = [Node](repeating: Node(), count: wordCount)
    var rows = [[Leaning]](repeating: [], count: wordCount)
    var known: [UInt64: UInt32] = [:]
    for sign in signs {
      guard var node = sign.words.first else { continue }
      for word in sign.words.dropFirst() {
        let key = Self.key(node, word)
        let next = known[key] ?? UInt32(nodes.count)
        if next == nodes.count {
          known[key] = next
          nodes.append(Node())
          rows.append([])
          if word == Self.anyWord { nodes[Int(node)].any = next } else { nodes[Int(node)].goesOn = true }
        }
        node = next
      }
      var points = nodes[Int(node)].points
      points.add(sign.points)
      nodes[Int(node)].points = points
      if let leaning = sign.leaning { rows[Int(node)].append(leaning) }
    }
    self.nodes = FrozenArray(nodes)
    leanings = FrozenRows(rows)
    let wordMask = UInt64(Self.anyWord)
    let ordered = known.filter { $0.key & wordMask != wordMask }.sorted { $0.value < $1.value }
    steps = KeyTable(ordered.map { (key: $0.key, value: $0.value) })
  }

  @inline(__always)
  private static func key(_ node: UInt32, _ word: WordID) -> UInt64 { UInt64(node) << wordBits | UInt64(word) }

  /// The points of the signs in a sentence; a sign that stands in it twice counts once.
  func points(in words: borrowing [Word]) -> Points {
    var sum = Points()
    var before: UInt64 = 0
    for index in words.indices {
      let word = words[index].id
      let bit: UInt64 = 1 << UInt64(word & 63)
      // A sign can only stand here again if its first word does.
      let isAgain = before & bit != 0 && stands(word, before: index, in: words)
      before |= bit
      add(word, Run(start: index), 1, isAgain: isAgain, words, &sum)
    }
    return sum
  }

  private func stands(_ word: WordID, before end: Int, in words: borrowing [Word]) -> Bool {
    for index in 0..<end where words[index].id == word { return true }
    return false
  }

  /// Words that are read as a sign.
  private struct Run {
    let start: Int
    /// A bit for each word that stands for any, by its place in the sign; no sign has more than 64 words.
    var any: UInt64 = 0
  }

  /// Adds the points of a sign of so many words and of the longer ones that go on from it.
  /// - Parameter isAgain: whether the same words stand in the sentence before.
  private func add(
    _ first: UInt32, _ run: Run, _ count: Int, isAgain: Bool, _ words: borrowing [Word], _ sum: inout Points
  ) {
    var node = first, count = count, isAgain = isAgain
    while true {
      let here = nodes[Int(node)]
      if !isAgain { sum.add(here.points) }
      guard run.start + count < words.count else { return }
      if here.any != 0 {
        var run = run
        run.any |= 1 << UInt64(count)
        add(here.any, run, count + 1, isAgain: isAgain, words, &sum)
      }
      guard here.goesOn, let next = steps.value(of: Self.key(node, words[run.start + count].id)) else { return }
      node = next
      count += 1
      if isAgain { isAgain = isRepeated(run, count, words) }
    }
  }

  /// Whether the same words stand in the sentence before.
  private func isRepeated(_ run: Run, _ count: Int, _ words: borrowing [Word]) -> Bool {
    for start in 0..<run.start where words[start].id == words[run.start].id {
      var offset = 1
      while offset < count,
        run.any & 1 << UInt64(offset) != 0 || words[start + offset].id == words[run.start + offset].id
      {
        offset += 1
      }
      if offset == count { return true }
    }
    return false
  }

  /// What the signs of some sentences add to rules.
  func leanings(in sentences: [[Word]]) -> Leanings {
    var sum = Leanings()
    var met: Set<UInt32> = []
    for words in sentences {
      for index in words.indices { add(words[index].id, index, words, &met, &sum) }
    }
    return sum
  }

  private func add(_ node: UInt32, _ index: Int, _ words: [Word], _ met: inout Set<UInt32>, _ sum: inout Leanings) {
    if met.insert(node).inserted { for place in leanings.places(Int(node)) { sum.add(leanings[at: place]) } }
    let here = nodes[Int(node)]
    guard index + 1 < words.count else { return }
    if here.goesOn, let next = steps.value(of: Self.key(node, words[index + 1].id)) {
      add(next, index + 1, words, &met, &sum)
    }
    if here.any != 0 { add(here.any, index + 1, words, &met, &sum) }
  }

  init(from reader: inout ArchiveReader) {
    nodes = reader.table()
    steps = KeyTable(from: &reader)
    leanings = FrozenRows(from: &reader)
  }

  func write(to writer: inout ArchiveWriter) {
    writer.add(table: nodes)
    steps.write(to: &writer)
    leanings.write(to: &writer)
  }
}
