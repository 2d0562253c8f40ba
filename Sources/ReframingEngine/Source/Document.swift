/// A text divided into the blocks in which its writer speaks: paragraphs, list items, headings, table cells.
///
/// Front matter, fenced and indented code, block quotes, comments and rules between paragraphs are left out. Offsets are
/// bytes.
/// Complexity: linear in the bytes.
package struct Document: Sendable {
  package enum Syntax: String, CaseIterable, Sendable {
    /// Every line is the writer's.
    case plain
    /// Quoted lines, fenced code and front matter are not the writer's voice.
    case text
    /// As `text`; indented code is not either.
    case markdown
    /// Org: blocks, drawers, keywords and lines of `:` are not the writer's voice.
    case org
  }

  /// A piece of prose, and whether a heading stands in it.
  package struct Block: Equatable, Sendable {
    package var range: Range<Int>
    package var isHeading = false
    /// The end of the last line of the paragraph, list item or heading that the block is a part of.
    package var paragraphEnd = 0
  }

  package let blocks: [Block]

  package init(_ bytes: UnsafeBufferPointer<UInt8>, syntax: Syntax, isStart: Bool = true) {
    var reader = BlockReader(bytes, syntax: syntax)
    blocks = reader.read(isStart: isStart)
  }
}
