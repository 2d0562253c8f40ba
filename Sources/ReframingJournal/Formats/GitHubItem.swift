/// A finding as an annotation of a GitHub workflow.
///
/// Source: “Workflow commands for GitHub Actions”, docs.github.com.
struct GitHubItem {
  let text: String

  init(_ finding: FileFinding) {
    let kind = finding.isHarsh ? (finding.level == "mild" ? "notice" : "warning") : "error"
    let properties = [
      "file=\(Self.escaped(finding.path, isProperty: true))", "line=\(finding.line)", "endLine=\(finding.endLine)",
      "col=\(finding.column)", "endColumn=\(finding.endColumn)",
      "title=\(Self.escaped(finding.rule, isProperty: true))",
    ]
    text =
      "::\(kind) \(properties.joined(separator: ","))::\(Self.escaped(finding.reframe ?? finding.why, isProperty: false))"
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
