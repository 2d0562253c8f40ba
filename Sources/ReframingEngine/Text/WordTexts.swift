/// The normalised words by id, as bytes behind one another, so that no string is made before it is asked for.
package struct WordTexts: Sendable {
  private let bytes: FrozenRows<UInt8>

  init(_ words: [String]) { bytes = FrozenRows(words.map { Array($0.utf8) }) }

  package var count: Int { bytes.count }

  package var indices: Range<Int> { 0..<count }

  package subscript(id: Int) -> String { String(decoding: bytes[row: id], as: UTF8.self) }

  /// Adds a word to a hash.
  func add(_ id: WordID, to hash: inout Hash) { for place in bytes.places(Int(id)) { hash.add(bytes[at: place]) } }

  init(from reader: inout ArchiveReader) { bytes = FrozenRows(from: &reader) }

  func write(to writer: inout ArchiveWriter) { bytes.write(to: &writer) }
}
