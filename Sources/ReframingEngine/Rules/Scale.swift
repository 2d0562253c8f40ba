/// How the signs of one level are weighed.
package struct Scale: Sendable {
  package var level: Level
  /// From how many points a sentence is found.
  package var fires = 30
  /// What a matching pattern is worth, unless its rule says otherwise.
  package var find = 30
  /// What a matching pattern adds in the choice of the category.
  package var prefers = 0
  /// What every sentence starts with.
  package var lean = 0
  /// From how many points a finding is severe.
  package var severe = Int.max
  package var origin: Origin

  package init(level: Level, origin: Origin) {
    self.level = level
    self.origin = origin
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
  }

  package func write(to writer: inout ArchiveWriter) {
    writer.add(level.rawValue)
    origin.write(to: &writer)
    for number in [fires, find, prefers, lean, severe] { writer.add(number) }
  }
}
