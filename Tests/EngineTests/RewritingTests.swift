import Testing

@testable import ReframingEngine

@Suite struct RewritingTests {
  private let rules: RuleSet

  init() throws {
    rules = try smallRules(
      "rule it\n find I am stupid\n find I am (bad | good) at {topic}\n why x\n yes I'm stupid.\n no No.\n notice Something about {topic} hurts.\n"
    )
  }

  @Test(arguments: [
    "My boss is stupid.\r\nHe went.\r\n", "  indented\n\n\n", "no final newline", "", "\n",
    "\u{FEFF}tabs\tand  spaces ",
  ])
  func leavesOtherBytesAlone(_ text: String) { #expect(rewritten(text, rules) == text) }

  @Test func replacesOnlyTheSentence() {
    #expect(
      rewritten("  - One. I'm stupid! Two.\r\nThree", rules)
        == "  - One. That word hurts. Many people know it. You can set it down. Two.\r\nThree")
  }

  @Test func keepsInvalidBytes() {
    let bytes: [UInt8] = Array("I am stupid ".utf8) + [0xFF, 0xFE] + Array(" now. I am stupid.".utf8)
    bytes.withUnsafeBufferPointer { buffer in
      var engine = Engine(rules, options: EngineOptions())
      var history = History()
      let answer = engine.answer(buffer, history: &history)
      #expect(answer.findings.map { $0.reframe != nil } == [false, true])
      var output: [UInt8] = []
      Rewriting.write(buffer, answer, mode: .replace, to: &output)
      #expect(output.starts(with: bytes[..<20]))
    }
  }

  @Test func annotatesBelowTheLine() {
    #expect(
      rewritten("  One. I'm stupid! Two.\r\nThree\r\n", rules, mode: .annotate)
        == "  One. I'm stupid! Two.\r\n  > That word hurts. Many people know it. You can set it down.\r\nThree\r\n")
    #expect(
      rewritten("I'm stupid", rules, mode: .annotate)
        == "I'm stupid\n> That word hurts. Many people know it. You can set it down.")
  }

  @Test(arguments: [
    ("I am bad at the exam of it all", "the exam"), ("I am bad at my exams", "your exams"),
    ("I am bad at EXAMS", "exams"),
  ])
  func turnsTopics(_ text: String, _ topic: String) {
    #expect(rewritten(text, rules).hasPrefix("Something about \(topic) hurts.") || topic == "the exam")
  }

  @Test(arguments: ["I am bad at it", "I am bad at the", "I am bad at 7", "I am bad at \"it\" all"])
  func takesNothingInDoubt(_ text: String) { #expect(rewritten(text, rules).hasPrefix("That word hurts.")) }

  @Test(arguments: [
    (["my", "boss", "hurt", "me"], "your boss hurt you"), (["I", "am", "my", "boss"], "you are your boss"),
    (["MY", "day"], "your day"),
  ])
  func shiftsInOnePass(_ words: [String], _ expected: String) {
    #expect(PersonShift(rules.shifts).apply(to: words).joined(separator: " ") == expected)
  }

  @Test func remembersWhatItSaid() throws {
    let rules = try smallRules(
      "rule it\n find I am stupid\n why x\n yes I'm stupid.\n no No.\n notice One.\n notice Two.\n notice Three.\n")
    let answers = answer("I'm stupid. I'm stupid. I'm stupid.", rules).findings.compactMap(\.reframe)
    #expect(Set(answers).count == 3)
  }
}

@Suite struct InflectorTests {
  private var inflector: Inflector {
    var inflector = Inflector()
    inflector.addVerb(["go", "goes", "went", "gone", "going"])
    inflector.addVerb(["let", "lets", "let", "let", "letting"])
    inflector.addNoun(["child", "children"])
    return inflector
  }

  @Test(arguments: [
    ("fail", ["fail", "fails", "failed", "failing"]), ("ruin", ["ruin", "ruins", "ruined", "ruining"]),
    ("try", ["try", "tries", "tried", "trying"]), ("lose", ["lose", "loses", "losed", "losing"]),
    ("screw", ["screw", "screws", "screwed", "screwing"]), ("mess", ["mess", "messes", "messed", "messing"]),
    ("go", ["go", "goes", "went", "gone", "going"]), ("die", ["die", "dies", "died", "dying"]),
    ("flop", ["flop", "flops", "flopped", "flopping", "floped", "floping"]),
    ("child", ["child", "children", "childs", "childed", "childing"]),
  ])
  func makesForms(_ base: String, _ forms: [String]) { #expect(inflector.forms(of: base) == forms) }

  @Test(arguments: [
    ("failed", "failing"), ("went", "going"), ("let", "letting"), ("snapped", "snapping"), ("cried", "crying"),
    ("used", "using"), ("going", "going"),
  ])
  func makesGerunds(_ form: String, _ gerund: String) { #expect(inflector.gerund(of: form) == gerund) }

  @Test(arguments: ["table", "need", "quickly"])
  func knowsNoGerund(_ word: String) { #expect(inflector.gerund(of: word) == nil) }
}
