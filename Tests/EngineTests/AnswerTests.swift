import Testing

@testable import ReframingEngine

/// Whole answers against the linter.
@Suite struct AnswerTests {
  @Test func withoutLinesInAVoiceTheSentenceStays() throws {
    let rules = try smallRules("rule idiot\n find I am idiot\n why x\n yes I am idiot.\n no Sun.\n")
    var options = EngineOptions()
    #expect(answer("I am idiot.", rules, options: options).findings.first?.reframe != nil)
    options.voice = .me
    let finding = try #require(answer("I am idiot.", rules, options: options).findings.first)
    #expect(finding.reframe == nil)
  }

  @Test func answersAreFitToBeSaid() {
    var checker = AnswerChecker(packageRules)
    let failures = checker.failures(every: 15)
    #expect(checker.count > 2000)
    #expect(
      failures.isEmpty,
      "\(failures.map { "\($0.origin.file):\($0.origin.line): \($0.message)" }.joined(separator: "\n"))")
  }

  @Test func plansVaryAndKindnessNeverLeads() {
    #expect(packageRules.plans.count >= 12)
    #expect(packageRules.plans.allSatisfy { $0.steps.first?.element != .kind })
    let texts = (1...40).map { "I'm so stupid number \($0)." }.joined(separator: " ")
    let orders = answer(texts, packageRules).findings.map { $0.lines.map(\.element) }
    #expect(Set(orders).count >= 3)
  }

  @Test func shameHasNoFriendTest() {
    for seed in 0..<60 {
      var options = EngineOptions()
      options.seed = UInt64(seed)
      let reframe = answer("I'm so ashamed of myself.", packageRules, options: options).findings.first?.reframe ?? ""
      #expect(!reframe.isEmpty)
      for test in packageRules.friendTests { #expect(!reframe.contains(test)) }
    }
  }

  @Test func friendTestsAreSeldom() {
    var count = 0
    for seed in 0..<120 {
      var options = EngineOptions()
      options.seed = UInt64(seed)
      let reframe = answer("I'm such an idiot.", packageRules, options: options).findings.first?.reframe ?? ""
      if packageRules.friendTests.contains(where: { reframe.contains($0) }) { count += 1 }
    }
    #expect(count <= 20)
  }

  @Test(arguments: [
    ("One. two.", "no capital"), ("The the end.", "“the” twice"), ("It is {topic}.", "a slot is not filled"),
    ("No mark", "no end mark"), ("A  gap.", "a space too many"),
  ])
  func shapeIsChecked(_ text: String, _ problem: String) {
    #expect(AnswerLinter.problems(inShape: text).contains(problem))
  }

  @Test(arguments: [
    ("cat", 1), ("table", 2), ("failed", 1), ("ended", 2), ("little", 2), ("you've", 1), ("someone", 2),
  ])
  func syllables(_ word: String, _ count: Int) { #expect(Readability.syllables(in: word) == count) }
}
