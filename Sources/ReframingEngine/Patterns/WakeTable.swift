/// Says which strands a sentence may hold, from single words and from pairs of neighbours in it.
///
/// Nearly all sentences wake nothing, so that reading them costs a look-up or two a word whatever the number of
/// patterns. Source: `NeedFinder`.
struct WakeTable: Sendable {
  typealias Strand = UInt32

  /// What a word can be in a need, and its bit in the marks of a sentence.
  struct Role: BitwiseCopyable, Sendable {
    var flags: UInt8
    var bit: UInt8

    static let single: UInt8 = 1
    static let left: UInt8 = 2
    static let right: UInt8 = 4
    static let skip: UInt8 = 8
  }

  /// A set of words that a strand must meet, and how many words it may be behind the one before.
  struct Place: BitwiseCopyable, Sendable {
    var number: UInt32
    var reach: UInt32
  }

  let roles: FrozenArray<Role>
  /// For each word the strands that need it, in ascending order.
  let singles: FrozenRows<Strand>
  /// The row in `pairRows` of each pair of neighbours.
  private let pairs: KeyTable
  let pairRows: FrozenRows<Strand>
  /// Strands that any sentence could hold.
  let always: FrozenArray<Strand>
  /// For each number of points how many strands, which are the first ones, add so many; the last is for any number.
  private let counts: FrozenArray<UInt32>
  /// For each strand bits of which a sentence must share one each.
  let marks: FrozenRows<UInt64>
  /// For each strand the sets of words of which a sentence must hold one each, in their order.
  let musts: FrozenRows<Place>
  /// The words of each of these sets, in ascending order, and their bits as in `WordSets`.
  let mustWords: FrozenRows<WordID>
  let mustMasks: FrozenArray<UInt64>

  /// Sets that stand in a text more often than this have no place in the rows of their words, if they are large.
  private static let rare = 1 / 40.0

  /// - Parameter worths: the points that each strand adds to a sentence, in descending order.
  init(
    _ needs: [NeedFinder.Result], worths: [Int], words: SetWords, sets: WordSets, _ frequencies: WordFrequencies
  ) {
    let bits = frequencies.bits
    precondition(bits.count < 1 << Self.wordBits, "too many words for pairs")
    var singles = [Set<Strand>](repeating: [], count: bits.count)
    var pairs: [UInt64: Set<Strand>] = [:]
    func add(_ need: Need, _ strand: Strand) {
      for set in need.sets {
        guard let entry = words[set] else { continue }
        for word in entry.plain { singles[Int(word)].insert(strand) }
        for phrase in entry.phrases { add(phrase.need, strand) }
      }
      for pair in need.pairs {
        for left in words[pair.left]?.last ?? [] {
          for right in words[pair.right]?.first ?? [] { pairs[Self.key(left, right), default: []].insert(strand) }
        }
      }
    }
    for (strand, result) in needs.enumerated() { if let need = result.need { add(need, Strand(strand)) } }
    self.singles = FrozenRows(singles.map { $0.sorted() })
    always = FrozenArray(needs.indices.filter { needs[$0].need == nil }.map { Strand($0) })
    let most = worths.first { $0 < .max } ?? 0
    counts = FrozenArray((0...max(most, 0) + 1).map { points in UInt32(worths.count { $0 >= points }) })
    marks = FrozenRows(needs.map { Self.marks($0, bits) })
    var table = MustTable()
    musts = FrozenRows(needs.map { table.places($0.musts.filter { $0.cost <= Self.rare || $0.words.count < 4 }) })
    mustWords = FrozenRows(table.rows)
    mustMasks = FrozenArray(table.rows.map { row in row.reduce(0) { $0 | WordSets.bit($1) } })
    let keys = pairs.keys.sorted()
    pairRows = FrozenRows(keys.map { (pairs[$0] ?? []).sorted() })
    roles = FrozenArray(Self.roles(singles, keys, sets, bits))
    self.pairs = KeyTable(keys.enumerated().map { (key: $1, value: UInt32($0)) })
  }

  private static func marks(_ result: NeedFinder.Result, _ bits: [UInt8]) -> [UInt64] {
    result.musts.filter { $0.cost > rare }.map { must in must.words.reduce(0) { $0 | 1 << UInt64(bits[Int($1)]) } }
  }

  private static func roles(_ singles: [Set<Strand>], _ keys: [UInt64], _ sets: WordSets, _ bits: [UInt8]) -> [Role] {
    var roles = bits.indices.map { id in
      Role(flags: (singles[id].isEmpty ? 0 : Role.single) | (sets.isSkipped(WordID(id)) ? Role.skip : 0), bit: bits[id])
    }
    for key in keys {
      roles[Int(key >> wordBits) - 1].flags |= Role.left
      roles[Int(key & (1 << wordBits - 1))].flags |= Role.right
    }
    return roles
  }

  /// The bits of a word in the key of a pair.
  private static let wordBits = KeyTable.keyBits / 2

  /// Never zero.
  @inline(__always)
  private static func key(_ left: WordID, _ right: WordID) -> UInt64 { UInt64(left + 1) << wordBits | UInt64(right) }

  /// The row of a pair of neighbours in `pairRows`, or nil where no strand needs it.
  @inline(__always)
  func row(_ left: WordID, _ right: WordID) -> Int? { pairs.value(of: Self.key(left, right)).map { Int($0) } }

  /// How many strands, which are the first ones, add so many points or are not weighed.
  @inline(__always)
  func count(worth points: Int) -> Strand { counts[min(max(points, 0), counts.count - 1)] }

  /// Whether a word is in a set that strands must meet.
  @inline(__always)
  func must(_ number: Int, holds word: WordID) -> Bool {
    guard mustMasks[number] & WordSets.bit(word) != 0 else { return false }
    return mustWords.contains(word, row: number)
  }

  init(from reader: inout ArchiveReader) {
    roles = reader.table()
    singles = FrozenRows(from: &reader)
    pairs = KeyTable(from: &reader)
    pairRows = FrozenRows(from: &reader)
    always = reader.table()
    counts = reader.table()
    marks = FrozenRows(from: &reader)
    musts = FrozenRows(from: &reader)
    mustWords = FrozenRows(from: &reader)
    mustMasks = reader.table()
  }

  func write(to writer: inout ArchiveWriter) {
    writer.add(table: roles)
    singles.write(to: &writer)
    pairs.write(to: &writer)
    pairRows.write(to: &writer)
    writer.add(table: always)
    writer.add(table: counts)
    marks.write(to: &writer)
    musts.write(to: &writer)
    mustWords.write(to: &writer)
    writer.add(table: mustMasks)
  }
}

/// Numbers the sets of words that strands must meet; equal sets share a number.
private struct MustTable {
  private var numbers: [[WordID]: UInt32] = [:]
  private(set) var rows: [[WordID]] = []

  mutating func places(_ musts: [Must]) -> [WakeTable.Place] {
    var before: Must?
    return musts.map { must in
      defer { before = must }
      return .init(number: number(must.words), reach: UInt32(must.latest - (before?.earliest ?? 0)))
    }
  }

  private mutating func number(_ words: [WordID]) -> UInt32 {
    if let known = numbers[words] { return known }
    let new = UInt32(numbers.count)
    numbers[words] = new
    rows.append(words.sorted())
    return new
  }
}
