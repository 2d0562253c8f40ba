/// What the files say, before words and lists are resolved.
struct RuleDraft {
  struct Entry {
    var text: String
    var offset: Int
    var statement: Statement
    var severity: Intensity
  }

  struct PatternSource {
    var statement: Statement
    var owner: Int
  }

  var categories: [Category] = []
  var rules: [Rule] = []
  var guards: [Guard] = []
  var topics: [Topic] = []
  var cards: [Card] = []
  var regions: [Region] = []
  var plans: [Plan] = []
  var happenings: [Happening] = []
  var frames: [Frame] = []
  var letters: [LetterLines] = []

  var lists: [String: [Entry]] = [:]
  var listOrder: [String] = []
  var topicWords: [[Entry]] = []
  /// For each topic the words beside which it is not meant.
  var topicUnlesses: [[Entry]] = []
  /// For each frame the words of which its phrase must hold one.
  var frameWords: [[Entry]] = []
  /// For each frame the words that its phrase must not hold.
  var frameUnlesses: [[Entry]] = []
  var frameFinds: [PatternSource] = []
  var finds: [PatternSource] = []
  var unlesses: [PatternSource] = []
  var guardFinds: [PatternSource] = []
  var guardUnlesses: [PatternSource] = []
  /// Statements whose names can be checked only when all files are read.
  var references: [(statement: Statement, kind: Reference)] = []

  enum Reference { case category, `guard` }

  var scales: [Scale] = []
  var signs: [SignCompiler.Source] = []

  var sames: [Statement] = []
  var verbs: [Statement] = []
  var nouns: [Statement] = []
  var shifts: [Statement] = []
  var frequencies: [Statement] = []
  var diagnostics: [RuleDiagnostic] = []
}
