/// A JSON text as a tree whose leaves point into the bytes, so that what is found in a string can be shown in its file.
package indirect enum JSONValue: Sendable {
  case object([Member], at: Int)
  case array([JSONValue], at: Int)
  /// The bytes between the quotation marks, escapes as they stand.
  case string(Range<Int>)
  /// A number, `true`, `false` or `null`.
  case other(Range<Int>)

  package struct Member: Sendable {
    package var key: String
    /// Where the key begins.
    package var at: Int
    package var value: JSONValue
  }

  /// The first byte of the value.
  package var start: Int {
    switch self {
    case .object(_, let at), .array(_, let at): at
    case .string(let range): range.lowerBound - 1
    case .other(let range): range.lowerBound
    }
  }

  package subscript(key: String) -> JSONValue? {
    guard case .object(let members, _) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}

/// Where a text is no JSON.
package struct JSONSyntaxError: Error, Equatable, Sendable {
  package var offset: Int
  package var message: String
}
