import Testing

@testable import ReframingEngine

@Suite struct MatchingTests {
  private func rule(_ body: String) throws -> RuleSet {
    try smallRules("rule it\n\(body)\n why x\n yes I'm stupid.\n no I'm not stupid.\n")
  }

  private func fires(_ text: String, _ rules: RuleSet) -> Bool { !findings(text, rules).isEmpty }

  @Test func skipsSkipWordsButNotNegators() throws {
    let rules = try rule("find I am stupid")
    #expect(fires("I'm just so stupid", rules))
    #expect(fires("Well, I am stupid", rules))
    #expect(!fires("I am not stupid", rules))
    #expect(!fires("I am, stupid", rules))
  }

  @Test func gapsAreBounded() throws {
    let rules = try rule("find I ... stupid")
    #expect(fires("I stupid", rules))
    #expect(fires("I a b c d e f stupid", rules))
    #expect(!fires("I a b c d e f g stupid", rules))
    #expect(!fires("I a never b stupid", rules))
    #expect(!fires("I a, b stupid", rules))
  }

  @Test func bordersAndOptionalMarks() throws {
    let rules = try rule("find <start> stupid <end>\n find every time , I went\n find <clause> dumb <break>")
    #expect(fires("Stupid.", rules))
    #expect(!fires("A stupid thing.", rules))
    #expect(fires("Every time I went", rules))
    #expect(fires("every time - I went", rules))
    #expect(fires("it was late, dumb, and cold", rules))
    #expect(!fires("it was dumb luck", rules))
  }

  @Test func listsHoldPhrases() throws {
    let rules = try smallRules(
      """
      list thing
        words stone, piece of (dirt | dust), bag of <stuff>
      list stuff
        words hammers, old nails
      rule it
        find I am [a] <thing>
        why x
        yes I'm a stone.
        no I'm not a stone.

      """)
    for text in ["I am a stone", "I'm a piece of dust", "I'm just a bag of old nails", "im a bag of hammers"] {
      #expect(findings(text, rules) == ["label/it"], "\(text)")
    }
    #expect(findings("I am a bag of dust", rules).isEmpty)
  }

  @Test func formsAndCaptures() throws {
    let rules = try smallRules(
      """
      rule it
        find I go* at {topic}
        why x
        yes I went at it all.
        no I stay.
        notice What happened with {topic} hurts.

      """)
    #expect(rewritten("I went at my exams", rules).hasPrefix("What happened with your exams hurts."))
    #expect(rewritten("I am going at the end of the year", rules).isEmpty == false)
  }

  @Test func unlessAndGuards() throws {
    let rules = try smallRules(
      """
      rule it
        find   I am stupid
        unless today
        why    x
        yes    I'm stupid.
        no     I'm stupid today.
      guard reported
        find   (he | she) said
        unless he is right
        covers after
        why    x
        yes    He said I am stupid.
      guard quoted
        inside quotes
        why    x
        yes    "I am stupid"

      """)
    #expect(findings("I am stupid", rules) == ["label/it"])
    #expect(findings("I am stupid today", rules).isEmpty)
    #expect(findings("She said I am stupid", rules).isEmpty)
    #expect(findings("She said no but I am stupid", rules) == ["label/it"])
    #expect(findings("She said I am stupid and he is right", rules) == ["label/it"])
    #expect(findings("The word was \"I am stupid\"", rules).isEmpty)
    #expect(findings("I am \"stupid\"", rules) == ["label/it"])
  }

  @Test func precedence() throws {
    let rules = try smallRules(
      """
      rule short
        find I am stupid
        why x
        yes I'm stupid.
        no No.
      rule long
        find I am stupid at it
        why x
        yes I'm stupid at it.
        no No.
      category special
        over label
        notice A.
        shared B.
        kind C.
      rule it
        find stupid
        why x
        yes stupid
        no No.
      category danger
        level red
      rule it
        find end it
        why x
        yes end it
        no No.

      """)
    #expect(findings("I am stupid", rules) == ["special/it", "label/short"])
    #expect(findings("I am stupid at it", rules) == ["special/it", "label/long", "label/short"])
    let danger = answer("I am stupid.\n\nend it.", rules)
    #expect(danger.isUntouched)
    #expect(danger.findings.allSatisfy { $0.reframe == nil })
    #expect(rewritten("I am stupid. end it.", rules) == "I am stupid. end it.")
  }

  @Test func staysLinear() throws {
    let rules = try rule("find I ... (stupid | I) ... I\n find ((((I am) | so) | (I)) ... ) stupid")
    for text in [
      String(repeating: "I ", count: 300_000), String(repeating: "I am ", count: 100_000),
      String(repeating: "((\"so,", count: 100_000), String(repeating: "stupid I ", count: 50_000),
    ] {
      #expect(answer(text, rules).sentenceCount > 0)
    }
  }
}
