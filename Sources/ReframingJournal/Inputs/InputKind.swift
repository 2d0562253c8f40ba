package import ReframingEngine

/// How a file holds its writing.
package enum InputKind: String, CaseIterable, Sendable {
  case text, markdown, org, jsonl, json, csv, tsv

  /// The kind that a file name ends in; other names are text.
  package init(path: String) {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() } ?? ""
    switch ending {
    case "md", "markdown", "mdown", "mkd", "qmd", "rmd": self = .markdown
    case "org": self = .org
    case "jsonl", "ndjson": self = .jsonl
    case "json": self = .json
    case "csv": self = .csv
    case "tsv", "tab": self = .tsv
    default: self = .text
    }
  }

  /// Whether such a file in a folder is taken for a journal. Exports must be named, since much else has their endings.
  package static func isJournal(_ name: String) -> Bool {
    switch InputKind(path: name) {
    case .markdown, .org: true
    case .text: name.lowercased().hasSuffix(".txt")
    case .jsonl, .json, .csv, .tsv: false
    }
  }

  /// Whether each record of the file is an entry.
  package var isExport: Bool { ![.text, .markdown, .org].contains(self) }

  /// How prose of this kind is written.
  package var syntax: Document.Syntax {
    switch self {
    case .markdown: .markdown
    case .org: .org
    case .text, .jsonl, .json, .csv, .tsv: .text
    }
  }
}
