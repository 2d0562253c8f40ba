/// Turns a draft into a rule set: words first, then lists, then patterns, then the automata.
struct RuleSetBuilder {
  struct Automata {
    var finders: Automaton
    var findOwners: [Int]
    var phrases: Automaton
    var firstPhraseWord: WordID
    var exceptions: Automaton
    var exceptionOwners: [RuleSet.ExceptionOwner]
    var topicFinders: Automaton
    var frameFinders: Automaton
    var frameOwners: [Int]
    var frameSets: [UInt32]
    var harshWords: UInt32
    var unusedLists: [String] = []
    var signs = SignTable([], wordCount: 0)
  }

  /// What a rule set is made of.
  struct Product {
    var draft: RuleDraft
    var lexicon: Lexicon
    var inflector: Inflector
    var shifts: [RuleSet.Shift]
    var automata: Automata
  }

  var draft: RuleDraft
  var words = LexiconBuilder()
  var inflector = Inflector()
  /// Patterns of list entries by list, each with its place.
  var listPatterns: [String: [(pattern: Pattern, entry: RuleDraft.Entry)]] = [:]

  static func build(_ draft: RuleDraft) throws(RuleLoadError) -> Product {
    var builder = RuleSetBuilder(draft: draft)
    builder.checkRules()
    builder.readWords()
    builder.readLists()
    builder.checkFrequencies()
    let finds = builder.parse(builder.draft.finds)
    let unlesses = builder.parse(builder.draft.unlesses)
    let guardFinds = builder.parse(builder.draft.guardFinds)
    let guardUnlesses = builder.parse(builder.draft.guardUnlesses)
    let frameFinds = builder.parse(builder.draft.frameFinds)
    let (lexicon, traits) = builder.freeze()
    var resolver = ListResolver(builder: builder, lexicon: lexicon, inflector: builder.inflector)
    let exceptions =
      resolver.nodes(unlesses).map { ($0.node, RuleSet.ExceptionOwner.unless(rule: $0.owner)) }
      + resolver.nodes(guardFinds).map { ($0.node, .guard($0.owner)) }
      + resolver.nodes(guardUnlesses).map { ($0.node, .guardUnless($0.owner)) }
    let found = resolver.nodes(finds)
    let frames = resolver.nodes(frameFinds)
    let topics = builder.topics(&resolver)
    let frameEntries = builder.draft.frameWords + builder.draft.frameUnlesses
    let frameWords = (frameEntries + [builder.draft.lists["never-echo"] ?? []]).map { resolver.words($0) }
    var compiler = SignCompiler(lexicon: lexicon)
    let signs = compiler.signs(builder.draft.signs)
    builder.draft.diagnostics += resolver.diagnostics + compiler.diagnostics
    let errors = builder.draft.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else {
      throw RuleLoadError(diagnostics: errors.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) })
    }
    let unused = builder.unusedLists([finds, unlesses, guardFinds, guardUnlesses, frameFinds].joined().map(\.pattern))
    var automata = builder.automata(
      finds: found.map { ($0.node, $0.owner) }, worths: found.map { builder.worth(ofRule: $0.owner) },
      phrases: resolver.phrases, exceptions: exceptions, topics: topics,
      frames: (frames.map { ($0.node, $0.owner) }, frameWords), lexicon: lexicon, traits: traits)
    automata.unusedLists = unused
    automata.signs = SignTable(signs, wordCount: traits.count)
    return Product(
      draft: builder.draft, lexicon: lexicon, inflector: builder.inflector, shifts: builder.shifts(), automata: automata
    )
  }

  private func automata(
    finds: [(Node, Int)], worths: [Int], phrases: [[Node]], exceptions: [(Node, RuleSet.ExceptionOwner)],
    topics: [[Node]],
    frames: (finds: [(Node, Int)], words: [[WordID]]), lexicon: Lexicon, traits: [WordTraits]
  ) -> Automata {
    var builder = AutomatonBuilder()
    let finders = builder.source(finds.map { [$0.0] }, worths: worths)
    let phrases = builder.source(phrases)
    let silencers = builder.source(exceptions.map { [$0.0] })
    let frameFinders = builder.source(frames.finds.map { [$0.0] })
    let topicFinders = builder.source(topics)
    let frameSets = frames.words.map { builder.number(.of($0)) }
    let harshWords = frameSets.last ?? 0
    let frequencies = WordFrequencies(frequencies(lexicon), wordCount: traits.count)
    let built = builder.build(
      [finders, silencers, frameFinders, topicFinders], phrases: phrases, traits: traits, frequencies)
    return Automata(
      finders: built.automata[0], findOwners: finds.map(\.1), phrases: built.phrases,
      firstPhraseWord: WordID(traits.count), exceptions: built.automata[1], exceptionOwners: exceptions.map(\.1),
      topicFinders: built.automata[3], frameFinders: built.automata[2], frameOwners: frames.finds.map(\.1),
      frameSets: frameSets.dropLast(), harshWords: harshWords)
  }

  /// The points that a pattern of a rule adds to a sentence: see `Weigher`. Only those of harsh rules are weighed.
  private func worth(ofRule index: Int) -> Int {
    let rule = draft.rules[index]
    guard draft.categories[rule.category].level == .harsh, let scale = draft.scales.first(where: { $0.level == .harsh })
    else { return .max }
    return rule.points ?? scale.find
  }

  private mutating func parse(_ sources: [RuleDraft.PatternSource]) -> [ListResolver.Source] {
    sources.compactMap { source in
      guard let pattern = parse(source.statement.text, at: 0, of: source.statement) else { return nil }
      return .init(pattern: pattern, statement: source.statement, owner: source.owner)
    }
  }

  /// Makes the words of a pattern known.
  mutating func collect(_ pattern: Pattern) {
    switch pattern {
    case .words(let text): words.addAll(in: text)
    case .forms(let text): for form in inflector.forms(of: text) { words.addAll(in: form) }
    case .list, .slot, .gap, .mark: break
    case .sequence(let items), .choice(let items): items.forEach { collect($0) }
    case .optional(let inner): collect(inner)
    }
  }

  /// The lexicon with the traits that the grammar lists give.
  private func freeze() -> (Lexicon, [WordTraits]) {
    let lookUp = words.build(traits: []).lexicon
    func ids(_ entries: [RuleDraft.Entry]) -> [WordID] {
      entries.flatMap { entry -> [WordID] in
        if entry.text.hasSuffix("*") {
          return inflector.forms(of: String(entry.text.dropLast())).map { lookUp.lookUp($0) }.filter { $0.count == 1 }
            .flatMap { $0 }
        }
        let ids = LexiconBuilder.split(entry.text).flatMap { lookUp.lookUp($0) }
        return ids.count == 1 ? ids : []
      }
    }
    var traits = WordTraits.listNames.map { (ids: ids(draft.lists[$0.name] ?? []), trait: $0.trait) }
    for entries in draft.lists.values {
      traits.append((ids(entries.filter { $0.severity == .mild }), .mild))
      traits.append((ids(entries.filter { $0.severity == .severe }), .severe))
    }
    return words.build(traits: traits)
  }

  private func shifts() -> [RuleSet.Shift] {
    draft.shifts.compactMap { statement in
      let sides = statement.text.split(separator: "=", maxSplits: 1)
      guard sides.count == 2 else { return nil }
      return .init(
        from: LexiconBuilder.split(String(sides[0])), to: LexiconBuilder.split(String(sides[1])).joined(separator: " "))
    }.sorted { $0.from.count > $1.from.count }
  }
}
