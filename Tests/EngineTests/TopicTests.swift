import Testing

@testable import ReframingEngine

/// Whose a topic is.
@Suite struct TopicTests {
  private func topics(_ text: String) -> [String] {
    answer(text, packageRules).findings.flatMap { $0.topicals.map { packageRules.topics[$0.topic].name } }
  }

  @Test(arguments: [
    ("I sang flat in my choir and I'm such an idiot.", "music"), ("I'm so stupid, I failed the exam.", "exams"),
    ("Failed the exam and I'm so stupid.", "exams"), ("i hate myself at work today", "working-life"),
    ("My thesis is late and I'm pathetic.", "research"), ("My boss probably regrets hiring me.", "work"),
  ])
  func theWritersOwnIsTakenUp(_ text: String, _ topic: String) { #expect(topics(text).contains(topic)) }

  @Test(arguments: [
    ("Her choir sang well and I'm such an idiot.", "music"), ("She passed the exam and I'm so stupid.", "exams"),
    ("I sit there like an exam paper, I'm so stupid.", "exams"),
    ("My sister's thesis is done, I'm pathetic.", "research"),
    ("Grace passed the exam, I'm so stupid.", "exams"), ("My sister passed the exam and I'm so stupid.", "exams"),
  ])
  func whatIsSomebodyElsesIsNot(_ text: String, _ topic: String) { #expect(!topics(text).contains(topic)) }

  @Test func aWayOfThinkingBelongsToItsCategories() {
    #expect(topics("They're all smarter than me, I'm behind everyone else.").contains("beside-others"))
    #expect(!topics("They're all fed up to the back teeth of me.").contains("beside-others"))
  }

  @Test func theSentenceBeforeCountsWhereItIsTheWriters() {
    #expect(topics("My thesis is late. I'm so stupid.").contains("research"))
    #expect(!topics("Her thesis is late. I'm so stupid.").contains("research"))
  }

  @Test func theVerdictsOwnWordsDoNotHideTheSentenceBefore() {
    #expect(topics("I can't bond with my baby. It rained. I'm a terrible mother.").contains("missing-bond"))
    #expect(!topics("I can't bond with my baby. It rained. It snowed. I'm a terrible mother.").contains("missing-bond"))
  }

  @Test func besideALossNothingElseIsTakenUp() {
    let answer = answer("I miscarried in June. I carried the shopping. It was me that did it.", packageRules)
    #expect(answer.findings.count == 1)
    #expect(answer.findings[0].reframe?.contains("shopping") == false)
    #expect(answer.findings[0].topicals.contains { packageRules.topics[$0.topic].isGentle })
  }
}
