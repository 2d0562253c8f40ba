/// Resolves the words and lists of patterns to sets of word ids.
struct PatternCompiler {
  /// The ids that a run of written words is normalised to.
  var words: (String) -> [WordID]
  /// All forms of a word.
  var forms: (String) -> [WordID]
  /// A list by name, or nil where there is none.
  var list: (String) -> Node?
  /// The names for "did you mean".
  var listNames: () -> [String]

  func compile(_ pattern: Pattern) throws(PatternError) -> Node {
    switch pattern {
    case .words(let text):
      let ids = words(text)
      return .joined(ids.map { .one(.words([$0])) })
    case .forms(let text): return .one(.of(forms(text)))
    case .list(let name, let column):
      if let node = list(name) { return node }
      let hint = Spelling.hint(for: name, among: listNames())
      throw PatternError(message: "there is no list “\(name)”\(hint)", column: column, length: name.count)
    case .slot(let kind): return .slot(kind)
    case .gap: return .gap
    case .mark(let isRequired):
      let mark = Node.one(.words([.mark]))
      return isRequired ? mark : .optional(mark)
    case .sequence(let items): return .joined(try items.map { item throws(PatternError) in try compile(item) })
    case .choice(let branches):
      return .merged(try branches.map { branch throws(PatternError) in try compile(branch) })
    case .optional(let inner): return .optional(try compile(inner))
    }
  }
}
