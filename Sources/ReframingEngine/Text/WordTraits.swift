/// What the grammar lists of the rule files say of a word; the engine asks these, never a spelling.
package struct WordTraits: OptionSet, BitwiseCopyable, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let skip = WordTraits(rawValue: 1 << 0)
  package static let negator = WordTraits(rawValue: 1 << 1)
  package static let scopeEnd = WordTraits(rawValue: 1 << 2)
  package static let clauseWord = WordTraits(rawValue: 1 << 3)
  package static let determiner = WordTraits(rawValue: 1 << 4)
  package static let possessive = WordTraits(rawValue: 1 << 5)
  package static let pronoun = WordTraits(rawValue: 1 << 6)
  package static let preposition = WordTraits(rawValue: 1 << 7)
  package static let conjunction = WordTraits(rawValue: 1 << 8)
  package static let relative = WordTraits(rawValue: 1 << 9)
  package static let auxiliary = WordTraits(rawValue: 1 << 10)
  package static let question = WordTraits(rawValue: 1 << 11)
  package static let time = WordTraits(rawValue: 1 << 12)
  package static let number = WordTraits(rawValue: 1 << 13)
  package static let stopTopic = WordTraits(rawValue: 1 << 14)
  package static let commonVerb = WordTraits(rawValue: 1 << 15)
  package static let adverb = WordTraits(rawValue: 1 << 16)
  package static let vowelSound = WordTraits(rawValue: 1 << 17)
  package static let consonantSound = WordTraits(rawValue: 1 << 18)
  package static let abbreviation = WordTraits(rawValue: 1 << 19)
  /// The first word of a phrase that `same` rewrites.
  package static let startsPhrase = WordTraits(rawValue: 1 << 20)
  package static let intensifier = WordTraits(rawValue: 1 << 21)
  package static let article = WordTraits(rawValue: 1 << 22)
  package static let joiner = WordTraits(rawValue: 1 << 23)
  /// Begins a sentence that leaves its subject out.
  package static let elides = WordTraits(rawValue: 1 << 26)
  /// Stands in a `mild` or `severe` line of a list.
  package static let mild = WordTraits(rawValue: 1 << 24)
  package static let severe = WordTraits(rawValue: 1 << 25)

  /// Puts what follows in doubt: *if*, *hope*, *almost*.
  package static let doubt = WordTraits(rawValue: 1 << 27)

  /// Leaves open which one is meant: *a*, *any*, *every*.
  package static let indefinite = WordTraits(rawValue: 1 << 28)

  /// The writer, or the one the writer speaks to as *you*.
  package static let writer = WordTraits(rawValue: 1 << 29)
  /// Somebody else.
  package static let other = WordTraits(rawValue: 1 << 30)
  /// Begins a likeness: *like a wet match*.
  package static let likeness = WordTraits(rawValue: 1 << 31)

  /// The list in the rule files that gives each trait.
  package static let listNames: [(name: String, trait: WordTraits)] = [
    ("skip", .skip), ("negator", .negator), ("scope-end", .scopeEnd), ("clause-word", .clauseWord),
    ("determiner", .determiner), ("possessive", .possessive), ("pronoun", .pronoun), ("preposition", .preposition),
    ("conjunction", .conjunction), ("relative", .relative), ("auxiliary", .auxiliary), ("question-word", .question),
    ("time-word", .time), ("number-word", .number), ("stop-topic", .stopTopic), ("common-verb", .commonVerb),
    ("adverb", .adverb), ("an-word", .vowelSound), ("a-word", .consonantSound), ("abbreviation", .abbreviation),
    ("intensifier", .intensifier), ("article", .article), ("elided-start", .elides), ("joiner", .joiner),
    ("doubt", .doubt), ("indefinite", .indefinite), ("writer", .writer), ("other", .other), ("likeness", .likeness),
  ]

  /// Words that carry no content of their own; `<word>` does not match them.
  package static let function: WordTraits = [
    .negator, .clauseWord, .determiner, .possessive, .pronoun, .preposition, .conjunction, .relative, .auxiliary,
    .question,
  ]
}
