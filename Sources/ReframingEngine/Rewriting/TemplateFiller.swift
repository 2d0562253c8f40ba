/// Puts phrases into the places of a line.
struct TemplateFiller {
  let lexicon: Lexicon

  func fill(_ line: Template, _ phrases: [Phrase], values: [String: String] = [:]) -> String {
    if case .text(let text)? = line.segments.first, line.segments.count == 1 { return text }
    var text = ""
    for segment in line.segments {
      switch segment {
      case .text(let more): text += more
      case .value(let name): text += values[name] ?? ""
      case .slot(let slot):
        let phrase = phrases.first { $0.slot == slot }?.text ?? ""
        let startsSentence = text.isEmpty || text.hasSuffix(". ") || text.hasSuffix("? ")
        text += startsSentence ? phrase.prefix(1).uppercased() + phrase.dropFirst() : phrase
        if !startsSentence { text = articled(text.dropLast(phrase.count), before: phrase) + phrase }
      }
    }
    return text
  }

  /// `text` with its last *a* or *an* as the next word asks.
  private func articled(_ text: Substring, before phrase: String) -> String {
    let word = phrase.prefix { !$0.isWhitespace }
    for ending in [" a ", " an "] where text.hasSuffix(ending) {
      return text.dropLast(ending.count) + (Article(lexicon: lexicon).takesAn(word) ? " an " : " a ")
    }
    return String(text)
  }
}
