extension RuleParser {
  /// Opens a block about answers.
  mutating func openAnswer(_ name: String, _ statement: Statement, _ origin: Origin) {
    switch statement.keyword {
    case "plan":
      draft.plans.append(Plan(name: name, origin: origin))
      block = .plan(draft.plans.count - 1)
    case "happening":
      let known = draft.happenings.firstIndex { $0.name == name }
      if known == nil { draft.happenings.append(Happening(name: name, origin: origin)) }
      happening = known ?? draft.happenings.count - 1
      block = .happening(known ?? draft.happenings.count - 1)
    case "letter":
      draft.letters.append(LetterLines(name: name, origin: origin))
      block = .letter(draft.letters.count - 1)
    default: openFrame(name, statement, origin)
    }
  }

  private mutating func openFrame(_ name: String, _ statement: Statement, _ origin: Origin) {
    guard let happening else {
      draft.diagnostics.append(statement.keywordError("a frame needs a “happening” before it in the same file"))
      return block = .broken
    }
    draft.frames.append(Frame(name: name, happening: happening, origin: origin))
    draft.frameWords.append([])
    draft.frameUnlesses.append([])
    block = .frame(draft.frames.count - 1)
  }

  mutating func addToPlan(_ index: Int, _ statement: Statement) -> Bool {
    switch statement.keyword {
    case "says":
      if let steps = Plan.steps(statement.text) {
        draft.plans[index].steps = steps
      } else {
        let known = Element.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
        draft.diagnostics.append(
          statement.error(
            "elements in braces are expected, with what joins them: \(known)", length: statement.text.count))
      }
    case "length": if let value: Length = read(statement) { draft.plans[index].length = value }
    case "for":
      draft.plans[index].categories += statement.entries().map(\.text)
      draft.references.append((statement, .category))
    default: return false
    }
    return true
  }

  mutating func addToHappening(_ index: Int, _ statement: Statement) -> Bool {
    addLine(statement, to: \.happenings[index].pools)
  }

  mutating func addToFrame(_ index: Int, _ statement: Statement) -> Bool {
    let example = Example(text: statement.text, line: statement.line)
    switch statement.keyword {
    case "find":
      draft.frames[index].find.append(example)
      draft.frameFinds.append(.init(statement: statement, owner: index))
    case "of":
      draft.frameWords[index] += entries(statement, .harsh)
      draft.frames[index].isClosed = true
    case "unless": draft.frameUnlesses[index] += entries(statement, .harsh)
    case "past": draft.frames[index].past = template(statement)
    case "doing": draft.frames[index].doing = template(statement)
    case "yes": draft.frames[index].yes.append(example)
    case "no": draft.frames[index].no.append(example)
    default: return false
    }
    return true
  }

  mutating func addToLetter(_ index: Int, _ statement: Statement) -> Bool {
    if statement.keyword == "for" {
      draft.letters[index].about += statement.entries().map(\.text)
      return true
    }
    if statement.keyword == "voice" {
      guard let voice: Voice = read(statement) else { return true }
      let letter = draft.letters[index]
      draft.letters.append(
        LetterLines(name: letter.name, voice: voice, about: letter.about, origin: letter.origin))
      block = .letter(draft.letters.count - 1)
      return true
    }
    guard let part = LetterPart(rawValue: statement.keyword) else { return false }
    if let line = template(statement) { draft.letters[index].parts[part, default: []].append(line) }
    return true
  }
}
