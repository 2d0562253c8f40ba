import Foundation
import Testing

@testable import ReframingEngine

/// Points for and against, beside patterns.
@Suite struct SignTests {
  private static let scales = """
    rule am-idiot
      find  i am idiot
      why   A name.
      yes   I am idiot.
      no    I am late.
    rule signs
      why   Many small signs.
      yes   Typical me of course.
      no    I am late.
      ~9 typical
    category danger
      level red
      acknowledge I'm glad that you wrote it.
    rule signs
      why   Many small signs.
      yes   I count bottles.
      no    I am late.
      ~9 bottles
    card red
      line {acknowledge}
    scale harsh
      fires 30
      find  40
      lean  -10
      +20 typical, me of, cat _ dog
      +10 again
      -25 haha
      -5  <start> _ late
    scale red
      fires 30
      holds 15
      lean  -5
      +20 bottles
      +15 count _ bottles, count bottles

    """

  private let rules: RuleSet

  init() throws { rules = try smallRules(Self.scales) }

  @Test(arguments: [
    ("Typical me of course.", true), ("Typical.", false), ("Typical me of course haha.", false),
    ("I am idiot.", true), ("I am idiot haha.", false),
    // Neighbours add their points, and only to the heaviest of three.
    ("Typical again. Again again again.", true), ("Typical. Bus again.", false), ("Typical. Me of course.", true),
    // A sign counts once in a sentence, however often it stands there.
    ("Typical typical typical.", false), ("Typical me of typical me of.", true),
    ("Cat a dog and cat the dog.", false), ("Typical cat a dog.", true),
  ])
  func signsAreWeighed(_ text: String, _ isFound: Bool) {
    #expect(answer(text, rules).findings.isEmpty != isFound)
  }

  @Test func neighboursHelpToChooseTheCategory() throws {
    let other = """
      category other
        notice It hurts.
        shared Many people know it.
        kind   You can rest.
      rule signs
        why   Many small signs.
        yes   Typical me of bus.
        no    I am late.
        ~5 typical
        ~6 bus

      """
    let rules = try smallRules(Self.scales + other)
    #expect(findings("Typical me of course.", rules).first?.hasPrefix("other/") == false)
    #expect(findings("Typical me of course. Bus.", rules).first?.hasPrefix("other/") == true)
    #expect(findings("Bus. Typical me of course.", rules).first?.hasPrefix("other/") == true)
    #expect(findings("Bus. Late. Typical me of course.", rules).first?.hasPrefix("other/") == false)
  }

  /// Patterns that signs outweigh in any case are not looked for, which changes nothing in what is found.
  @Test(arguments: ["neutral/plain.txt", "distortions/label.txt", "distortions/blame.txt", "crisis/red.txt"])
  func patternsThatCannotStandArePassedOver(file: String) throws {
    var text = try String(contentsOf: packageFolder.appending(path: "Corpus/\(file)"), encoding: .utf8)
    text.withUTF8 { bytes in
      var judge = Judge(packageRules)
      func findings(keepsAll: Bool) -> [[Candidate]] {
        var reader = SentenceReader(bytes, lexicon: packageRules.lexicon)
        reader.enter(0..<bytes.count)
        let sentences = judge.read(&reader, keepsAll: keepsAll).sentences
        return sentences.compactMap(\.judgement?.findings).filter { !$0.isEmpty }
      }
      #expect(findings(keepsAll: false) == findings(keepsAll: true))
    }
  }

  @Test func aDangerIsFoundBySigns() {
    #expect(answer("I count bottles. I am idiot.", rules).isUntouched)
    #expect(!answer("I have bottles.", rules).isUntouched)
  }

  @Test func aHarshSentenceCloseToDangerIsHeld() {
    let held = answer("I am idiot with bottles.", rules)
    #expect(held.findings.count == 1)
    #expect(held.support == nil)
    #expect(held.findings.allSatisfy { $0.reframe == nil })
    #expect(answer("I am idiot.", rules).findings.allSatisfy { $0.reframe != nil })
  }
}
