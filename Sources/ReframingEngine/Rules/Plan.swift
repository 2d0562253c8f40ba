/// A shape of an answer: which elements it has, in which order, and where two of them are one sentence.
///
///     plan shared-first
///       says  {shared} {notice}, and {kind}
package struct Plan: Equatable, Sendable {
  package struct Step: Equatable, Sendable {
    package var element: Element
    /// What stands before the line; a space alone begins a sentence.
    package var joint: String

    package var isJoined: Bool { joint.contains { $0 != " " } }
  }

  package var name: String
  package var steps: [Step] = []
  package var length = Length.note
  /// Categories it is meant for; none: all that no other plan of its length is meant for.
  package var categories: [String] = []
  package var origin: Origin

  package init(name: String, origin: Origin) {
    self.name = name
    self.origin = origin
  }

  /// The plan as it was written.
  package var says: String { steps.map { "\($0.joint){\($0.element.rawValue)}" }.joined() }

  /// - Returns: nil where the text is no row of elements in braces.
  static func steps(_ text: String) -> [Step]? {
    var steps: [Step] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}"),
        let element = Element(rawValue: String(rest[rest.index(after: open)..<close]))
      else { return nil }
      let joint = String(rest[..<open])
      guard steps.isEmpty == joint.isEmpty else { return nil }
      steps.append(Step(element: element, joint: joint))
      rest = rest[rest.index(after: close)...]
    }
    return rest.isEmpty && !steps.isEmpty ? steps : nil
  }
}
