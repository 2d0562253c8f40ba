/// A mistake in a rule file, with its place.
package struct RuleDiagnostic: Error, Equatable, Sendable {
  package enum Severity: String, Sendable { case error, warning }

  package var severity: Severity
  package var file: String
  /// From 1.
  package var line: Int
  /// From 1, in scalars.
  package var column: Int
  package var message: String
  /// The line of the file as it stands.
  package var excerpt: String
  /// How many scalars are wrong.
  package var length: Int

  /// `file:line:column: error: message`, the line and a caret.
  package var description: String {
    let head = "\(file):\(line):\(column): \(severity.rawValue): \(message)"
    guard !excerpt.isEmpty else { return head }
    let lead = excerpt.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
    let marks = "^" + String(repeating: "~", count: max(0, length - 1))
    return "\(head)\n\(excerpt)\n\(lead)\(marks)"
  }
}

/// All mistakes of one load; nothing was loaded.
package struct RuleLoadError: Error, Sendable {
  package let diagnostics: [RuleDiagnostic]
}
