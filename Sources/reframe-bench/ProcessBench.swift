import Foundation

/// Measures whole programs on a text in a file.
struct ProcessBench {
  /// What a program took.
  struct Cost {
    /// Processor time.
    var seconds: Double
    /// The most memory that this program or an earlier one held, in megabytes.
    var memory: Double
  }

  private let folder: URL
  private var text: URL { folder.appending(path: "text") }
  private var phrases: URL { folder.appending(path: "phrases") }

  init(_ text: [UInt8], _ phrases: [String]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "reframe-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text).write(to: self.text)
    try Data((phrases.joined(separator: "\n") + "\n").utf8).write(to: self.phrases)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// The command, which lies beside this program.
  private static var command: URL? {
    let url = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "reframe")
    return FileManager.default.isExecutableFile(atPath: url.path) ? url : nil
  }

  func reframe() throws -> Cost? {
    guard let command = Self.command else { return nil }
    return Cost(seconds: try Clock.median(.children) { try Self.run(command, [], text) }, memory: Self.peak)
  }

  /// The time that `rg`, or `grep` where there is none, takes to look for the phrases.
  func grep() throws -> Double? {
    let arguments = ["-F", "-i", "-w", "-f", phrases.path]
    for name in ["rg", "grep"] {
      guard let program = Self.find(name) else { continue }
      return try Clock.median(.children) { try Self.run(program, name == "rg" ? arguments + ["-"] : arguments, text) }
    }
    return nil
  }

  /// The processor time of the command on one sentence, in milliseconds.
  static func start() throws -> Double? {
    guard let command else { return nil }
    let bench = try ProcessBench(Array("I always fail at exams.\n".utf8), [])
    defer { bench.remove() }
    let runs = 20
    return try Clock.median(.children) { for _ in 0..<runs { try run(command, [], bench.text) } } / Double(runs) * 1e3
  }

  private static var peak: Double {
    var usage = rusage()
    getrusage(Clock.Whom.children.rawValue, &usage)
    return Double(usage.ru_maxrss) / 1024
  }

  private static func find(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { URL(filePath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  private static func run(_ program: URL, _ arguments: [String], _ input: URL) throws {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }
}
