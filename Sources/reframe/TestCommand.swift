#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import ReframingEngine
import ReframingJournal

/// `reframe test`: corpus files, or labelled sentences.
enum TestCommand {
  static func run(_ arguments: inout Arguments) throws -> Int32 {
    _ = arguments.shift()
    let settings = try Settings(&arguments)
    let accepts = arguments.flag("--accept")
    let showsMisses = arguments.flag("--misses")
    let tables = try arguments.values("--score")
    let answered = try arguments.values("--answers")
    let paths = try arguments.rest()
    if !answered.isEmpty { return try AnswersCommand.run(answered, settings) }
    if !tables.isEmpty {
      for table in tables { try score(table, settings, showsMisses: showsMisses) }
      return 0
    }
    return try corpus(paths.isEmpty ? ["Corpus"] : paths, settings, accepts: accepts)
  }

  private static func corpus(_ paths: [String], _ settings: Settings, accepts: Bool) throws -> Int32 {
    var runner = CorpusRunner(settings.rules, options: settings.options)
    for path in try paths.flatMap(files) {
      let file = CorpusFile(path: path, contents: try contents(path))
      let actual = runner.run(file)
      if accepts { try write(file.accepting(actual), to: path) }
    }
    for path in try paths.flatMap(journals) { try run(path, settings, &runner, accepts: accepts) }
    if accepts {
      Console.print("\(runner.caseCount) cases, \(runner.differences.count) changed\n")
      return 0
    }
    for difference in runner.differences {
      Console.print("\(difference.path):\(difference.line)\n")
      for line in difference.missing { Console.print("- \(line)\n") }
      for line in difference.unexpected { Console.print("+ \(line)\n") }
    }
    print(runner.counts)
    Console.print("\(runner.caseCount) cases, \(runner.differences.count) differ\n")
    return runner.differences.isEmpty ? 0 : 1
  }

  /// Checks a journal against the lines kept beside it.
  private static func run(_ path: String, _ settings: Settings, _ runner: inout CorpusRunner, accepts: Bool) throws {
    let file = try SourceFile(path)
    var checker = FileChecker(settings.rules, settings.options, FileChecker.Options())
    let lines = file.bytes.withUnsafeBufferPointer { JournalTranscript(checker.check(path, $0)).lines }
    let beside = "\(path[..<(path.lastIndex(of: ".") ?? path.endIndex)]).accepted"
    let accepted = Posix.status(beside) == nil ? "" : try contents(beside)
    runner.compare(journal: path, accepted: accepted.split(separator: "\n").map(String.init), actual: lines)
    if accepts { try write(lines.map { $0 + "\n" }.joined(), to: beside) }
  }

  /// The journals of a corpus folder; they lie in its folder `journals`.
  private static func journals(_ path: String) throws -> [String] {
    let isFolder = path.hasSuffix("/journals") || path == "journals"
    let folder = isFolder ? path : "\(path)/journals"
    guard Posix.status(folder)?.isFolder == true else { return [] }
    var walker = FileWalker([folder])
    var files: [String] = []
    while let found = walker.next() { if case .file(let file) = found { files.append(file) } }
    return files
  }

  private static func print(_ counts: [String: CorpusRunner.Counts]) {
    Console.print("category             expected  found  extra\n")
    for name in counts.keys.sorted() {
      guard let count = counts[name] else { continue }
      let numbers = [count.expected, count.found, count.extra].map { padded("\($0)", 7) }.joined()
      Console.print(name + String(repeating: " ", count: max(1, 20 - name.count)) + numbers + "\n")
    }
    let expected = counts.values.reduce(0) { $0 + $1.expected }
    let found = counts.values.reduce(0) { $0 + $1.found }
    let extra = counts.values.reduce(0) { $0 + $1.extra }
    Console.print("recall \(rate(found, expected)), precision \(rate(found, found + extra))\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  static func rate(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let thousandths = (part * 1000 + whole / 2) / whole
    let digits = String(thousandths % 1000)
    return "\(part)/\(whole) = \(thousandths / 1000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
  }

  private static func score(_ path: String, _ settings: Settings, showsMisses: Bool) throws {
    var score = LabelledScore(settings.rules)
    let lines = try contents(path).split(separator: "\n", omittingEmptySubsequences: false)
    guard lines[0].hasPrefix("label\t") else {
      throw CommandError(message: "\(path):1:1: error: a header is expected: label, category, text")
    }
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      guard let row = LabelledScore.row(line, number: index + 1) else {
        throw CommandError(message: "\(path):\(index + 1):1: error: three columns are expected: label, category, text")
      }
      score.add(row)
    }
    if showsMisses {
      for miss in score.misses {
        Console.print(
          "\(path):\(miss.row.line): \(miss.row.label) \(miss.row.category) \(miss.rules) \(miss.support ?? "-") | \(miss.row.text)\n"
        )
      }
    }
    print(score, path)
  }

  private static func print(_ score: borrowing LabelledScore, _ path: String) {
    let found = score.fired["self"] ?? 0
    let silent = ["other", "kind", "figurative"]
    let wrong = silent.reduce(0) { $0 + (score.fired[$1] ?? 0) }
    Console.print(
      "\(path)\n  recall \(rate(found, score.rows["self"] ?? 0)), precision \(rate(found, found + wrong)), right category \(rate(score.rightCategory, found))\n"
    )
    for label in silent {
      Console.print(
        "  fires on \(label) \(rate(score.fired[label] ?? 0, score.rows[label] ?? 0)), support \(rate(score.signs[label] ?? 0, score.rows[label] ?? 0))\n"
      )
    }
    Console.print(
      "  red found \(rate(score.signs["red"] ?? 0, score.rows["red"] ?? 0)), rewritten \(score.rewrittenRed); amber found \(rate(score.signs["amber"] ?? 0, score.rows["amber"] ?? 0))\n"
    )
    for category in score.confusion.keys.sorted() {
      let row = (score.confusion[category] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      Console.print("  \(category): \(row.map { "\($0.key) \($0.value)" }.joined(separator: ", "))\n")
    }
  }

  static func contents(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandError(message: "reframe: \(path): no such file, or it cannot be read")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CommandError(message: "reframe: \(path): is no UTF-8 text")
    }
    return text
  }

  private static func write(_ contents: String, to path: String) throws {
    do {
      try Data(contents.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw CommandError(message: "reframe: \(path): cannot be written")
    }
  }

  /// The corpus files of a folder in alphabetical order, or the one file.
  private static func files(_ path: String) throws -> [String] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CommandError(message: "reframe: \(path): no such file or folder")
    }
    guard isFolder, path != "journals", !path.hasSuffix("/journals") else { return isFolder ? [] : [path] }
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".txt") && !$0.hasPrefix("journals/") }.sorted().map { "\(path)/\($0)" }
  }
}
