extension RuleParser {
  mutating func addToCategory(_ index: Int, _ statement: Statement) -> Bool {
    switch statement.keyword {
    case "level": if let level: Level = read(statement) { draft.categories[index].level = level }
    case "family": draft.categories[index].family = statement.text
    case "source": draft.categories[index].source = statement.text
    case "lead": draft.categories[index].lead = readAll(statement)
    case "over":
      draft.categories[index].over += statement.entries().map(\.text)
      draft.references.append((statement, .category))
    case "support": if let value: Intensity = read(statement) { draft.categories[index].support = value }
    case "acknowledge": if let line = template(statement) { draft.categories[index].acknowledge.append(line) }
    default: return addLine(statement, to: \.categories[index].pools)
    }
    return true
  }

  mutating func addToRule(_ index: Int, _ statement: Statement) -> Bool {
    let example = Example(text: statement.text, line: statement.line)
    switch statement.keyword {
    case "find":
      draft.rules[index].find.append(example)
      draft.finds.append(.init(statement: statement, owner: index))
    case "unless":
      draft.rules[index].unless.append(example)
      draft.unlesses.append(.init(statement: statement, owner: index))
    case "why": draft.rules[index].why = statement.text
    case "yes": draft.rules[index].yes.append(example)
    case "no": draft.rules[index].no.append(example)
    case "intensity": if let value: Intensity = read(statement) { draft.rules[index].intensity = value }
    case "points": draft.rules[index].points = number(statement)
    case "despite":
      draft.rules[index].despite += statement.entries().map(\.text)
      draft.references.append((statement, .guard))
    default:
      guard let points = SignCompiler.points(statement.keyword, sign: ["~"]) else {
        return addLine(statement, to: \.rules[index].pools)
      }
      draft.rules[index].leans = true
      draft.signs.append(.init(statement: statement, points: points, owner: .rule(index)))
    }
    return true
  }

  mutating func addToList(_ name: String, _ statement: Statement) -> Bool {
    let severity: Intensity
    switch statement.keyword {
    case "words", "harsh": severity = .harsh
    case "mild": severity = .mild
    case "severe": severity = .severe
    default: return false
    }
    draft.lists[name, default: []] += entries(statement, severity)
    return true
  }

  func entries(_ statement: Statement, _ severity: Intensity) -> [RuleDraft.Entry] {
    statement.entries().map { .init(text: $0.text, offset: $0.offset, statement: statement, severity: severity) }
  }

  mutating func addToGuard(_ index: Int, _ statement: Statement) -> Bool {
    switch statement.keyword {
    case "find": draft.guardFinds.append(.init(statement: statement, owner: index))
    case "unless": draft.guardUnlesses.append(.init(statement: statement, owner: index))
    case "inside":
      if statement.text == "quotes" {
        draft.guards[index].isQuotes = true
      } else {
        draft.diagnostics.append(statement.error("a guard can look inside “quotes” only", length: statement.text.count))
      }
    case "covers": if let cover: Guard.Cover = read(statement) { draft.guards[index].cover = cover }
    case "for": draft.guards[index].levels = readAll(statement)
    case "why": draft.guards[index].why = statement.text
    case "yes": draft.guards[index].yes.append(Example(text: statement.text, line: statement.line))
    default: return false
    }
    return true
  }

  private enum YesNo: String, CaseIterable { case yes, no }

  mutating func addToTopic(_ index: Int, _ statement: Statement) -> Bool {
    switch statement.keyword {
    case "words": draft.topicWords[index] += entries(statement, .harsh)
    case "unless": draft.topicUnlesses[index] += entries(statement, .harsh)
    case "subject": if let word: YesNo = read(statement) { draft.topics[index].isSubject = word == .yes }
    case "gentle": if let word: YesNo = read(statement) { draft.topics[index].isGentle = word == .yes }
    case "for":
      draft.topics[index].categories += statement.entries().map(\.text)
      draft.references.append((statement, .category))
    default: return addLine(statement, to: \.topics[index].pools)
    }
    return true
  }

