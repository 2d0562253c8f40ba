package import ReframingEngine

/// Turns the answers to a file into edits of it.
///
/// An answer that stands below its paragraph already is not written again, so that doing it twice gives the same file.
package struct AnswerWriter {
  /// What becomes of a file.
  package struct Changes: Equatable, Sendable {
    /// In the order of the file; they do not overlap.
    package var edits: [TextEdit] = []
    /// How many answers the edits write.
    package var answerCount = 0
    /// The lines, from 1, of sentences whose answer has no room: another block quote stands where it belongs.
    package var crowdedLines: [Int] = []
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let syntax: Document.Syntax

  package init(_ bytes: UnsafeBufferPointer<UInt8>, syntax: Document.Syntax) {
    self.bytes = bytes
    self.syntax = syntax
  }

  package func changes(_ file: CheckedFile, mode: Rewriting.Mode) -> Changes {
    let answered = file.findings.filter { $0.reframe != nil }
    switch mode {
    case .replace:
      let edits = answered.map { TextEdit(range: $0.bytes, text: Array(($0.reframe ?? "").utf8)) }
      return Changes(edits: edits, answerCount: edits.count)
    case .annotate: return annotations(answered)
    }
  }

  private func annotations(_ findings: [FileFinding]) -> Changes {
    let blocks = Document(bytes, syntax: syntax).blocks
    var changes = Changes()
    var index = 0
    var group: [FileFinding] = []
    for (number, finding) in findings.enumerated() {
      while index < blocks.count, blocks[index].range.upperBound <= finding.bytes.lowerBound { index += 1 }
      guard index < blocks.count else { break }
      group.append(finding)
      let end = end(of: blocks[index])
      if number + 1 < findings.count, findings[number + 1].bytes.lowerBound < end { continue }
      add(group, below: blocks[index], end: end, to: &changes)
      group = []
    }
    return changes
  }

  private func add(_ group: [FileFinding], below block: Document.Block, end: Int, to changes: inout Changes) {
    let answers = group.compactMap(\.reframe)
    guard let old = oldQuote(below: end) else {
      changes.edits.append(.init(range: end..<end, text: quote(answers, below: block, end: end)))
      changes.answerCount += answers.count
      return
    }
    if !answers.allSatisfy({ old.contains(Self.words($0)) }) { changes.crowdedLines.append(group[0].line) }
  }

  /// The end of the last line of a block's paragraph, or of its table, before the line ending.
  private func end(of block: Document.Block) -> Int {
    var end = lineEnd(block.paragraphEnd)
    while isTable(lineOf: block.range.lowerBound), let next = nextLine(end), bytes[next].first == UInt8(ascii: "|") {
      end = next.upperBound
    }
    return end
  }

  private func isTable(lineOf offset: Int) -> Bool {
    bytes[lineStart(offset)...].first { $0 > 32 } == UInt8(ascii: "|")
  }

  /// The words of the block quote that begins right below a line; nil where none does.
  private func oldQuote(below end: Int) -> String? {
    func text(_ line: Range<Int>) -> Substring {
      String(decoding: bytes[line], as: UTF8.self).drop { $0.isWhitespace }
    }
    guard var line = nextLine(end) else { return nil }
    let isOrg = text(line).lowercased().hasPrefix("#+begin_quote")
    guard isOrg || text(line).hasPrefix(">") else { return nil }
    var words = ""
    while isOrg ? !text(line).lowercased().hasPrefix("#+end_quote") : text(line).hasPrefix(">") {
      words += Self.words(text(line).drop { $0 == ">" }) + " "
      guard let next = nextLine(line.upperBound) else { break }
      line = next
    }
    return Self.words(words)
  }

  /// A text with single spaces, since editors wrap quotes anew.
  private static func words(_ text: some StringProtocol) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The answers as a block quote.
  private func quote(_ answers: [String], below block: Document.Block, end: Int) -> [UInt8] {
    let next = nextLine(end).map { String(decoding: bytes[$0], as: UTF8.self).drop { $0.isWhitespace } } ?? ""
    let newline = end < bytes.count && bytes[end] == 13 ? "\r\n" : "\n"
    let indent = indent(of: block)
    var lines = syntax == .org ? ["#+begin_quote"] : []
    for (number, answer) in answers.enumerated() {
      if number > 0 { lines.append(syntax == .org ? "" : ">") }
      lines.append(syntax == .org ? answer : "> \(answer)")
    }
    if syntax == .org { lines.append("#+end_quote") }
    var text = lines.map { newline + ($0.isEmpty ? "" : indent) + $0 }.joined()
    // Without a blank line Markdown takes the next line into the quote.
    if syntax == .markdown, !next.isEmpty, !Self.interrupts(next) { text += newline }
    return Array(text.utf8)
  }

  /// Whether a line ends a block quote without a blank line before it.
  private static func interrupts(_ line: Substring) -> Bool {
    ["# ", "## ", "### ", "- ", "* ", "+ ", "```", "~~~", "---", "***", "<!--"].contains { line.hasPrefix($0) }
  }

  /// White space as deep as the text of the block's line stands, so that a list item keeps its answer.
  private func indent(of block: Document.Block) -> String {
    let start = lineStart(block.range.lowerBound)
    let head = bytes[start..<block.range.lowerBound]
    let space = head.prefix { $0 == 32 || $0 == 9 }
    guard let sign = head.dropFirst(space.count).first, syntax != .org, sign != UInt8(ascii: "#"),
      sign != UInt8(ascii: "|"), sign != UInt8(ascii: "<")
    else { return String(decoding: space, as: UTF8.self) }
    let marker = head.dropFirst(space.count).prefix { $0 > 32 }
    return String(decoding: space, as: UTF8.self) + String(repeating: " ", count: marker.count + 1)
  }

  private func lineStart(_ offset: Int) -> Int { bytes[..<offset].lastIndex(of: 10).map { $0 + 1 } ?? 0 }

  private func lineEnd(_ offset: Int) -> Int {
    let newline = bytes[offset...].firstIndex(of: 10) ?? bytes.count
    return newline > offset && bytes[newline - 1] == 13 ? newline - 1 : newline
  }

  /// The line behind the one that ends at `end`.
  private func nextLine(_ end: Int) -> Range<Int>? {
    guard let newline = bytes[end...].firstIndex(of: 10), newline + 1 < bytes.count else { return nil }
    return newline + 1..<lineEnd(newline + 1)
  }
}
