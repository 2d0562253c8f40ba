/// How long an answer is.
package enum Length: String, CaseIterable, Sendable {
  /// Two or three sentences, 20 to 45 words.
  case note
  /// One or two sentences, 8 to 28 words.
  case inline
}

/// Composes an answer out of lines: one for each element, in the category's order.
///
/// Which line is taken depends on the sentence, the seed and what was used before in the same text, and on nothing
/// else, so the same input gives the same bytes.
struct Composer {
  let rules: RuleSet
  let voice: Voice
  let length: Length
  let seed: UInt64

  /// A line is not used again within this many answers if there is another.
  private static let rest = 8

  struct Request {
    var rule: Int
    var phrases: [Phrase]
    var topics: [Int]
    /// A stable hash of the sentence.
    var hash: UInt64
  }

  func compose(_ request: Request, history: inout History) -> String {
    let category = rules.category(of: request.rule)
    let elements = length == .note ? category.lead : Array(category.lead.prefix(2))
    var used: [Template] = []
    var sentences: [String] = []
    for element in elements {
      guard let line = line(element, request, history, isSlotFree: !used.contains { !$0.slots.isEmpty }) else {
        continue
      }
      used.append(line)
      sentences.append(fill(line, request.phrases))
    }
    history.use(used)
    return sentences.joined(separator: " ")
  }

  /// The line for one element: fresh before used, specific before general, then by the hash.
  private func line(_ element: Element, _ request: Request, _ history: History, isSlotFree: Bool) -> Template? {
    let own = rules.rules[request.rule].pools[voice, element]
    let topical = request.topics.flatMap { rules.topics[$0].pools[voice, element] }
    let general = rules.category(of: request.rule).pools[voice, element]
    let known = Set(request.phrases.map(\.slot))
    var best: (line: Template, score: (Int, Int, Int, UInt64))?
    for (rank, pool) in [own, topical, general].enumerated() {
      for line in pool where known.isSuperset(of: line.slots) && (isSlotFree || line.slots.isEmpty) {
        let age = history.age(of: line)
        let isTired = age.map { $0 <= Self.rest } ?? false
        let specificity = line.slots.isEmpty ? rank == 2 ? 1 : 0 : -1
        let score = (isTired ? 1 : 0, specificity, age.map { Int.max - $0 } ?? 0, spread(line, request.hash))
        if best.map({ score < $0.score }) ?? true { best = (line, score) }
      }
    }
    return best?.line
  }

  private func spread(_ line: Template, _ hash: UInt64) -> UInt64 {
    var spread = Hash()
    spread.add(hash)
    spread.add(seed)
    spread.add(line.source)
    return spread.value
  }

  private func fill(_ line: Template, _ phrases: [Phrase]) -> String {
    var text = ""
    for segment in line.segments {
      switch segment {
      case .text(let more): text += more
      case .value: break
      case .slot(let slot):
        let phrase = phrases.first { $0.slot == slot }?.text ?? ""
        if text.isEmpty {
          text = phrase.prefix(1).uppercased() + phrase.dropFirst()
        } else {
          text = articled(text, before: phrase) + phrase
        }
      }
    }
    return text
  }

  /// `text` with its last *a* or *an* as the next word asks.
  private func articled(_ text: String, before phrase: String) -> String {
    let word = phrase.prefix { !$0.isWhitespace }
    for ending in [" a ", " an "] where text.hasSuffix(ending) {
      return text.dropLast(ending.count) + (Article(lexicon: rules.lexicon).takesAn(word) ? " an " : " a ")
    }
    return text
  }
}
