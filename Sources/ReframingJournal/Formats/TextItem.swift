import ReframingEngine

/// A finding for people: its place and rule, the sentence with the harsh words underlined, the answer.
///
///     journal.md:9:5: harsh: label/idiot
///         I'm such an idiot.
///         ^^^^^^^^^^^^^^^^^
///       > That word hurts. …
struct TextItem {
  static let width = 96
  let text: String

  init(_ finding: FileFinding, isColoured: Bool) {
    func coloured(_ text: String, _ code: String) -> String { isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
    let level = coloured(finding.level, finding.isHarsh ? "33" : "1;31")
    let place = coloured("\(finding.path):\(finding.line):\(finding.column):", "1")
    var lines = ["\(place) \(level): \(finding.rule)"]
    if let sentence = finding.text {
      for row in Self.rows(sentence, marked: finding.match) {
        lines.append("    \(row.text)")
        if !row.marks.isEmpty { lines.append("    \(coloured(row.marks, "33"))") }
      }
    }
    if let reframe = finding.reframe {
      lines += Self.rows(reframe, marked: nil).map { "  > \(coloured($0.text, "32"))" }
    }
    if let rest = finding.rest { lines.append("  - \(rest.reason)") }
    text = lines.joined(separator: "\n")
  }

  /// Breaks a text into rows at spaces; below each stands what is marked in it.
  private static func rows(_ text: String, marked: Range<Int>?) -> [(text: String, marks: String)] {
    var rows: [(text: String, marks: String)] = []
    var row = "", marks = "", column = 0
    func close() {
      rows.append((row, String(marks.reversed().drop { $0 == " " }.reversed())))
      (row, marks, column) = ("", "", 0)
    }
    for word in words(text) {
      let size = word.text.reduce(0) { $0 + columns($1) }
      if column > 0, column + 1 + size > width { close() }
      if column > 0 {
        row += " "
        marks += marked.map { $0.contains(word.start - 1) && $0.contains(word.start) } == true ? "^" : " "
        column += 1
      }
      var offset = word.start
      for character in word.text {
        row.append(character)
        let isMarked = marked?.contains(offset) == true
        marks += String(repeating: isMarked ? "^" : " ", count: columns(character))
        column += columns(character)
        offset += String(character).utf8.count
      }
    }
    close()
    return rows
  }

  /// The words of a text with the bytes they begin at.
  private static func words(_ text: String) -> [(text: Substring, start: Int)] {
    text.split(whereSeparator: \.isWhitespace).map {
      ($0, text.utf8.distance(from: text.startIndex, to: $0.startIndex))
    }
  }

  /// The columns of a terminal that a sign takes: two for emoji and East Asian signs.
  private static func columns(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return character.unicodeScalars.contains("\u{FE0F}") ? 2 : 1
    }
  }
}
