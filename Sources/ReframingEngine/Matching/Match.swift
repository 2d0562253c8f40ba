/// Where a pattern stands in a sentence, in word indices, and what its slots hold.
package struct Match: Equatable, Sendable {
  package var pattern: Int
  package var words: ClosedRange<Int>
  package var captures: [Capture]

  package init(pattern: Int, words: ClosedRange<Int>, captures: [Capture] = []) {
    self.pattern = pattern
    self.words = words
    self.captures = captures
  }

  package struct Capture: Equatable, Sendable {
    package var slot: SlotKind
    package var words: ClosedRange<Int>
  }
}

extension Match {
  /// Where it lies in the text, without the marks at its ends.
  package func bytes(in words: [Word]) -> Range<Int> {
    let first = self.words.first { !words[$0].id.isBorder } ?? self.words.lowerBound
    let last = self.words.last { !words[$0].id.isBorder } ?? self.words.upperBound
    return words[first].start..<words[last].end
  }

  /// Whether all words of the match stand inside quotation marks.
  func isQuoted(in words: [Word]) -> Bool {
    var hasWord = false
    for word in words[self.words] where !word.id.isBorder {
      guard word.flags.contains(.quoted) else { return false }
      hasWord = true
    }
    return hasWord
  }
}
