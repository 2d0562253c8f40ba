import Testing

@testable import ReframingEngine

@Suite struct LetterTests {
  private func letters(_ text: String, days: Int, seed: UInt64 = 1, voice: Voice = .friend) -> [String] {
    var options = EngineOptions()
    options.voice = voice
    let findings = answer(text, packageRules, options: options).findings
    var writer = LetterWriter(packageRules, voice: voice, findings: findings, seed: seed)
    return writer.letters(days: days)
  }

  private func words(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

  @Test(
    arguments: [
      "I failed the exam and I'm so stupid.", "I ran a red light and I can't forgive myself.", "I'm worthless.",
      "The sun shone.", "I'm such a burden. Everyone hates me. I'll never get anywhere.",
      "I snapped at my mum. I'm awful.",
    ], Voice.allCases)
  func aWeekRepeatsNoSentence(_ text: String, _ voice: Voice) {
    let week = letters(text, days: 7, voice: voice)
    #expect(week.count == 7)
    var seen: Set<Substring> = []
    for letter in week {
      #expect(LetterWriter.words.contains(words(letter)), "\(words(letter)) words")
      let body = letter.split(separator: "\n\n").dropFirst(2).dropLast()
      for sentence in body.joined(separator: " ").split(separator: ".") where sentence.count > 12 {
        #expect(seen.insert(sentence).inserted, "\(sentence)")
      }
    }
    #expect(letters(text, days: 7, voice: voice) == week)
    #expect(letters(text, days: 7, seed: 2, voice: voice) != week)
  }

  @Test func guiltKeepsItsResponsibility() {
    for letter in letters("I ran a red light and I can't forgive myself.", days: 7) {
      let owning = packageRules.letters.flatMap { $0.parts[.owning] ?? [] }.map(\.source)
      #expect(owning.contains { letter.contains($0) })
    }
    #expect(letters("I ran a red light and I can't forgive myself.", days: 1)[0].contains("ran a red light"))
  }

  @Test func theWritersOwnVoiceDoesNotSayYou() {
    let week = letters("I ran a red light and I can't forgive myself.", days: 7, voice: .me).joined()
    #expect(week.contains("I ran a red light"))
    for word in week.lowercased().split(whereSeparator: { !$0.isLetter }) { #expect(word != "you" && word != "your") }
  }

  @Test(arguments: Voice.allCases)
  func linesAreFitToBeSaid(_ voice: Voice) {
    let lines = packageRules.letters.filter { $0.voice == voice }
    let texts = lines.flatMap { $0.parts.values.joined() }.map(\.source)
    #expect(texts.count > 80)
    #expect(Set(texts).count == texts.count)
  }
}
