/// Writes values one behind the other, as `ArchiveReader` reads them back on a machine of the same byte order.
package struct ArchiveWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  mutating func add(_ number: Int) { withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) } }

  mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add<Element: BitwiseCopyable>(table: FrozenArray<Element>) {
    add(table.count)
    bytes.append(contentsOf: repeatElement(0, count: ArchiveReader.padding(behind: bytes.count)))
    let padding = MemoryLayout<Element>.stride - MemoryLayout<Element>.size
    for index in 0..<table.count {
      withUnsafeBytes(of: table[index]) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: repeatElement(0, count: padding))
    }
  }

  /// Adds a value with its length in front, so that it can be passed over.
  mutating func add(part value: some Archivable) {
    var part = ArchiveWriter()
    value.write(to: &part)
    add(part.bytes.count)
    bytes += part.bytes
  }

  mutating func add<Element: Archivable>(_ elements: [Element]) {
    add(elements.count)
    for element in elements { element.write(to: &self) }
  }

  mutating func add(_ words: [String]) {
    add(words.count)
    for word in words { add(word) }
  }

  mutating func add(numbers: [Int]) { add(table: FrozenArray(numbers)) }
}

/// Reads an archive. It trusts its input: archives are only made by this package's build.
package struct ArchiveReader {
  private var rest: UnsafeRawBufferPointer
  private let size: Int

  /// - Parameter bytes: memory aligned to eight bytes that is never freed; tables stay where they are in it.
  package init(_ bytes: UnsafeRawBufferPointer) {
    rest = bytes
    size = bytes.count
  }

  /// The bytes that bring a table behind so many others to a multiple of eight.
  static func padding(behind count: Int) -> Int { (8 - count % 8) % 8 }

  private mutating func take(_ count: Int) -> UnsafeRawBufferPointer {
    precondition(count >= 0 && count <= rest.count, "the embedded rules are damaged")
    defer { rest = UnsafeRawBufferPointer(rebasing: rest[count...]) }
    return UnsafeRawBufferPointer(rebasing: rest[..<count])
  }

  /// The bytes of a value that was added as a part; it must hold no table.
  mutating func part() -> UnsafeRawBufferPointer { take(int()) }

  mutating func int() -> Int { take(MemoryLayout<Int>.size).loadUnaligned(as: Int.self) }

  mutating func flag() -> Bool { take(1)[0] != 0 }

  mutating func text() -> String { String(decoding: take(int()), as: UTF8.self) }

  mutating func table<Element: BitwiseCopyable>() -> FrozenArray<Element> {
    let count = int()
    _ = take(Self.padding(behind: size - rest.count))
    return FrozenArray(inPlace: take(count * MemoryLayout<Element>.stride), count: count)
  }

  mutating func elements<Element: Archivable>() -> [Element] {
    let count = int()
    var result: [Element] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(Element(from: &self)) }
    return result
  }

  mutating func words() -> [String] {
    let count = int()
    var result: [String] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(text()) }
    return result
  }

  mutating func numbers() -> [Int] {
    let numbers: FrozenArray<Int> = table()
    return (0..<numbers.count).map { numbers[$0] }
  }

  mutating func value<Value: RawRepresentable>() -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: text()) else { preconditionFailure("the embedded rules are damaged") }
    return value
  }
}

/// What can be written to an archive and read back.
package protocol Archivable {
  init(from reader: inout ArchiveReader)
  func write(to writer: inout ArchiveWriter)
}

extension Array: Archivable where Element: Archivable {
  package init(from reader: inout ArchiveReader) { self = reader.elements() }

  package func write(to writer: inout ArchiveWriter) { writer.add(self) }
}

extension String: Archivable {
  package init(from reader: inout ArchiveReader) { self = reader.text() }

  package func write(to writer: inout ArchiveWriter) { writer.add(self) }
}
