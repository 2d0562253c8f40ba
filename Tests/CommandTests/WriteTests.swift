import Foundation
import Testing

/// `reframe check --write`: files are changed whole or not at all.
@Suite struct WriteTests {
  private static let idiot = "I'm such an idiot."
  private static let writing = ["check", "--rules", "small.rules", "--write", "annotate", "."]

  private func newFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func contents(_ folder: URL, _ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test func neitherTheJournalNorAnOldBackupIsWrittenOver() throws {
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("\(Self.idiot)\n".utf8).write(to: folder.appending(path: "a.md"))
    try Data("old\n".utf8).write(to: folder.appending(path: "a.md.bak"))
    let report = try CommandTests.run(["report", "a.md", "-o", "a.md"], folder: folder)
    #expect(report.code == 2)
    #expect(try contents(folder, "a.md") == "\(Self.idiot)\n")
    _ = try CommandTests.run(["check", "--write", "annotate", "--backup", "a.md"], folder: folder)
    #expect(try contents(folder, "a.md.bak") == "old\n")
    #expect(try contents(folder, "a.md.bak2") == "\(Self.idiot)\n")
    let missing = try CommandTests.run(["report", "none.md", "-o", "page.html"], folder: folder)
    #expect(missing.code == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "page.html").path))
  }

  @Test func writesOnceAndKeepsPermissionsLinksAndTheOldFile() throws {
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.md")
    try Data("One.\n\n\(Self.idiot)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.md", withDestinationPath: "a.md")
    let diff = try CommandTests.run(["check", "--diff", "link.md"], folder: folder)
    #expect(diff.code == 1)
    #expect(diff.output.hasPrefix("--- a/link.md\n+++ b/link.md\n@@ -1,3 +1,4 @@\n One.\n \n \(Self.idiot)\n+> "))
    #expect(try contents(folder, "a.md") == "One.\n\n\(Self.idiot)\n")
    let result = try CommandTests.run(["check", "--write", "annotate", "--backup", "link.md"], folder: folder)
    #expect(result.code == 0)
    #expect(result.output.hasPrefix("link.md: 1 answer\n"))
    let once = try contents(folder, "a.md")
    #expect(once.hasPrefix("One.\n\n\(Self.idiot)\n> "))
    #expect(try contents(folder, "link.md.bak") == "One.\n\n\(Self.idiot)\n")
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    _ = try CommandTests.run(["check", "--write", "annotate", "link.md"], folder: folder)
    #expect(try contents(folder, "a.md") == once)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.md", "link.md", "link.md.bak"])
  }

  @Test func whatHasNoRoomIsReported() throws {
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let text = "\(Self.idiot)\n> Mine.\n\n\(Self.idiot)\n\nI hate myself.\n> Mine.\n"
    try Data(text.utf8).write(to: folder.appending(path: "a.md"))
    let result = try CommandTests.run(["check", "--write", "annotate", "a.md"], folder: folder)
    #expect(
      result.error == """
        a.md:1:1: warning: not annotated, since another block quote stands right below (and line 6); a blank line \
        in between makes room

        """)
    #expect(result.output.hasPrefix("a.md: 1 answer\n"))
    #expect(result.code == 0)
  }

  @Test func exportsAndStandardInputAreNotWritten() throws {
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let record = "{\"text\": \"\(Self.idiot)\"}\n"
    try Data(record.utf8).write(to: folder.appending(path: "a.jsonl"))
    let result = try CommandTests.run(["check", "--write", "replace", "a.jsonl"], folder: folder)
    #expect(result.error == "reframe: a.jsonl: answers are written into Markdown, Org and plain text only\n")
    #expect(result.code == 2)
    #expect(try contents(folder, "a.jsonl") == record)
    #expect(try CommandTests.run(["check", "--write", "replace", "-"], folder: folder).code == 2)
  }

  /// Kills the command 50 times, each time when one more file has been written; each file must be the old or the new
  /// one, whole.
  @Test func killedAtAnyMomentNoFileIsHalfWritten() throws {
    let folder = try newFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = (0..<60).map { "\($0 + 10).md" }
    let old = String(repeating: "Sun and rain, and a long walk by the river.\n\n", count: 40) + "I am bad.\n"
    try Data(CommandTests.smallRules.utf8).write(to: folder.appending(path: "small.rules"))
    func fill() throws { for name in names { try Data(old.utf8).write(to: folder.appending(path: name)) } }
    try fill()
    _ = try CommandTests.run(Self.writing, folder: folder)
    let new = try contents(folder, names[0])
    #expect(new.hasPrefix(old))
    #expect(new != old)
    var killedInside = 0
    for round in 0..<50 {
      try fill()
      try writeAndKill(folder, when: folder.appending(path: names[round]), hasSize: new.utf8.count, delay: round * 23)
      let texts = try names.map { try contents(folder, $0) }
      #expect(texts.allSatisfy { $0 == old || $0 == new }, "round \(round)")
      killedInside += texts.contains(old) && texts.contains(new) ? 1 : 0
    }
    #expect(killedInside > 0)
  }

  /// - Parameter delay: microseconds between the sight of the written file and the kill.
  private func writeAndKill(_ folder: URL, when file: URL, hasSize size: Int, delay: Int) throws {
    let process = Process()
    process.executableURL = CommandTests.executable
    process.arguments = Self.writing
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    var status = stat()
    while process.isRunning, stat(file.path, &status) != 0 || status.st_size != size { usleep(50) }
    usleep(UInt32(delay))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
