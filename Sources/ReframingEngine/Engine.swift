/// Reads entries: the crisis scan and the rules in one pass over each sentence, then the answers.
///
/// One for each task; it keeps tables that grow with what it has read, within a bound.
package struct Engine {
  package let rules: RuleSet
  package let options: EngineOptions
  private var judge: Judge
  private let allowed: [Bool]

  package init(_ rules: RuleSet, options: EngineOptions) {
    self.rules = rules
    self.options = options
    judge = Judge(rules)
    allowed = rules.rules.indices.map { index in
      let names = [rules.path(of: index), rules.category(of: index).id]
      if rules.category(of: index).level.isSupport { return true }
      return options.only.map { only in names.contains(where: only.contains) } ?? true
        && !names.contains(where: options.ignore.contains)
    }
  }

  /// The words of each sentence of a text, as the rules see them.
  package func sentences(_ bytes: UnsafeBufferPointer<UInt8>) -> [[Word]] {
    var result: [[Word]] = []
    var reader = SentenceReader(bytes, lexicon: rules.lexicon)
    for block in Document(bytes, syntax: options.syntax).blocks {
      reader.enter(block.range)
      while reader.next() { result.append(reader.words) }
    }
    return result
  }

  /// The judgement on each sentence of a text, for `explain` and for checks.
  package mutating func judgements(_ bytes: UnsafeBufferPointer<UInt8>)
    -> [(words: [Word], range: Range<Int>, judgement: Judgement?)]
  {
    var result: [([Word], Range<Int>, Judgement?)] = []
    var reader = SentenceReader(bytes, lexicon: rules.lexicon)
    for block in Document(bytes, syntax: options.syntax).blocks {
      reader.enter(block.range)
      result += judge.read(&reader, keepsAll: true).sentences.map { ($0.words, $0.range, $0.judgement) }
    }
    return result
  }

  /// Reads one entry and answers it; `history` remembers what was said before in the same text.
  package mutating func answer(
    _ bytes: UnsafeBufferPointer<UInt8>, syntax: Document.Syntax? = nil, isStart: Bool = true, history: inout History
  ) -> EntryAnswer {
    complete(read(bytes, syntax: syntax, isStart: isStart), bytes, history: &history)
  }

  /// Finds what is in one entry. Entries of a text may be read in any order and on any thread.
  package mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, syntax: Document.Syntax? = nil, isStart: Bool = true
  ) -> EntryDraft {
    var draft = EntryDraft()
    var reader = SentenceReader(bytes, lexicon: rules.lexicon)
    for block in Document(bytes, syntax: syntax ?? options.syntax, isStart: isStart).blocks {
      reader.enter(block.range)
      read(&reader, into: &draft)
    }
    findSupport(&draft.answer, draft.pending.map(\.finding), bytes)
    return draft
  }

  /// Reads the block that a reader has entered.
  private mutating func read(_ reader: inout SentenceReader, into draft: inout EntryDraft) {
    var named: Set<Int> = []
    let old = (draft.pending.count, draft.answer.kindMoments.count)
    let (sentences, count) = judge.read(&reader, keepsAll: options.readsTopics)
    draft.answer.sentenceCount += count
    for sentence in sentences {
      if options.readsTopics { named.formUnion(topics(sentence.words)) }
      if let judgement = sentence.judgement { sort(judgement, sentence.words, sentence.range, into: &draft) }
    }
    guard options.readsTopics else { return }
    for index in old.0..<draft.pending.count { draft.pending[index].finding.paragraphTopics = named.sorted() }
    for index in old.1..<draft.answer.kindMoments.count {
      draft.answer.kindMoments[index].paragraphTopics = named.sorted()
    }
  }

  /// Answers what was found; the entries of a text come in their order, so that it does not repeat itself.
  package func complete(_ draft: EntryDraft, _ bytes: UnsafeBufferPointer<UInt8>, history: inout History)
    -> EntryAnswer
  {
    var answer = draft.answer
    for (words, finding, match) in draft.pending {
      var finding = finding
      // A sentence with bytes that are not UTF-8 stays as it is, so that none of them is lost.
      let isText = String(validating: bytes[finding.range], as: UTF8.self) != nil
      if !answer.isUntouched, isText { finding.reframe = reframe(words, finding, match, bytes, &history) }
      answer.findings.append(finding)
    }
    return answer
  }

  private func sort(
    _ judgement: Judgement, _ words: [Word], _ range: Range<Int>, into draft: inout EntryDraft
  ) {
    let standing = judgement.findings.filter { allowed[$0.rule] }
    guard let first = standing.first else { return }
    let finding = SentenceFinding(
      rule: first.rule, others: standing.dropFirst().map(\.rule), intensity: first.intensity, range: range,
      match: words[first.match.words.lowerBound].start..<words[first.match.words.upperBound].end,
      topics: topics(words))
    switch rules.category(of: first.rule).level {
    case .harsh: if first.intensity >= options.level { draft.pending.append((words, finding, first.match)) }
    case .kind: draft.answer.kindMoments.append(finding)
    case .amber, .red: draft.answer.signs.append(finding)
    }
  }

  /// The worst sign of danger has its note, and where there is none, a harsh finding whose category asks for one.
  private func findSupport(
    _ answer: inout EntryAnswer, _ harsh: [SentenceFinding], _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    func level(_ finding: SentenceFinding) -> Level { rules.category(of: finding.rule).level }
    let quiet = harsh.first { finding in
      rules.category(of: finding.rule).support.map { $0 <= finding.intensity } ?? false
    }
    guard let worst = answer.signs.first(where: { level($0) == .red }) ?? answer.signs.first ?? quiet else { return }
    answer.support = SupportCard(
      rules, rule: worst.rule, region: options.region, contact: options.contact, hash: hash(bytes, worst.range))
  }

  private func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = Hash()
    for index in range { hash.add(bytes[index]) }
    return hash.value
  }

  private func reframe(
    _ words: [Word], _ finding: SentenceFinding, _ match: Match, _ bytes: UnsafeBufferPointer<UInt8>,
    _ history: inout History
  ) -> String {
    var hash = Hash()
    for word in words { hash.add(word.id) }
    hash.add(rules.category(of: finding.rule).id)
    let finder = PhraseFinder(rules: rules, words: words, bytes: bytes, voice: options.voice)
    let composer = Composer(rules: rules, voice: options.voice, length: options.length, seed: options.seed)
    let request = Composer.Request(
      rule: finding.rule, phrases: options.echoesTopic ? finder.phrases(of: match) : [], topics: finding.topics,
      hash: hash.value)
    return composer.compose(request, history: &history)
  }

  /// The topics a sentence names, in the order of the files.
  private func topics(_ words: [Word]) -> [Int] {
    rules.topicSets.indices.filter { topic in
      words.contains { rules.finders.sets.contains($0.id, set: rules.topicSets[topic]) }
    }
  }
}
