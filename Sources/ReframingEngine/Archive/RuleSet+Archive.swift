extension RuleSet {
  /// Reads rules that the build of the package compiled.
  /// - Returns: nil where the archive is not whole.
  package convenience init?(archive text: StaticString) {
    // The built-in rules are read once and live as long as the program.
    let bytes = PackedText.unpack(text)
    guard bytes.count > 16, bytes.loadUnaligned(as: Int.self) <= bytes.count - 8 else { return nil }
    var reader = ArchiveReader(UnsafeRawBufferPointer(rebasing: bytes[8...]))
    self.init(from: &reader)
  }

  /// The rules as an archive: its length in bytes, then what `write` gives.
  package var archive: [UInt8] {
    var writer = ArchiveWriter()
    write(to: &writer)
    let count = withUnsafeBytes(of: writer.bytes.count) { Array($0) }
    return count + writer.bytes
  }
}

extension RuleSet {
  package func write(to writer: inout ArchiveWriter) {
    writer.add(categories)
    writer.add(rules)
    writer.add(guards)
    writer.add(topics)
    writer.add(cards)
    writer.add(regions)
    lexicon.write(to: &writer)
    writer.add(part: inflector)
    writer.add(shifts)
    finders.sets.write(to: &writer)
    finders.write(to: &writer)
    writer.add(numbers: findOwners)
    phrases.write(to: &writer)
    writer.add(Int(firstPhraseWord))
    writer.add(elidedSubject.map { Int($0) } ?? -1)
    exceptions.write(to: &writer)
    writer.add(exceptionOwners)
    writer.add(plans)
    writer.add(happenings)
    writer.add(part: frames)
    frameFinders.write(to: &writer)
    writer.add(numbers: frameOwners)
    writer.add(numbers: frameSets.map { Int($0) })
    writer.add(part: letters)
    writer.add(friendTests)
    writer.add(Int(harshWords))
    writer.add(scales)
    signs.write(to: &writer)
    topicFinders.write(to: &writer)
    writer.add(neverSay)
    writer.add(months)
    writer.add(unusedLists)
  }
}

extension RuleSet.Shift: Archivable {
  package init(from reader: inout ArchiveReader) { self.init(from: reader.words(), to: reader.text()) }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(from)
    writer.add(to)
  }
}

extension RuleSet.Ban: Archivable {
  package init(from reader: inout ArchiveReader) {
    self.init(text: reader.text(), words: reader.numbers(), voice: Voice(rawValue: reader.text()))
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(text)
    writer.add(numbers: words)
    writer.add(voice?.rawValue ?? "")
  }
}

extension RuleSet.ExceptionOwner: Archivable {
  package init(from reader: inout ArchiveReader) {
    let kind = reader.int(), index = reader.int()
    self = kind == 0 ? .unless(rule: index) : kind == 1 ? .guard(index) : .guardUnless(index)
  }

  package func write(to writer: inout ArchiveWriter) {
    let (kind, index) =
      switch self {
      case .unless(let rule): (0, rule)
      case .guard(let index): (1, index)
      case .guardUnless(let index): (2, index)
      }
    writer.add(kind)
    writer.add(index)
  }
}

extension FrozenRows: Archivable {
  package init(from reader: inout ArchiveReader) { self.init(starts: reader.table(), values: reader.table()) }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(table: starts)
    writer.add(table: values)
  }
}

extension WordSets {
  init(from reader: inout ArchiveReader) {
    self.init(members: FrozenRows(from: &reader), kinds: reader.table(), masks: reader.table())
  }

  func write(to writer: inout ArchiveWriter) {
    members.write(to: &writer)
    writer.add(table: kinds)
    writer.add(table: masks)
  }
}

extension Automaton {
  convenience init(from reader: inout ArchiveReader, sets: WordSets) {
    self.init(
      sets: sets, strands: Strands(from: &reader), wake: WakeTable(from: &reader), graphs: PatternGraphs(from: &reader))
  }

  func write(to writer: inout ArchiveWriter) {
    strands.write(to: &writer)
    wake.write(to: &writer)
    graphs.write(to: &writer)
  }
}

extension Strands {
  init(from reader: inout ArchiveReader) {
    setOfPlace = reader.table()
    isLast = reader.table()
    follow = FrozenRows(from: &reader)
    first = FrozenRows(from: &reader)
    owners = FrozenRows(from: &reader)
    starts = reader.table()
    firstWords = reader.table()
  }

  func write(to writer: inout ArchiveWriter) {
    writer.add(table: setOfPlace)
    writer.add(table: isLast)
    for rows in [follow, first, owners] { rows.write(to: &writer) }
    writer.add(table: starts)
    writer.add(table: firstWords)
  }
}

extension PatternGraphs {
  init(from reader: inout ArchiveReader) {
    setOfPlace = reader.table()
    slotOfPlace = reader.table()
    isFirst = reader.table()
    isLast = reader.table()
    follow = FrozenRows(from: &reader)
    starts = reader.table()
  }

  func write(to writer: inout ArchiveWriter) {
    writer.add(table: setOfPlace)
    writer.add(table: slotOfPlace)
    writer.add(table: isFirst)
    writer.add(table: isLast)
    follow.write(to: &writer)
    writer.add(table: starts)
  }
}

extension Inflector: Archivable {
  package init(from reader: inout ArchiveReader) {
    self.init()
    for _ in 0..<reader.int() { addVerb(reader.words()) }
    for _ in 0..<reader.int() { addNoun(reader.words()) }
  }

  package func write(to writer: inout ArchiveWriter) {
    for table in [verbs, plurals] {
      writer.add(table.count)
      for base in table.keys.sorted() { writer.add(table[base] ?? []) }
    }
  }
}
