@testable import ReframingJournal
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("*.md", "a.md", true), ("*.md", "x/a.md", false), ("**/*.md", "a.md", true), ("**/*.md", "x/y/a.md", true),
    ("x/**", "x/y/a.md", true), ("a?c", "abc", true), ("a?c", "a/c", false), ("[a-c]x", "bx", true),
    ("[!a-c]x", "bx", false), ("[]]x", "]x", true), ("a\\*", "a*", true), ("a\\*", "ab", false), ("", "", true),
    ("*", "", true), ("ü*", "über", true), ("[", "[", true), ("x/**/y", "x/y", true),
  ])
  func matches(_ pattern: String, _ path: String, _ expected: Bool) {
    #expect(Glob(pattern).matches(path) == expected)
  }

  @Test func manyStarsAreNotSlow() {
    #expect(!Glob(String(repeating: "*a", count: 60)).matches(String(repeating: "a", count: 2000) + "b"))
  }

  @Test(arguments: [
    ("drafts", "x/drafts", true, true), ("drafts/", "drafts", false, nil), ("drafts/", "drafts", true, true),
    ("/top.md", "top.md", false, true), ("/top.md", "x/top.md", false, nil), ("x/*.md", "x/a.md", false, true),
    ("*.md\n!keep.md", "keep.md", false, false), ("# *.md", "a.md", false, nil), ("a.md  ", "a.md", false, true),
  ])
  func ignoreFiles(_ contents: String, _ path: String, _ isFolder: Bool, _ expected: Bool?) {
    #expect(IgnoreFile(contents).ignores(path, isFolder: isFolder) == expected)
  }
}
