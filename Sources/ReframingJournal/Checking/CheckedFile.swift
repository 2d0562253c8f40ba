package import ReframingEngine

/// What was found in a file.
package struct CheckedFile: Sendable {
  /// What a user ought to know about a file.
  package struct Notice: Equatable, Sendable {
    /// From 1.
    package var line: Int
    package var column: Int
    package var message: String
    /// An error ends the run with status 2; a warning does not.
    package var isError: Bool
  }

  package var path: String
  package var entries: [CheckedEntry] = []
  package var notices: [Notice] = []

  package init(path: String) { self.path = path }

  /// Harsh sentences and signs of danger, in the order of the file.
  package var findings: [FileFinding] { entries.flatMap(\.findings) }
}

/// What was found in an entry of a file.
package struct CheckedEntry: Sendable {
  package var date: CalendarDate?
  /// Harsh sentences and signs of danger, in the order of the entry.
  package var findings: [FileFinding] = []
  package var kindMoments: [FileFinding] = []
  package var support: SupportCard?
  package var sentenceCount = 0
  /// Whether a pattern, and not only signs, says that its writer may be in danger.
  package var isDangerStated = false
  /// A friend's letter on what the entry holds, if one was asked for.
  package var letter: String?

  /// Whether it holds a sign that its writer may be in danger, so that nothing of it is answered.
  package var isUntouched: Bool { support?.level == .red }
}
