/// Rules, ready to match and to answer.
///
/// A class, so that handing it on costs one reference count however many tables it has; nothing in it changes.
package final class RuleSet: Sendable {
  package let categories: [Category]
  package let rules: [Rule]
  package let guards: [Guard]
  package let topics: [Topic]
  package let cards: [Card]
  package let regions: [Region]

  package let lexicon: Lexicon
  /// Read when the first answer needs it, as are the frames and the letters.
  package var inflector: Inflector { packedInflector.wrappedValue }
  private let packedInflector: Archived<Inflector>
  package let shifts: [Shift]

  /// All `find` patterns.
  package let finders: Automaton
  /// For each pattern of `finders` the index of its rule.
  package let findOwners: [Int]
  /// The phrases of lists: pattern *n* is what the *n*th phrase word stands for.
  package let phrases: Automaton
  package let firstPhraseWord: WordID
  /// The subject that a sentence may leave out, if the rule files name one.
  package let elidedSubject: WordID?
  /// All `unless` and guard patterns; run only where something was found.
  package let exceptions: Automaton
  package let exceptionOwners: [ExceptionOwner]
  /// The shapes of answers.
  package let plans: [Plan]
  package let happenings: [Happening]
  package var frames: [Frame] { packedFrames.wrappedValue }
  private let packedFrames: Archived<[Frame]>
  /// The `find` patterns of frames; run only in passages where something was found.
  package let frameFinders: Automaton
  /// For each pattern of `frameFinders` the index of its frame.
  package let frameOwners: [Int]
  /// For each frame the number of the set of words of which its phrase must hold one, then for each frame that of the
  /// words of which it may hold none.
  package let frameSets: [UInt32]
  package var letters: [LetterLines] { packedLetters.wrappedValue }
  private let packedLetters: Archived<[LetterLines]>
  /// Words by which a line asks what one would say to a friend; seldom used.
  package let friendTests: [String]
  /// The number of the set of words that an answer must not repeat from its writer, in `frameFinders.sets`.
  package let harshWords: UInt32
  /// How signs are weighed, and the signs.
  package let scales: [Scale]
  let signs: SignTable
  /// For each category its rule with leanings, if it has one.
  let signRules: [Int?]
  /// For each topic its words, then for each topic the words beside which it is not meant.
  package let topicFinders: Automaton
  /// `outranks[a][b]`: category `a` is stated to be over category `b`.
  package let outranks: [[Bool]]
  /// What lines of answers may not say: for both voices, and for each.
  package let neverSay: [Ban]
  package let warnings: [RuleDiagnostic]
  /// The names of the months in their order, if the rule files give them.
  package let months: [String]
  /// Lists that neither a pattern nor the engine uses.
  package let unusedLists: [String]

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
  package convenience init(files: [RuleFile]) throws(RuleLoadError) {
    self.init(try RuleSetBuilder.build(RuleParser.parse(files)))
  }

  init(_ product: RuleSetBuilder.Product) {
    let (draft, lexicon, automata) = (product.draft, product.lexicon, product.automata)
    categories = draft.categories
    rules = draft.rules
    guards = draft.guards
    topics = draft.topics
    cards = draft.cards
    regions = draft.regions
    self.lexicon = lexicon
    packedInflector = Archived(wrappedValue: product.inflector)
    shifts = product.shifts
    finders = automata.finders
    findOwners = automata.findOwners
    elidedSubject = draft.lists["elided-subject"]?.first.flatMap { lexicon.lookUp($0.text.lowercased()).first }
    phrases = automata.phrases
    firstPhraseWord = automata.firstPhraseWord
    exceptions = automata.exceptions
    exceptionOwners = automata.exceptionOwners
    plans = draft.plans
    happenings = draft.happenings
    packedFrames = Archived(wrappedValue: draft.frames)
    frameFinders = automata.frameFinders
    frameOwners = automata.frameOwners
    frameSets = automata.frameSets
    packedLetters = Archived(wrappedValue: draft.letters)
    friendTests = (draft.lists["friend-test"] ?? []).map(\.text)
    harshWords = automata.harshWords
    scales = draft.scales
    signs = automata.signs
    signRules = Self.signRules(draft.rules, draft.categories)
    topicFinders = automata.topicFinders
    warnings = draft.diagnostics.filter { $0.severity == .warning }
    months = (draft.lists["month"] ?? []).map { $0.text.lowercased() }
    unusedLists = automata.unusedLists
    neverSay = RuleSetBuilder.bans(draft, lexicon, product.inflector)
    outranks = Self.outranks(draft.categories)
  }

  /// Reads what `write(to:)` has written.
  init(from reader: inout ArchiveReader) {
    categories = reader.elements()
    rules = reader.elements()
    guards = reader.elements()
    topics = reader.elements()
    cards = reader.elements()
    regions = reader.elements()
    lexicon = Lexicon(from: &reader)
    packedInflector = Archived(from: &reader)
    shifts = reader.elements()
    let sets = WordSets(from: &reader)
    finders = Automaton(from: &reader, sets: sets)
    findOwners = reader.numbers()
    phrases = Automaton(from: &reader, sets: sets)
    firstPhraseWord = WordID(reader.int())
    let subject = reader.int()
    elidedSubject = subject < 0 ? nil : WordID(subject)
    exceptions = Automaton(from: &reader, sets: sets)
    exceptionOwners = reader.elements()
    plans = reader.elements()
    happenings = reader.elements()
    packedFrames = Archived(from: &reader)
    frameFinders = Automaton(from: &reader, sets: sets)
    frameOwners = reader.numbers()
    frameSets = reader.numbers().map { UInt32($0) }
    packedLetters = Archived(from: &reader)
    friendTests = reader.words()
    harshWords = UInt32(reader.int())
    scales = reader.elements()
    signs = SignTable(from: &reader)
    signRules = Self.signRules(rules, categories)
    topicFinders = Automaton(from: &reader, sets: sets)
    outranks = Self.outranks(categories)
    neverSay = reader.elements()
    warnings = []
    months = reader.words()
    unusedLists = reader.words()
  }

  private static func outranks(_ categories: [Category]) -> [[Bool]] {
    categories.map { a in categories.map { a.over.contains($0.id) } }
  }

  static func signRules(_ rules: [Rule], _ categories: [Category]) -> [Int?] {
    categories.indices.map { category in rules.firstIndex { $0.leans && $0.category == category } }
  }

  package func scale(of level: Level) -> Scale? { scales.first { $0.level == level } }

  package func category(of rule: Int) -> Category { categories[rules[rule].category] }

  /// `category/rule`.
  package func path(of rule: Int) -> String { "\(category(of: rule).id)/\(rules[rule].name)" }

  package func traits(of word: Word) -> WordTraits { lexicon.traits[Int(word.id)] }

  /// Whether it is the *'s* of a noun, as in *my sister's birthday*.
  func isGenitive(_ word: Word) -> Bool {
    lexicon.words.indices.contains(Int(word.id)) && lexicon.words[Int(word.id)] == "'s"
  }
}
