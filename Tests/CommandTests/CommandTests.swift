import Foundation
import Testing

/// Starts the built executable, as a user does.
@Suite struct CommandTests {
  struct Result: Equatable {
    var output: String
    var error: String
    var code: Int32
  }

  /// The executable lies beside the test bundle, wherever that was built.
  static let executable: URL = {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appending(path: "reframe")
      if FileManager.default.isExecutableFile(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    fatalError("no executable “reframe” beside \(CommandLine.arguments[0])")
  }()

  /// A rule file of one rule, which loads at once; it finds “I am bad”.
  static let smallRules = """
    category label
      notice That word hurts.
      shared Many people know it.
      kind   You can set it down.
    rule bad
      find   i am bad
      why    A verdict.
      yes    I am bad.
      no     I am good.

    """

  static func run(_ arguments: [String], input: String = "", folder: URL? = nil) throws -> Result {
    try run(arguments, input: Data(input.utf8), folder: folder)
  }

  static func run(_ arguments: [String], input: Data, folder: URL? = nil) throws -> Result {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin"]
    let feed = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try input.write(to: feed)
    defer { try? FileManager.default.removeItem(at: feed) }
    let output = Pipe(), error = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: feed)
    process.standardOutput = output
    process.standardError = error
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let message = String(decoding: error.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Result(output: text, error: message, code: process.terminationStatus)
  }

  /// Long input goes through several threads; it must come out whole and in order, even without a line's end.
  @Test(arguments: ["x", "and I walked home along the river ", "A calm line.\n", "One.\n\nTwo.\n\n```\ncode\n```\n\n"])
  func longInputComesOutWhole(unit: String) throws {
    let input = String(repeating: unit, count: 5_000_000 / unit.utf8.count)
    let result = try Self.run([], input: input)
    #expect(result.code == 0)
    #expect(result.output == input)
  }

  /// In long input a dated heading starts an entry: danger at a day's end protects its beginning, and no other day.
  @Test func aDayOfLongInputIsOneEntry() throws {
    let calm = String(repeating: "The bus was late.\n\n", count: 6_000)
    let day = "# 2026-03-04\n\nI'm such an idiot.\n\nI want to kill myself.\n\n"
    let input = calm + day + "# 2026-03-05\n\nI'm such an idiot.\n"
    let output = try Self.run([], input: input).output
    #expect(output.hasPrefix(calm + day))
    #expect(!output.hasSuffix("# 2026-03-05\n\nI'm such an idiot.\n"))
  }

  /// What is said in a long text does not depend on which thread has read what.
  @Test func longInputIsAnsweredInOrder() throws {
    let input = String(repeating: "I always fail at exams.\n\nThe bus was late.\n\n", count: 6_000)
    let result = try Self.run([], input: input)
    #expect(try Self.run([], input: input) == result)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 12_000)
    #expect(stride(from: 1, to: lines.count, by: 2).allSatisfy { lines[$0] == "The bus was late." })
  }

  @Test func manyRecordsKeepTheirOrder() throws {
    let input = (0..<20_000).map { "{\"id\":\($0),\"text\":\"A calm line.\"}\n" }.joined()
    let lines = try Self.run(["--format", "jsonl"], input: input).output.split(separator: "\n")
    #expect(lines.count == 20_000)
    #expect(lines.enumerated().allSatisfy { $1.hasPrefix("{\"id\":\($0),") })
  }

  @Test func filterAnswersAboutTheTopic() throws {
    let result = try Self.run([], input: "I always fail at exams.\n")
    #expect(result.output.lowercased().contains("exams"))
    #expect(!result.output.contains("fail"))
    #expect(result.output.hasSuffix("\n"))
    #expect(result.code == 0)
    #expect(try Self.run([], input: "I always fail at exams.\n") == result)
  }

  @Test func whatWouldBeMissedInDangerIsTold() throws {
    let unknown = try Self.run(["--region", "ZZ"], input: "Sun.\n")
    #expect(unknown.error.hasPrefix("reframe: warning: there is no region “ZZ”"))
    #expect(unknown.output == "Sun.\n")
    #expect(try Self.run(["--region", "uk"], input: "Sun.\n").error.isEmpty)
  }

  @Test func filterChangesOnlyTheHarshLine() throws {
    let head = "My boss is an idiot.\r\nShe said \"I always fail\".\n"
    let result = try Self.run([], input: head + "I don’t deserve love")
    #expect(result.output.hasPrefix(head))
    #expect(!result.output.contains("deserve love"))
    #expect(!result.output.hasSuffix("\n"))
    #expect(result.error.isEmpty)
  }

  @Test func redLeavesAllUntouched() throws {
    let text = "I'm such an idiot.\n\nI want to kill myself.\n"
    let result = try Self.run([], input: text)
    #expect(result.output == text)
    #expect(!result.error.isEmpty)
    #expect(result.code == 0)
  }

  @Test func annotateKeepsTheSentence() throws {
    let result = try Self.run(["--mode", "annotate"], input: "I'm such an idiot.\nNext.\n")
    #expect(result.output.hasPrefix("I'm such an idiot.\n> "))
    #expect(result.output.hasSuffix("\nNext.\n"))
  }

  @Test func recordsKeepTheirFieldsAndOrder() throws {
    let input =
      "{\"id\": 1.0, \"text\": \"I'm such an idiot.\", \"x\": {\"b\": [1, 2]}}\nnonsense\n{\"id\": 3}\n{\"id\":4,\"text\":\"Fine.\"}\n"
    let result = try Self.run(["--format", "jsonl"], input: input)
    let lines = result.output.split(separator: "\n")
    try #require(lines.count == 4)
    #expect(
      lines[0].hasPrefix("{\"id\": 1.0, \"text\": \"I'm such an idiot.\", \"x\": {\"b\": [1, 2]},\"findings\":[{"))
    #expect(lines[1].contains("\"error\":\"record 2:"))
    #expect(lines[2].contains("there is no field “text”"))
    #expect(lines[3] == "{\"id\":4,\"text\":\"Fine.\",\"findings\":[],\"reframed\":\"Fine.\",\"support\":null}")
    #expect(result.error.split(separator: "\n").count == 2)
    #expect(result.code == 2)
  }

