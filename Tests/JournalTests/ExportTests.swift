import ReframingEngine
@testable import ReframingJournal
import Testing

/// Exports: each record is an entry, and places are those of the file.
@Suite struct ExportTests {
  private func options(_ field: String?, dateField: String? = nil) -> FileChecker.Options {
    var options = FileChecker.Options()
    options.field = field
    options.dateField = dateField
    return options
  }

  @Test func linesOfJSON() {
    let file = check(
      "a.jsonl",
      #"{"id":1,"text":"Ok.\nI\u2019m such an idiot \ud83d\ude00 \"x\"!","date":"2026-01-02T08:00:00Z"}"# + "\n\n"
        + #"{"text":"Fine."}"#)
    #expect(places(file) == ["1:22 I’m such an idiot 😀 \"x\"!"])
    #expect(file.entries.map { $0.date?.description } == ["2026-01-02", nil])
    #expect(file.findings.map(\.bytes) == [21..<63])
  }

  @Test func recordsCloseToDangerAreLeftAlone() {
    let file = check(
      "a.jsonl",
      """
      {"text":"I'm such an idiot.","date":"2026-01-12"}
      {"text":"I'm such an idiot.","date":"2026-01-13"}
      {"text":"I want to kill myself.","date":"2026-01-20"}
      {"text":"I'm such an idiot.","date":"2026-01-28"}
      """)
    #expect(file.findings.filter(\.isHarsh).map { $0.reframe != nil } == [true, false, true])
  }

  @Test func mistakesInLines() {
    let file = check("a.jsonl", "{\"txt\":\"I'm an idiot.\"}\n{bad}\n{\"text\":\"I'm an idiot.\"} x\n")
    #expect(
      file.notices.map { "\($0.line):\($0.column) \($0.message)" } == [
        "1:1 no field “text”", "2:2 not JSON: a name in quotes is expected",
        "3:26 not JSON: something stands behind the value",
      ])
    #expect(file.notices.allSatisfy { $0.isError })
    #expect(file.findings.isEmpty)
  }

  @Test(arguments: [
    (nil, #"{"entries":[{"text":"I'm an idiot."},{"photo":1}]}"#, 1), (nil, #"[{"text":"I'm an idiot."}]"#, 1),
    ("days[].notes[].body", #"{"days":[{"notes":[{"body":"I'm an idiot."},{"body":"I'm an idiot."}]}]}"#, 2),
    ("a.b", #"{"a":{"b":"I'm an idiot."}}"#, 1), ("a.c", #"{"a":{"b":"I'm an idiot."}}"#, 0),
  ])
  func fieldPaths(_ field: String?, _ text: String, _ count: Int) {
    let file = check("a.json", text, options(field))
    #expect(file.findings.count == count)
    #expect(file.notices.isEmpty == (count > 0))
  }

  @Test func tables() {
    let text = "date,Text,mood\r\n4.3.2026,\"He said \"\"no\"\".\r\nI'm such an idiot.\",3\r\n2026-03-05,ok,\r\n"
    let file = check("a.csv", text)
    #expect(places(file) == ["3:1 I'm such an idiot."])
    #expect(file.entries.map { $0.date?.description } == ["2026-03-04", "2026-03-05"])
    let tabs = check("a.tsv", "when\tnote\n2026-01-01\tI'm an idiot.\n", options("note", dateField: "when"))
    #expect(tabs.findings.count == 1)
    #expect(tabs.entries[0].date?.description == "2026-01-01")
    let wrong = check("a.csv", "date,note\n1,2\n", options("nots"))
    #expect(wrong.notices.map(\.message) == ["no column “nots”; did you mean “note”?; there are date, note"])
  }

  @Test func mistakesInTables() {
    func mistakes(_ path: String, _ text: String, dateField: String? = nil) -> [String] {
      check(path, text, options(nil, dateField: dateField)).notices.map { "\($0.line):\($0.column) \($0.message)" }
    }
    #expect(mistakes("a.csv", "date,text\n1,\"open\n2,shut\n") == ["2:3 the quotation mark is never closed"])
    #expect(mistakes("a.csv", "date,text\n\n1\n2,ok\n") == ["3:1 the row has 1 of 2 columns, and no “text”"])
    #expect(mistakes("a.csv", "date,text\n1,ok\n", dateField: "dat") == ["1:1 no column “dat”; did you mean “date”?"])
    #expect(
      mistakes("a.jsonl", #"{"text":"ok","on":"2026-01-01"}"#, dateField: "at") == ["1:1 no record has the field “at”"])
    #expect(mistakes("a.json", #"[{"text":"ok"}]"#, dateField: "at") == ["1:1 no record has the field “at”"])
    #expect(mistakes("a.jsonl", #"{"text":"ok","on":"2026-01-01"}"#, dateField: "on").isEmpty)
  }

  @Test(arguments: ["", "{", "[", "\"", "{\"a\":", "[1,", "{\"text\":\"\\u12\"}", "{\"text\":\"\\ud83d\"}", "nul", "]"])
  func survivesBrokenJSON(_ text: String) {
    for path in ["a.json", "a.jsonl", "a.csv", "a.tsv"] { _ = check(path, text) }
  }

  @Test func deepNestingIsAMistake() {
    let file = check("a.json", String(repeating: "[", count: 100_000))
    #expect(file.notices.map(\.message) == ["not JSON: more than 200 levels"])
  }
}
