package import ReframingEngine

/// Checks files: their entries, what stands in each, and where in the file it stands.
///
/// One for each thread; what was said in a file before is remembered to the file's end, so that its answers vary.
package struct FileChecker {
  /// What a caller may choose about the reading.
  package struct Options: Sendable {
    /// How the file holds its writing; nil: as its name says.
    package var kind: InputKind?
    /// A field path or a column of an export.
    package var field: String?
    package var dateField: String?
    /// Whether the writer's words are left out.
    package var isPrivate = false
    /// Whether findings name the topics of their paragraphs, not only of their sentences.
    package var readsTopics = false
    /// Whether the newest entry with an answer has a letter.
    package var writesLetter = false

    package init() {}
  }

  private var engine: Engine
  private let options: Options
  private let dates: DateReader
  private let splitter: EntrySplitter
  private let names: RuleNames

  package init(_ rules: RuleSet, _ engineOptions: EngineOptions, _ options: Options) {
    var engineOptions = engineOptions
    if options.isPrivate { engineOptions.echoesTopic = false }
    engineOptions.readsTopics = options.readsTopics
    engine = Engine(rules, options: engineOptions)
    self.options = options
    dates = DateReader(months: rules.months)
    splitter = EntrySplitter(months: rules.months)
    names = RuleNames(rules)
  }

  /// Complexity: linear in the bytes.
  package mutating func check(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>) -> CheckedFile {
    let kind = options.kind ?? InputKind(path: path)
    var file = kind.isExport ? checkExport(path, bytes, kind) : checkProse(path, bytes, kind.syntax)
    if let offset = bytes.firstInvalid {
      let (line, column) = LineIndex(bytes).position(of: offset)
      let message = "not UTF-8; words with such bytes are not understood, and their sentences not answered"
      file.notices.insert(.init(line: line, column: column, message: message, isError: false), at: 0)
    }
    return file
  }

  /// The day that a file's name states.
  package func day(of path: String) -> CalendarDate? {
    path.split(separator: "/").last.flatMap { dates.find(in: $0) }
  }

  private mutating func checkProse(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>, _ syntax: Document.Syntax)
    -> CheckedFile
  {
    var file = CheckedFile(path: path)
    var history = History()
    lazy var lines = LineIndex(bytes)
    var answers: [EntryAnswer] = []
    for entry in splitter.entries(bytes, syntax: syntax, date: day(of: path)) {
      let part = UnsafeBufferPointer(rebasing: bytes[entry.range])
      let answer = engine.answer(part, syntax: syntax, isStart: entry.range.lowerBound == 0, history: &history)
      if options.writesLetter { answers.append(answer) }
      let base = entry.range.lowerBound
      file.entries.append(
        checked(answer, part, entry.date) {
          ($0.lowerBound + base)..<($0.upperBound + base)
        } places: {
          Place(path, $0, lines)
        })
    }
    file.rest()
    if bytes.contains(text: "reframe") { obeyDirectives(&file, bytes, syntax, lines) }
    writeLetter(&file, answers)
    return file
  }

  private mutating func checkExport(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>, _ kind: InputKind)
    -> CheckedFile
  {
    var file = CheckedFile(path: path)
    var history = History()
    let lines = LineIndex(bytes)
    let reader = ExportReader(bytes, field: options.field, dateField: options.dateField, dates: dates)
    var records: [ExportReader.Record] = []
    let failures = reader.read(kind) { records.append($0) }
    var answers: [EntryAnswer] = []
    for record in records {
      let entry = record.text.bytes.withUnsafeBufferPointer { part in
        let answer = engine.answer(part, syntax: .text, history: &history)
        if options.writesLetter { answers.append(answer) }
        return checked(answer, part, record.date) {
          record.text.origin(of: $0)
        } places: {
          Place(path, $0, lines)
        }
      }
      file.entries.append(entry)
    }
    file.rest()
    writeLetter(&file, answers)
    file.notices = failures.map { failure in
      let (line, column) = lines.position(of: failure.offset)
      return .init(line: line, column: column, message: failure.message, isError: true)
    }
    return file
  }

  /// Writes a letter on the newest entry of which something is answered, if letters are written.
  /// - Parameter answers: those of all entries, or none where no letter is written.
  private func writeLetter(_ file: inout CheckedFile, _ answers: [EntryAnswer]) {
    let answered = answers.indices.filter { index in
      !file.entries[index].isUntouched && file.entries[index].findings.contains { $0.reframe != nil }
    }
    func day(_ index: Int) -> Int { file.entries[index].date?.dayNumber ?? .min }
    guard let newest = answered.max(by: { (day($0), $0) < (day($1), $1) }) else { return }
    // What a comment hides is not spoken of.
    let shown = Set(file.entries[newest].findings.compactMap(\.reframe))
    let findings = answers[newest].findings.filter { $0.reframe.map(shown.contains) == true }
    var seed = Hash()
    seed.add(engine.options.seed)
    for finding in findings { seed.add(engine.rules.path(of: finding.rule)) }
    var writer = LetterWriter(
      engine.rules, voice: engine.options.voice, findings: findings, seed: seed.value)
    file.entries[newest].letter = writer.letters(days: 1).first
  }

  private func checked(
    _ answer: EntryAnswer, _ bytes: UnsafeBufferPointer<UInt8>, _ date: CalendarDate?,
    origin: (Range<Int>) -> Range<Int>, places: (Range<Int>) -> Place
  ) -> CheckedEntry {
    func item(_ finding: SentenceFinding) -> FileFinding {
      let text = options.isPrivate ? nil : String(decoding: bytes[finding.range], as: UTF8.self)
      return self.item(finding, text: text, places(origin(finding.range)))
    }
    var entry = CheckedEntry(date: date)
    entry.findings = (answer.signs + answer.findings).sorted { $0.range.lowerBound < $1.range.lowerBound }.map(item)
    entry.kindMoments = answer.kindMoments.map(item)
    entry.support = answer.support
    entry.sentenceCount = answer.sentenceCount
    entry.isDangerStated = answer.signs.contains { finding in
      engine.rules.category(of: finding.rule).level == .red && !engine.rules.rules[finding.rule].leans
    }
    return entry
  }

  private func item(_ finding: SentenceFinding, text: String?, _ place: Place) -> FileFinding {
    let category = engine.rules.category(of: finding.rule)
    let start = finding.range.lowerBound
    return FileFinding(
      path: place.path, line: place.start.line, column: place.start.column, endLine: place.end.line,
      endColumn: place.end.column, bytes: place.bytes, utf16: place.utf16,
      level: category.level == .harsh ? finding.intensity.rawValue : category.level.rawValue,
      rule: engine.rules.path(of: finding.rule), category: category.id, family: category.family,
      why: engine.rules.rules[finding.rule].why,
      topics: Set(finding.topics + finding.paragraphTopics).sorted().map { engine.rules.topics[$0] }.filter(\.isSubject)
        .map(\.name), text: text,
      match: (finding.match.lowerBound - start)..<(finding.match.upperBound - start), reframe: finding.reframe,
      rest: finding.rest)
  }

  private func obeyDirectives(
    _ file: inout CheckedFile, _ bytes: UnsafeBufferPointer<UInt8>, _ syntax: Document.Syntax, _ lines: LineIndex
  ) {
    let reader = DirectiveReader(bytes, syntax: syntax)
    var directives = reader.directives
    for index in file.entries.indices {
      file.entries[index].findings.removeAll { finding in
        let hiding = directives.indices.filter { directives[$0].hides(finding) }
        for index in hiding { directives[index].isUsed = true }
        return !hiding.isEmpty
      }
    }
    var notices = reader.mistakes.map { (offset: $0.offset, message: $0.message, isError: false) }
    for directive in directives {
      let mistakes = directive.names.compactMap(names.mistake)
      let warnings = directive.names.compactMap(names.warning)
      // As on the command line, a name that is not known is an error.
      notices += mistakes.map { (directive.at, $0, true) } + warnings.map { (directive.at, $0, false) }
      if mistakes.isEmpty, warnings.isEmpty, !directive.isUsed {
        notices.append((directive.at, "“\(directive.label)” hides nothing", false))
      }
    }
    file.notices += notices.sorted { $0.offset < $1.offset }.map { notice in
      let (line, column) = lines.position(of: notice.offset)
      return .init(line: line, column: column, message: notice.message, isError: notice.isError)
    }
  }
}
