/// A pattern of file names: `*` and `?` stay within a folder, `**` goes through folders, `[a-z]` is one of a range.
///
/// Complexity: the product of the lengths of pattern and path.
package struct Glob: Sendable {
  private indirect enum Part: Equatable, Sendable {
    case sign(Unicode.Scalar), one, many, folders
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  private let parts: [Part]

  package init(_ pattern: String) {
    var parts: [Part] = []
    var rest = Array(pattern.unicodeScalars)[...]
    while let sign = rest.popFirst() {
      switch sign {
      case "?": parts.append(.one)
      case "*" where rest.first == "*":
        rest.removeFirst()
        if rest.first == "/" { rest.removeFirst() }
        parts.append(.folders)
      case "*": parts.append(.many)
      case "[" where rest.contains("]"): parts.append(Self.set(&rest))
      case "\\" where !rest.isEmpty: parts.append(.sign(rest.removeFirst()))
      default: parts.append(.sign(sign))
      }
    }
    self.parts = parts
  }

  /// How many folders deep a path may lie that matches.
  package var deepest: Int { parts.contains(.folders) ? .max : parts.count { $0 == .sign("/") } }

  /// Whether a name holds signs of a pattern.
  package static func isPattern(_ path: String) -> Bool { path.contains { "*?[".contains($0) } }

  /// Whether the pattern matches a whole path.
  package func matches(_ path: some StringProtocol) -> Bool {
    var states: Set<Int> = closure(0)
    for sign in path.unicodeScalars {
      states = states.reduce(into: []) { next, state in
        guard state < parts.count else { return }
        switch parts[state] {
        case .many where sign != "/": next.formUnion(closure(state))
        case .folders: next.formUnion(closure(state))
        case .one where sign != "/": next.formUnion(closure(state + 1))
        case .sign(sign): next.formUnion(closure(state + 1))
        case .set(let ranges, let isNegated) where sign != "/":
          if ranges.contains(where: { $0.contains(sign) }) != isNegated { next.formUnion(closure(state + 1)) }
        default: break
        }
      }
      if states.isEmpty { return false }
    }
    return states.contains(parts.count)
  }

  /// The states that are reached without a sign.
  private func closure(_ state: Int) -> Set<Int> {
    var states: Set<Int> = [state]
    var state = state
    while state < parts.count, parts[state] == .many || parts[state] == .folders {
      state += 1
      states.insert(state)
    }
    return states
  }

  private static func set(_ rest: inout ArraySlice<Unicode.Scalar>) -> Part {
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    let isNegated = rest.first == "!" || rest.first == "^"
    if isNegated { rest.removeFirst() }
    while let sign = rest.popFirst(), sign != "]" || ranges.isEmpty {
      if rest.first == "-", let last = rest.dropFirst().first, last != "]", sign <= last {
        rest.removeFirst(2)
        ranges.append(sign...last)
      } else {
        ranges.append(sign...sign)
      }
    }
    return .set(ranges, isNegated: isNegated)
  }
}
