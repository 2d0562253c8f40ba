import Testing

@testable import ReframingEngine

/// What reading a text costs, in places of patterns looked at: counts, never times.
@Suite struct CostTests {
  private func steps(_ text: String, _ rules: RuleSet) -> Int {
    var judge = Judge(rules)
    var text = text
    text.withUTF8 { bytes in
      var reader = SentenceReader(bytes, lexicon: rules.lexicon)
      reader.enter(0..<bytes.count)
      while reader.next() { _ = judge.judge(reader.words) }
    }
    return judge.steps
  }

  private func rule(_ body: String) throws -> RuleSet {
    try smallRules("rule it\n\(body)\n why x\n yes I'm stupid.\n no I'm not stupid.\n")
  }

  /// A sentence without the rarest words of a pattern is never compared with it.
  @Test func sentencesWithoutNeedsCostNothing() throws {
    let rules = try rule("find I am stupid\n find I ... stupid ... it")
    #expect(steps("I went home and it was fine. I am here, you are there.", rules) == 0)
    #expect(steps("I am stupid.", rules) > 0)
    #expect(steps("stupid: I am. Going, going, stupid, and so on.", rules) < 20)
  }

  @Test func costGrowsWithTheTextAlone() throws {
    let rules = try rule("find I ... (stupid | I) ... I\n find ((((I am) | so) | (I)) ... ) stupid")
    for unit in ["I stupid ", "I am so stupid I ", "so so so I am ", "((\"so, I stupid "] {
      let few = steps(String(repeating: unit, count: 2_000), rules)
      let many = steps(String(repeating: unit, count: 20_000), rules)
      #expect(many < few * 11, "\(unit)")
      #expect(many < unit.utf8.count * 20_000 * 40, "\(unit)")
    }
  }

  /// Gaps within gaps, options within options, lists beside slots: the text decides what they cost, not their nesting.
  @Test(arguments: [
    "find I ... I ... I ... stupid", "find [[[I] am] so] [so] [so] stupid", "find (I | I ... | [I] ...) stupid ... I",
    "find I am {topic} ... {topic} stupid",
  ])
  func hostileRulesCostNoMoreThanTheirPlaces(find: String) throws {
    let rules = try rule(find)
    for unit in ["I stupid ", "I am so so I ", "stupid I, ", "I I I I stupid stupid "] {
      let few = steps(String(repeating: unit, count: 1_000), rules)
      let many = steps(String(repeating: unit, count: 10_000), rules)
      #expect(many < few * 11 + 1_000, "\(unit)")
      #expect(many < unit.utf8.count * 10_000 * 60, "\(unit)")
    }
  }

  /// One sentence without end, of words that rules begin with, in the package's own rules.
  @Test func endlessSentencesCostNoMorePerByte() {
    for unit in ["I am so ", "I always never can't ", "why am I such a ", "you are not I am "] {
      let few = steps(String(repeating: unit, count: 100), packageRules)
      let many = steps(String(repeating: unit, count: 1_000), packageRules)
      #expect(many < few * 12 + 100_000, "\(unit)")
    }
  }

  /// Rules that ordinary text does not touch cost nothing, however many they are.
  @Test func manyRulesCostNoMore() throws {
    let letters = Array("abcdefghijklmnopqrst")
    let names = (0..<400).map { "z\(letters[$0 / 20])\(letters[$0 % 20])" }
    let many = try rule(names.map { "find I am [so] \($0) and ... it" }.joined(separator: "\n") + "\n find I am stupid")
    let one = try rule("find I am stupid")
    let text = String(repeating: "I am so stupid and I know it. I am here and I am fine with it. ", count: 50)
    #expect(steps(text, many) == steps(text, one))
  }

  /// In the package's own rules and its calm sentences.
  @Test func calmSentencesAreHardlyCompared() {
    let calm = "The train was late and we walked home along the river. My sister made soup, and it was good. "
    let text = String(repeating: calm, count: 20)
    #expect(steps(text, packageRules) < text.utf8.count * 4)
  }
}