  mutating func addToCard(_ index: Int, _ statement: Statement) -> Bool {
    guard statement.keyword == "line" else { return false }
    if let line = template(statement) { draft.cards[index].lines.append(line) }
    return true
  }

  mutating func addToRegion(_ index: Int, _ statement: Statement) -> Bool {
    switch statement.keyword {
    case "name": draft.regions[index].name = statement.text
    case "also": draft.regions[index].also += statement.entries().map(\.text)
    case "emergency": draft.regions[index].emergency = statement.text
    case "help":
      let parts = statement.text.split(separator: "|", omittingEmptySubsequences: false).map(Self.trim)
      guard parts.count == 6 else {
        draft.diagnostics.append(
          statement.error(
            "six parts are expected: topic | name | how | url | hours | verified date; there are \(parts.count)",
            length: statement.text.count))
        return true
      }
      draft.regions[index].help.append(
        .init(topic: parts[0], name: parts[1], how: parts[2], url: parts[3], hours: parts[4], verified: parts[5]))
    default: return false
    }
    return true
  }

  mutating func addToScale(_ index: Int, _ statement: Statement) -> Bool {
    if let points = SignCompiler.points(statement.keyword, sign: ["+", "-"]) {
      draft.signs.append(.init(statement: statement, points: points, owner: .scale(draft.scales[index].level)))
      return true
    }
    guard let field = Self.scaleFields[statement.keyword] else { return false }
    if let value = number(statement) { draft.scales[index][keyPath: field] = value }
    return true
  }

  private static var scaleFields: [String: WritableKeyPath<Scale, Int>] {
    ["fires": \.fires, "find": \.find, "prefers": \.prefers, "lean": \.lean, "severe": \.severe, "holds": \.holds]
  }

  private mutating func number(_ statement: Statement) -> Int? {
    if let number = Int(statement.text), abs(number) < 1_000 { return number }
    draft.diagnostics.append(statement.error("a whole number is expected", length: statement.text.count))
    return nil
  }

  private static func trim(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  mutating func addLine(_ statement: Statement, to pools: WritableKeyPath<RuleDraft, Pools>) -> Bool {
    if statement.keyword == "voice" {
      if let value: Voice = read(statement) { voice = value }
      return true
    }
    guard let element = Element(rawValue: statement.keyword) else { return false }
    if let line = template(statement) { draft[keyPath: pools][voice, element].append(line) }
    return true
  }

  mutating func template(_ statement: Statement) -> Template? {
    do {
      return try Template.parse(statement.text, origin: Origin(file: statement.file, line: statement.line))
    } catch {
      draft.diagnostics.append(statement.error(error.message, offset: error.column, length: error.length))
      return nil
    }
  }

  /// Reads one value of a closed set.
  mutating func read<Value: RawRepresentable & CaseIterable>(_ statement: Statement) -> Value?
  where Value.RawValue == String {
    if let value = Value(rawValue: statement.text) { return value }
    report(statement, statement.text, 0, Value.allCases.map(\.rawValue))
    return nil
  }

  /// Reads several values of a closed set.
  private mutating func readAll<Value: RawRepresentable & CaseIterable>(_ statement: Statement) -> [Value]
  where Value.RawValue == String {
    statement.entries().compactMap { entry in
      if let value = Value(rawValue: entry.text) { return value }
      report(statement, entry.text, entry.offset, Value.allCases.map(\.rawValue))
      return nil
    }
  }

  private mutating func report(_ statement: Statement, _ text: String, _ offset: Int, _ known: [String]) {
    let choices = known.map { "“\($0)”" }.joined(separator: ", ")
    draft.diagnostics.append(
      statement.error(
        "“\(text)” is not one of \(choices)\(Spelling.hint(for: text, among: known))", offset: offset,
        length: text.count))
  }
}
