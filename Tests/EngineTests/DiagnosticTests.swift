import Testing

@testable import ReframingEngine

@Suite struct DiagnosticTests {
  private func diagnostics(_ contents: String) -> String {
    do {
      _ = try RuleSet(files: [RuleFile(path: "a.rules", contents: contents)])
      return ""
    } catch {
      return error.diagnostics.map(\.description).joined(separator: "\n")
    }
  }

  @Test func reportsAllMistakesAtOnce() {
    let contents = """
      list failing
        words fail*, flop*
      category failure
        notice A.
        shared B.
        kind C.
        levle harsh
      rule one
        find I keep <fialing> at {topic}
        find I (always fail
        why x
        yes I keep failing.
        no I keep going.
        notice You lost {topik} there.
      rule two
        find I fail
        why x
        yes I fail.
      """
    #expect(
      diagnostics(contents) == """
        a.rules:7:3: error: unknown keyword “levle”; did you mean “level”?
          levle harsh
          ^~~~~
        a.rules:9:16: error: there is no list “fialing”; did you mean “failing”?
          find I keep <fialing> at {topic}
                       ^~~~~~~
        a.rules:10:10: error: “(” is not closed; “)” is missing
          find I (always fail
                 ^
        a.rules:14:20: error: there is no slot “topik”; did you mean “topic”?
          notice You lost {topik} there.
                           ^~~~~
        a.rules:15:1: error: rule “two” has no no
        """)
  }

  @Test func aCategoryWithoutLinesIsReportedOnce() {
    let rule = "rule x\n find I fail\n why x\n yes I fail.\n no I go.\n"
    #expect(
      diagnostics("category a\n\(rule)")
        == "a.rules:1:1: error: category “a” has no “notice”, no “shared”, no “kind” line")
    #expect(
      diagnostics("category a\n notice A.\n kind C.\n\(rule)")
        == "a.rules:1:1: error: category “a” has no “shared” line")
  }

  @Test func fewLinesAreReportedOnceForACategory() throws {
    let contents = """
      category a
       notice That word hurts.
       shared Many people know it.
       kind You can set it down.
      rule x
       find I fail
       why x
       yes I fail.
       no I go.
      """
    var checker = AnswerChecker(try RuleSet(files: [RuleFile(path: "a.rules", contents: contents)]))
    let failures = checker.failures().map { "\($0.origin.line): \($0.message)" }.filter { $0.contains("category") }
    #expect(
      failures == [
        "1: category “a”: 99 of 100 answers in a row were given before; more lines make more answers",
        "2: category “a”: said again in the next answer, and 6 are the least; so are 2 more: a.rules:3, a.rules:4",
      ])
  }

  struct Case: CustomTestStringConvertible {
    var line: String
    var message: String
    var testDescription: String { line }
  }

  @Test(arguments: [
    Case(line: "find [I]", message: "10:8: error: an empty pattern would fire on everything"),
    Case(line: "find I fail)", message: "10:14: error: unexpected “)”"),
    Case(line: "find I <fail", message: "10:10: error: “<” is not closed; “>” is missing"),
    Case(line: "find I .. fail", message: "10:10: error: a gap is written with three points: ..."),
    Case(line: "find", message: "10:3: error: “find” has no text"),
    Case(
      line: "intensity hursh",
      message: "10:13: error: “hursh” is not one of “mild”, “harsh”, “severe”; did you mean “harsh”?"),
    Case(line: "despite quotid", message: "10:11: error: there is no guard “quotid”"),
  ])
  func namesThePlace(_ entry: Case) {
    let contents = """
      category failure
        notice A.
        shared B.
        kind C.
      rule one
        find I fail
        why x
        yes I fail.
        no I go.
        \(entry.line)
      """
    #expect(diagnostics(contents).hasPrefix("a.rules:\(entry.message)"))
  }

  @Test func boundsTheDepthOfBrackets() {
    func contents(_ depth: Int) -> String {
      let find = String(repeating: "(", count: depth) + "I" + String(repeating: ")", count: depth)
      return "category a\n notice A.\n shared B.\n kind C.\nrule one\n find \(find)\n why x\n yes I go.\n no You go.\n"
    }
    #expect(diagnostics(contents(39)) == "")
    #expect(diagnostics(contents(100_000)).hasPrefix("a.rules:6:46: error: brackets stand more than 39 deep"))
  }

  @Test func acceptsWhatEditorsDo() {
    let contents =
      "\u{FEFF}# a comment\r\ncategory failure\r\n\tnotice It’s hard.   # why\r\n shared B.\n kind C.\nrule one\n find I don’t\n | know\n why x\n yes I don't know.\n no I know.\n"
    #expect(diagnostics(contents) == "")
  }

  @Test func listsMustNotHoldThemselves() {
    #expect(diagnostics("list a\n words <b>\nlist b\n words <a>\n").contains("holds itself"))
  }
}
