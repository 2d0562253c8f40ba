import Testing

@testable import ReframingEngine

/// What is taken up of what happened, and what is left alone.
@Suite struct HappeningTests {
  private func did(_ text: String, voice: Voice = .friend) -> String? {
    var finder = HappeningFinder(packageRules, voice: voice)
    var text = text
    return text.withUTF8 { bytes in
      finder.sentences(in: 0..<bytes.count, bytes).lazy.compactMap(\.happened).first?.phrases.first?.text
    }
  }

  @Test func framesHold() {
    var checker = FrameChecker(packageRules)
    let failures = checker.failures().map { "\($0.origin.file):\($0.origin.line): \($0.message)" }
    #expect(failures == [])
  }

  @Test(arguments: [
    ("I've failed my driving test.", "you failed your driving test"), ("i lost my job last week", "you lost your job"),
    ("Yesterday I snapped at my mum, who was tired.", "you snapped at your mum"),
    ("I forgot my sister's birthday and I feel awful", "you forgot your sister's birthday"),
    ("I BROKE THE VASE", "you broke the vase"), ("My wife left me.", "your wife left you"),
  ])
  func isTurnedToTheReader(_ text: String, _ expected: String) { #expect(did(text) == expected) }

  @Test func staysTheWritersOwnInTheSelfVoice() {
    #expect(did("I failed my driving test.", voice: .me) == "I failed my driving test")
  }

  @Test(arguments: [
    "If I failed the exam I'd cry.", "I hope I failed it.", "He failed the exam.", "I failed to see the point.",
    "I lost my mind.", "I broke it.", "I dropped a hint.", "She said \"I failed the exam\".", "I missed you.",
    "I failed the stupid bloody exam thing whatever.", "I left it there.", "I was late.", "I lost weight.",
    "I forgot, I broke everything, I lost.", "I'm sick of it.",
  ])
  func isLeftAloneInDoubt(_ text: String) { #expect(did(text) == nil) }

  @Test func aNeighbouringSentenceCounts() {
    let answer = answer("I failed the exam. I'm so stupid.", packageRules)
    #expect(answer.findings.count == 1)
    #expect(answer.findings[0].reframe?.lowercased().contains("the exam") == true)
    #expect(!(answer.findings[0].reframe?.lowercased().contains("stupid") ?? true))
  }

  @Test func oneEventIsTakenUpOnce() {
    let text = "I failed the exam. I'm so stupid. I'm a failure."
    let answers = answer(text, packageRules).findings.compactMap(\.reframe)
    #expect(answers.count == 2)
    #expect(answers.filter { $0.lowercased().contains("the exam") }.count == 1)
  }

  @Test(arguments: [
    ("I can't even cook rice.", "you find cooking rice hard"),
    ("I keep forgetting names.", "you keep forgetting names"),
    ("I'm useless at small talk.", "you find small talk hard"), ("I wasn't invited.", "you weren't asked along"),
  ])
  func whatIsHardIsTakenUp(_ text: String, _ expected: String) { #expect(did(text) == expected) }

  @Test(arguments: [
    "I can't even do it.", "I can't even cook him rice and beans with my eyes shut.", "He can't even cook rice.",
    "I'm useless at this.", "I'm bad at being a person.",
  ])
  func whatIsNoActivityIsNot(_ text: String) { #expect(did(text) == nil) }

  @Test(arguments: [
    ("I wore my son's walk-on kit to the office.", "you wore your son's walk-on kit to the office"),
    ("I wore the wool coat and nobody said a word.", "you wore the wool coat"),
    ("The coach was full but I walked to the bus in the rain.", "you walked to the bus in the rain"),
    ("I opened the parcel like a thief.", "you opened the parcel"),
    ("Stayed in the car for 3 hours.", "you stayed in the car for 3 hours"),
  ])
  func aClauseIsSaidAgainInTheWritersWords(_ text: String, _ expected: String) { #expect(did(text) == expected) }

  @Test(arguments: [
    "I walked there.", "I called my mother and father.", "I packed the boys' lunches.", "Whatever I start stops.",
    "I wrote the best speech.", "I told everyone about the move.", "I sat as if the chair was hot.",
    "I left because of the noise and the", "I opened the door that he had shut.", "I walked home with a stupid hat on.",
  ])
  func aClauseThatIsNotWholeOrNotPlainIsNot(_ text: String) { #expect(did(text) == nil) }

  @Test func aClauseThatIsHarshInItselfIsNotSaidAgain() {
    let answer = answer("I ran the business into the ground. I'm a failure.", packageRules)
    #expect(!answer.findings.isEmpty)
    for finding in answer.findings { #expect(finding.reframe?.contains("into the ground") == false) }
  }

  @Test func anotherParagraphDoesNot() {
    let answer = answer("I failed the exam.\n\nI'm so stupid.", packageRules)
    #expect(answer.findings.last?.reframe?.contains("exam") == false)
  }
}
