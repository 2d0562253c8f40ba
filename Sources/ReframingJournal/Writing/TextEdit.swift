/// A change of some bytes of a file.
package struct TextEdit: Equatable, Sendable {
  /// What goes; empty where something is only put in.
  package var range: Range<Int>
  /// What comes in its place.
  package var text: [UInt8]

  package init(range: Range<Int>, text: [UInt8]) {
    self.range = range
    self.text = text
  }

  /// The bytes of a range with those edits done that lie inside it; the edits are in order and do not overlap.
  package static func apply(
    _ edits: some Sequence<TextEdit>, to bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> [UInt8] {
    var result: [UInt8] = []
    var next = range.lowerBound
    for edit in edits {
      result += bytes[next..<edit.range.lowerBound]
      result += edit.text
      next = edit.range.upperBound
    }
    return result + bytes[next..<range.upperBound]
  }
}
