/// A text that was taken out of an export, with the place in the file of each of its bytes.
package struct MappedText: Equatable, Sendable {
  package private(set) var bytes: [UInt8] = []
  private var origins: [Int] = []
  /// The first byte behind the text in the file.
  private var end: Int

  package init(end: Int) { self.end = end }

  /// A text that stands in the file as it is.
  package init(_ file: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    bytes = Array(file[range])
    origins = Array(range)
    end = range.upperBound
  }

  package mutating func append(_ byte: UInt8, from origin: Int) {
    bytes.append(byte)
    origins.append(origin)
  }

  /// The bytes of the file that a range of the text came from.
  package func origin(of range: Range<Int>) -> Range<Int> {
    let start = range.lowerBound < origins.count ? origins[range.lowerBound] : end
    return start..<max(start, range.upperBound < origins.count ? origins[range.upperBound] : end)
  }
}
