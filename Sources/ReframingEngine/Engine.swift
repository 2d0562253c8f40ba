/// What a caller may choose.
package struct EngineOptions: Sendable {
  package var voice = Voice.friend
  package var length = Length.note
  package var seed: UInt64 = 0
  package var region: String?
  package var contact: String?
  package var syntax = Document.Syntax.text
  package var level = Intensity.mild
  /// Category ids or `category/rule` paths; nil: all.
  package var only: Set<String>?
  package var ignore: Set<String> = []
  /// Whether answers may take up the writer's own words.
  package var echoesTopic = true
  /// The elements of each answer in their order; nil: as the plans say.
  package var shape: [Element]?
  /// Whether each finding names the topics of its paragraph, for reports.
  package var readsTopics = false

  package init() {}
}

/// One harsh sentence and its answer.
package struct SentenceFinding: Sendable {
  package var rule: Int
  /// Other rules that stand in the same sentence, the more important first.
  package var others: [Int]
  package var intensity: Intensity
  /// The sentence, in bytes of the text.
  package var range: Range<Int>
  /// The words that made the rule fire, in bytes of the text.
  package var match: Range<Int>
  /// Indices of the topics that the sentence names.
  package var topics: [Int]
  /// Indices of the topics that its paragraph names; empty unless the options ask for them.
  package var paragraphTopics: [Int] = []
  /// What the answer may say again, and what happened.
  package var phrases: [Phrase] = []
  package var happened: Happened?
  package var topicals: [Topical] = []
  /// Nil where the sentence is left alone.
  package var reframe: String?
  /// The lines of the answer.
  package var lines: [Composition.Line] = []
}

/// What was found in one entry.
package struct EntryAnswer: Sendable {
  package var findings: [SentenceFinding] = []
  package var kindMoments: [SentenceFinding] = []
  package var signs: [SentenceFinding] = []
  package var support: SupportCard?
  package var sentenceCount = 0

  package init() {}

  /// Whether the whole entry stays as it is.
  package var isUntouched: Bool { support?.level == .red }
}

/// Reads entries: the crisis scan and the rules in one pass over each sentence, then the answers.
///
/// One for each task; it keeps tables that grow with what it has read, within a bound.
package struct Engine {
  package let rules: RuleSet
  package let options: EngineOptions
  private var judge: Judge
  private var happenings: HappeningFinder
  private var topics: TopicFinder
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
    var answer = EntryAnswer()
    var pending: [Pending] = []
    var blocks: [Range<Int>] = []
    var reader = SentenceReader(bytes, lexicon: rules.lexicon)
    for block in Document(bytes, syntax: syntax ?? options.syntax, isStart: isStart).blocks {
      reader.enter(block.range)
      var named: Set<Int> = []
      defer { while blocks.count < pending.count { blocks.append(block.range) } }
      let old = (pending.count, answer.kindMoments.count)
      defer {
        for index in old.0..<pending.count { pending[index].finding.paragraphTopics = named.sorted() }
        for index in old.1..<answer.kindMoments.count { answer.kindMoments[index].paragraphTopics = named.sorted() }
      }
      let (sentences, count) = judge.read(&reader, keepsAll: options.readsTopics)
      answer.sentenceCount += count
      for sentence in sentences {
        if options.readsTopics { named.formUnion(topics.find(in: sentence.words).map(\.topic)) }
        if let judgement = sentence.judgement {
          sort(judgement, sentence.words, sentence.range, into: &answer, &pending)
        }
      }
    }
    findSupport(&answer, bytes)
    compose(&answer, pending, blocks, bytes, &history)
    return answer
  }

  /// Adds the harsh sentences with their answers; `blocks` says for each in which block it stands.
  private mutating func compose(
    _ answer: inout EntryAnswer, _ pending: [Pending], _ blocks: [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>,
    _ history: inout History
  ) {
    var passage: (block: Range<Int>, sentences: [HappeningFinder.Sentence])?
    for (index, item) in pending.enumerated() {
      var finding = item.finding
      // A sentence with bytes that are not UTF-8 stays as it is, so that none of them is lost.
      let isText = String(validating: bytes[finding.range], as: UTF8.self) != nil
      if !answer.isUntouched, isText {
        if options.echoesTopic, passage?.block != blocks[index] {
          passage = (blocks[index], happenings.sentences(in: blocks[index], bytes))
        }
        finding.happened = Self.happened(near: finding.range, passage?.sentences ?? [])
        reframe(item, &finding, bytes, &history)
      }
      answer.findings.append(finding)
    }
  }

  private typealias Pending = (words: [Word], finding: SentenceFinding, match: Match)

  private mutating func sort(
    _ judgement: Judgement, _ words: [Word], _ range: Range<Int>, into answer: inout EntryAnswer,
    _ pending: inout [Pending]
  ) {
    let standing = judgement.findings.filter { allowed[$0.rule] }
    guard let first = standing.first else { return }
    let finding = SentenceFinding(
      rule: first.rule, others: standing.dropFirst().map(\.rule), intensity: first.intensity, range: range,
      match: words[first.match.words.lowerBound].start..<words[first.match.words.upperBound].end,
      topics: topics.find(in: words).map(\.topic))
    switch rules.category(of: first.rule).level {
    case .harsh: if first.intensity >= options.level { pending.append((words, finding, first.match)) }
    case .kind: answer.kindMoments.append(finding)
    case .amber, .red: answer.signs.append(finding)
    }
  }

  private func findSupport(_ answer: inout EntryAnswer, _ bytes: UnsafeBufferPointer<UInt8>) {
    func level(_ finding: SentenceFinding) -> Level { rules.category(of: finding.rule).level }
    guard let worst = answer.signs.first(where: { level($0) == .red }) ?? answer.signs.first else { return }
    answer.support = SupportCard(
      rules, rule: worst.rule, region: options.region, contact: options.contact, hash: hash(bytes, worst.range))
  }

  private func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    var hash = Hash()
    for index in range { hash.add(bytes[index]) }
    return hash.value
  }

  /// What happened in a sentence, in one of the two before it, or in the next.
  private static func happened(near range: Range<Int>, _ sentences: [HappeningFinder.Sentence]) -> Happened? {
    guard let own = sentences.firstIndex(where: { $0.range.lowerBound >= range.lowerBound }) else { return nil }
    for index in [own, own - 1, own - 2, own + 1] where sentences.indices.contains(index) {
      if let happened = sentences[index].happened { return happened }
    }
    return nil
  }

  private mutating func reframe(
    _ item: Pending, _ finding: inout SentenceFinding, _ bytes: UnsafeBufferPointer<UInt8>, _ history: inout History
  ) {
    var hash = Hash()
    for word in item.words { hash.add(word.id) }
    hash.add(rules.category(of: finding.rule).id)
    let finder = PhraseFinder(rules: rules, words: item.words, bytes: bytes, voice: options.voice)
    if options.echoesTopic { finding.phrases = finder.phrases(of: item.match) }
    finding.topicals = topics.find(in: item.words).map { found in
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
