/// How hard a text is to read.
package struct Readability: Sendable {
  package private(set) var words = 0
  package private(set) var sentences = 0
  package private(set) var syllables = 0

  package init(_ text: String) {
    for word in text.split(whereSeparator: \.isWhitespace) {
      words += 1
      syllables += Self.syllables(in: word)
      if let last = word.last, ".?!".contains(last) { sentences += 1 }
    }
    sentences = max(1, sentences)
  }

  /// The grade of Flesch and Kincaid (Kincaid et al. 1975).
  package var grade: Double {
    guard words > 0 else { return 0 }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
  }

  /// Groups of vowels, without a silent *e*.
  static func syllables(in word: some StringProtocol) -> Int {
    let letters = word.lowercased().filter { $0.isLetter }
    var count = 0
    var wasVowel = false
    for letter in letters {
      let isVowel = "aeiouy".contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    if letters.hasSuffix("e"), !letters.hasSuffix("le"), count > 1 { count -= 1 }
    if letters.hasSuffix("ed"), !letters.hasSuffix("ted"), !letters.hasSuffix("ded"), count > 1 { count -= 1 }
    return max(1, count)
  }
}
