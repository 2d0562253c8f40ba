extension Engine {
  /// Answers what was found; the entries of a text come in their order, so that it does not repeat itself.
  package mutating func complete(_ draft: EntryDraft, _ bytes: UnsafeBufferPointer<UInt8>, history: inout History)
    -> EntryAnswer
  {
    var answer = draft.answer
    var passage: (block: Range<Int>, sentences: [HappeningFinder.Sentence])?
    for item in draft.pending {
      var finding = item.finding
      // A sentence with bytes that are not UTF-8 stays as it is, so that none of them is lost.
      let isText = String(validating: bytes[finding.range], as: UTF8.self) != nil
      if !answer.isUntouched, isText, !finding.isHeld {
        if options.echoesTopic, passage?.block != item.block {
          passage = (item.block, happenings.sentences(in: item.block, bytes))
        }
        finding.happened = Self.happened(near: finding.range, passage?.sentences ?? [])
        reframe(item, &finding, bytes, &history)
      }
      answer.findings.append(finding)
    }
    return answer
  }

  /// What happened in a sentence, in one of the two before it, or in the next.
  private static func happened(near range: Range<Int>, _ sentences: [HappeningFinder.Sentence]) -> Happened? {
    guard let own = sentences.firstIndex(where: { $0.range.lowerBound >= range.lowerBound }) else { return nil }
    for index in [own, own - 1, own - 2, own + 1] where sentences.indices.contains(index) {
      if let happened = sentences[index].happened { return happened }
    }
    return nil
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
    finding.topicals = item.topics.map { found in
      Topical(topic: found.topic, phrase: options.echoesTopic ? finder.phrase(around: found.words) : nil)
    }
    let composer = Composer(
      rules: rules, voice: options.voice, length: options.length, seed: options.seed, shape: options.shape)
    let request = Composer.Request(
      rule: finding.rule, phrases: finding.phrases, happened: finding.happened, topics: finding.topicals,
      hash: hash.value)
    let composition = composer.compose(request, history: &history)
    finding.reframe = composition.text
    finding.lines = composition.lines
  }
}
