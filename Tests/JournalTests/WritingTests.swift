import ReframingEngine
@testable import ReframingJournal
import Testing

/// Answers that are written into files.
@Suite struct WritingTests {
  private static let idiot = "I'm such an idiot."

  /// The text with its answers as `A`.
  private func annotated(_ path: String, _ text: String) -> String {
    let answers = check(path, text).findings.compactMap(\.reframe)
    return answers.reduce(written(path, text, .annotate)) { $0.replacing($1, with: "A") }
  }

  @Test(arguments: [
    ("a.md", "\(idiot)\n\nNext.\n", "\(idiot)\n> A\n\nNext.\n"), ("a.md", idiot, "\(idiot)\n> A"),
    ("a.md", "One. \(idiot)\nTwo.\n", "One. \(idiot)\nTwo.\n> A\n"),
    ("a.md", "- \(idiot)\n- Two.\n", "- \(idiot)\n  > A\n- Two.\n"),
    ("a.md", "  1. [ ] \(idiot)\n\nTwo.", "  1. [ ] \(idiot)\n     > A\n\nTwo."),
    ("a.md", "# \(idiot)\nTwo.\n", "# \(idiot)\n> A\n\nTwo.\n"),
    ("a.md", "\(idiot)\r\n\r\nTwo.\r\n", "\(idiot)\r\n> A\r\n\r\nTwo.\r\n"),
    ("a.md", "| \(idiot) | b |\n| c | d |\n\nTwo.\n", "| \(idiot) | b |\n| c | d |\n> A\n\nTwo.\n"),
    ("a.md", "\(idiot)\n> Mine.\n", "\(idiot)\n> Mine.\n"),
    ("a.org", "\(idiot)\nTwo.\n", "\(idiot)\nTwo.\n#+begin_quote\nA\n#+end_quote\n"),
    ("a.txt", "\(idiot)\nTwo.\n", "\(idiot)\nTwo.\n> A\n"),
  ])
  func annotationsStandBelowTheParagraph(_ path: String, _ text: String, _ expected: String) {
    #expect(annotated(path, text) == expected)
  }

  @Test(arguments: [
    ("a.md", "\(idiot)\n> Mine.\n", [1]),
    ("a.md", "Sun.\n\n- \(idiot)\n  > Mine.\n- I hate myself.\n  > Mine.\n", [3, 5]),
    ("a.md", "\(idiot)\n\n> Mine.\n", []), ("a.org", "\(idiot)\n#+BEGIN_QUOTE\nMine.\n#+END_QUOTE\n", [1]),
  ])
  func aParagraphWithAnotherQuoteBelowIsReported(_ path: String, _ text: String, _ lines: [Int]) {
    #expect(changes(path, text).crowdedLines == lines)
    #expect(changes(path, text).answerCount == (lines.isEmpty ? 1 : 0))
  }

  @Test func anAnswerThatWasWrappedAnewIsKnown() {
    let once = written("a.md", "\(Self.idiot)\n", .annotate)
    let wrapped = once.replacing(". ", with: ".\n> ")
    #expect(wrapped != once)
    #expect(changes("a.md", wrapped) == AnswerWriter.Changes())
  }

  private func changes(_ path: String, _ text: String) -> AnswerWriter.Changes {
    let file = check(path, text)
    var text = text
    return text.withUTF8 { AnswerWriter($0, syntax: InputKind(path: path).syntax).changes(file, mode: .annotate) }
  }

  @Test func twoAnswersShareAQuote() {
    #expect(annotated("a.md", "\(Self.idiot) I hate myself.\n") == "\(Self.idiot) I hate myself.\n> A\n>\n> A\n")
  }

  @Test(arguments: Rewriting.Mode.allCases)
  func twiceIsOnce(_ mode: Rewriting.Mode) {
    for (name, text) in corpusJournals {
      let text = text + "\n\nOne. \(Self.idiot) Two.\nThree. \(Self.idiot)\n\n- \(Self.idiot)\n- x\n"
      let once = written(name, text, mode)
      #expect(once != text || check(name, text).entries.contains { $0.isUntouched })
      #expect(written(name, once, mode) == once, "\(name)")
    }
  }

  @Test func replacingKeepsAllOtherBytes() {
    let text = "---\ntitle: x\n---\n\nOne.\t\(Self.idiot)  \r\nTwo.\u{0}\n"
    let file = check("a.md", text)
    let answer = file.findings.compactMap(\.reframe).joined()
    #expect(!answer.isEmpty)
    #expect(written("a.md", text, .replace) == text.replacing(Self.idiot, with: answer))
  }

  @Test func dangerIsNotAnswered() {
    let text = "\(Self.idiot)\n\nI want to kill myself.\n"
    for mode in Rewriting.Mode.allCases { #expect(written("a.md", text, mode) == text) }
  }
}
