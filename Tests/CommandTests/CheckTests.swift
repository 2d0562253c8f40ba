import Foundation
import Testing

/// `reframe check` and `reframe report`, as users start them.
@Suite struct CheckTests {
  private static let idiot = "I'm such an idiot."

  /// A new folder with files in it.
  private func folder(_ files: [String: String]) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return folder
  }

  private func check(_ arguments: [String], in folder: URL, input: String = "") throws -> CommandTests.Result {
    try CommandTests.run(["check"] + arguments, input: input, folder: folder)
  }

  /// The paths that findings were reported in.
  private func paths(_ result: CommandTests.Result) -> [String] {
    result.output.split(separator: "\n").filter { $0.contains(": label/") }.map { String($0.prefix { $0 != ":" }) }
  }

  @Test func walksFolders() throws {
    let folder = try folder([
      "b.md": Self.idiot, "a/x.org": Self.idiot, "a/y.txt": Self.idiot, "a/z.swift": Self.idiot, "c.json": Self.idiot,
      ".hidden.md": Self.idiot, ".h/x.md": Self.idiot, "a/draft.md": Self.idiot, "a/.gitignore": "draft*\n",
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(paths(try check(["."], in: folder)) == ["./a/x.org", "./a/y.txt", "./b.md"])
    #expect(paths(try check(["b.md", "a/"], in: folder)) == ["b.md", "a/x.org", "a/y.txt"])
    #expect(paths(try check(["**/*.md", "?.md"], in: folder)) == ["b.md"])
    #expect(paths(try check(["a/z.swift", "-"], in: folder, input: Self.idiot)) == ["a/z.swift", "<stdin>"])
  }

  @Test func aFileThatIsNamedTwiceIsCheckedOnce() throws {
    let folder = try folder(["a.md": Self.idiot, "sub/b.md": Self.idiot])
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.md", withDestinationPath: "a.md")
    try FileManager.default.linkItem(atPath: folder.path + "/a.md", toPath: folder.path + "/hard.md")
    let result = try check(["a.md", "a.md", "./a.md", "sub/../a.md", "link.md", "sub", "sub/b.md"], in: folder)
    #expect(paths(result) == ["a.md", "sub/b.md"])
    #expect(result.output.hasSuffix("2 harsh sentences in 2 files\n"))
    #expect(paths(try check([".", "a.md"], in: folder)) == ["./a.md", "./hard.md", "./sub/b.md"])
    #expect(paths(try check(["-", "-"], in: folder, input: Self.idiot)) == ["<stdin>"])
    let report = try CommandTests.run(["report", "--format", "text", "a.md", "./a.md"], folder: folder)
    #expect(report.output.contains("\n1 harsh moment\n"))
  }

  @Test func corpusJournalsHold() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let result = try CommandTests.run(["test", "Corpus/journals"], folder: package)
    #expect(result.code == 0, "\(result.output)")
    #expect(result.output.hasSuffix("20 cases, 0 differ\n"))
  }

  @Test func aFolderWithoutJournalsIsNamed() throws {
    let folder = try folder(["x/a.jsonl": Self.idiot, "x/y/.b.md": Self.idiot, "z/a.md": "Sun."])
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try check(["x/", "z"], in: folder)
    #expect(result.error == "reframe: warning: x: holds no journal (.md, .org, .txt); name other files\n")
    #expect(result.output == "0 harsh sentences in 1 file\n")
    #expect(result.code == 0)
    #expect(try CommandTests.run(["report", "x", "--format", "text"], folder: folder).error == result.error)
  }

  /// As in `reframe check <(pandoc -t markdown letter.docx)`.
  @Test func pipesAreReadToTheirEnd() throws {
    let folder = try folder(["a.md": "Sun."])
    defer { try? FileManager.default.removeItem(at: folder) }
    let pipe = folder.path + "/pipe"
    for arguments in [["pipe"], ["--write", "replace", "pipe"]] {
      unlink(pipe)
      mkfifo(pipe, 0o600)
      Thread.detachNewThread {
        let handle = FileHandle(forWritingAtPath: pipe)
        handle?.write(Data("\(Self.idiot)\n".utf8))
        try? handle?.close()
      }
      let result = try check(arguments, in: folder)
      #expect(arguments.count == 1 ? paths(result) == ["pipe"] : result.code == 2)
      #expect(result.error == (arguments.count == 1 ? "" : "reframe: pipe: answers are written into files only\n"))
    }
  }

  @Test func exitStatus() throws {
    let folder = try folder(["found.md": Self.idiot, "clean.md": "Sun."])
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try check(["clean.md"], in: folder).code == 0)
    #expect(try check(["found.md"], in: folder).code == 1)
    #expect(try check(["found.md", "--exit-zero"], in: folder).code == 0)
    #expect(try check(["found.md", "no.md", "--exit-zero"], in: folder).code == 2)
    #expect(try check(["clean.md", "--format", "json"], in: folder).output == "[]\n")
    #expect(try check(["--jobs", "0", "clean.md"], in: folder).code == 2)
    #expect(try check(["--formt", "json", "clean.md"], in: folder).error.contains("did you mean “--format”?"))
  }

  @Test func dangerLeavesTheNotesOfItsWeekAlone() throws {
    let folder = try folder([
      "2026-11-12.md": Self.idiot, "2026-11-20.md": "I want to kill myself.\n", "2026-11-22.md": Self.idiot,
      "2026-11-30.md": Self.idiot, "away/2026-11-22.md": Self.idiot,
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    func isAnswered(_ path: String) throws -> Bool {
      let output = try check([path], in: folder).output
      #expect(output.contains("label/"))
      return output.contains("  > ")
    }
    #expect(try isAnswered("2026-11-12.md"))
    #expect(try !isAnswered("2026-11-22.md"))
    #expect(try isAnswered("2026-11-30.md"))
    #expect(try isAnswered("away/2026-11-22.md"))
    let rested = try check(["2026-11-22.md"], in: folder).output
    #expect(rested.contains("\n  - not answered: danger is stated in an entry close to this one\n"))
    #expect(try check(["--format", "jsonl", "2026-11-22.md"], in: folder).output.contains("\"rested\":\"week\""))
    _ = try check(["--write", "annotate", "2026-11-22.md"], in: folder)
    #expect(try String(contentsOf: folder.appending(path: "2026-11-22.md"), encoding: .utf8) == Self.idiot)
  }

  @Test func whatCannotBeReadIsOneLineEachAndTheRestIsChecked() throws {
    let folder = try folder([
      "a.md": Self.idiot, "binary.md": "a\u{0}b", "sub/x.md": Self.idiot, "bad.jsonl": "{\n", "wrong/x.md": "Sun.",
      "wrong/.reframe.json": "{\"igonre\": []}", "wrong/y.md": "Sun.",
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = FileManager.default
    try files.createSymbolicLink(atPath: folder.path + "/sub/loop", withDestinationPath: "..")
    try files.createSymbolicLink(atPath: folder.path + "/dangling.md", withDestinationPath: "nowhere")
    try Data().write(to: folder.appending(path: "big.md"))
    let big = try FileHandle(forWritingTo: folder.appending(path: "big.md"))
    try big.truncate(atOffset: 2 << 30)
    try big.close()
    let named = try check(
      ["no.md", "dangling.md", "binary.md", "big.md", "bad.jsonl", "z*.md", "wrong", "a.md"], in: folder)
    #expect(
      named.error.split(separator: "\n").map(String.init) == [
        "reframe: no.md: no such file", "reframe: dangling.md: no such file", "reframe: binary.md: is no UTF-8 text",
        "reframe: big.md: is larger than 256 MB; split it",
        "bad.jsonl:1:2: error: not JSON: a name in quotes is expected", "reframe: z*.md: matches no file",
        "\(folder.path)/wrong/.reframe.json:1:2: error: unknown key “igonre”; did you mean “ignore”?",
      ])
    #expect(paths(named) == ["a.md"])
    #expect(named.code == 2)
    let walked = try check(["sub"], in: folder)
    #expect(walked.error.contains("reframe: sub/loop/sub: leads back into its own folder"))
    #expect(walked.code == 2)
    for pattern in ["nowhere/*.md", "nothing*.md"] {
      let result = try check([pattern, "a.md"], in: folder)
      #expect(result.error == "reframe: \(pattern): matches no file\n")
      #expect(result.code == 2)
      #expect(paths(result) == ["a.md"])
    }
  }

  /// A path through a file leads nowhere, which is another reason than that nothing is there.
  @Test func theReasonIsNamedForWhichAFileIsNotSeen() throws {
    let folder = try folder(["a.md": "Sun."])
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try check(["a.md/b.md"], in: folder).error == "reframe: a.md/b.md: not a directory\n")
  }

  @Test(.disabled(if: getuid() == 0, "the superuser may read everything")) func unreadableFile() throws {
    let folder = try folder(["a.md": Self.idiot, "b.md": Self.idiot])
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path + "/a.md")
    let result = try check(["a.md", "b.md"], in: folder)
    #expect(result.error == "reframe: a.md: permission denied\n")
    #expect(paths(result) == ["b.md"])
    #expect(result.code == 2)
  }

  @Test func theNearestConfigurationHolds() throws {
    let folder = try folder([
      ".reframe.json": "{\"ignore\": [\"label\"]}", "a.md": Self.idiot, "sub/.reframe.json": "{}",
      "sub/b.md": Self.idiot,
    ])
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(paths(try check(["a.md", "sub/b.md"], in: folder)) == ["sub/b.md"])
    #expect(paths(try check(["--ignore", "doom", "a.md", "sub/b.md"], in: folder)) == ["a.md", "sub/b.md"])
  }

  @Test func namesAreTheSameInCommentsAndOnTheCommandLine() throws {
    let ignored = "<!-- reframe ignore labl -->\n\(Self.idiot)\n"
    let folder = try folder(["a.md": Self.idiot, "b.md": ignored, "c.md": "Sun."])
    defer { try? FileManager.default.removeItem(at: folder) }
    let message = "there is no category or rule “labl”; did you mean “label”?\n"
    let flag = try check(["--ignore", "labl", "a.md"], in: folder)
    #expect(flag.error.hasPrefix("reframe: \(message)"))
    #expect(flag.code == 2)
    let comment = try check(["b.md"], in: folder)
    #expect(comment.error == "b.md:1:1: error: \(message)")
    #expect(paths(comment) == ["b.md"])
    #expect(comment.code == 2)
    #expect(try check(["--ignore", "doom, label should", "a.md"], in: folder).code == 0)
    let danger = try check(["--ignore", "suicide", "c.md"], in: folder)
    #expect(danger.error == "reframe: warning: “suicide” is a sign of danger, which is shown all the same\n")
    #expect(danger.code == 0)
  }

  @Test func workersGiveTheSameBytes() throws {
    var files: [String: String] = [:]
    for index in 0..<120 {
      files["\(index % 7)/\(index).md"] = String(repeating: "Sun.\n\n", count: index * 17 % 113) + "I am bad."
    }
    files["small.rules"] = CommandTests.smallRules
    let folder = try folder(files)
    defer { try? FileManager.default.removeItem(at: folder) }
    for format in ["text", "json", "jsonl", "sarif", "github"] {
      let common = ["--rules", "small.rules", "--format", format, ".", "no.md"]
      let one = try check(common + ["--jobs", "1"], in: folder)
      let five = try check(common + ["--jobs", "5"], in: folder)
      #expect(one == five)
      #expect(one.output.count > 120 * 50)
    }
  }

  @Test func colourOnlyWhereItIsAskedFor() throws {
    let folder = try folder(["a.md": Self.idiot])
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try !check(["a.md"], in: folder).output.contains("\u{1B}"))
    #expect(try check(["--color", "always", "a.md"], in: folder).output.contains("\u{1B}"))
    #expect(try !check(["--color=always", "--format", "jsonl", "a.md"], in: folder).output.contains("\u{1B}"))
  }

  @Test func reportIsAPage() throws {
    let folder = try folder(["2026-01-01.md": Self.idiot, "2026-01-09.md": "I was gentle with myself today."])
    defer { try? FileManager.default.removeItem(at: folder) }
    let result = try CommandTests.run(["report", ".", "-o", "r.html"], folder: folder)
    #expect(result == .init(output: "", error: "", code: 0))
    let page = try String(contentsOf: folder.appending(path: "r.html"), encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("1 January 2026"))
    let text = try CommandTests.run(["report", ".", "--format", "text", "no.md"], folder: folder)
    #expect(text.output.hasPrefix("2 entries, 1 January 2026 to 9 January 2026\n1 kind moment\n1 harsh moment\n"))
    #expect(text.error == "reframe: no.md: no such file\n")
    #expect(text.code == 2)
  }
}
