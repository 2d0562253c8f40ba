import Testing

@testable import ReframingEngine

@Suite struct DocumentTests {
  private func blocks(_ text: String, _ syntax: Document.Syntax = .markdown) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      Document(bytes, syntax: syntax).blocks.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }
  }

  @Test func tellsProseFromTheRest() {
    let text = """
      ---
      title: no
      ---
      # Heading
      One
      two

      > quoted

      - item
      1. [x] done

      ```
      code
      ```

          indented code

      ***
      | a | b |
      last
      """
    #expect(blocks(text) == ["Heading", "One", "two", "item", "done", " a ", " b ", "last"])
  }

  @Test func joinsWrappedLines() {
    let wrapped =
      "I keep thinking about what I said to them at the dinner and\nhow they looked at me afterwards, all of them, as if I were\nsomething odd."
    #expect(blocks(wrapped).count == 1)
    #expect(blocks("short line\nanother short line").count == 2)
  }

  @Test func plainTextIsAllProse() { #expect(blocks("> one\n\n    two", .plain) == ["> one", "two"]) }

  @Test func survivesOddEnds() {
    for text in ["---", "```", "- ", "#", "|", ">", "1.", "1. ", "- [x] ", "\r\n\r\n", "---\na: b"] { _ = blocks(text) }
  }
}
