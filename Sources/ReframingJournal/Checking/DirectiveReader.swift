import ReframingEngine

/// Finds the comments of a file that begin with `reframe`.
struct DirectiveReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isOrg: Bool
  private(set) var directives: [Directive] = []
  /// Comments that say nothing known.
  private(set) var mistakes: [(offset: Int, message: String)] = []
  private var open: Directive?
  private var isInFence = false

  /// Complexity: linear in the bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>, syntax: Document.Syntax) {
    self.bytes = bytes
    isOrg = syntax == .org
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      readLine(start..<end)
      start = end + 1
    }
    close(at: bytes.count)
  }

  private mutating func readLine(_ line: Range<Int>) {
    let text = bytes[line].drop { $0 <= 32 }
    if text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8) { isInFence.toggle() }
    guard !isInFence else { return }
    if isOrg, text.starts(with: "# reframe".utf8) {
      return read(String(decoding: text.dropFirst(2), as: UTF8.self), at: text.startIndex, line)
    }
    var rest = text
    while let sign = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[sign...]
      guard rest.starts(with: "<!--".utf8) else {
        rest = rest.dropFirst()
        continue
      }
      let inner = rest.dropFirst(4).prefix { $0 != UInt8(ascii: ">") }
      let comment = String(decoding: inner, as: UTF8.self)
      if comment.hasSuffix("--") { read(String(comment.dropLast(2)), at: sign, line) }
      rest = rest[inner.endIndex...]
    }
  }

  private mutating func read(_ comment: String, at offset: Int, _ line: Range<Int>) {
    let words = RuleNames.split(comment)
    guard words.first == "reframe" else { return }
    let label = words.joined(separator: " ")
    switch (words.dropFirst().first, words.count) {
    case ("off", 2):
      close(at: offset)
      open = Directive(at: offset, scope: offset..<bytes.count, names: [], label: label)
    case ("on", 2):
      if open == nil { mistakes.append((offset, "“\(label)” ends nothing")) }
      close(at: offset)
    case ("ignore", _):
      directives.append(
        Directive(at: offset, scope: paragraph(from: line), names: Array(words.dropFirst(2)), label: label))
    default: mistakes.append((offset, "“\(label)” is not known; there are off, on and ignore"))
    }
  }

  private mutating func close(at offset: Int) {
    guard var directive = open else { return }
    directive.scope = directive.at..<offset
    directives.append(directive)
    open = nil
  }

  /// From a line's start to the end of its paragraph, or of the next one where the comment stands alone.
  private func paragraph(from line: Range<Int>) -> Range<Int> {
    let content = bytes[line].drop { $0 <= 32 }
    var hasText = !(isOrg || content.starts(with: "<!--".utf8) && !Self.hasTail(content))
    var end = line.upperBound
    while end < bytes.count {
      let next = bytes[(end + 1)...].firstIndex(of: 10) ?? bytes.count
      let isBlank = bytes[min(end + 1, bytes.count)..<next].allSatisfy { $0 <= 32 }
      if isBlank, hasText { break }
      hasText = hasText || !isBlank
      end = next
    }
    return line.lowerBound..<end
  }

  /// Whether text stands behind the comment that begins a line.
  private static func hasTail(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let end = line.firstIndex(of: UInt8(ascii: ">")) else { return false }
    return line[(end + 1)...].contains { $0 > 32 }
  }
}
