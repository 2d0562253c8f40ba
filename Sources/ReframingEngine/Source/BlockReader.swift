/// Finds the blocks of a document line by line.
struct BlockReader {
  let bytes: UnsafeBufferPointer<UInt8>
  private let syntax: Document.Syntax
  private var blocks: [Document.Block] = []
  /// The lines of the paragraph that is open.
  private var paragraph: [Range<Int>] = []
  private var isInList = false
  /// The lines of front matter, without the rules around it.
  private(set) var frontMatter = 0..<0

  init(_ bytes: UnsafeBufferPointer<UInt8>, syntax: Document.Syntax) {
    self.bytes = bytes
    self.syntax = syntax
  }

  mutating func read(isStart: Bool) -> [Document.Block] {
    let first = isStart && text(0..<min(3, bytes.count), is: "\u{FEFF}") ? 3 : 0
    var index = isStart ? skipFrontMatter(from: first) : 0
    var isAfterBlank = true
    while index < bytes.count {
      let line = Line(bytes, at: index)
      index = line.next
      if line.isBlank {
        close()
      } else if syntax == .plain {
        paragraph.append(line.content)
      } else if syntax == .org, let end = orgRegionEnd(line) {
        close()
        index = end
      } else if let end = commentEnd(line) {
        close()
        index = end
      } else if syntax != .org, let fence = fence(line) {
        close()
        if line.indent == 0 { isInList = false }
        index = skipFence(fence, from: index)
      } else {
        read(line, isAfterBlank: isAfterBlank)
      }
      isAfterBlank = line.isBlank
    }
    close()
    return blocks
  }

  private mutating func read(_ line: Line, isAfterBlank: Bool) {
    let first = bytes[line.content.lowerBound]
    if first == UInt8(ascii: ">") { return close() }
    if syntax == .markdown, line.indent >= 4, isAfterBlank, !isInList { return close() }
    if isRule(line.content) { return close() }
    if let text = syntax == .org ? orgHeadingText(line) : headingText(line.content) {
      close()
      isInList = false
      blocks.append(.init(range: text, isHeading: true, paragraphEnd: line.content.upperBound))
    } else if first == UInt8(ascii: "|") {
      close()
      appendCells(line.content)
    } else if let text = itemText(line.content) {
      close()
      isInList = true
      if !text.isEmpty { paragraph.append(text) }
    } else {
      if isAfterBlank, line.indent == 0 { isInList = false }
      paragraph.append(line.content)
    }
  }

  /// Closes the paragraph: lines that a wrap parted are joined, the others are blocks of their own.
  private mutating func close() {
    guard var block = paragraph.first, let end = paragraph.last?.upperBound else { return }
    var width = 0
    for line in paragraph { width = max(width, line.count) }
    for place in paragraph.indices.dropFirst() {
      let next = paragraph[place]
      if isWrapped(block, before: next, width: width) {
        block = block.lowerBound..<next.upperBound
      } else {
        append(block, paragraphEnd: end)
        block = next
      }
    }
    append(block, paragraphEnd: end)
    paragraph.removeAll(keepingCapacity: true)
  }

  /// A line was wrapped if the next line's first word would not have fitted, at a width that people wrap at.
  private func isWrapped(_ block: Range<Int>, before next: Range<Int>, width: Int) -> Bool {
    guard (50...110).contains(width) else { return false }
    let lineStart = bytes[block].lastIndex(of: 10).map { $0 + 1 } ?? block.lowerBound
    let word = bytes[next].firstIndex { $0 <= 32 } ?? next.upperBound
    return block.upperBound - lineStart + 1 + word - next.lowerBound > width - 2
  }

  /// - Parameter start: where the text begins, behind a byte-order mark.
  private mutating func skipFrontMatter(from start: Int) -> Int {
    guard syntax != .plain, bytes.count > 3 else { return start }
    let first = Line(bytes, at: start)
    guard first.indent == 0, text(first.content, is: "---") else { return start }
    var index = first.next
    while index < bytes.count {
      let line = Line(bytes, at: index)
      index = line.next
      if text(line.content, is: "---") || text(line.content, is: "...") {
        frontMatter = first.next..<line.range.lowerBound
        return index
      }
    }
    return start
  }

  func text(_ range: Range<Int>, is text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount
      && range.indices.allSatisfy { bytes[$0] == text.utf8Start[$0 - range.lowerBound] }
  }

  /// The sign and length of a code fence, if the line is one.
  private func fence(_ line: Line) -> (sign: UInt8, count: Int)? {
    let sign = bytes[line.content.lowerBound]
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let count = bytes[line.content].prefix { $0 == sign }.count
    return count >= 3 ? (sign, count) : nil
  }

  private func skipFence(_ fence: (sign: UInt8, count: Int), from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let line = Line(bytes, at: index)
      index = line.next
      if !line.isBlank, let end = self.fence(line), end.sign == fence.sign, end.count >= fence.count,
        bytes[line.content].allSatisfy({ $0 == fence.sign })
      {
        return index
      }
    }
    return index
  }

  /// `---`, `***`, `===` and the like.
  private func isRule(_ content: Range<Int>) -> Bool {
    let sign = bytes[content.lowerBound]
    switch sign {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="): break
    default: return false
    }
    return content.count >= 3 && bytes[content].allSatisfy { $0 == sign || $0 == 32 }
  }

  private func headingText(_ content: Range<Int>) -> Range<Int>? {
    let text = content.lowerBound + bytes[content].prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(text - content.lowerBound), text < content.upperBound, bytes[text] == 32 else { return nil }
    return text + 1..<content.upperBound
  }

  /// The text behind a bullet or number and a check box, or nil where the line is no list item.
  private func itemText(_ content: Range<Int>) -> Range<Int>? {
    var index = content.lowerBound
    let sign = bytes[index]
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "*") || sign == UInt8(ascii: "+") {
      index += 1
    } else {
      while index < content.upperBound, (48...57).contains(bytes[index]) { index += 1 }
      guard index > content.lowerBound, index - content.lowerBound < 4, index < content.upperBound,
        bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")")
      else { return nil }
      index += 1
    }
    guard index < content.upperBound else { return content.upperBound..<content.upperBound }
    guard bytes[index] == 32 || bytes[index] == 9 else { return nil }
    while index < content.upperBound, bytes[index] <= 32 { index += 1 }
    if index + 3 < content.upperBound, bytes[index] == UInt8(ascii: "["), bytes[index + 2] == UInt8(ascii: "]"),
      bytes[index + 3] == 32
    {
      index += 4
    }
    return index..<content.upperBound
  }

  private mutating func appendCells(_ content: Range<Int>) {
    var start = content.lowerBound + 1
    for index in start..<content.upperBound where bytes[index] == UInt8(ascii: "|") {
      if start < index { append(start..<index, paragraphEnd: content.upperBound) }
      start = index + 1
    }
    if start < content.upperBound { append(start..<content.upperBound, paragraphEnd: content.upperBound) }
  }

  /// Appends a block without the comments that stand inside it.
  private mutating func append(_ range: Range<Int>, paragraphEnd: Int) {
    var rest = range
    while syntax != .plain, let comment = comment(in: rest) {
      if rest.lowerBound < comment.lowerBound {
        blocks.append(.init(range: rest.lowerBound..<comment.lowerBound, paragraphEnd: paragraphEnd))
      }
      rest = comment.upperBound..<rest.upperBound
    }
    if !rest.isEmpty { blocks.append(.init(range: rest, paragraphEnd: paragraphEnd)) }
  }
}
