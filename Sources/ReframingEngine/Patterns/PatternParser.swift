/// Parses the notation of `find`, `unless` and list entries.
///
///     choice   = sequence ("|" sequence)*
///     sequence = item*
///     item     = "(" choice ")" | "[" choice "]" | "<" name ">" | "{" slot "}" | "..." | "," | word "*"?
///
/// Complexity: linear in the text.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private let firstColumn: Int
  private var depth = 0
  private static let mostDepth = 40

  /// - Parameter firstColumn: the column, from 1, at which `text` stands in its line.
  static func parse(_ text: some StringProtocol, firstColumn: Int) throws(PatternError) -> Pattern {
    var parser = PatternParser(text, firstColumn)
    let pattern = try parser.choice().requiringOuterMarks
    guard parser.peek == nil else { throw parser.error("unexpected “\(parser.scalars[parser.index])”") }
    guard !pattern.isEmpty else { throw parser.error("an empty pattern would fire on everything", at: 0) }
    return pattern
  }

  private init(_ text: some StringProtocol, _ firstColumn: Int) {
    scalars = Array(String(text).unicodeScalars)
    self.firstColumn = firstColumn
  }

  private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func error(_ message: String, at place: Int? = nil, length: Int = 1) -> PatternError {
    PatternError(message: message, column: firstColumn + (place ?? index), length: length)
  }

  private mutating func eat(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ scalar: Unicode.Scalar, toClose opened: Int) throws(PatternError) {
    guard eat(scalar) else {
      throw error("“\(scalars[opened])” is not closed; “\(scalar)” is missing", at: opened)
    }
  }

  private mutating func skipSpace() {
    while let next = peek, next.isSpace { index += 1 }
  }

  private mutating func choice() throws(PatternError) -> Pattern {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.mostDepth else {
      throw error("brackets stand more than \(Self.mostDepth - 1) deep in each other", at: max(0, index - 1))
    }
    var branches = [try sequence()]
    while eat("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(PatternError) -> Pattern {
    var items: [Pattern] = []
    skipSpace()
    while let next = peek, next != "|", next != ")", next != "]" {
      let item = try self.item(next)
      if case .words(let more) = item, case .words(let before)? = items.last {
        items[items.count - 1] = .words(before + " " + more)
      } else {
        items.append(item)
      }
      skipSpace()
    }
    guard items.count == 1 else { return .sequence(items) }
    if case .mark = items[0] { return .mark(isRequired: true) }
    return items[0]
  }

  private mutating func item(_ next: Unicode.Scalar) throws(PatternError) -> Pattern {
    let opened = index
    switch next {
    case "(":
      index += 1
      let inner = try choice()
      try expect(")", toClose: opened)
      return inner
    case "[":
      index += 1
      let inner = try choice()
      try expect("]", toClose: opened)
      return .optional(inner)
    case "<":
      return .list(try name(closing: ">"), column: firstColumn + opened + 1)
    case "{":
      let name = try name(closing: "}")
      guard let kind = SlotKind(name: name) else {
        let known = SlotKind.allCases.map(\.name)
        throw error(
          "there is no slot “\(name)”\(Spelling.hint(for: name, among: known))", at: opened + 1, length: name.count)
      }
      return .slot(kind)
    case ",", "—", "–", ";", ":":
      index += 1
      return .mark(isRequired: false)
    case "…":
      index += 1
      return .gap
    case ".": return try gap()
    case ">", "}", "*": throw error("“\(next)” closes nothing")
    default: return word()
    }
  }

  private mutating func gap() throws(PatternError) -> Pattern {
    let opened = index
    while eat(".") {}
    guard index - opened == 3 else { throw error("a gap is written with three points: ...", at: opened) }
    return .gap
  }

  private mutating func name(closing: Unicode.Scalar) throws(PatternError) -> String {
    let opened = index
    index += 1
    let start = index
    while let next = peek, next != closing,
      next.isLetter || next == "-" || next == "_" || ("0"..."9").contains(next)
    {
      index += 1
    }
    let name = String(String.UnicodeScalarView(scalars[start..<index]))
    try expect(closing, toClose: opened)
    guard !name.isEmpty else { throw error("a name is missing", at: opened) }
    return name
  }

  private mutating func word() -> Pattern {
    let start = index
    while let next = peek, !next.isSpace, !"()[]<>{}|,;:—–…".unicodeScalars.contains(next) {
      if next == ".", scalars[index...].starts(with: "...".unicodeScalars) { break }
      index += 1
    }
    let text = String(String.UnicodeScalarView(scalars[start..<index]))
    let stem = text.dropLast()
    return text.hasSuffix("*") && !stem.isEmpty ? .forms(String(stem)) : .words(text)
  }
}

extension Pattern {
  /// The pattern with a mark at its border required: an optional one there would say nothing.
  var requiringOuterMarks: Pattern {
    switch self {
    case .mark: .mark(isRequired: true)
    case .choice(let branches): .choice(branches.map(\.requiringOuterMarks))
    case .sequence(var items):
      {
        for index in Set([items.startIndex, items.endIndex - 1]) where items.indices.contains(index) {
          if case .mark = items[index] { items[index] = .mark(isRequired: true) }
        }
        return .sequence(items)
      }()
    default: self
    }
  }

  /// Whether the pattern matches without a single word.
  var isEmpty: Bool {
    switch self {
    case .words(let text): text.isEmpty
    case .forms, .list, .slot: false
    case .mark(let isRequired): !isRequired
    case .gap, .optional: true
    case .sequence(let items): items.allSatisfy(\.isEmpty)
    case .choice(let branches): branches.contains(where: \.isEmpty)
    }
  }
}
