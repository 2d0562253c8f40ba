import ReframingEngine

/// A mistake in a rule file.
public struct Diagnostic: Equatable, Sendable, CustomStringConvertible {
  /// The file as it was named.
  public let path: String
  /// The line, from 1; 0 where the whole file is meant.
  public let line: Int
  /// The column, from 1, in Unicode scalars.
  public let column: Int
  /// What is wrong, in one sentence.
  public let message: String
  /// `path:line:column: error: message`, the line itself and a caret below the place.
  public let description: String

  init(_ diagnostic: RuleDiagnostic) {
    path = diagnostic.file
    line = diagnostic.line
    column = diagnostic.column
    message = diagnostic.message
    description = diagnostic.description
  }

  init(path: String, message: String) {
    self.path = path
    line = 0
    column = 0
    self.message = message
    description = "\(path): error: \(message)"
  }
}

/// Rule files that do not load, with all their mistakes.
public struct RuleSetError: Error, Equatable, Sendable, CustomStringConvertible {
  /// In the order of the files and lines.
  public let diagnostics: [Diagnostic]
  /// The diagnostics, one below the other.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
