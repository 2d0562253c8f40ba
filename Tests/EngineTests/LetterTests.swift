import Testing

@testable import ReframingEngine

@Suite struct LetterTests {
  private func letters(_ text: String, days: Int, seed: UInt64 = 1) -> [String] {
    var writer = LetterWriter(packageRules, findings: answer(text, packageRules).findings, seed: seed)
    return writer.letters(days: days)
  }

  private func words(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

  @Test(arguments: [
    "I failed the exam and I'm so stupid.", "I ran a red light and I can't forgive myself.", "I'm worthless.",
    "The sun shone.", "I'm such a burden. Everyone hates me. I'll never get anywhere.",
    "I snapped at my mum. I'm awful.",
  ])
  func aWeekRepeatsNoSentence(_ text: String) {
    let week = letters(text, days: 7)
    #expect(week.count == 7)
    var seen: Set<Substring> = []
    for letter in week {
      #expect(LetterWriter.words.contains(words(letter)), "\(words(letter)) words")
      let body = letter.split(separator: "\n\n").dropFirst(2).dropLast()
      for sentence in body.joined(separator: " ").split(separator: ".") where sentence.count > 12 {
        #expect(seen.insert(sentence).inserted, "\(sentence)")
      }
    }
    #expect(letters(text, days: 7) == week)
    #expect(letters(text, days: 7, seed: 2) != week)
  }

  @Test func guiltKeepsItsResponsibility() {
    for letter in letters("I ran a red light and I can't forgive myself.", days: 7) {
      let owning = packageRules.letters.flatMap { $0.parts[.owning] ?? [] }.map(\.source)
      #expect(owning.contains { letter.contains($0) })
    }
    #expect(letters("I ran a red light and I can't forgive myself.", days: 1)[0].contains("ran a red light"))
  }

  @Test func linesAreFitToBeSaid() {
    let texts = packageRules.letters.flatMap { $0.parts.values.joined() }.map(\.source)
    #expect(texts.count > 80)
    #expect(Set(texts).count == texts.count)
  }
}
