import Foundation
import Testing

/// `reframe break` and `reframe letter`, as a user starts them.
@Suite struct FriendCommandTests {
  @Test func breakGivesThreeLines() throws {
    let result = try CommandTests.run(["break", "I failed the exam and I'm so stupid"])
    #expect(result.output.split(separator: "\n").count == 3)
    #expect(result.output.contains("exam"))
    #expect(!result.output.contains("stupid"))
    #expect(result.code == 0)
    #expect(try CommandTests.run(["break"], input: "The sun shone.").output.split(separator: "\n").count == 3)
  }

  @Test func letterKeepsToItsLengthAndTakesUpWhatHappened() throws {
    let input = "I ran a red light. I can't forgive myself.\n"
    let result = try CommandTests.run(["letter"], input: input)
    #expect((120...220).contains(result.output.split(whereSeparator: \.isWhitespace).count))
    #expect(result.output.contains("ran a red light"))
    #expect(try CommandTests.run(["letter"], input: input) == result)
    #expect(try CommandTests.run(["letter", "--days", "7"], input: input).output.contains("Day 7."))
    #expect(try CommandTests.run(["letter", "--days", "8"], input: input).code == 2)
  }

  @Test func aCalmTextHasALetterThatClaimsNoHurt() throws {
    let text = try CommandTests.run(["letter"], input: "The sun shone.").output
    #expect((120...220).contains(text.split(whereSeparator: \.isWhitespace).count))
    #expect(!text.contains("hard on you"))
    #expect(try CommandTests.run(["letter", "--quiet"], input: "Sun.").error.contains("no option of this command"))
  }

  @Test(arguments: [["letter"], ["letter", "--days", "7"], ["break"]])
  func dangerGetsTheCardAndNothingElse(_ arguments: [String]) throws {
    let result = try CommandTests.run(arguments + ["--region", "GB"], input: "I'm so stupid. I want to kill myself.\n")
    #expect(result.output.contains("116 123"))
    #expect(!result.output.contains("a friend"))
    #expect(result.code == 0)
  }
}
