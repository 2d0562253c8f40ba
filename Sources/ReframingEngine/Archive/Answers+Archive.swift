extension Plan: Archivable {
  package init(from reader: inout ArchiveReader) {
    self.init(name: reader.text(), origin: Origin(from: &reader))
    steps = Self.steps(reader.text()) ?? []
    length = reader.value()
    categories = reader.words()
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(name)
    origin.write(to: &writer)
    writer.add(says)
    writer.add(length.rawValue)
    writer.add(categories)
  }
}

extension Happening: Archivable {
  package init(from reader: inout ArchiveReader) {
    self.init(name: reader.text(), origin: Origin(from: &reader))
    $pools = Archived(from: &reader)
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(name)
    origin.write(to: &writer)
    $pools.write(to: &writer)
  }
}

extension Frame: Archivable {
  package init(from reader: inout ArchiveReader) {
    self.init(name: reader.text(), happening: reader.int(), origin: Origin(from: &reader))
    $find = Archived(from: &reader)
    past = Template(from: &reader)
    let doing = Template(from: &reader)
    self.doing = doing.segments.isEmpty ? nil : doing
    $yes = Archived(from: &reader)
    $no = Archived(from: &reader)
    isClosed = reader.flag()
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(name)
    writer.add(happening)
    origin.write(to: &writer)
    $find.write(to: &writer)
    let none = Template(segments: [], origin: origin)
    (past ?? none).write(to: &writer)
    (doing ?? none).write(to: &writer)
    $yes.write(to: &writer)
    $no.write(to: &writer)
    writer.add(isClosed)
  }
}

extension LetterLines: Archivable {
  package init(from reader: inout ArchiveReader) {
    self.init(name: reader.text(), origin: Origin(from: &reader))
    voice = reader.value()
    about = reader.words()
    for part in LetterPart.allCases {
      let lines: [Template] = reader.elements()
      if !lines.isEmpty { parts[part] = lines }
    }
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(name)
    origin.write(to: &writer)
    writer.add(voice.rawValue)
    writer.add(about)
    for part in LetterPart.allCases { writer.add(parts[part] ?? []) }
  }
}
