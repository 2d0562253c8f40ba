import ReframingEngine
@testable import ReframingJournal
import Testing

/// Whole files: places, entries, comments.
@Suite struct FileCheckerTests {
  @Test func placesAreExact() {
    let text = "Füße 😀. I'm such\nan idiot. Ok.\r\nI’m an idiot.\n"
    let findings = check("a.md", text).findings
    #expect(findings.map { "\($0.line):\($0.column)-\($0.endLine):\($0.endColumn)" } == ["3:1-3:14"])
    for finding in findings {
      let bytes = Array(text.utf8)[finding.bytes], units = Array(text.utf16)[finding.utf16]
      #expect(String(decoding: bytes, as: UTF8.self) == finding.text)
      #expect(String(decoding: units, as: UTF16.self) == finding.text)
    }
  }

  @Test func aWrappedSentenceIsOne() {
    let text =
      "I keep thinking about the way I spoke to them all at dinner and that I'm\nsuch an idiot for it, and how they looked at me on the stairs after that,\nhonestly."
    #expect(check("a.md", text).findings.map { "\($0.line)-\($0.endLine)" } == ["1-3"])
  }

  @Test func redLeavesItsEntryAndTheWeekAround() {
    let file = check(
      "a.md",
      "# 2026-01-01\n\nI'm an idiot.\n\nI want to kill myself.\n\n# 8 January\n\nI'm an idiot.\n\n# 9 January\n\nI'm an idiot.\n"
    )
    #expect(file.entries.map(\.isUntouched) == [true, false, false])
    #expect(file.entries.map { $0.date?.description } == ["2026-01-01", "2026-01-08", "2026-01-09"])
    #expect(file.entries[0].findings.allSatisfy { $0.reframe == nil })
    #expect(file.entries[1].findings.map { $0.reframe == nil } == [true])
    #expect(file.entries[2].findings.map { $0.reframe == nil } == [false])
    #expect(file.findings.map(\.rest) == [.entry, nil, .week, nil])
  }

  @Test func anEntryWithoutADateIsLeftWithTheRedOne() {
    let file = check(
      "a.md", "I'm an idiot.\n\n# Tues 9 Jan\n\nI want to kill myself.\n\n# Weds 10 Jan\n\nI'm an idiot.\n")
    #expect(file.entries.count == 3)
    #expect(file.findings.allSatisfy { $0.reframe == nil })
  }

  @Test func dateOfTheFileName() {
    #expect(check("x/2026-02-03 dinner.md", "Fine.").entries.map { $0.date?.description } == ["2026-02-03"])
    #expect(check("x/20260203.txt", "Fine.").entries.map { $0.date?.description } == ["2026-02-03"])
  }

  @Test func commentsHide() {
    let text = """
      <!-- reframe off -->
      I'm an idiot.
      <!-- reframe on -->
      I'm an idiot.

      <!-- reframe ignore label -->

      I'm an idiot. I'm an idiot.

      I'm an idiot. <!-- reframe ignore label/am-label -->

      I'm an idiot.
      """
    let file = check("a.md", text)
    #expect(file.findings.map(\.line) == [4, 12])
    #expect(file.notices.isEmpty)
  }

  @Test(arguments: [
    ("<!-- reframe ignore doom -->\nI'm an idiot.", "1:1 “reframe ignore doom” hides nothing"),
    ("Fine. <!-- reframe off -->\nSun.", "1:7 “reframe off” hides nothing"),
    ("<!-- reframe on -->", "1:1 “reframe on” ends nothing"),
    ("<!-- reframe ignore danger -->\nFine.", "1:1 “danger” is a sign of danger, which is shown all the same"),
    ("<!-- reframe of -->", "1:1 “reframe of” is not known; there are off, on and ignore"),
  ])
  func commentsThatHideNothing(_ text: String, _ message: String) {
    let notices = check("a.md", text).notices
    #expect(notices.map { "\($0.line):\($0.column) \($0.message)" } == [message])
    #expect(!notices.contains { $0.isError })
  }

  /// As on the command line: `RuleNames` knows the names of both.
  @Test(arguments: [
    ("labl", "there is no category or rule “labl”; did you mean “label”?"),
    ("am-label", "there is no category or rule “am-label”; did you mean “label/am-label”?"),
  ])
  func anUnknownNameInACommentIsAnError(_ name: String, _ message: String) {
    let file = check("a.md", "<!-- reframe ignore \(name), hate label -->\nI'm an idiot.\n")
    #expect(file.findings.isEmpty)
    #expect(
      file.notices == [
        .init(line: 1, column: 1, message: message, isError: true),
        .init(
          line: 1, column: 1, message: "there is no category or rule “hate”; did you mean “label/hate”?", isError: true),
      ])
  }

  @Test func bytesThatAreNotUTF8AreReportedOnce() {
    var checker = FileChecker(smallRules, EngineOptions(), .init())
    let bytes = Array("Füße.\nCaf".utf8) + [0xE9] + Array(" was fine. I'm such an idiot, Ren".utf8) + [0xE9]
    let file = bytes.withUnsafeBufferPointer { checker.check("a.md", $0) }
    #expect(file.findings.map(\.reframe) == [nil])
    #expect(
      file.notices == [
        .init(
          line: 2, column: 4,
          message: "not UTF-8; words with such bytes are not understood, and their sentences not answered",
          isError: false)
      ])
  }

  @Test func commentsDoNotHideDanger() {
    let file = check("a.md", "<!-- reframe off -->\nI want to kill myself.\n<!-- reframe on -->\n")
    #expect(file.findings.map(\.level) == ["red"])
    #expect(file.entries[0].isUntouched)
  }

  @Test func commentsInCodeAreExamples() {
    #expect(check("a.md", "```\n<!-- reframe off -->\n```\nI'm an idiot.\n").notices.isEmpty)
    #expect(check("a.org", "# reframe off\nI'm an idiot.\n# reframe on\n").findings.isEmpty)
  }

  @Test func privateHoldsNoWordOfTheWriter() {
    var options = FileChecker.Options()
    options.isPrivate = true
    let file = check("a.md", "I always fail at pottery. I'm such an idiot about Gwendolyn.", options)
    #expect(file.findings.count == 2)
    for format in OutputFormat.allCases {
      let text = format.items(file, isColoured: false).joined()
      for word in ["pottery", "idiot", "Gwendolyn", "fail at"] { #expect(!text.contains(word), "\(format)") }
    }
  }

  @Test func theCorpusIsLargeEnough() { #expect(corpusJournals.count >= 20) }

  @Test func rangesOfTheCorpusAreTheirText() {
    for journal in corpusJournals {
      let bytes = Array(journal.text.utf8)
      for finding in check(journal.name, journal.text).findings {
        #expect(String(decoding: bytes[finding.bytes], as: UTF8.self) == finding.text, "\(journal.name)")
      }
    }
  }
}
