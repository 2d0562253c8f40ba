/// Resolves patterns against the finished lexicon; each list is resolved once.
struct ListResolver {
  struct Source {
    var pattern: Pattern
    var statement: Statement
    var owner: Int
  }

  private let listPatterns: [String: [(pattern: Pattern, entry: RuleDraft.Entry)]]
  private let lexicon: Lexicon
  private let inflector: Inflector
  /// Each list with all its entries written out.
  private var done: [String: Node] = [:]
  private var parts: [String: Parts] = [:]
  /// Each list as patterns see it: one word, or one phrase word.
  private var references: [String: Node] = [:]
  /// The phrases that each phrase word stands for, in the order of their ids.
  private(set) var phrases: [[Node]] = []
  private var open: Set<String> = []
  private(set) var diagnostics: [RuleDiagnostic] = []

  init(builder: RuleSetBuilder, lexicon: Lexicon, inflector: Inflector) {
    listPatterns = builder.listPatterns
    self.lexicon = lexicon
    self.inflector = inflector
    for (name, set) in Self.builtIn(lexicon) { done[name] = .one(set) }
    for name in builder.draft.listOrder { resolve(name) }
    references = done
    makePhraseWords(builder.draft.listOrder)
  }

  /// What a list consists of.
  private struct Parts {
    var words: Set<WordID> = []
    /// Entries of several words; a match of one is read as a single phrase word.
    var phrases: [Node] = []
    /// Entries that look at borders or hold gaps or slots; they stay as they are.
    var rest: [Node] = []

    mutating func add(_ node: Node) {
      switch node {
      case .one(.words(let ids)): words.formUnion(ids)
      case .choice(let branches): branches.forEach { add($0) }
      default: if node.isPhrase { phrases.append(node) } else { rest.append(node) }
      }
    }

    mutating func add(_ other: Parts) {
      words.formUnion(other.words)
      phrases += other.phrases
      rest += other.rest
    }
  }

  /// Gives one word id to all phrases that belong to the same lists.
  private mutating func makePhraseWords(_ names: [String]) {
    var listsOfPhrase: [Node: [String]] = [:]
    var order: [Node] = []
    for name in names {
      for phrase in parts[name]?.phrases ?? [] {
        if listsOfPhrase[phrase] == nil { order.append(phrase) }
        if listsOfPhrase[phrase]?.last != name { listsOfPhrase[phrase, default: []].append(name) }
      }
    }
    var numbers: [[String]: Int] = [:]
    var groups: [(lists: [String], phrases: [Node])] = []
    for phrase in order {
      let lists = listsOfPhrase[phrase] ?? []
      if let number = numbers[lists] {
        groups[number].phrases.append(phrase)
      } else {
        numbers[lists] = groups.count
        groups.append((lists, [phrase]))
      }
    }
    phrases = groups.map(\.phrases)
    for (number, group) in groups.enumerated() {
      let id = WordID(lexicon.words.count + number)
      for list in group.lists { parts[list]?.words.insert(id) }
    }
    for name in names {
      guard let part = parts[name] else { continue }
      references[name] = .merged((part.words.isEmpty ? [] : [.one(.of(part.words))]) + part.rest)
    }
  }

  /// The lists that need not be written.
  private static func builtIn(_ lexicon: Lexicon) -> [(String, WordSet)] {
    func having(_ trait: WordTraits) -> [WordID] {
      lexicon.words.indices.filter { lexicon.traits[$0].contains(trait) }.map { WordID($0) }
    }
    let clause = having(.clauseWord)
    return [
      ("start", .of([.start])), ("end", .of([.end])), ("word", .content), ("name", .of([.name])),
      ("number", .of([.number] + having(.number))), ("clause", .of([.start, .mark] + clause)),
      ("break", .of([.end, .mark] + clause)),
    ]
  }

  mutating func nodes(_ sources: [Source]) -> [(node: Node, owner: Int)] {
    sources.compactMap { source in compile(source.pattern, source.statement, references).map { ($0, source.owner) } }
  }

  /// The single words among entries.
  mutating func words(_ entries: [RuleDraft.Entry]) -> [WordID] {
    var ids: Set<WordID> = []
    for entry in entries {
      guard let pattern = try? PatternParser.parse(entry.text, firstColumn: entry.offset),
        let node = compile(pattern, entry.statement, done)
      else { continue }
      var part = Parts()
      part.add(node)
      ids.formUnion(part.words)
    }
    return ids.sorted()
  }

  private mutating func compile(_ pattern: Pattern, _ statement: Statement, _ lists: [String: Node]) -> Node? {
    let compiler = PatternCompiler(
      words: normalise, forms: forms, list: { lists[$0] }, listNames: { lists.keys.sorted() })
    do {
      return try compiler.compile(pattern)
    } catch {
      diagnostics.append(statement.error(error.message, offset: error.column, length: error.length))
      return nil
    }
  }

  /// Reads a run of words as a text is read; a suffix such as `'s` may stand by itself.
  private func normalise(_ text: String) -> [WordID] {
    var ids: [WordID] = []
    var run = ""
    let folded = text.utf8.contains { $0 > 127 } ? text.replacing("’", with: "'") : text
    for word in folded.split(separator: " ") {
      let suffix = word.hasPrefix("'") ? lexicon.lookUp(word.lowercased()) : []
      if suffix.isEmpty {
        run += " " + word
      } else {
        ids += read(run) + suffix
        run = ""
      }
    }
    return ids + read(run)
  }

  private func read(_ text: String) -> [WordID] {
    var text = text
    return text.withUTF8 { bytes in
      var reader = SentenceReader(bytes, lexicon: lexicon)
      reader.enter(0..<bytes.count)
      var ids: [WordID] = []
      while reader.next() { ids += reader.words.map(\.id).filter { $0 != .start && $0 != .end } }
      return ids
    }
  }

  private func forms(_ base: String) -> [WordID] {
    inflector.forms(of: base).map(normalise).filter { $0.count == 1 }.flatMap { $0 }.sorted()
  }

  /// Resolves a list after the lists it names.
  private mutating func resolve(_ name: String) {
    guard done[name] == nil, let entries = listPatterns[name] else { return }
    guard open.insert(name).inserted else { return }
    defer { open.remove(name) }
    for (pattern, entry) in entries {
      for (inner, column) in pattern.lists {
        if open.contains(inner) {
          diagnostics.append(
            entry.statement.error("the list “\(inner)” holds itself", offset: column, length: inner.count))
        }
        resolve(inner)
      }
    }
    var part = Parts()
    var nodes: [Node] = []
    for (pattern, entry) in entries {
      guard let node = compile(pattern, entry.statement, done) else { continue }
      nodes.append(node)
      if case .list(let inner, _) = pattern, let inner = parts[inner] { part.add(inner) } else { part.add(node) }
    }
    parts[name] = part
    done[name] = nodes.isEmpty ? .one(.of([])) : .merged(nodes)
  }
}

extension Pattern {
  /// The lists a pattern names.
  var lists: [(name: String, column: Int)] {
    switch self {
    case .list(let name, let column): [(name, column)]
    case .words, .forms, .slot, .gap, .mark: []
    case .sequence(let items), .choice(let items): items.flatMap(\.lists)
    case .optional(let inner): inner.lists
    }
  }
}
