/// One line of a rule file: a keyword and its text, lines continued with `|` joined.
struct Statement: Sendable {
  var keyword: String
  var text: String
  var file: String
  private var pieces: [Piece]

  private struct Piece: Sendable {
    var start: Int
    var line: Int
    var column: Int
    var raw: String
  }

  /// The number of the first line, from 1.
  var line: Int { pieces[0].line }

  /// Reads the statements of a file. A byte-order mark, carriage returns, comments and empty lines are passed over.
  static func read(_ contents: String, file: String) -> [Statement] {
    var statements: [Statement] = []
    let body = contents.unicodeScalars.first == "\u{FEFF}" ? String(contents.unicodeScalars.dropFirst()) : contents
    let lines = body.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, raw) in lines.enumerated() {
      let scalars = Array(raw.unicodeScalars)
      let end = commentStart(scalars)
      guard let start = scalars[..<end].firstIndex(where: { !$0.isSpace }) else { continue }
      let content = trimmed(scalars[start..<end])
      if content.first == "|", !statements.isEmpty {
        statements[statements.count - 1].extend(content.dropFirst(), line: index + 1, raw: String(raw))
      } else {
        statements.append(Statement(content, line: index + 1, raw: String(raw), file: file))
      }
    }
    return statements
  }

  private init(_ content: ArraySlice<Unicode.Scalar>, line: Int, raw: String, file: String) {
    let end = content.firstIndex { $0.isSpace } ?? content.endIndex
    keyword = Self.string(content[..<end])
    let start = content[end...].firstIndex { !$0.isSpace } ?? content.endIndex
    text = Self.string(content[start...])
    self.file = file
    pieces = [
      Piece(start: 0, line: line, column: start + 1, raw: raw),
      Piece(start: -1, line: line, column: content.startIndex + 1, raw: raw),
    ]
  }

  private mutating func extend(_ content: ArraySlice<Unicode.Scalar>, line: Int, raw: String) {
    let start = content.firstIndex { !$0.isSpace } ?? content.endIndex
    pieces.append(Piece(start: text.unicodeScalars.count + 1, line: line, column: start + 1, raw: raw))
    text += " " + Self.string(content[start...])
  }

  private static func commentStart(_ scalars: [Unicode.Scalar]) -> Int {
    scalars.indices.first { scalars[$0] == "#" && ($0 == 0 || scalars[$0 - 1].isSpace) }
      ?? scalars.count
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let end = scalars.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? scalars.startIndex
    return scalars[..<end]
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  /// A message about the text from `offset`, in scalars.
  func error(_ message: String, offset: Int = 0, length: Int = 1, severity: RuleDiagnostic.Severity = .error)
    -> RuleDiagnostic
  {
    let piece = pieces.last { $0.start >= 0 && $0.start <= offset } ?? pieces[0]
    return RuleDiagnostic(
      severity: severity, file: file, line: piece.line, column: piece.column + offset - piece.start, message: message,
      excerpt: piece.raw, length: length)
  }

  /// A message about the keyword.
  func keywordError(_ message: String) -> RuleDiagnostic {
    let piece = pieces[1]
    return RuleDiagnostic(
      severity: .error, file: file, line: piece.line, column: piece.column, message: message, excerpt: piece.raw,
      length: keyword.count)
  }

  /// The entries of a text separated by commas outside brackets, with their offsets.
  func entries() -> [(text: String, offset: Int)] {
    var result: [(String, Int)] = []
    var start = 0, depth = 0
    let scalars = Array(text.unicodeScalars)
    func close(_ end: Int) {
      let lead = scalars[start..<end].firstIndex { !$0.isSpace } ?? end
      let entry = Self.string(Self.trimmed(scalars[lead..<end]))
      if !entry.isEmpty { result.append((entry, lead)) }
    }
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case "," where depth == 0:
        close(index)
        start = index + 1
      default: break
      }
    }
    close(scalars.count)
    return result
  }
}
