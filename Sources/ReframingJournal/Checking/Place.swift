/// Where in a file something stands.
struct Place {
  var path: String
  var bytes: Range<Int>
  var utf16: Range<Int>
  var start: (line: Int, column: Int)
  var end: (line: Int, column: Int)

  init(_ path: String, _ bytes: Range<Int>, _ lines: LineIndex) {
    self.path = path
    self.bytes = bytes
    utf16 = lines.utf16(of: bytes.lowerBound)..<lines.utf16(of: bytes.upperBound)
    start = lines.position(of: bytes.lowerBound)
    end = lines.position(of: bytes.upperBound)
  }
}
