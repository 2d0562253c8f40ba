/// Reads the statements of rule files into a draft and collects every mistake.
///
///     file     = block*
///     block    = head field*
///     head     = "category" id | "rule" name | "list" name | "guard" name | "topic" name | "card" name | "region" id | "scale" level
///              | "plan" name | "happening" name | "frame" name | "letter" name
///     field    = keyword text            (which keywords, depends on the block: see `fields`)
///     anywhere = "same" … "=" … | "verb" … | "noun" … | "shift" … "=" … | "often" … "=" …
struct RuleParser {
  enum Block: Equatable {
    case none, broken
    case category(Int), rule(Int), list(String), `guard`(Int), topic(Int), card(Int), region(Int), scale(Int)
    case plan(Int), happening(Int), frame(Int), letter(Int)
  }

  var draft = RuleDraft()
  var block = Block.none
  /// The category that the next rule belongs to.
  private var category: Int?
  /// The kind of happening that the next frame belongs to.
  var happening: Int?
  var voice = Voice.friend

  static func parse(_ files: [RuleFile]) -> RuleDraft {
    var parser = RuleParser()
    for file in files { parser.read(file) }
    return parser.draft
  }

  private mutating func read(_ file: RuleFile) {
    block = .none
    category = nil
    happening = nil
    for statement in Statement.read(file.contents, file: file.path) {
      if !open(statement), !addWords(statement) { add(statement) }
    }
  }

  private static let heads = [
    "category", "rule", "list", "guard", "topic", "card", "region", "scale", "plan", "happening", "frame", "letter",
  ]
  private static let loose = ["same", "verb", "noun", "shift", "often"]

  /// Opens a block if the statement is the head of one.
  private mutating func open(_ statement: Statement) -> Bool {
    guard Self.heads.contains(statement.keyword) else { return false }
    voice = .friend
    let name = statement.text
    guard !name.isEmpty,
      name.unicodeScalars.allSatisfy({ $0.isLetter || "-_0123456789".unicodeScalars.contains($0) })
    else {
      draft.diagnostics.append(
        statement.error("a name of letters, digits and “-” is expected", length: max(1, name.count)))
      block = .broken
      return true
    }
    let origin = Origin(file: statement.file, line: statement.line)
    switch statement.keyword {
    case "category": openCategory(name, origin)
    case "rule": openRule(name, statement, origin)
    case "list":
      if draft.lists[name] == nil { draft.listOrder.append(name) }
      draft.lists[name, default: []] += []
      block = .list(name)
    case "guard":
      draft.guards.append(Guard(name: name, origin: origin))
      block = .guard(draft.guards.count - 1)
    case "topic":
      draft.topics.append(Topic(name: name, origin: origin))
      draft.topicWords.append([])
      draft.topicUnlesses.append([])
      block = .topic(draft.topics.count - 1)
    case "card":
      draft.cards.append(Card(name: name, origin: origin))
      block = .card(draft.cards.count - 1)
    case "scale": openScale(statement, origin)
    case "plan", "happening", "frame", "letter": openAnswer(name, statement, origin)
    default:
      draft.regions.append(Region(id: name, origin: origin))
      block = .region(draft.regions.count - 1)
    }
    return true
  }

  private mutating func openCategory(_ name: String, _ origin: Origin) {
    let known = draft.categories.firstIndex { $0.id == name }
    if known == nil { draft.categories.append(Category(id: name, origin: origin)) }
    category = known ?? draft.categories.count - 1
    block = .category(known ?? draft.categories.count - 1)
  }

  private mutating func openScale(_ statement: Statement, _ origin: Origin) {
    guard let level: Level = read(statement) else { return block = .broken }
    let known = draft.scales.firstIndex { $0.level == level }
    if known == nil { draft.scales.append(Scale(level: level, origin: origin)) }
    block = .scale(known ?? draft.scales.count - 1)
  }

