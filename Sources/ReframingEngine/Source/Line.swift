/// A line of a document: its bytes without the line ending and the white space at both ends.
struct Line {
  var range: Range<Int>
  var content: Range<Int>
  /// Columns of white space before the content; a tab counts four.
  var indent: Int
  /// The first byte behind the line ending.
  var next: Int

  var isBlank: Bool { content.isEmpty }

  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let end = bytes.firstIndex(of: 10, in: start..<bytes.count) ?? bytes.count
    next = min(end + 1, bytes.count)
    range = start..<end
    var first = start
    var width = 0
    while first < end, bytes[first] <= 32 {
      width += bytes[first] == 9 ? 4 : 1
      first += 1
    }
    var last = end
    while last > first, bytes[last - 1] <= 32 { last -= 1 }
    content = first..<last
    indent = width
  }
}
