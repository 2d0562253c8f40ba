/// The way to a field in JSON: `text`, `body.text`, `entries[].text`; `[]` stands for each element of an array.
package struct FieldPath: Equatable, Sendable, CustomStringConvertible {
  package enum Step: Equatable, Sendable {
    case key(String)
    case each
  }

  package let steps: [Step]
  package let description: String

  /// - Returns: nil where the text names no field.
  package init?(_ text: String) {
    var steps: [Step] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      let name = part.prefix { $0 != "[" }
      if !name.isEmpty { steps.append(.key(String(name))) }
      var rest = part.dropFirst(name.count)
      while rest.hasPrefix("[]") {
        steps.append(.each)
        rest = rest.dropFirst(2)
      }
      guard rest.isEmpty, !part.isEmpty else { return nil }
    }
    guard case .key = steps.last else { return nil }
    self.steps = steps
    description = text
  }

  /// The objects that hold the field, and the field of each.
  package func fields(of value: JSONValue) -> [(record: JSONValue, field: JSONValue)] {
    var values = [value]
    for step in steps.dropLast() {
      values = values.flatMap { value -> [JSONValue] in
        switch (step, value) {
        case (.key(let key), _): return value[key].map { [$0] } ?? []
        case (.each, .array(let elements, _)): return elements
        case (.each, _): return []
        }
      }
    }
    guard case .key(let key) = steps.last else { return [] }
    return values.compactMap { record in record[key].map { (record, $0) } }
  }
}