  private mutating func openRule(_ name: String, _ statement: Statement, _ origin: Origin) {
    guard let category else {
      draft.diagnostics.append(statement.keywordError("a rule needs a “category” before it in the same file"))
      return block = .broken
    }
    if let twin = draft.rules.first(where: { $0.name == name && $0.category == category }) {
      draft.diagnostics.append(
        statement.error(
          "the category has a rule “\(name)” already, in \(twin.origin.file):\(twin.origin.line)", length: name.count))
    }
    draft.rules.append(Rule(name: name, category: category, origin: origin))
    block = .rule(draft.rules.count - 1)
  }

  private mutating func addWords(_ statement: Statement) -> Bool {
    switch statement.keyword {
    case "same": draft.sames.append(statement)
    case "verb": draft.verbs.append(statement)
    case "noun" where block == .none: draft.nouns.append(statement)
    case "shift": draft.shifts.append(statement)
    case "often": draft.frequencies.append(statement)
    default: return false
    }
    return true
  }

  private mutating func add(_ statement: Statement) {
    if statement.text.isEmpty, block != .broken {
      draft.diagnostics.append(statement.keywordError("“\(statement.keyword)” has no text"))
      return
    }
    let isKnown: Bool
    switch block {
    case .broken: return
    case .none:
      return draft.diagnostics.append(
        statement.keywordError(
          "“\(statement.keyword)” stands outside a block\(Spelling.hint(for: statement.keyword, among: Self.heads + Self.loose))"
        ))
    case .category(let index): isKnown = addToCategory(index, statement)
    case .rule(let index): isKnown = addToRule(index, statement)
    case .list(let name): isKnown = addToList(name, statement)
    case .guard(let index): isKnown = addToGuard(index, statement)
    case .topic(let index): isKnown = addToTopic(index, statement)
    case .card(let index): isKnown = addToCard(index, statement)
    case .region(let index): isKnown = addToRegion(index, statement)
    case .scale(let index): isKnown = addToScale(index, statement)
    case .plan(let index): isKnown = addToPlan(index, statement)
    case .happening(let index): isKnown = addToHappening(index, statement)
    case .frame(let index): isKnown = addToFrame(index, statement)
    case .letter(let index): isKnown = addToLetter(index, statement)
    }
    guard !isKnown else { return }
    let hint = Spelling.hint(for: statement.keyword, among: Self.fields(of: block) + Self.heads + Self.loose)
    draft.diagnostics.append(statement.keywordError("unknown keyword “\(statement.keyword)”\(hint)"))
  }

  private static func fields(of block: Block) -> [String] {
    let lines = Element.allCases.map(\.rawValue) + ["voice"]
    switch block {
    case .none, .broken: return []
    case .category: return ["level", "family", "lead", "over", "source", "support", "acknowledge"] + lines
    case .rule: return ["find", "unless", "why", "yes", "no", "intensity", "despite", "points"] + lines
    case .list: return ["words", "mild", "harsh", "severe"]
    case .guard: return ["find", "inside", "covers", "for", "unless", "why", "yes"]
    case .topic: return ["words", "unless", "subject", "gentle", "for"] + lines
    case .card: return ["line"]
    case .region: return ["name", "also", "emergency", "help"]
    case .scale: return ["fires", "find", "prefers", "lean", "severe", "holds"]
    case .plan: return ["says", "length", "for"]
    case .happening: return lines
    case .frame: return ["find", "of", "unless", "past", "doing", "yes", "no"]
    case .letter: return ["for", "voice"] + LetterPart.allCases.map(\.rawValue)
    }
  }
}

/// A rule file as it was read.
package struct RuleFile: Sendable {
  package var path: String
  package var contents: String

  package init(path: String, contents: String) {
    self.path = path
    self.contents = contents
  }

  /// The same file with a path that does not name `folder`.
  package func relative(to folder: String) -> RuleFile {
    let prefix = folder + "/"
    return path.hasPrefix(prefix) ? RuleFile(path: String(path.dropFirst(prefix.count)), contents: contents) : self
  }
}
