/// A pattern as it was written, with columns for messages.
indirect enum Pattern: Sendable {
  /// A run of plain words, for the normaliser.
  case words(String)
  /// All forms of a word: `fail*`.
  case forms(String)
  case list(String, column: Int)
  case slot(SlotKind)
  case gap
  /// A mark inside a sentence; at the border of a pattern or alone in an alternative it must be there.
  case mark(isRequired: Bool)
  case sequence([Pattern])
  case choice([Pattern])
  case optional(Pattern)
}

/// What a slot may hold.
package enum SlotKind: UInt8, CaseIterable, Sendable {
  case topic = 1, event, person, role
  /// What happened as a clause; only answers have it.
  case did

  package var name: String {
    switch self {
    case .topic: "topic"
    case .event: "event"
    case .person: "person"
    case .role: "role"
    case .did: "did"
    }
  }

  package init?(name: some StringProtocol) {
    guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }
}

/// What is wrong with a pattern, and where in its line.
struct PatternError: Error {
  let message: String
  /// Columns from 1, in scalars.
  let column: Int
  let length: Int
}
