extension Origin: Archivable {
  package init(from reader: inout ArchiveReader) { self.init(file: reader.text(), line: reader.int()) }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(file)
    writer.add(line)
  }
}

extension Example: Archivable {
  package init(from reader: inout ArchiveReader) { self.init(text: reader.text(), line: reader.int()) }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(text)
    writer.add(line)
  }
}

extension Template: Archivable {
  package init(from reader: inout ArchiveReader) {
    let source = reader.text()
    let origin = Origin(from: &reader)
    guard let line = try? Template.parse(source, origin: origin) else {
      preconditionFailure("the embedded rules are damaged")
    }
    self = line
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(source)
    origin.write(to: &writer)
  }
}

extension Pools: Archivable {
  package init(from reader: inout ArchiveReader) {
    self.init()
    for voice in Voice.allCases { for element in Element.allCases { self[voice, element] = reader.elements() } }
  }

  package func write(to writer: inout ArchiveWriter) {
    for voice in Voice.allCases { for element in Element.allCases { writer.add(self[voice, element]) } }
  }
}

extension Category: Archivable {
  package init(from reader: inout ArchiveReader) {
    self.init(id: reader.text(), origin: Origin(from: &reader))
    level = reader.value()
    family = reader.text()
    lead = reader.words().compactMap(Element.init)
    over = reader.words()
    source = reader.text()
    $pools = Archived(from: &reader)
    support = Intensity(rawValue: reader.text())
    $acknowledge = Archived(from: &reader)
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(id)
    origin.write(to: &writer)
    writer.add(level.rawValue)
    writer.add(family)
    writer.add(lead.map(\.rawValue))
    writer.add(over)
    writer.add(source)
    $pools.write(to: &writer)
    writer.add(support?.rawValue ?? "")
    $acknowledge.write(to: &writer)
  }
}

extension Rule: Archivable {
  package init(from reader: inout ArchiveReader) {
    self.init(name: reader.text(), category: reader.int(), origin: Origin(from: &reader))
    intensity = reader.value()
    despite = reader.words()
    $why = Archived(from: &reader)
    $yes = Archived(from: &reader)
    $no = Archived(from: &reader)
    $pools = Archived(from: &reader)
    $find = Archived(from: &reader)
    $unless = Archived(from: &reader)
    let points = reader.int()
    self.points = points == Int.min ? nil : points
    leans = reader.flag()
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(name)
    writer.add(category)
    origin.write(to: &writer)
    writer.add(intensity.rawValue)
    writer.add(despite)
    $why.write(to: &writer)
    $yes.write(to: &writer)
    $no.write(to: &writer)
    $pools.write(to: &writer)
    $find.write(to: &writer)
    $unless.write(to: &writer)
    writer.add(points ?? Int.min)
    writer.add(leans)
  }
}

extension Guard: Archivable {
  package init(from reader: inout ArchiveReader) {
    self.init(name: reader.text(), origin: Origin(from: &reader))
    cover = reader.value()
    levels = reader.words().compactMap(Level.init)
    isQuotes = reader.flag()
    $why = Archived(from: &reader)
    $yes = Archived(from: &reader)
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(name)
    origin.write(to: &writer)
    writer.add(cover.rawValue)
    writer.add(levels.map(\.rawValue))
    writer.add(isQuotes)
    $why.write(to: &writer)
    $yes.write(to: &writer)
  }
}

extension Topic: Archivable {
  package init(from reader: inout ArchiveReader) {
    self.init(name: reader.text(), origin: Origin(from: &reader))
    isSubject = reader.flag()
    isGentle = reader.flag()
    categories = reader.words()
    $pools = Archived(from: &reader)
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(name)
    origin.write(to: &writer)
    writer.add(isSubject)
    writer.add(isGentle)
    writer.add(categories)
    $pools.write(to: &writer)
  }
}

extension Card: Archivable {
  package init(from reader: inout ArchiveReader) {
    self.init(name: reader.text(), origin: Origin(from: &reader))
    $lines = Archived(from: &reader)
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(name)
    origin.write(to: &writer)
    $lines.write(to: &writer)
  }
}

extension Region: Archivable {
  package init(from reader: inout ArchiveReader) {
    self.init(id: reader.text(), origin: Origin(from: &reader))
    also = reader.words()
    name = reader.text()
    emergency = reader.text()
    $help = Archived(from: &reader)
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(id)
    origin.write(to: &writer)
    writer.add(also)
    writer.add(name)
    writer.add(emergency)
    $help.write(to: &writer)
  }
}

extension Region.Help: Archivable {
  package init(from reader: inout ArchiveReader) {
    self.init(
      topic: reader.text(), name: reader.text(), how: reader.text(), url: reader.text(), hours: reader.text(),
      verified: reader.text())
  }

  package func write(to writer: inout ArchiveWriter) {
    for text in [topic, name, how, url, hours, verified] { writer.add(text) }
  }
}

extension Scale: Archivable {
  package init(from reader: inout ArchiveReader) {
    self.init(level: reader.value(), origin: Origin(from: &reader))
    fires = reader.int()
    find = reader.int()
    prefers = reader.int()
    lean = reader.int()
    severe = reader.int()
    holds = reader.int()
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(level.rawValue)
    origin.write(to: &writer)
    for number in [fires, find, prefers, lean, severe, holds] { writer.add(number) }
  }
}
