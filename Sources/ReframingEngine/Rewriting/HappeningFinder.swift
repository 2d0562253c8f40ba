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
      if let happened = happened(rules.frameOwners[hit.pattern], match, words, finder) { return happened }
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

  private func happened(_ index: Int, _ match: Match, _ words: [Word], _ finder: PhraseFinder) -> Happened? {
    let frame = rules.frames[index]
    var written: [SlotKind: [String]] = [:]
    for capture in match.captures {
      guard let caught = caught(capture, match, words, finder),
        isFit(words[caught.words], for: index, isClause: capture.slot == .did)
      else {
        return nil
      }
      written[capture.slot] = caught.written
    }
    let told = [(SlotKind.did, frame.past), (.event, frame.doing)].compactMap { slot, line in line.map { (slot, $0) } }
    guard told.allSatisfy({ $0.1.slots.allSatisfy { written[$0] != nil } }) else { return nil }
    var phrases = told.map { Phrase(slot: $0, text: finder.turned(fill($1, written))) }
    let taken = phrases.map(\.slot)
    for (slot, text) in written.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where !taken.contains(slot) {
      phrases.append(Phrase(slot: slot, text: finder.turned(text)))
    }
    let clause = written[.did].flatMap { _ in frame.past.map { fill($0, written).joined(separator: " ") } }
    return Happened(frame: index, phrases: phrases, clause: clause)
  }

  /// What a slot holds, if that is safe to say again.
  private func caught(_ capture: Match.Capture, _ match: Match, _ words: [Word], _ finder: PhraseFinder)
    -> (words: Range<Int>, written: [String])?
  {
    let first = capture.words.lowerBound
    let isOpen = capture.words.upperBound == match.words.upperBound
    switch capture.slot {
    case .event: return isOpen ? finder.activity(from: first) : nil
    case .did: return isOpen ? finder.clause(from: first) : nil
    case .topic, .person, .role:
      let limit = isOpen ? Int.max : capture.words.upperBound + 1
      guard let range = finder.nounPhrase(from: first, before: limit), isOpen || range.upperBound == limit else {
        return nil
      }
      return (range, finder.written(range))
    }
  }

  /// Whether a phrase holds one of the words that a frame asks for, a clause as its first, and none that it excludes.
  private func isFit(_ phrase: ArraySlice<Word>, for frame: Int, isClause: Bool) -> Bool {
    let asked = isClause ? phrase.prefix(1) : phrase
    return (!rules.frames[frame].isClosed || asked.contains { isMember($0, of: frame) })
      && !phrase.contains { isMember($0, of: rules.frames.count + frame) }
  }

  private func isMember(_ word: Word, of set: Int) -> Bool {
    rules.frameFinders.sets.contains(word.id, set: rules.frameSets[set])
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
