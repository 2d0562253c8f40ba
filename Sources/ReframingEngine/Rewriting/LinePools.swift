/// The lines that may stand for an element of an answer, the best first.
struct LinePools {
  /// A line and what its places hold.
  struct Candidate {
    var line: Template
    fileprivate var phrases: [Phrase]
    /// How many words it has, with its places filled.
    var words: Int
    var isSpecific: Bool
    fileprivate var score: (Int, Int, Int, UInt64)

    /// Whether it was said a short while ago.
    var isTired: Bool { score.0 > 0 }

    /// The line with its places filled.
    func text(_ lexicon: Lexicon) -> String { TemplateFiller(lexicon: lexicon).fill(line, phrases) }
  }

  let rules: RuleSet
  let voice: Voice
  let hash: UInt64
  let request: Composer.Request
  let history: History
  let isLoose: Bool

  /// What a line is about, from the most fitting to the most general.
  private enum Source: Int {
    case happening, echo, topic, rule, general

    var isSpecific: Bool { self == .happening || self == .echo }
  }

  /// Fresh before used, specific before general, then by the hash.
  func candidates(_ element: Element) -> [Candidate] {
    var result: [Candidate] = []
    let told = request.happened?.phrases ?? []
    if let happened = request.happened {
      let happening = rules.happenings[rules.frames[happened.frame].happening]
      add(happening.pools[voice, element], .happening, told, isTopical: true, to: &result)
    }
    // A line of the category may say what happened, but not what it was about: that fits the event's own lines only.
    let phrases = request.phrases + told.filter { [.did, .event].contains($0.slot) }
    add(rules.rules[request.rule].pools[voice, element], .rule, phrases, isTopical: false, to: &result)
    for topical in request.topics {
      let topic = rules.topics[topical.topic]
      // A line of the rule fits what was said of oneself; the topic says who else knows it and what may help.
      let source: Source = topic.isGentle ? .happening : element == .notice ? .rule : .topic
      add(topic.pools[voice, element], source, topical.phrase.map { [$0] } ?? [], isTopical: true, to: &result)
    }
    add(rules.category(of: request.rule).pools[voice, element], .general, phrases, isTopical: false, to: &result)
    return result.sorted { $0.score < $1.score }
  }

  private func add(
    _ pool: [Template], _ source: Source, _ phrases: [Phrase], isTopical: Bool, to result: inout [Candidate]
  ) {
    for line in pool where line.slots.allSatisfy({ slot in phrases.contains { $0.slot == slot } }) {
      let age = history.age(of: line).flatMap { $0 <= History.rest ? $0 : nil }
      let rank = source != .happening && !line.slots.isEmpty ? Source.echo : source
      result.append(
        Candidate(
          line: line, phrases: phrases, words: Self.wordCount(line, phrases), isSpecific: rank.isSpecific || isTopical,
          score: (age == nil ? 0 : 1, isLoose ? 0 : rank.rawValue, age.map { -$0 } ?? 0, spread(line))))
    }
  }

  private func spread(_ line: Template) -> UInt64 {
    var spread = Hash()
    spread.add(hash)
    spread.add(line.source)
    return spread.value
  }

  static func wordCount(_ text: String) -> Int { text.utf8.reduce(1) { $0 + ($1 == 32 ? 1 : 0) } }

  /// The words of a line with its places filled.
  private static func wordCount(_ line: Template, _ phrases: [Phrase]) -> Int {
    line.segments.reduce(1) { count, segment in
      switch segment {
      case .text(let text): count + wordCount(text) - 1
      case .slot(let slot): count + (phrases.first { $0.slot == slot }.map { wordCount($0.text) - 1 } ?? 0)
      case .value: count
      }
    }
  }
}
