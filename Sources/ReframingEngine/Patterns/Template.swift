/// A line of an answer, with places for what the writer said.
package struct Template: Equatable, Sendable {
  package enum Segment: Equatable, Sendable {
    case text(String)
    case slot(SlotKind)
    /// A named value of a support note, such as `emergency`.
    case value(String)
  }

  package let segments: [Segment]
  /// Where the line stands: file and line, from 1.
  package let origin: Origin
  /// The line as it was written.
  package let source: String

  package init(segments: [Segment], origin: Origin) {
    self.segments = segments
    self.origin = origin
    source = segments.map { segment in
      switch segment {
      case .text(let text): text
      case .slot(let kind): "{\(kind.name)}"
      case .value(let name): "{\(name)}"
      }
    }.joined()
  }

  package var slots: [SlotKind] {
    segments.compactMap { if case .slot(let kind) = $0 { kind } else { nil } }
  }

  static let values = ["acknowledge", "emergency", "help", "day"]

  static func parse(_ text: String, origin: Origin) throws(PatternError) -> Template {
    // Most lines hold no slot, and bytes are looked through faster than characters.
    guard text.utf8.contains(UInt8(ascii: "{")) else {
      return Template(segments: text.isEmpty ? [] : [.text(text)], origin: origin)
    }
    var segments: [Segment] = []
    var rest = text[...]
    var offset = 0
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else {
        throw PatternError(
          message: "“{” is not closed; “}” is missing", column: offset + rest[..<open].unicodeScalars.count, length: 1)
      }
      let name = String(rest[rest.index(after: open)..<close])
      if open > rest.startIndex { segments.append(.text(String(rest[..<open]))) }
      if let kind = SlotKind(name: name) {
        segments.append(.slot(kind))
      } else if values.contains(name) {
        segments.append(.value(name))
      } else {
        let known = SlotKind.allCases.map(\.name) + values
        throw PatternError(
          message: "there is no slot “\(name)”\(Spelling.hint(for: name, among: known))",
          column: offset + rest[..<open].unicodeScalars.count + 1, length: name.count)
      }
      offset += rest[...close].unicodeScalars.count
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { segments.append(.text(String(rest))) }
    return Template(segments: segments, origin: origin)
  }
}

/// A place in a rule file.
package struct Origin: Hashable, Sendable {
  package let file: String
  /// From 1.
  package let line: Int

  package init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}
