/// How findings are printed.
package enum OutputFormat: String, CaseIterable, Sendable {
  /// For people.
  case text
  /// One array of objects.
  case json
  /// One object a line.
  case jsonl
  /// SARIF 2.1.0, for code hosts and editors.
  case sarif
  /// Annotations of a GitHub workflow.
  case github

  /// The findings of a file, each as it is printed.
  package func items(_ file: CheckedFile, isColoured: Bool) -> [String] {
    file.findings.map { finding in
      switch self {
      case .text: TextItem(finding, isColoured: isColoured).text
      case .json, .jsonl: JSONText.line(FindingRecord(finding))
      case .sarif: JSONText.line(SarifResult(finding))
      case .github: GitHubItem(finding).text
      }
    }
  }

  /// What stands before the first item.
  package var opening: String {
    switch self {
    case .json: "["
    case .sarif: SarifLog.opening
    case .text, .jsonl, .github: ""
    }
  }

  /// What stands before an item.
  package func separator(isFirst: Bool) -> String {
    switch self {
    case .json, .sarif: isFirst ? "\n" : ",\n"
    case .text, .jsonl, .github: ""
    }
  }

  /// What stands behind an item.
  package var ending: String {
    switch self {
    case .json, .sarif: ""
    case .text, .jsonl, .github: "\n"
    }
  }

  /// What stands behind the last item.
  /// - Parameters:
  ///   - rules: why each rule that was named is there.
  ///   - errors: what went wrong.
  package func closing(isEmpty: Bool, rules: [String: String], errors: [String], version: String) -> String {
    switch self {
    case .json: isEmpty ? "]\n" : "\n]\n"
    case .sarif: SarifLog.closing(rules: rules, errors: errors, version: version)
    case .text, .jsonl, .github: ""
    }
  }
}
