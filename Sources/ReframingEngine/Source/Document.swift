/// A text divided into the blocks in which its writer speaks: paragraphs, list items, headings, table cells.
///
/// Front matter, fenced and indented code, block quotes, comments and rules between paragraphs are left out. Offsets are
/// bytes. What the writer put into the values of front matter is kept apart, since danger may be stated there; quotes and
/// code are other people's words, or the answers of an earlier run, and no danger is looked for in them.
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
  /// The values of front matter that are its writer's own words.
  package let frontMatter: [Range<Int>]

  package init(_ bytes: UnsafeBufferPointer<UInt8>, syntax: Syntax, isStart: Bool = true) {
    var reader = BlockReader(bytes, syntax: syntax)
    blocks = reader.read(isStart: isStart)
    frontMatter = FrontMatterReader.values(bytes, in: reader.frontMatter)
  }
}
