import Testing

@testable import ReframingEngine

@Suite struct SentenceReaderTests {
  private let rules: RuleSet

  init() throws {
    rules = try smallRules(
      """
      rule words
        find  I am stupid | I do not color uggly | brain 's mush | don't know | fuck*ng | 😂
        why   x
        yes   I'm stupid.
        no    I'm not stupid.

      """)
  }

  private func sentences(_ text: String) -> [[String]] {
    var text = text
    return text.withUTF8 { bytes in
      var reader = SentenceReader(bytes, lexicon: rules.lexicon)
      var result: [[String]] = []
      for block in Document(bytes, syntax: .plain).blocks {
        reader.enter(block.range)
        while reader.next() { result.append(reader.words.dropFirst().dropLast().map { name($0) }) }
      }
      return result
    }
  }

  private func name(_ word: Word) -> String {
    switch word.id {
    case .unknown: "?"
    case .mark: ","
    case .number: "9"
    case .name: "N"
    case .emoji: "E"
    default: rules.lexicon.words[Int(word.id)]
    }
  }

  struct Case: CustomTestStringConvertible {
    var text: String
    var words: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(text: "I'm stupid", words: "i am stupid"),
    Case(text: "I’m stupid", words: "i am stupid"),
    Case(text: "Iʼm stupid", words: "i am stupid"),
    Case(text: "im STUPID!!", words: "i am stupid"),
    Case(text: "I'm sooo stuuupid", words: "i am so stupid"),
    Case(text: "I don't colour", words: "i do not color"),
    Case(text: "my brain's mush", words: "my brain 's mush"),
    Case(text: "kind of stupid", words: "kindof stupid"),
    Case(text: "an idea", words: "a ?"),
    Case(text: "I am — well — stupid", words: "i am , ? , stupid"),
    Case(text: "I am, really, stupid, so, so stupid", words: "i am really stupid so so stupid"),
    Case(text: "it cost 2.30 or 1,000", words: "it ? 9 ? 9"),
    Case(text: "self-stupid", words: "? stupid"),
    Case(text: "I saw Rosa", words: "i ? N"),
    Case(text: "stupid 😂🤣", words: "stupid 😂 E"),
    Case(text: "see https://example.com/stupid now", words: "? ? ?"),
    Case(text: "fuck*ng", words: "fuck*ng"),
  ])
  func normalises(_ entry: Case) {
    #expect(sentences(entry.text) == [entry.words.split(separator: " ").map(String.init)])
  }

  @Test func divides() {
    #expect(sentences("I am stupid. Am I? So... it is").count == 3)
    #expect(sentences("I know 2.5 things e.g. this").count == 1)
    #expect(sentences("I went so... so").count == 1)
    #expect(sentences("I am\n\nstupid").count == 2)
  }

  @Test(arguments: [
    "I'm stupid, “he said”. 😂 It's 3.5!", "\u{FEFF}I’m\r\nstupid\t…", "naïve café — Ünï", "a\u{0}b", "((( ]]] >>> ***",
    "'tis 'quoted words' and the boys' club",
  ])
  func pointsIntoTheBytes(_ text: String) {
    var copy = text
    copy.withUTF8 { bytes in
      var reader = SentenceReader(bytes, lexicon: rules.lexicon)
      reader.enter(0..<bytes.count)
      var end = 0
      while reader.next() {
        #expect(reader.range.lowerBound >= end)
        end = reader.range.upperBound
        var last = reader.range.lowerBound
        for word in reader.words {
          #expect(
            word.start <= word.end && word.start >= reader.range.lowerBound && word.end <= reader.range.upperBound)
          #expect(word.start >= last || word.flags.contains(.shared))
          last = word.start
        }
      }
    }
  }

  @Test func survivesInvalidBytes() {
    let bytes: [UInt8] = [
      0x49, 0x20, 0xFF, 0xFE, 0xC3, 0x28, 0xE2, 0x80, 0xF0, 0x9F, 0x98, 0x20, 0x61, 0xED, 0xA0, 0x80,
    ]
    bytes.withUnsafeBufferPointer { buffer in
      var reader = SentenceReader(buffer, lexicon: rules.lexicon)
      reader.enter(0..<buffer.count)
      let hasFirst = reader.next()
      let hasSecond = reader.next()
      #expect(hasFirst && !hasSecond)
    }
  }

  @Test func cutsEndlessSentences() {
    let text = String(repeating: "so ", count: 100_000)
    let lengths = sentences(text).map(\.count)
    #expect(lengths.allSatisfy { $0 <= SentenceReader.longest + 41 })
    #expect(lengths.reduce(0, +) == 100_000)
  }

  @Test func knowsQuotes() {
    func quoted(_ text: String) -> [Bool] {
      var text = text
      return text.withUTF8 { bytes in
        var reader = SentenceReader(bytes, lexicon: rules.lexicon)
        reader.enter(0..<bytes.count)
        _ = reader.next()
        return reader.words.dropFirst().dropLast().filter { $0.id != .mark }.map { $0.flags.contains(.quoted) }
      }
    }
    #expect(quoted("he said \"so stupid\" again") == [false, false, true, true, false])
    #expect(quoted("he said “so stupid” again") == [false, false, true, true, false])
    #expect(quoted("he said 'so stupid' again") == [false, false, true, true, false])
    #expect(quoted("the 6\" pipe is so stupid") == [false, false, false, false, false, false])
  }
}
