import Testing

@testable import ReframingEngine

/// What may change in a sentence without changing what is found, and what must change it.
@Suite struct MetamorphicTests {
  static let harsh = [
    "I'm such an idiot.", "I always fail at interviews.", "I ruin everything I touch.", "It's all my fault.",
    "I don't deserve love.", "I hate myself.", "I'll never be good enough.", "Nobody likes me.",
    "I can't do anything right.", "I'm a burden to my family.", "I'm a terrible mother.", "I'm so ashamed of myself.",
    "I'll be alone forever.", "I'm the only one who can't cope.", "They all think I'm stupid.", "I'm worthless.",
    "I'll never forgive myself.", "I can't forgive myself for the accident.", "I'm a failure.",
  ]

  private func category(_ text: String) -> String? {
    answer(text, packageRules).findings.first.map { packageRules.category(of: $0.rule).id }
  }

  @Test(arguments: harsh)
  func keepsItsCategory(_ text: String) {
    let expected = category(text)
    #expect(expected != nil)
    let variants = [
      text.replacing("'", with: "’"), text.replacing("'", with: "ʼ"), text.uppercased(), "😔 \(text)", "\(text) 😔",
      text.replacing(".", with: "!!!"), "Honestly, \(text)", "  \(text)  ", text.replacing(" ", with: "  "),
      text.replacing("I'm", with: "Im").replacing("can't", with: "cant").replacing("don't", with: "dont"),
      text.replacing("such", with: "suuuch").replacing("stupid", with: "stuuupid").replacing("never", with: "neverrr"),
    ]
    for variant in variants { #expect(category(variant) == expected, "\(variant)") }
  }

  @Test(arguments: [
    ("I realise I'm a failure.", "I realize I'm a failure."), ("I dishonour my family.", "I dishonor my family."),
    ("I'm a terrible mum.", "I'm a terrible mom."), ("My behaviour is a disgrace.", "My behavior is a disgrace."),
  ])
  func treatsBritishAndAmericanAlike(_ british: String, _ american: String) {
    #expect(category(british) == category(american))
  }

  @Test(arguments: [
    "I'm not an idiot.", "I don't always fail at interviews.", "It's not my fault.", "I don't hate myself.",
    "I'm not a burden to my family.", "I'm not a terrible mother.", "I'm not ashamed of myself.", "I'm not worthless.",
    "I'm not a failure.", "I don't think I'm stupid.", "I never said I was useless.",
  ])
  func negationFlips(_ text: String) { #expect(category(text) == nil) }

  @Test(arguments: [
    "He's such an idiot.", "She always fails at interviews.", "The dog ruins everything it touches.",
    "She hates herself.", "My sister is a terrible mother.", "He's a failure.", "My boss is worthless.",
    "She thinks she's stupid.", "My friend says he's a burden.",
  ])
  func thirdPersonSilences(_ text: String) { #expect(category(text) == nil) }

  @Test(arguments: [
    "He said \"I'm such an idiot\" and laughed.", "The song goes “I hate myself”.", "She told me I was worthless.",
  ])
  func quotesAndReportsSilence(_ text: String) { #expect(category(text) == nil) }

  static let red = [
    "I want to kill myself.", "Everyone would be better off without me.", "I cut myself again last night.",
    "I don't want to be alive anymore.",
  ]

  @Test(arguments: red)
  func dangerIsSeenWherever(_ text: String) {
    let calm = String(repeating: "The bus was late and I read my book. ", count: 50)
    let long = String(repeating: "and then we walked along the river for a while ", count: 15)
    for variant in [
      text, text.uppercased(), text.replacing("'", with: "’"), text.replacing("'", with: ""), "😔 \(text)",
      "Hi, hope you are well. \(text)", calm + text, calm + text + calm, "We went out \(long). \(text) \(long).",
      text.dropLast() + " and then I went to bed",
    ] {
      let answer = answer(String(variant), packageRules)
      #expect(answer.isUntouched, "\(variant)")
      #expect(answer.findings.allSatisfy { $0.reframe == nil })
    }
  }
}