  @Test func recordsThatWereAnsweredBeforeAreAnsweredAnew() throws {
    let input = """
      {"id": 1.0, "text": "I'm such an idiot.", "x": {"findings": [1, 2]}}
      { "findings" : [] , "text":"Fine. \\u0041", "support":null }
      {"text":"I want to kill myself.","reframed":"old","b":"}"}

      """
    let once = try Self.run(["--format", "jsonl"], input: input)
    let lines = once.output.split(separator: "\n")
    try #require(lines.count == 3)
    #expect(
      lines[0].hasPrefix(
        "{\"id\": 1.0, \"text\": \"I'm such an idiot.\", \"x\": {\"findings\": [1, 2]},\"findings\":[{"))
    #expect(lines[1].hasPrefix("{ \"text\":\"Fine. \\u0041\",\"findings\":[],"))
    #expect(lines[2].hasPrefix("{\"text\":\"I want to kill myself.\",\"b\":\"}\",\"findings\":[],\"support\":{"))
    #expect(try Self.run(["--format", "jsonl"], input: once.output).output == once.output)
  }

  @Test func recordsKeepTheSentenceIfAsked() throws {
    let input = "{\"text\":\"I'm such an idiot.\"}\n"
    let output = try Self.run(["--format", "jsonl", "--mode", "annotate"], input: input).output
    #expect(output.contains("\"reframed\":\"I'm such an idiot.\\n> "))
  }

  @Test func labelledFilesAreUTF8() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data([0xFF, 0xFE, 0x41, 0x00]).write(to: file)
    let result = try Self.run(["test", file.path])
    #expect(result.error == "reframe: \(file.path): is no UTF-8 text\n")
    #expect(result.code == 2)
  }

  @Test func recordsSayWhyAnAnswerIsMissing() throws {
    let input = "{\"text\":\"I'm such an idiot. I want to kill myself.\"}\n{\"text\":\"I'm such an idiot.\"}\n"
    let lines = try Self.run(["--format", "jsonl"], input: input).output.split(separator: "\n")
    #expect(lines[0].contains("\"rested\":\"entry\""))
    #expect(!lines[0].contains("\"reframe"))
    #expect(!lines[1].contains("rested"))
  }

  @Test(arguments: [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian])
  func whatIsUTF16IsRefused(_ encoding: String.Encoding) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = try #require("{\"text\": \"I'm such an idiot.\"}\n".data(using: encoding))
    try data.write(to: folder.appending(path: "a.jsonl"))
    let expected = "UTF-16, and UTF-8 is expected"
    let records = try Self.run(["--format", "jsonl"], input: data)
    #expect(records.error == "<stdin>:1:1: error: the records are \(expected); nothing was written\n")
    let filter = try Self.run([], input: data)
    #expect(filter.error == "reframe: the input is \(expected); nothing was written\n")
    let check = try Self.run(["check", "-"], input: data)
    #expect(check.error == "reframe: <stdin>: is \(expected)\n")
    let file = try Self.run(["check", "a.jsonl"], folder: folder)
    #expect(file.error == "reframe: a.jsonl: is \(expected)\n")
    for result in [records, filter, check, file] { #expect(result.code == 2) }
    #expect(records.output.isEmpty)
  }

  @Test func checkNamesThePlace() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let journal = "---\ntitle: I'm an idiot\n---\n\nFine day.\n\n> I'm an idiot.\n\nOk. I'm an idiot.\n"
    try Data(journal.utf8).write(to: folder.appending(path: "journal.md"))
    let result = try Self.run(["check", "journal.md"], folder: folder)
    #expect(result.output.hasPrefix("journal.md:9:5: "))
    #expect(result.output.contains("label/"))
    #expect(result.code == 1)
    let records = try Self.run(["check", "--format", "jsonl", "journal.md"], folder: folder)
    #expect(records.output.split(separator: "\n").count == 1)
    #expect(records.output.contains("\"line\":9"))
    let missing = try Self.run(["check", "nowhere.md", "journal.md"], folder: folder)
    #expect(missing.error == "reframe: nowhere.md: no such file\n")
    #expect(missing.output.contains("journal.md:9:5: "))
    #expect(missing.code == 2)
  }

  @Test(arguments: [
    (["--mdoe", "replace"], "unknown option “--mdoe”; did you mean “--mode”?"),
    (["--mode", "x"], "--mode is one of replace, annotate"),
    (["chekc"], "unknown command “chekc”; did you mean “check”?"), (["--seed", "x"], "--seed takes a whole number"),
    (["--only", "labl"], "there is no category or rule “labl”; did you mean “label”?"),
    (["check"], "check needs a file"), (["check", "--backup", "a.md"], "--backup keeps what --write replaces"),
    (["rules", "show"], "rules show needs the name of a rule"), (["rules", "list", "x"], "rules list takes no name"),
    (["rules", "label/am-label", "x"], "rules shows one rule, and “x” is a second name"),
    (["report", "/dev/null", "-o", "/nowhere/x.html"], "/nowhere/x.html: its folder does not exist"),
  ])
  func wrongUsageEndsWithTwo(_ arguments: [String], _ message: String) throws {
    let result = try Self.run(arguments)
    #expect(result.error.contains(message))
    #expect(result.output.isEmpty)
    #expect(result.code == 2)
  }

  @Test func rulesFolderReportsItsMistakes() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let rules =
      "category a\n notice A.\n shared B.\n kind C.\nrule x\n find I <am\n why x\n yes I am.\n no No.\nrul y\n"
    try Data(rules.utf8).write(to: folder.appending(path: "a.rules"))
    let result = try Self.run(["rules", "check", folder.path])
    #expect(result.error.contains("a.rules:6:9: error: “<” is not closed"))
    #expect(result.error.contains("a.rules:10:1: error: unknown keyword “rul”; did you mean “rule”?"))
    #expect(result.code == 2)
  }

  @Test func explainsWhatFiredAndWhatDidNot() throws {
    let fired = try Self.run(["explain", "I'm such an idiot."])
    #expect(fired.output.contains("fired     label/"))
    let silenced = try Self.run(["explain", "She said \"I always fail\"."])
    #expect(silenced.output.contains("silenced  "))
    #expect(silenced.output.contains("guard "))
  }

  /// The words are those that `check` underlines.
  @Test func explainsWithoutTheMarksAroundAMatch() throws {
    let output = try Self.run(["explain", "Well, I'm an idiot, and I hate myself."]).output
    #expect(output.contains("fired     label/flat-verdict (harsh) on “Well, I'm an idiot”,"))
  }

  @Test(arguments: [
    (
      "check",
      ["--format", "--private", "--color", "--quiet", "--exit-zero", "--jobs", "--write", "--diff", "--backup"]
    ),
    ("report", ["-o", "--output", "--format", "--private", "--jobs", "--field", "--date-field", "--as"]), ("break", []),
    ("letter", ["--days"]), ("explain", ["--words"]), ("rules", ["--rules", "--quick", "--coverage"]),
    ("test", ["--accept", "--misses", "--score", "--answers"]),
  ])
  func eachCommandHasItsHelp(_ command: String, _ options: [String]) throws {
    let help = try Self.run([command, "--help"])
    #expect(help.output.hasPrefix("reframe \(command): "))
    #expect(help.output.contains("\n  reframe \(command)"))
    for part in ["\nUsage\n", "\nExample", "\nExit status\n  0  "] + options { #expect(help.output.contains(part)) }
    if command != "rules" { #expect(help.output.contains("--region CC")) }
    #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= 120 })
    #expect(help.code == 0)
    for arguments in [["help", command], [command, "-h"], ["--help", command]] {
      #expect(try Self.run(arguments) == help)
    }
    #expect(try Self.run([command, "--fromat"]).error.hasSuffix("\nTry “reframe \(command) --help”.\n"))
  }

  @Test func helpAndVersion() throws {
    let help = try Self.run(["--help"])
    #expect(help.output.contains("Exit status"))
    #expect(try Self.run(["help"]) == help)
    let unknown = try Self.run(["help", "chekc"])
    #expect(unknown.error == "reframe: unknown command “chekc”; did you mean “check”?\nTry “reframe --help”.\n")
    #expect(unknown.code == 2)
    #expect(try Self.run(["--version"]).output.hasPrefix("reframe "))
  }
}
