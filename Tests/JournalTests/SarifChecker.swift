import Foundation

/// Holds a log against what the schema of SARIF 2.1.0 asks of the members that we write: their names, types, required
/// members, least values and words.
///
/// Source: sarif-schema-2.1.0.json, OASIS 2020.
struct SarifChecker {
  private indirect enum Shape: Sendable {
    case text, uri, flag
    case number(atLeast: Int)
    case word([String])
    case list(Shape)
    case object([String: Shape], required: [String])
    /// A property bag: anything.
    case bag
  }

  private(set) var mistakes: [String] = []
  private(set) var resultCount = 0

  private static let message = Shape.object(["text": .text, "markdown": .text, "id": .text], required: ["text"])
  private static let region = Shape.object(
    [
      "startLine": .number(atLeast: 1), "startColumn": .number(atLeast: 1), "endLine": .number(atLeast: 1),
      "endColumn": .number(atLeast: 1), "byteOffset": .number(atLeast: -1), "byteLength": .number(atLeast: 0),
      "snippet": .object(["text": .text], required: []),
    ], required: [])
  private static let location = Shape.object(
    [
      "physicalLocation": .object(
        ["artifactLocation": .object(["uri": .uri], required: []), "region": region], required: ["artifactLocation"])
    ], required: [])
  private static let levels = Shape.word(["none", "note", "warning", "error"])
  private static let result = Shape.object(
    ["ruleId": .text, "level": levels, "message": message, "locations": .list(location), "properties": .bag],
    required: ["message", "ruleId"])
  private static let rule = Shape.object(["id": .text, "shortDescription": message], required: ["id"])
  private static let tool = Shape.object(
    ["driver": .object(["name": .text, "version": .text, "rules": .list(rule)], required: ["name"])],
    required: ["driver"])
  private static let invocation = Shape.object(
    [
      "executionSuccessful": .flag,
      "toolExecutionNotifications": .list(.object(["level": levels, "message": message], required: ["message"])),
    ], required: ["executionSuccessful"])
  private static let run = Shape.object(
    [
      "tool": tool, "results": .list(result), "invocations": .list(invocation),
      "columnKind": .word(["utf16CodeUnits", "unicodeCodePoints"]),
    ], required: ["tool"])
  private static let log = Shape.object(
    ["$schema": .uri, "version": .word(["2.1.0"]), "runs": .list(run)], required: ["version", "runs"])

  mutating func check(_ value: Any) {
    check(value, Self.log, at: "log")
    let runs = (value as? [String: Any])?["runs"] as? [[String: Any]]
    resultCount = (runs?.first?["results"] as? [Any])?.count ?? 0
  }

  private mutating func check(_ value: Any, _ shape: Shape, at path: String) {
    switch shape {
    case .text: if !(value is String) { mistakes.append("\(path) is no string") }
    case .uri:
      guard let text = value as? String, URL(string: text) != nil, !text.contains(" ") else {
        mistakes.append("\(path) is no URI")
        return
      }
    case .flag: if !(value is Bool) { mistakes.append("\(path) is no boolean") }
    case .number(let least): if (value as? Int ?? Int.min) < least { mistakes.append("\(path) is below \(least)") }
    case .word(let words): if !words.contains(value as? String ?? "") { mistakes.append("\(path) is none of \(words)") }
    case .list(let element):
      guard let list = value as? [Any] else { return mistakes.append("\(path) is no array") }
      for (index, item) in list.enumerated() { check(item, element, at: "\(path)[\(index)]") }
    case .object(let members, let required):
      guard let object = value as? [String: Any] else { return mistakes.append("\(path) is no object") }
      let missing = required.filter { object[$0] == nil }
      for (key, item) in object.sorted(by: { $0.key < $1.key }) {
        if let member = members[key] {
          check(item, member, at: "\(path).\(key)")
        } else if missing.isEmpty {
          mistakes.append("\(path).\(key) is unknown")
        }
      }
      if !missing.isEmpty { mistakes.append("\(path) lacks \(missing)") }
    case .bag: break
    }
  }
}
