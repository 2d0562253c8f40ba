/// Comments of HTML, which Markdown takes over: `<!-- … -->`.
extension BlockReader {
  /// The first byte behind the line on which a comment ends that begins this line and has no text behind it; nil where
  /// the line is no such comment. A comment that is never closed hides nothing.
  func commentEnd(_ line: Line) -> Int? {
    guard starts("<!--", at: line.content.lowerBound, before: line.content.upperBound),
      let comment = comment(in: line.content.lowerBound..<bytes.count)
    else { return nil }
    var end = comment.upperBound
    while end < bytes.count, bytes[end] != 10 {
      guard bytes[end] <= 32 else { return nil }
      end += 1
    }
    return min(end + 1, bytes.count)
  }

  /// The first comment that begins and ends in a range.
  func comment(in range: Range<Int>) -> Range<Int>? {
    var start = range.lowerBound
    while let sign = bytes.firstIndex(of: UInt8(ascii: "<"), in: start..<range.upperBound) {
      guard starts("<!--", at: sign, before: range.upperBound) else {
        start = sign + 1
        continue
      }
      var end = sign + 4
      while end < range.upperBound {
        if starts("-->", at: end, before: range.upperBound) { return sign..<end + 3 }
        end += 1
      }
      return nil
    }
    return nil
  }

  /// Whether a text stands at a byte.
  func starts(_ text: StaticString, at index: Int, before end: Int) -> Bool {
    index + text.utf8CodeUnitCount <= end && self.text(index..<index + text.utf8CodeUnitCount, is: text)
  }
}
