/// Says which strands a sentence may hold, from single words and from pairs of neighbours in it.
///
/// Nearly all sentences wake nothing, so that reading them costs a look-up or two a word whatever the number of
/// patterns. Source: `NeedFinder`.
struct WakeTable: Sendable {
  typealias Strand = UInt32

  /// What a word can be in a need.
  struct Role: OptionSet, BitwiseCopyable, Sendable {
    var rawValue: UInt8

    static let single = Role(rawValue: 1)
    static let left = Role(rawValue: 2)
    static let right = Role(rawValue: 4)
    static let skip = Role(rawValue: 8)
  }

  /// A set of words that a strand must meet, their bits as in `WordSets`, and how many words it may be behind the one
  /// before.
  struct Place: BitwiseCopyable, Sendable {
    var mask: UInt64
    var number: UInt32
    var reach: UInt32
  }

  let roles: FrozenArray<Role>
  /// For each word the strands that need it, in ascending order.
  let singles: FrozenRows<Strand>
  /// The row in `pairRows` of each pair of neighbours.
  private let pairs: KeyTable
  /// The pairs that strands need which are not weighed.
  private let unweighedPairs: KeyFilter
  /// The strands that need a pair in ascending order; the rows are in the order of the first strand in them.
  let pairRows: FrozenRows<Strand>
  /// Strands that any sentence could hold.
  let always: FrozenArray<Strand>
  /// For each number of points how many strands, which are the first ones, add so many; the last is for any number.
  private let counts: FrozenArray<UInt32>
  /// For each strand the sets of words of which a sentence must hold one each, in their order.
  let musts: FrozenRows<Place>
  /// The words of each of these sets, in ascending order.
  let mustWords: FrozenRows<WordID>

  /// Sets that stand in a text more often than this have no place in the rows of their words, if they are large.
  private static let rare = 1 / 40.0

  /// - Parameter worths: the points that each strand adds to a sentence, in descending order.
  init(
    _ needs: [NeedFinder.Result], worths: [Int], words: SetWords, sets: WordSets, _ frequencies: WordFrequencies
  ) {
    precondition(frequencies.count < 1 << Self.wordBits, "too many words for pairs")
    var singles = [Set<Strand>](repeating: [], count: frequencies.count)
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
    var table = MustTable()
    musts = FrozenRows(needs.map { table.places($0.musts.filter { $0.cost <= Self.rare || $0.words.count < 4 }) })
    mustWords = FrozenRows(table.rows)
    let rows = pairs.map { (key: $0.key, strands: $0.value.sorted()) }
      .sorted { ($0.strands[0], $0.key) < ($1.strands[0], $1.key) }
    pairRows = FrozenRows(rows.map(\.strands))
    roles = FrozenArray(Self.roles(singles, rows.map(\.key), sets))
    self.pairs = KeyTable(rows.enumerated().map { (key: $1.key, value: UInt32($0)) })
    let unweighed = counts[counts.count - 1]
    unweighedPairs = KeyFilter(rows.prefix { $0.strands[0] < unweighed }.map(\.key))
  }

  private static func roles(_ singles: [Set<Strand>], _ keys: [UInt64], _ sets: WordSets) -> [Role] {
    var roles = singles.indices.map { id -> Role in
      (singles[id].isEmpty ? [] : Role.single).union(sets.isSkipped(WordID(id)) ? .skip : [])
    }
    for key in keys {
      roles[Int(key >> wordBits) - 1].insert(.left)
      roles[Int(key & (1 << wordBits - 1))].insert(.right)
    }
    return roles
  }

  /// The bits of a word in the key of a pair.
  private static let wordBits = KeyTable.keyBits / 2

  /// Never zero.
  @inline(__always)
  private static func key(_ left: WordID, _ right: WordID) -> UInt64 { UInt64(left + 1) << wordBits | UInt64(right) }

  /// The row of a pair of neighbours in `pairRows`, or nil where none of the first `limit` strands needs it.
  @inline(__always)
  func row(_ left: WordID, _ right: WordID, below limit: Strand) -> Int? {
    let key = Self.key(left, right)
    guard limit > counts[counts.count - 1] || unweighedPairs.mayHold(key) else { return nil }
    return pairs.value(of: key).map { Int($0) }
  }

  /// How many strands, which are the first ones, add so many points or are not weighed.
  @inline(__always)
  func count(worth points: Int) -> Strand { counts[min(max(points, 0), counts.count - 1)] }

  init(from reader: inout ArchiveReader) {
    roles = reader.table()
    singles = FrozenRows(from: &reader)
    pairs = KeyTable(from: &reader)
    unweighedPairs = KeyFilter(from: &reader)
    pairRows = FrozenRows(from: &reader)
    always = reader.table()
    counts = reader.table()
    musts = FrozenRows(from: &reader)
    mustWords = FrozenRows(from: &reader)
  }

  func write(to writer: inout ArchiveWriter) {
    writer.add(table: roles)
    singles.write(to: &writer)
    pairs.write(to: &writer)
    unweighedPairs.write(to: &writer)
    pairRows.write(to: &writer)
    writer.add(table: always)
    writer.add(table: counts)
    musts.write(to: &writer)
    mustWords.write(to: &writer)
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
      return .init(
        mask: must.words.reduce(0) { $0 | WordSets.bit($1) }, number: number(must.words),
        reach: UInt32(must.latest - (before?.earliest ?? 0)))
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
