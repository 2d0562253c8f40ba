import Foundation
import Testing

@testable import Reframing
@testable import ReframingEngine

/// The rules of the package against their own proof.
@Suite struct PackageRuleTests {
  @Test func examplesHold() {
    var checker = ExampleChecker(packageRules)
    let failures = checker.failures()
    #expect(
      failures.isEmpty,
      "\(failures.map { "\($0.origin.file):\($0.origin.line): \($0.message)" }.joined(separator: "\n"))")
  }

  @Test func linesAreFitToBeSaid() {
    var linter = LineLinter(packageRules)
    let failures = linter.failures()
    #expect(
      failures.isEmpty,
      "\(failures.map { "\($0.origin.file):\($0.origin.line): \($0.message)" }.joined(separator: "\n"))")
  }

  @Test func corpusHolds() throws {
    var runner = CorpusRunner(packageRules)
    let folder = packageFolder.appending(path: "Corpus")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") && !$0.hasPrefix("journals/") }.sorted()
    for name in names {
      let contents = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      _ = runner.run(CorpusFile(path: name, contents: contents))
    }
    #expect(runner.caseCount >= 150)
    #expect(runner.differences == [])
  }

  @Test func harshSentencesCloseToDangerAreHeld() throws {
    let red = try #require(packageRules.scales.first { $0.level == .red })
    #expect(red.holds < red.fires)
  }

  @Test func archiveHoldsTheSameRules() throws {
    let builtIn = try Reframing.RuleSet.builtIn().engine
    // Compared outside the macro, which would describe the difference of ten million bytes.
    let isSame = builtIn.archive == packageRules.archive
    #expect(isSame)
  }

  /// What the README shows to somebody who embeds the library.
  @Test func embedsInFiveLines() throws {
    let reframer = try Reframer()
    let answer = reframer.reframe("I always fail at exams.")
    #expect(answer.findings.map(\.category) == ["failure"])
    #expect(answer.text?.contains("exams") == true)
    #expect(reframer.reframe("The train was late.").text == "The train was late.")
  }

  @Test func answersFromManyTasksAtOnce() async throws {
    let reframer = try Reframer()
    let expected = reframer.reframe("I'm such an idiot. I ruin everything.")
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 { group.addTask { reframer.reframe("I'm such an idiot. I ruin everything.") == expected } }
      for await isSame in group { #expect(isSame) }
    }
  }
}
