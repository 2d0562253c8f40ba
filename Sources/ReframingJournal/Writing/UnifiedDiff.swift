/// Edits of a file as a unified diff with three lines around each change.
///
/// Complexity: linear in the bytes.
package struct UnifiedDiff {
  /// Some lines that go, and what comes in their place.
  private struct Change {
    /// From 0.
    var lines: Range<Int>
    var new: [[UInt8]]
  }

  private static let context = 3
  private let lines: [[UInt8]]
  private var changes: [Change] = []
  package private(set) var text: [UInt8] = []

  /// - Parameter edits: in order, without overlaps.
  package init(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>, _ edits: [TextEdit]) {
    lines = Self.lines(Array(bytes))
    changes = changes(bytes, edits)
    guard !changes.isEmpty else { return }
    let name = path.hasPrefix("/") ? String(path.dropFirst()) : path
    text = Array("--- a/\(name)\n+++ b/\(name)\n".utf8)
    writeHunks()
  }

  private func changes(_ bytes: UnsafeBufferPointer<UInt8>, _ edits: [TextEdit]) -> [Change] {
    var result: [Change] = []
    var line = 0, start = 0, next = 0
    while next < edits.count, line < lines.count {
      let first = line, from = start
      var inside: [TextEdit] = []
      var end = start + lines[line].count
      while next < edits.count, edits[next].range.lowerBound < end || end == bytes.count {
        inside.append(edits[next])
        while end < edits[next].range.upperBound {
          line += 1
          end += lines[line].count
        }
        next += 1
      }
      line += 1
      start = end
      guard !inside.isEmpty else { continue }
      let new = Self.lines(TextEdit.apply(inside, to: bytes, in: from..<end))
      if let change = trimmed(Change(lines: first..<line, new: new)) { result.append(change) }
    }
    return result
  }

  /// The change without the lines that stay the same.
  private func trimmed(_ change: Change) -> Change? {
    var change = change
    while let first = change.new.first, !change.lines.isEmpty, lines[change.lines.lowerBound] == first {
      change.new.removeFirst()
      change.lines.removeFirst()
    }
    while let last = change.new.last, !change.lines.isEmpty, lines[change.lines.upperBound - 1] == last {
      change.new.removeLast()
      change.lines.removeLast()
    }
    return change.lines.isEmpty && change.new.isEmpty ? nil : change
  }

  private mutating func writeHunks() {
    var shift = 0
    var rest = changes[...]
    while let first = rest.popFirst() {
      var group = [first]
      while let next = rest.first, next.lines.lowerBound - group[group.count - 1].lines.upperBound <= 2 * Self.context {
        group.append(next)
        rest.removeFirst()
      }
      shift += writeHunk(group, shift: shift)
    }
  }

  /// - Returns: by how many lines the file grew.
  private mutating func writeHunk(_ group: [Change], shift: Int) -> Int {
    let start = max(0, group[0].lines.lowerBound - Self.context)
    let end = min(lines.count, group[group.count - 1].lines.upperBound + Self.context)
    let grown = group.reduce(0) { $0 + $1.new.count - $1.lines.count }
    let old = Self.span(start, end - start), new = Self.span(start + shift, end - start + grown)
    text += Array("@@ -\(old) +\(new) @@\n".utf8)
    var next = start
    for change in group {
      for line in lines[next..<change.lines.lowerBound] { write(" ", line) }
      for line in lines[change.lines] { write("-", line) }
      for line in change.new { write("+", line) }
      next = change.lines.upperBound
    }
    for line in lines[next..<end] { write(" ", line) }
    return grown
  }

  private static func span(_ start: Int, _ count: Int) -> String { "\(count == 0 ? start : start + 1),\(count)" }

  private mutating func write(_ sign: String, _ line: [UInt8]) {
    text += Array(sign.utf8) + line
    if line.last != 10 { text += Array("\n\\ No newline at end of file\n".utf8) }
  }

  /// The lines with their endings.
  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 10 {
      lines.append(Array(bytes[start...index]))
      start = index + 1
    }
    if start < bytes.count { lines.append(Array(bytes[start...])) }
    return lines
  }
}
