import Foundation
import Testing

@testable import ReframingEngine

/// The notes for somebody who may be in danger.
@Suite struct SupportTests {
  /// `reframe rules cards` prints what is accepted here.
  @Test func cardsAreAsAccepted() throws {
    let file = packageFolder.appending(path: "Corpus/crisis/cards.accepted")
    let accepted = try String(contentsOf: file, encoding: .utf8)
    let actual = CardGallery(packageRules).text
    #expect(actual.split(separator: "\n\n") == accepted.split(separator: "\n\n"))
  }

  @Test(arguments: ["US", "GB", "IE", "AU", "NZ", "CA"])
  func anUnknownRegionIsNeverShownANationalLine(_ region: String) throws {
    let unknown = try #require(card("I want to kill myself.", region: nil)?.text)
    #expect(unknown == card("I want to kill myself.", region: "ZZ")?.text)
    #expect(unknown != card("I want to kill myself.", region: region)?.text)
    let emergency = try #require(packageRules.regions.first { $0.id == region }).emergency
    #expect(!unknown.contains("call \(emergency)"))
  }

  @Test(arguments: [("uk", "GB"), ("USA", "US"), ("FR", "EU"), ("de", "EU")])
  func regionsHaveOtherNames(_ name: String, _ id: String) throws {
    #expect(
      try #require(card("I want to kill myself.", region: name)?.text)
        == card("I want to kill myself.", region: id)?.text)
  }

  @Test func oldHelpIsReported() throws {
    let rules = try smallRules(
      """
      list month
        words january, february, march
      region XX
        emergency 1
        help suicide | Fresh | call | | | 2026-03-01
        help suicide | Stale | call | | | 2025-01-01
        help suicide | Never | call | | |
      """)
    let day = try #require(CalendarDate(year: 2026, month: 3, day: 2))
    #expect(
      HelpChecker(rules).warnings(on: day).map(\.message) == [
        "not checked within 180 days in region XX: Stale (2025-01-01), Never (never)"
      ])
  }

  @Test func aSentenceCloseToDangerIsAnsweredBesideAQuietNote() throws {
    let answer = answer("I'm a burden to my family.", packageRules)
    #expect(answer.support?.level == .amber)
    #expect(answer.support?.topic == "burden")
    #expect(answer.findings.count == 1)
    #expect(answer.findings.allSatisfy { $0.reframe != nil })
    #expect(self.card("I'm such an idiot.", region: nil) == nil)
  }

  @Test(arguments: [
    "mood: I want to kill myself", "mood: \"I want to kill myself\"", "felt:\n  - tired\n  - want to die",
    "title: I want to die\ntags: [winter]", "note: |\n  Tired. I want\n  to kill myself.",
  ])
  func dangerInFrontMatterCounts(_ head: String) {
    let answer = answer("---\n\(head)\n---\n\nI'm such an idiot.\n", packageRules)
    #expect(answer.isUntouched)
    #expect(answer.signs.count == 1)
    #expect(answer.findings.map(\.reframe) == [nil])
    #expect(answer.sentenceCount == 1)
  }

  @Test(arguments: [
    "title: Suicide Squad", "tags: [suicidal-ideation, suicide, want to die]", "tags:\n  - suicidal", "mood: 2/10",
    "title: \"13 Reasons Why\"", "song: I Hate Myself and Want to Die", "topics: suicidal ideation",
    "mood: I'm an idiot", "title: World Suicide Prevention Day", "aliases: [The Virgin Suicides]", "date: 2026-03-04",
  ])
  func ordinaryFrontMatterRaisesNoAlarm(_ head: String) {
    let answer = answer("---\n\(head)\n---\n\nI'm such an idiot.\n", packageRules)
    #expect(answer.support == nil)
    #expect(answer.signs.isEmpty)
    #expect(answer.findings.allSatisfy { $0.reframe != nil })
    #expect(answer.findings.count == 1)
  }

  /// They are other people's words, or the answers of an earlier run.
  @Test(arguments: ["> I want to kill myself.", "```\nI want to kill myself.\n```"])
  func dangerInQuotesAndCodeIsNotTheWriters(_ text: String) {
    #expect(answer("\(text)\n\nFine.\n", packageRules).support == nil)
  }

  private func card(_ text: String, region: String?) -> SupportCard? {
    var options = EngineOptions()
    options.region = region
    return answer(text, packageRules, options: options).support
  }
}
