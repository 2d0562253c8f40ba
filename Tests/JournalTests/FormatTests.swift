import Foundation
import ReframingEngine
@testable import ReframingJournal
import Testing

@Suite struct FormatTests {
  private static let finding = FileFinding(
    path: "my notes/a:b.md", line: 3, column: 5, endLine: 4, endColumn: 9, bytes: 20..<49, utf16: 19..<47,
    level: "harsh", rule: "label/am-label", category: "label", family: "self-judgement", why: "A name for the self.",
    topics: [], text: "Well, I'm such an\nidiot, 100%.", match: 6..<23, reframe: "That word hurts.")

  private static let file: CheckedFile = {
    var file = CheckedFile(path: finding.path)
    var entry = CheckedEntry()
    entry.findings = [finding]
    file.entries = [entry]
    return file
  }()

  private func document(_ format: OutputFormat, _ files: [CheckedFile], errors: [String] = []) -> String {
    let items = files.flatMap { format.items($0, isColoured: false) }
    let rules = Dictionary(files.flatMap(\.findings).map { ($0.rule, $0.why) }) { old, _ in old }
    return format.opening
      + items.enumerated().map { format.separator(isFirst: $0 == 0) + $1 + format.ending }.joined()
      + format.closing(isEmpty: items.isEmpty, rules: rules, errors: errors, version: "1.2.3")
  }

  @Test func text() {
    #expect(
      document(.text, [Self.file]) == """
        my notes/a:b.md:3:5: harsh: label/am-label
            Well, I'm such an idiot, 100%.
                  ^^^^^^^^^^^^^^^^^
          > That word hurts.

        """)
  }

  @Test(arguments: [
    (Rest.entry, "not answered: there is a sign of danger in this entry"),
    (.week, "not answered: danger is stated in an entry close to this one"),
    (.sentence, "not answered: the words lie close to danger"),
  ])
  func aRestHasItsReason(_ rest: Rest, _ reason: String) {
    var file = Self.file
    file.entries[0].findings[0].reframe = nil
    file.entries[0].findings[0].rest = rest
    #expect(document(.text, [file]).hasSuffix("^^^\n  - \(reason)\n"))
    #expect(document(.jsonl, [file]).contains("\"rested\":\"\(rest.rawValue)\",\"rule\""))
    #expect(document(.sarif, [file]).contains("\"rested\":\"\(rest.rawValue)\""))
  }

  @Test func underlineFollowsWideSigns() {
    var file = Self.file
    file.entries[0].findings[0].text = "😀 I'm an idiot"
    file.entries[0].findings[0].match = 5..<17
    let lines = document(.text, [file]).split(separator: "\n")
    #expect(lines[1] == "    😀 I'm an idiot")
    #expect(lines[2] == "       ^^^^^^^^^^^^")
  }

  @Test func linesOfJSON() {
    #expect(
      document(.jsonl, [Self.file]) == """
        {"bytes":{"end":49,"start":20},"category":"label","column":5,"endColumn":9,"endLine":4,"intensity":"harsh","level":"harsh","line":3,"path":"my notes/a:b.md","reframe":"That word hurts.","rule":"label/am-label","text":"Well, I'm such an\\nidiot, 100%.","utf16":{"end":47,"start":19}}

        """)
  }

  @Test func oneArrayOfJSON() throws {
    #expect(document(.json, []) == "[]\n")
    let data = Data(document(.json, [Self.file, Self.file]).utf8)
    let array = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(array.map { $0["line"] as? Int } == [3, 3])
  }

  @Test func gitHub() {
    #expect(
      document(.github, [Self.file])
        == "::warning file=my notes/a%3Ab.md,line=3,endLine=4,col=5,endColumn=9,title=label/am-label::That word hurts.\n"
    )
  }

  @Test(arguments: [0, 1, 2])
  func sarifHasTheShapeOfItsSchema(_ count: Int) throws {
    let text = document(
      .sarif, Array(repeating: Self.file, count: count), errors: count == 2 ? ["reframe: x.md: no such file"] : [])
    let log = try JSONSerialization.jsonObject(with: Data(text.utf8))
    var checker = SarifChecker()
    checker.check(log)
    #expect(checker.mistakes == [])
    #expect(checker.resultCount == count)
  }

  @Test func sarifEscapesPaths() {
    #expect(document(.sarif, [Self.file]).contains("\"uri\":\"my%20notes/a%3Ab.md\""))
  }

  @Test func theCheckerOfSarifFindsMistakes() throws {
    let text = document(.sarif, [Self.file]).replacing("\"startLine\":3", with: "\"startLine\":0")
      .replacing("\"level\":\"warning\"", with: "\"level\":\"harsh\"").replacing("\"ruleId\"", with: "\"ruleID\"")
    var checker = SarifChecker()
    checker.check(try JSONSerialization.jsonObject(with: Data(text.utf8)))
    #expect(checker.mistakes.count == 3)
  }
}
