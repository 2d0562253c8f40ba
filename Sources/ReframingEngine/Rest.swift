/// Why a harsh sentence is found and not answered: danger is near, and somebody in that state is not to find their words
/// rewritten.
package enum Rest: String, Sendable {
  /// There is a sign of danger in the same entry.
  case entry
  /// Danger is stated in another entry of the week around it, or in one whose day is not known.
  case week
  /// The sentence itself lies close to danger.
  case sentence

  package var reason: String {
    switch self {
    case .entry: "not answered: there is a sign of danger in this entry"
    case .week: "not answered: danger is stated in an entry close to this one"
    case .sentence: "not answered: the words lie close to danger"
    }
  }
}
