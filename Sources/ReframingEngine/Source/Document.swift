/// A text divided into the blocks in which its writer speaks: paragraphs, list items, headings, table cells.
///
/// Front matter, fenced and indented code, block quotes and rules between paragraphs are left out. Offsets are bytes.
/// Complexity: linear in the bytes.
package struct Document: Sendable {
  package enum Syntax: String, CaseIterable, Sendable {
    /// Every line is the writer's.
    case plain
    /// Quoted lines, fenced code and front matter are not the writer's voice.
    case text
    /// As `text`; indented code is not either.
    case markdown
  }

  /// A piece of prose, and whether a heading stands in it.
  package struct Block: Equatable, Sendable {
    package var range: Range<Int>
    package var isHeading = false
  }

  package let blocks: [Block]

  package init(_ bytes: UnsafeBufferPointer<UInt8>, syntax: Syntax, isStart: Bool = true) {
    var reader = BlockReader(bytes, syntax: syntax)
    blocks = reader.read(isStart: isStart)
  }
}
