package import ReframingEngine

/// The names by which categories and rules are chosen, wherever that is: `--only` and `--ignore`, `.reframe.json`, and
/// comments in a file.
package struct RuleNames: Sendable {
  private let known: [String]
  /// Categories and rules of danger, which nothing hides.
  private let dangers: Set<String>

  package init(_ rules: RuleSet) {
    known = rules.categories.map(\.id) + rules.rules.indices.map(rules.path(of:))
    dangers = Set(
      rules.categories.filter(\.level.isSupport).map(\.id)
        + rules.rules.indices.filter { rules.category(of: $0).level.isSupport }.map(rules.path(of:)))
  }

  /// The names of a list; commas or white space part them.
  package static func split(_ list: String) -> [String] {
    list.split { $0.isWhitespace || $0 == "," }.map { String($0) }
  }

  /// What is wrong with a name; nil where it is known.
  package func mistake(in name: String) -> String? {
    guard !known.contains(name) else { return nil }
    let rule = known.first { $0.hasSuffix("/\(name)") }
    let hint = rule.map { "; did you mean “\($0)”?" } ?? Spelling.hint(for: name, among: known)
    return "there is no category or rule “\(name)”\(hint)"
  }

  /// What somebody ought to know who wants to hide what a name stands for; nil: nothing.
  package func warning(forHiding name: String) -> String? {
    dangers.contains(name) ? "“\(name)” is a sign of danger, which is shown all the same" : nil
  }
}
