/// What is not prose in an Org file.
///
/// Source: the Org syntax specification, orgmode.org/worg/org-syntax.html.
extension BlockReader {
  /// The first byte behind a region that begins on this line: a block, a drawer, a keyword, a comment or fixed-width
  /// text; nil where the line is prose.
  func orgRegionEnd(_ line: Line) -> Int? {
    let first = bytes[line.content.lowerBound]
    if first == UInt8(ascii: "#") {
      guard let name = orgBlockName(line, keyword: "#+begin_") else {
        let isComment = line.content.count == 1 || bytes[line.content.lowerBound + 1] == 32
        return isComment || starts("#+", at: line.content.lowerBound, before: line.content.upperBound) ? line.next : nil
      }
      return end(from: line.next) { orgBlockName($0, keyword: "#+end_") == name } ?? line.next
    }
    guard first == UInt8(ascii: ":") else { return nil }
    guard line.content.count > 2, bytes[line.content.upperBound - 1] == UInt8(ascii: ":"),
      !bytes[line.content].contains(32)
    else { return line.content.count == 1 || bytes[line.content.lowerBound + 1] == 32 ? line.next : nil }
    return end(from: line.next) { orgBlockName($0, keyword: ":end:") != nil }
  }

  /// The text of a headline without its stars.
  func orgHeadingText(_ line: Line) -> Range<Int>? {
    guard line.indent == 0 else { return nil }
    let text = line.content.lowerBound + bytes[line.content].prefix { $0 == UInt8(ascii: "*") }.count
    guard text > line.content.lowerBound, text < line.content.upperBound, bytes[text] == 32 else { return nil }
    return text + 1..<line.content.upperBound
  }

  /// What stands behind a keyword, in lower case; nil where the line does not begin with it.
  private func orgBlockName(_ line: Line, keyword: StaticString) -> [UInt8]? {
    guard line.content.count >= keyword.utf8CodeUnitCount else { return nil }
    let head = line.content.lowerBound..<line.content.lowerBound + keyword.utf8CodeUnitCount
    let isSame = head.allSatisfy { lower(bytes[$0]) == keyword.utf8Start[$0 - head.lowerBound] }
    return isSame ? bytes[head.upperBound..<line.content.upperBound].prefix { $0 > 32 }.map(lower) : nil
  }

  private func lower(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte | 0x20 : byte }

  private func end(from start: Int, where isLast: (Line) -> Bool) -> Int? {
    var index = start
    while index < bytes.count {
      let line = Line(bytes, at: index)
      index = line.next
      if !line.isBlank, isLast(line) { return index }
    }
    return nil
  }
}
