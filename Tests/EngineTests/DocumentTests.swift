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

  @Test(arguments: [
    ("mood: low", ["low"]), ("mood: \"low, 'so'\"", ["low, 'so'"]), ("mood: 'low'  ", ["low"]), ("mood:", []),
    ("how I feel: low # why", ["low"]), ("mood: \"a # b\"", ["a # b"]), ("# mood: low", []),
    ("felt:\n  - low\n  - when: night\n    what: high", ["low", "night", "high"]), ("felt:\n- low\n", ["low"]),
    ("felt: [low, \"high\", ]", ["low", "high"]), ("felt: []", []), ("n: -5", ["-5"]),
    ("note: >\n  Slept badly,\n  and long.\nmood: low", ["Slept badly,\n  and long.", "low"]),
    ("note: Slept badly,\n  and long.", ["Slept badly,\n  and long."]),
    ("tags: [low]\nmood: high", ["high"]), ("Tags:\n- low\n- high\n", []), ("song:\n  name: low\nmood: high", ["high"]),
    ("day:\n  song: low\n  mood: high", ["high"]),
    ("It rained.\nI went\nhome.\n\ntags: x\nLate.", ["It rained.\nI went\nhome.", "Late."]),
    ("note: |\n  One.\n\n  Two.", ["One.", "Two."]), ("source: http://a.b/c", []), ("-\n:\n- -\n\"", ["-", "-\n\""]),
  ])
  func valuesOfFrontMatterAreTheWriters(_ lines: String, _ values: [String]) {
    var text = "---\n\(lines)\n---\nOne.\n"
    text.withUTF8 { bytes in
      let document = Document(bytes, syntax: .markdown)
      #expect(document.frontMatter.map { String(decoding: bytes[$0], as: UTF8.self) } == values)
      #expect(document.blocks.count == 1)
    }
  }

  @Test func plainTextIsAllProse() { #expect(blocks("> one\n\n    two", .plain) == ["> one", "two"]) }

  @Test func aByteOrderMarkIsNoPartOfTheText() {
    #expect(blocks("\u{FEFF}One.", .plain) == ["One."])
    #expect(blocks("\u{FEFF}---\ntitle: x\n---\n\nOne.") == ["One."])
  }

  @Test func survivesOddEnds() {
    for text in ["---", "```", "- ", "#", "|", ">", "1.", "1. ", "- [x] ", "\r\n\r\n", "---\na: b"] { _ = blocks(text) }
  }

  @Test func commentsAreNotProse() {
    #expect(
      blocks("One <!-- a --> two\n\n<!-- b\n\nc -->\nthree\n\n<!-- open") == ["One ", " two", "three", "<!-- open"])
    #expect(blocks("<!-- a --> one") == [" one"])
    #expect(blocks("One <!-- a -->", .plain) == ["One <!-- a -->"])
  }

  @Test func tellsOrgApart() {
    let text = """
      #+title: no
      * Headline
      :PROPERTIES:
      :ID: no
      :END:
      One
      # no
      #+BEGIN_SRC swift
      no
      #+END_SRC
      : no
      - item
      #+begin_quote
      no
      #+end_quote
      | a | b |
      :smile is prose
      *bold* is prose
      """
    #expect(blocks(text, .org) == ["Headline", "One", "item", " a ", " b ", ":smile is prose", "*bold* is prose"])
  }

  @Test func paragraphEndsAreThoseOfTheLastLine() {
    var text = "One.\nTwo.\n\n- three\n"
    text.withUTF8 { bytes in
      #expect(Document(bytes, syntax: .markdown).blocks.map(\.paragraphEnd) == [9, 9, 18])
    }
  }
}
