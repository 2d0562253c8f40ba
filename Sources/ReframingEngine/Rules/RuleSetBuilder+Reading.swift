extension RuleSetBuilder {
  /// Reports rules without proof and names that lead nowhere.
  mutating func checkRules() {
    for source in draft.references {
      let known: [String]
      switch source.kind {
      case .category: known = draft.categories.map(\.id)
      case .guard: known = draft.guards.map(\.name)
      }
      for entry in source.statement.entries() where !known.contains(entry.text) {
        let noun = source.kind == .category ? "category" : "guard"
        draft.diagnostics.append(
          source.statement.error(
            "there is no \(noun) “\(entry.text)”\(Spelling.hint(for: entry.text, among: known))", offset: entry.offset,
            length: entry.text.count))
      }
    }
    for rule in draft.rules {
      var missing: [String] = []
      if rule.find.isEmpty, !rule.leans { missing.append("find") }
      if rule.why.isEmpty { missing.append("why") }
      if rule.yes.isEmpty { missing.append("yes") }
      if rule.no.isEmpty { missing.append("no") }
      guard !missing.isEmpty else { continue }
      report(rule.origin, "rule “\(rule.name)” has no \(missing.joined(separator: ", no "))")
    }
    checkAnswers()
    for category in draft.categories where category.level == .harsh {
      let missing = Element.allCases.filter { category.lead.contains($0) && category.pools[.friend, $0].isEmpty }
      guard !missing.isEmpty else { continue }
      let names = missing.map { "“\($0.rawValue)”" }.joined(separator: ", no ")
      report(category.origin, "category “\(category.id)” has no \(names) line")
    }
  }

  mutating func report(_ origin: Origin, _ message: String) {
    draft.diagnostics.append(
      RuleDiagnostic(
        severity: .error, file: origin.file, line: origin.line, column: 1, message: message, excerpt: "", length: 1))
  }

  /// Reads `same`, `verb` and `noun`, and what stands in `shift`.
  mutating func readWords() {
    for statement in draft.verbs {
      inflector.addVerb(statement.entries().map { LexiconBuilder.split($0.text).joined() })
    }
    for statement in draft.nouns {
      inflector.addNoun(statement.entries().map { LexiconBuilder.split($0.text).joined() })
    }
    for statement in draft.sames {
      let sides = statement.text.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else {
        draft.diagnostics.append(statement.error("“=” is missing: same im, i'm = i am", length: statement.text.count))
        continue
      }
      for entry in statement.entries().dropLast() { addSame(entry.text, String(sides[1]), entry.offset, statement) }
      if let last = sides[0].split(separator: ",").last { addSame(String(last), String(sides[1]), 0, statement) }
    }
    for entry in frequentWords where entry.words.count == 1 { words.addFirst(entry.words[0]) }
    words.resolveSames()
    for statement in draft.shifts where !statement.text.contains("=") {
      draft.diagnostics.append(statement.error("“=” is missing: shift my = your", length: statement.text.count))
    }
  }

  private mutating func addSame(_ left: String, _ right: String, _ offset: Int, _ statement: Statement) {
    guard !words.addSame(left, right) else { return }
    draft.diagnostics.append(
      statement.error(
        "“\(left)” is the same as something else already", offset: offset, length: left.count, severity: .warning))
  }

  /// The lists of what no line may say, and the voice each is for.
  static let banLists: [(name: String, voice: Voice?)] = [
    ("never-say", nil), ("never-say-friend", .friend), ("never-say-self", .me),
  ]

  static func bans(_ draft: RuleDraft, _ lexicon: Lexicon, _ inflector: Inflector) -> [RuleSet.Ban] {
    banLists.flatMap { name, voice in
      (draft.lists[name] ?? []).flatMap { entry in
        let forms = entry.text.hasSuffix("*") ? inflector.forms(of: String(entry.text.dropLast())) : [entry.text]
        return forms.map { form in
          let ids = LexiconBuilder.split(form).flatMap { lexicon.lookUp($0) }
          return RuleSet.Ban(text: form, words: ids.map { Int($0) }, voice: voice)
        }
      }
    }
  }

  /// The lists that no pattern names, directly or through another list, and that the engine does not ask for.
  func unusedLists(_ patterns: [Pattern]) -> [String] {
    var open = patterns.flatMap(\.lists).map(\.name)
    var used: Set<String> = []
    while let name = open.popLast() {
      guard used.insert(name).inserted else { continue }
      open += (listPatterns[name] ?? []).flatMap(\.pattern.lists).map(\.name)
    }
    let engine = Set(
      WordTraits.listNames.map(\.name) + ["elided-subject", "month", "friend-test", "never-echo"]
        + Self.banLists.map(\.name))
    return draft.listOrder.filter { !used.contains($0) && !engine.contains($0) }
  }

  /// Parses the entries of all lists and makes their words known; the months are read in headings only, and there as text.
  mutating func readLists() {
    for name in draft.listOrder where name != "month" {
      listPatterns[name] = (draft.lists[name] ?? []).compactMap { parse($0) }
    }
    for sign in draft.signs { for word in SignCompiler.written(sign.statement) { words.addAll(in: word) } }
    let phraseWords = [draft.topicWords, draft.topicUnlesses, draft.frameWords, draft.frameUnlesses]
    for entry in phraseWords.joined().joined() { _ = parse(entry) }
  }

  private mutating func parse(_ entry: RuleDraft.Entry) -> (pattern: Pattern, entry: RuleDraft.Entry)? {
    parse(entry.text, at: entry.offset, of: entry.statement).map { ($0, entry) }
  }

  /// Parses a pattern, makes its words known, or reports its mistake.
  mutating func parse(_ text: String, at offset: Int, of statement: Statement) -> Pattern? {
    do {
      let pattern = try PatternParser.parse(text, firstColumn: offset)
      collect(pattern)
      return pattern
    } catch {
      draft.diagnostics.append(statement.error(error.message, offset: error.column, length: error.length))
      return nil
    }
  }
}
