/// Reads entries: the crisis scan and the rules in one pass over each sentence, then the answers.
///
/// One for each task; it keeps tables that grow with what it has read, within a bound.
package struct Engine {
  package let rules: RuleSet
  package let options: EngineOptions
  private var judge: Judge
  var happenings: HappeningFinder
  var topics: TopicFinder
  private let allowed: [Bool]

  package init(_ rules: RuleSet, options: EngineOptions) {
    self.rules = rules
    self.options = options
    judge = Judge(rules)
    happenings = HappeningFinder(rules, voice: options.voice)
    topics = TopicFinder(rules)
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
    let document = Document(bytes, syntax: syntax ?? options.syntax, isStart: isStart)
    for value in document.frontMatter {
      reader.enter(value)
      readForDanger(&reader, value, into: &draft)
    }
    for block in document.blocks {
      reader.enter(block.range)
      read(&reader, block.range, into: &draft)
    }
    findSupport(&draft.answer, draft.pending.map(\.finding), bytes)
    return draft
  }

  /// Reads the block that a reader has entered.
  private mutating func read(_ reader: inout SentenceReader, _ block: Range<Int>, into draft: inout EntryDraft) {
    var named: Set<Int> = []
    let old = (draft.pending.count, draft.answer.kindMoments.count)
    let (sentences, count) = judge.read(&reader, keepsAll: options.readsTopics)
    draft.answer.sentenceCount += count
    for sentence in sentences {
      if options.readsTopics { named.formUnion(topics.find(in: sentence.words).map(\.topic)) }
      if let judgement = sentence.judgement { sort(judgement, sentence, block, into: &draft) }
    }
    guard options.readsTopics else { return }
    for index in old.0..<draft.pending.count { draft.pending[index].finding.paragraphTopics = named.sorted() }
    for index in old.1..<draft.answer.kindMoments.count {
      draft.answer.kindMoments[index].paragraphTopics = named.sorted()
    }
  }

  /// Reads a value of front matter, in which nothing but stated danger counts: signs would see too much in a few words.
  private mutating func readForDanger(_ reader: inout SentenceReader, _ value: Range<Int>, into draft: inout EntryDraft)
  {
    for sentence in judge.read(&reader, keepsAll: false).sentences {
      guard var judgement = sentence.judgement else { continue }
      judgement.findings.removeAll { rules.category(of: $0.rule).level != .red || rules.rules[$0.rule].leans }
      sort(judgement, sentence, value, into: &draft)
    }
  }

  private mutating func sort(
    _ judgement: Judgement, _ sentence: JudgedSentence, _ block: Range<Int>, into draft: inout EntryDraft
  ) {
    let words = sentence.words
    let standing = judgement.findings.filter { allowed[$0.rule] }
    guard let first = standing.first else { return }
    let found = topics.find(in: words)
    var finding = SentenceFinding(
      rule: first.rule, others: standing.dropFirst().map(\.rule), intensity: first.intensity,
      range: sentence.range,
      match: first.match.bytes(in: words),
      topics: found.map(\.topic))
    finding.isHeld = judgement.isHeld
    switch rules.category(of: first.rule).level {
    case .harsh:
      guard first.intensity >= options.level else { return }
      draft.pending.append(.init(words: words, finding: finding, match: first.match, topics: found, block: block))
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
}
