/// Turns the `+` and `-` lines of scales and the `~` lines of rules into signs over the finished lexicon.
struct SignCompiler {
  /// A line of signs and what it belongs to.
  struct Source {
    enum Owner { case scale(Level), rule(Int) }

    var statement: Statement
    var points: Int
    var owner: Owner
  }

  let lexicon: Lexicon
  private(set) var diagnostics: [RuleDiagnostic] = []

  /// What stands for something other than a written word.
  private static let kinds: [String: WordID] = [
    "<start>": .start, "<end>": .end, "<mark>": .mark, "<number>": .number, "<name>": .name, "<emoji>": .emoji,
    "<unknown>": .unknown, "_": SignTable.anyWord,
  ]

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Whether a keyword is a number of points: `+9`, `-4`, `~12`.
  static func points(_ keyword: String, sign: Set<Character>) -> Int? {
    guard let first = keyword.first, sign.contains(first), let number = Int(keyword.dropFirst()),
      number >= 0 || first == "~"
    else { return nil }
    return first == "-" ? -number : number
  }

  /// The written words of a line of signs.
  static func written(_ statement: Statement) -> [String] {
    statement.entries().flatMap { pieces($0.text) }.filter { kinds[$0] == nil }
  }

  private static func pieces(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  mutating func signs(_ sources: [Source]) -> [SignTable.Sign] { sources.flatMap { signs($0) } }

  private mutating func signs(_ source: Source) -> [SignTable.Sign] {
    var result: [SignTable.Sign] = []
    for entry in source.statement.entries() {
      let words = Self.pieces(entry.text).flatMap { piece in
        Self.kinds[piece].map { [$0] } ?? LexiconBuilder.split(piece).flatMap { lexicon.lookUp($0) }
      }
      guard let first = words.first, let last = words.last, first != SignTable.anyWord, last != SignTable.anyWord else {
        diagnostics.append(
          source.statement.error(
            "a sign begins and ends with a word", offset: entry.offset, length: max(1, entry.text.count)))
        continue
      }
      var sign = SignTable.Sign(words: words)
      switch source.owner {
      case .scale(let level): sign.points[level] = source.points
      case .rule(let rule): sign.leaning = .init(rule: Int32(rule), points: Int32(source.points))
      }
      result.append(sign)
    }
    return result
  }
}
