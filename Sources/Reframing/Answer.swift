/// What the engine says to a text.
///
/// A text that holds a sign of danger has no reframed text: it is `untouched`, with the support note in its place.
public enum Answer: Equatable, Sendable {
  /// The text with its harsh sentences answered; where a quiet support note belongs to it, that note.
  case reframed(String, findings: [Finding], support: Support?)
  /// Somebody may be in danger; nothing was rewritten.
  case untouched(Support, findings: [Finding])

  /// The new text, or nil where the text was left untouched because somebody may be in danger.
  public var text: String? {
    if case .reframed(let text, _, _) = self { text } else { nil }
  }

  /// The harsh sentences, in the order of the text.
  public var findings: [Finding] {
    switch self {
    case .reframed(_, let findings, _), .untouched(_, let findings): findings
    }
  }

  /// The support note, if there is one.
  public var support: Support? {
    switch self {
    case .reframed(_, _, let support): support
    case .untouched(let support, _): support
    }
  }
}

/// A harsh sentence.
public struct Finding: Equatable, Sendable {
  /// The rule that fired: `category/rule`.
  public let rule: String
  /// The category of the rule.
  public let category: String
  /// Other categories that the sentence belongs to, the more important first.
  public let otherCategories: [String]
  /// `mild`, `harsh` or `severe`.
  public let intensity: String
  /// The sentence, as UTF-8 byte offsets into the text.
  public let range: Range<Int>
  /// The words that made the rule fire, as UTF-8 byte offsets into the text.
  public let match: Range<Int>
  /// The answer, or nil where the sentence was left alone.
  public let reframe: String?
}

/// A note for somebody who may be in danger.
public struct Support: Equatable, Sendable {
  /// How urgent it is.
  public enum Level: String, Sendable {
    /// The sentence is left alone and a quiet note stands beside it.
    case amber
    /// The whole entry is left alone.
    case red
  }

  /// How urgent it is.
  public let level: Level
  /// The category of the sign, such as `suicide` or `abuse`.
  public let topic: String
  /// The note itself, some lines long.
  public let card: String
}
