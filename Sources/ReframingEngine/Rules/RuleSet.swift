/// Rules, ready to match and to answer.
package struct RuleSet: Sendable {
  package var categories: [Category]
  package var rules: [Rule]
  package var guards: [Guard]
  package var topics: [Topic]
  package var cards: [Card]
  package var regions: [Region]

  package var lexicon: Lexicon
  package var inflector: Inflector
  package var shifts: [Shift]

  /// All `find` patterns.
  package var finders: Automaton
  /// For each pattern of `finders` the index of its rule.
  package var findOwners: [Int]
  /// The phrases of lists: pattern *n* is what the *n*th phrase word stands for.
  package var phrases: Automaton
  package var firstPhraseWord: WordID
  /// The subject that a sentence may leave out, if the rule files name one.
  package var elidedSubject: WordID?
  /// All `unless` and guard patterns; run only where something was found.
  package var exceptions: Automaton
  package var exceptionOwners: [ExceptionOwner]
  /// The shapes of answers.
  package var plans: [Plan]
  package var happenings: [Happening]
  package var frames: [Frame]
  /// The `find` patterns of frames; run only in passages where something was found.
  package var frameFinders: Automaton
  /// For each pattern of `frameFinders` the index of its frame.
  package var frameOwners: [Int]
  /// For each frame the number of the set of words of which its phrase must hold one.
  package var frameSets: [UInt32]
  package var letters: [LetterLines]
  /// Words by which a line asks what one would say to a friend; seldom used.
  package var friendTests: [String]
  /// The number of the set of words that an answer must not repeat from its writer, in `frameFinders.sets`.
  package var harshWords: UInt32
  /// How signs are weighed, and the signs.
  package var scales: [Scale]
  var signs: SignTable
  /// For each category its rule with leanings, if it has one.
  var signRules: [Int?]
  /// For each topic its words, then for each topic the words beside which it is not meant.
  package var topicFinders: Automaton
  /// `outranks[a][b]`: category `a` is stated to be over category `b`.
  package var outranks: [[Bool]]
  /// What lines of answers may not say: for both voices, and for each.
  package var neverSay: [Ban]
  package var warnings: [RuleDiagnostic]
  /// The names of the months in their order, if the rule files give them.
  package var months: [String]
  /// Lists that neither a pattern nor the engine uses.
  package var unusedLists: [String]

  package enum ExceptionOwner: Equatable, Sendable {
    case unless(rule: Int)
    case `guard`(Int)
    case guardUnless(Int)
  }

  /// A word or phrase that no line may hold.
  package struct Ban: Equatable, Sendable {
    package var text: String
    package var words: [Int]
    /// The voice it is banned from; nil: both.
    package var voice: Voice?
  }

  /// A turn of the writer's words to the reader: *my* to *your*.
  package struct Shift: Equatable, Sendable {
    package var from: [String]
    package var to: String
  }

  /// Compiles rule files.
  /// - Throws: `RuleLoadError` with all mistakes.
  /// - Complexity: linear in the length of the files and of the lists that patterns name.
  package init(files: [RuleFile]) throws(RuleLoadError) {
    self = try RuleSetBuilder.build(RuleParser.parse(files))
  }

  init(
    draft: RuleDraft, lexicon: Lexicon, inflector: Inflector, shifts: [Shift], automata: RuleSetBuilder.Automata
  ) {
    categories = draft.categories
    rules = draft.rules
    guards = draft.guards
    topics = draft.topics
    cards = draft.cards
    regions = draft.regions
    self.lexicon = lexicon
    self.inflector = inflector
    self.shifts = shifts
    finders = automata.finders
    findOwners = automata.findOwners
    elidedSubject = draft.lists["elided-subject"]?.first.flatMap { lexicon.lookUp($0.text.lowercased()).first }
    phrases = automata.phrases
    firstPhraseWord = automata.firstPhraseWord
    exceptions = automata.exceptions
    exceptionOwners = automata.exceptionOwners
    plans = draft.plans
    happenings = draft.happenings
    frames = draft.frames
    frameFinders = automata.frameFinders
    frameOwners = automata.frameOwners
    frameSets = automata.frameSets
    letters = draft.letters
    friendTests = (draft.lists["friend-test"] ?? []).map(\.text)
    harshWords = automata.harshWords
    scales = draft.scales
    signs = automata.signs
    signRules = Self.signRules(draft.rules, draft.categories)
    topicFinders = automata.topicFinders
    warnings = draft.diagnostics.filter { $0.severity == .warning }
    months = (draft.lists["month"] ?? []).map { $0.text.lowercased() }
    unusedLists = automata.unusedLists
    neverSay = RuleSetBuilder.bans(draft, lexicon, inflector)
    outranks = draft.categories.map { a in draft.categories.map { a.over.contains($0.id) } }
  }

  static func signRules(_ rules: [Rule], _ categories: [Category]) -> [Int?] {
    categories.indices.map { category in rules.firstIndex { $0.leans && $0.category == category } }
  }

  package func scale(of level: Level) -> Scale? { scales.first { $0.level == level } }

  package func category(of rule: Int) -> Category { categories[rules[rule].category] }

  /// `category/rule`.
  package func path(of rule: Int) -> String { "\(category(of: rule).id)/\(rules[rule].name)" }

  package func traits(of word: Word) -> WordTraits { lexicon.traits[Int(word.id)] }
}
