/// Finds what happened to the writer in the sentences of a passage.
///
/// One for each task. A frame stands only where its pattern matches, its phrase is safe to say again and holds one of
/// the words that the frame asks for, and no word before it puts it in doubt (*if I failed the exam*).
package struct HappeningFinder {
  /// A sentence of a passage: where it stands and what happened in it.
  struct Sentence {
    var range: Range<Int>
    var words: [Word]
    var happened: Happened?
  }

  private let rules: RuleSet
  private let voice: Voice
  private var matcher: Matcher
  private var resolver: Resolver
  private var hits: [Hit] = []

  package init(_ rules: RuleSet, voice: Voice) {
    self.rules = rules
    self.voice = voice
    matcher = Matcher(rules.frameFinders)
    resolver = Resolver(rules.frameFinders)
  }

  /// Reads a passage; complexity: linear in its words.
  mutating func sentences(in block: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> [Sentence] {
    var reader = SentenceReader(bytes, lexicon: rules.lexicon)
    reader.enter(block)
    var result: [Sentence] = []
    while reader.next() {
      result.append(Sentence(range: reader.range, words: reader.words, happened: find(in: reader.words, bytes)))
    }
    return result
  }

  /// What happened in a sentence, by the frame that stands first in the files.
  package mutating func find(in words: [Word], _ bytes: UnsafeBufferPointer<UInt8>) -> Happened? {
    guard matcher.wake(words, subject: nil) else { return nil }
    hits.removeAll(keepingCapacity: true)
    let reading = Reading(words)
    matcher.run(reading, into: &hits)
    let ordered = hits.sorted {
      (rules.frameOwners[$0.pattern], $0.first, $1.last) < (rules.frameOwners[$1.pattern], $1.first, $0.last)
    }
    let finder = PhraseFinder(rules: rules, words: words, bytes: bytes, voice: voice)
    for hit in ordered {
      guard let match = resolver.resolve(hit, in: reading), !isDoubtful(match, words) else { continue }
      if let phrases = phrases(rules.frameOwners[hit.pattern], match, words, finder) {
        return Happened(frame: rules.frameOwners[hit.pattern], phrases: phrases)
      }
    }
    return nil
  }

  /// Whether it is quoted, or a word before it in its clause puts it in doubt.
  private func isDoubtful(_ match: Match, _ words: [Word]) -> Bool {
    if words[match.words].contains(where: { $0.flags.contains(.quoted) }) { return true }
    var index = match.words.lowerBound - 1
    while index >= 0, match.words.lowerBound - index < 7, words[index].id != .mark {
      if rules.traits(of: words[index]).contains(.doubt) { return true }
      index -= 1
    }
    return false
  }

  private func phrases(_ index: Int, _ match: Match, _ words: [Word], _ finder: PhraseFinder) -> [Phrase]? {
    let frame = rules.frames[index]
    guard let past = frame.past, let doing = frame.doing else { return nil }
    var written: [SlotKind: [String]] = [:]
    for capture in match.captures {
      let isOpen = capture.words.upperBound == match.words.upperBound
      if capture.slot == .event {
        guard isOpen, let event = finder.activity(from: capture.words.lowerBound),
          !frame.isClosed || words[event.words].contains(where: { isMember($0, of: index) })
        else { return nil }
        written[.event] = event.written
        continue
      }
      let limit = isOpen ? Int.max : capture.words.upperBound + 1
      guard let range = finder.nounPhrase(from: capture.words.lowerBound, before: limit),
        isOpen || range.upperBound == limit,
        !frame.isClosed || words[range].contains(where: { isMember($0, of: index) })
      else { return nil }
      written[capture.slot] = finder.written(range)
    }
    guard past.slots.allSatisfy({ written[$0] != nil }), doing.slots.allSatisfy({ written[$0] != nil }) else {
      return nil
    }
    var phrases = [
      Phrase(slot: .did, text: finder.turned(fill(past, written))),
      Phrase(slot: .event, text: finder.turned(fill(doing, written))),
    ]
    for (slot, text) in written.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      phrases.append(Phrase(slot: slot, text: finder.turned(text)))
    }
    return phrases
  }

  /// Whether a word is one of those that a frame asks for.
  private func isMember(_ word: Word, of frame: Int) -> Bool {
    rules.frameFinders.sets.contains(word.id, set: rules.frameSets[frame])
  }

  private func fill(_ template: Template, _ written: [SlotKind: [String]]) -> [String] {
    template.segments.flatMap { segment -> [String] in
      switch segment {
      case .text(let text): text.split(separator: " ").map(String.init)
      case .slot(let slot): written[slot] ?? []
      case .value: []
      }
    }
  }
}
