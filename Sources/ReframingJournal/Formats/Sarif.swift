import ReframingEngine

/// One result of a SARIF log.
///
/// Source: Static Analysis Results Interchange Format 2.1.0, OASIS 2020, 3.27.
struct SarifResult: Encodable {
  struct Message: Encodable { var text: String }
  struct Artifact: Encodable { var uri: String }
  struct Region: Encodable {
    var startLine, startColumn, endLine, endColumn, byteOffset, byteLength: Int
    var snippet: Message?
  }
  struct Physical: Encodable {
    var artifactLocation: Artifact
    var region: Region
  }
  struct Location: Encodable { var physicalLocation: Physical }
  struct Properties: Encodable {
    var category, intensity: String
    var rested: String?
  }

  var ruleId, level: String
  var message: Message
  var locations: [Location]
  var properties: Properties

  init(_ finding: FileFinding) {
    ruleId = finding.rule
    level = finding.isHarsh ? (finding.level == "mild" ? "note" : "warning") : "error"
    message = Message(text: finding.reframe ?? finding.why)
    let region = Region(
      startLine: finding.line, startColumn: finding.column, endLine: finding.endLine, endColumn: finding.endColumn,
      byteOffset: finding.bytes.lowerBound, byteLength: finding.bytes.count,
      snippet: finding.text.map { Message(text: $0) })
    locations = [
      Location(physicalLocation: Physical(artifactLocation: Artifact(uri: Self.uri(finding.path)), region: region))
    ]
    properties = Properties(category: finding.category, intensity: finding.level, rested: finding.rest?.rawValue)
  }

  /// A path as a reference of RFC 3986.
  static func uri(_ path: String) -> String {
    let escaped = path.utf8.map { byte -> String in
      let isPlain =
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || "-._~/".utf8.contains(byte)
      return isPlain
        ? String(Unicode.Scalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
    return path.hasPrefix("/") ? "file://\(escaped)" : escaped
  }
}

/// What stands around the results of a SARIF log.
enum SarifLog {
  struct Rule: Encodable {
    var id: String
    var shortDescription: SarifResult.Message
  }
  struct Driver: Encodable {
    var name = "reframe"
    var version: String
    var rules: [Rule]
  }
  struct Tool: Encodable { var driver: Driver }
  struct Notification: Encodable {
    var level = "error"
    var message: SarifResult.Message
  }
  struct Invocation: Encodable {
    var executionSuccessful: Bool
    var toolExecutionNotifications: [Notification]
  }

  /// The tool stands last, so that results can be written while files are still being read.
  static let opening = """
    {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"unicodeCodePoints","results":[
    """

  static func closing(rules: [String: String], errors: [String], version: String) -> String {
    let listed = rules.keys.sorted().map { Rule(id: $0, shortDescription: .init(text: rules[$0] ?? "")) }
    let tool = Tool(driver: Driver(version: version, rules: listed))
    let invocation = Invocation(
      executionSuccessful: errors.isEmpty,
      toolExecutionNotifications: errors.map { Notification(message: .init(text: $0)) })
    return "\n],\"invocations\":[\(JSONText.line(invocation))],\"tool\":\(JSONText.line(tool))}]}\n"
  }
}
