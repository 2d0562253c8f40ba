extension Engine {
  /// The sentences of a block in which something harsh stands.
  private struct Passage {
    var block: Range<Int>
    var sentences: [HappeningFinder.Sentence]
  }

  /// Answers what was found; the entries of a text come in their order, so that it does not repeat itself.
  package mutating func complete(_ draft: EntryDraft, _ bytes: UnsafeBufferPointer<UInt8>, history: inout History)
    -> EntryAnswer
  {
    var answer = draft.answer
    var passage = Passage(block: 0..<0, sentences: [])
    var told: [Happened] = []
    for item in draft.pending {
      var finding = item.finding
      // A sentence with bytes that are not UTF-8 stays as it is, so that none of them is lost.
      let isText = String(validating: bytes[finding.range], as: UTF8.self) != nil
      finding.rest = answer.isUntouched ? .entry : finding.isHeld ? .sentence : nil
      if finding.rest == nil, isText {
        if options.echoesTopic, passage.block != item.block {
          passage = Passage(block: item.block, sentences: happenings.sentences(in: item.block, bytes))
        }
        // What an answer of the entry took up already is not taken up again.
        if let happened = happened(near: finding.range, passage.sentences), !told.contains(happened) {
          finding.happened = happened
          told.append(happened)
        }
        finding.topicals = topicals(item, passage.sentences, bytes)
        if finding.topicals.contains(where: { rules.topics[$0.topic].isGentle }) { finding.happened = nil }
        reframe(item, &finding, bytes, &history)
      }
      answer.findings.append(finding)
    }
    return answer
  }

  /// What happened in a sentence, in one of the two before it, or in the next.
  private mutating func happened(near range: Range<Int>, _ sentences: [HappeningFinder.Sentence]) -> Happened? {
    guard let own = sentences.firstIndex(where: { $0.range.lowerBound >= range.lowerBound }) else { return nil }
    for index in [own, own - 1, own - 2, own + 1] where sentences.indices.contains(index) {
      if let happened = sentences[index].happened, isPlain(happened) { return happened }
    }
    return nil
  }

  /// Whether what happened is no verdict itself: *I told her secret* may be said again, *I let her down* may not.
  private mutating func isPlain(_ happened: Happened) -> Bool {
    guard var clause = happened.clause else { return true }
    return clause.withUTF8 { judgements($0).allSatisfy { $0.judgement?.findings.isEmpty ?? true } }
  }

  /// The topics of a sentence that are its writer's own; where none but the harsh words themselves say what it is about
  /// (*I'm a terrible mother*), the first of the two sentences before comes in front of them.
  private mutating func topicals(
    _ item: EntryDraft.Pending, _ sentences: [HappeningFinder.Sentence], _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Topical] {
    let category = rules.category(of: item.finding.rule).id
    let own = topicals(item.topics, in: item.words, harsh: item.match.words, category, bytes)
    let told = item.topics.filter { !$0.words.overlaps(item.match.words) }
    guard !topicals(told, in: item.words, harsh: item.match.words, category, bytes).contains(where: isSubject),
      let next = sentences.firstIndex(where: { $0.range.lowerBound >= item.finding.range.lowerBound })
    else { return own }
    for words in sentences[max(0, next - 2)..<next].reversed().map(\.words) {
      let before = topicals(topics.find(in: words), in: words, harsh: nil, category, bytes).filter(isSubject)
      if let first = before.first { return Array(([first] + own.filter { $0.topic != first.topic }).prefix(2)) }
    }
    return own
  }

  private func isSubject(_ topical: Topical) -> Bool { rules.topics[topical.topic].isSubject }

  private func topicals(
    _ found: [TopicFinder.Found], in words: [Word], harsh: ClosedRange<Int>?, _ category: String,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Topical] {
    guard !found.isEmpty else { return [] }
    let scope = TopicScope(rules: rules, words: words)
    let finder = PhraseFinder(rules: rules, words: words, bytes: bytes, voice: options.voice)
    // More than two topics in one answer would not hang together; the rule files put the most telling ones first.
    let fitting = found.lazy.filter { found in
      let categories = rules.topics[found.topic].categories
      return (categories.isEmpty || categories.contains(category)) && scope.isWriters(found.words, harsh: harsh)
    }
    return fitting.prefix(2).map { found in
      Topical(topic: found.topic, phrase: options.echoesTopic ? finder.phrase(around: found.words) : nil)
    }
  }

  private func reframe(
    _ item: EntryDraft.Pending, _ finding: inout SentenceFinding, _ bytes: UnsafeBufferPointer<UInt8>,
    _ history: inout History
  ) {
    var hash = Hash()
    // The words and not their numbers, so that a new word in the rules leaves all answers as they were.
    for word in item.words { rules.lexicon.words.add(word.id, to: &hash) }
    hash.add(rules.category(of: finding.rule).id)
    let finder = PhraseFinder(rules: rules, words: item.words, bytes: bytes, voice: options.voice)
    if options.echoesTopic { finding.phrases = finder.phrases(of: item.match) }
    let composer = Composer(
      rules: rules, voice: options.voice, length: options.length, seed: options.seed, shape: options.shape)
    let request = Composer.Request(
      rule: finding.rule, phrases: finding.phrases, happened: finding.happened, topics: finding.topicals,
      hash: hash.value)
    let composition = composer.compose(request, history: &history)
    // Rules without lines in this voice have no answer, and the sentence stays.
    guard !composition.text.isEmpty else { return }
    finding.reframe = composition.text
    finding.lines = composition.lines
  }
}
