import ReframingEngine

/// The command line, taken apart option by option; what is left at the end is a mistake.
struct Arguments {
  private var words: [String]

  init(_ words: [String]) {
    self.words = words.flatMap { word -> [String] in
      guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return [word] }
      return [String(word[..<equals]), String(word[word.index(after: equals)...])]
    }
  }

  var peek: String? { words.first }

  /// Takes the subcommand.
  mutating func shift() -> String? { words.isEmpty ? nil : words.removeFirst() }

  mutating func flag(_ name: String) -> Bool {
    guard let index = words.firstIndex(of: name), index < end else { return false }
    words.remove(at: index)
    return true
  }

  /// The value of an option that may stand once.
  mutating func value(_ name: String) throws -> String? {
    let all = try values(name)
    guard all.count < 2 else { throw CommandError.usage("\(name) is given twice") }
    return all.first
  }

  /// The values of an option that may be repeated.
  mutating func values(_ name: String) throws -> [String] {
    var result: [String] = []
    while let index = words.firstIndex(of: name), index < end {
      guard index + 1 < words.count else { throw CommandError.usage("\(name) needs a value") }
      result.append(words[index + 1])
      words.removeSubrange(index...(index + 1))
    }
    return result
  }

  /// The whole number that an option takes.
  mutating func number<Number: FixedWidthInteger>(_ name: String) throws -> Number? {
    guard let text = try value(name) else { return nil }
    guard let number = Number(text) else {
      throw CommandError.usage("\(name) takes a whole number, not “\(text)”")
    }
    return number
  }

  /// The value of an option that knows a few words.
  mutating func choice<Value: RawRepresentable & CaseIterable>(_ name: String, default fallback: Value) throws -> Value
  where Value.RawValue == String {
    try choice(name) ?? fallback
  }

  mutating func choice<Value: RawRepresentable & CaseIterable>(_ name: String) throws -> Value?
  where Value.RawValue == String {
    guard let word = try value(name) else { return nil }
    if let value = Value(rawValue: word) { return value }
    let known = Value.allCases.map(\.rawValue)
    throw CommandError.usage(
      "\(name) is one of \(known.joined(separator: ", "))\(Spelling.hint(for: word, among: known))")
  }

  /// Everything behind `--` is no option.
  private var end: Int { words.firstIndex(of: "--") ?? words.count }

  /// Takes what is left; an option among it is unknown.
  mutating func rest() throws -> [String] {
    if let unknown = words[..<end].first(where: { $0.hasPrefix("-") && $0 != "-" }) {
      if Help.options.contains(unknown) { throw CommandError.usage("“\(unknown)” is no option of this command") }
      throw CommandError.usage("unknown option “\(unknown)”\(Spelling.hint(for: unknown, among: Help.options))")
    }
    defer { words = [] }
    return words.filter { $0 != "--" }
  }
}
