@testable import ReframingJournal
import Testing

@Suite struct UnifiedDiffTests {
  private func diff(_ text: String, _ edits: [(Range<Int>, String)]) -> String {
    var text = text
    return text.withUTF8 { bytes in
      let edits = edits.map { TextEdit(range: $0.0, text: Array($0.1.utf8)) }
      return String(decoding: UnifiedDiff("a.md", bytes, edits).text, as: UTF8.self)
    }
  }

  private static let letters = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\n"

  @Test func showsThreeLinesAround() {
    #expect(
      diff(Self.letters, [(9..<9, "\n> x")]) == """
        --- a/a.md
        +++ b/a.md
        @@ -3,6 +3,7 @@
         c
         d
         e
        +> x
         f
         g
         h

        """)
  }

  @Test func joinsWhatIsNearAndPartsWhatIsFar() {
    let near = diff(Self.letters, [(2..<3, "B"), (16..<17, "I")])
    #expect(near.split(separator: "\n").count { $0.hasPrefix("@@") } == 1)
    let far = diff(Self.letters, [(0..<1, "A"), (22..<23, "L\nM")])
    #expect(
      far == """
        --- a/a.md
        +++ b/a.md
        @@ -1,4 +1,4 @@
        -a
        +A
         b
         c
         d
        @@ -9,4 +9,5 @@
         i
         j
         k
        -l
        +L
        +M

        """)
  }

  @Test func editsOfOneLineAreOneChange() {
    #expect(diff("a b c\nd\n", [(0..<1, "x"), (4..<5, "y")]).contains("-a b c\n+x b y\n d\n"))
  }

  @Test func editsOverLines() { #expect(diff("a b\nc d\n", [(2..<5, "x")]).contains("-a b\n-c d\n+a x d\n")) }

  @Test func marksAMissingEnd() {
    #expect(
      diff("a", [(1..<1, "\n> b")]).hasSuffix(
        "-a\n\\ No newline at end of file\n+a\n+> b\n\\ No newline at end of file\n"))
  }

  @Test func nothingIsNothing() {
    #expect(diff("a\n", []).isEmpty)
    #expect(diff("a\n", [(0..<1, "a")]).isEmpty)
  }
}
