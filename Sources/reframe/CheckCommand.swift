#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import ReframingEngine

/// `reframe check FILE…`: where the harsh sentences of files stand, and their answers.
enum CheckCommand {
  enum Format: String, CaseIterable { case text, jsonl }

  static func run(_ arguments: inout Arguments) throws -> Int32 {
    _ = arguments.shift()
    let settings = try Settings(&arguments)
    let format = try arguments.choice("--format", default: Format.text)
    let isQuiet = arguments.flag("--quiet")
    let paths = try arguments.rest()
    guard !paths.isEmpty else { throw CommandError.usage("check needs a file; “-” is standard input") }
    var total = 0
    var hasFailed = false
    for path in paths {
      do {
        let bytes = try read(path)
        let findings = check(path, bytes, settings)
        total += findings.count
        Console.print(findings.map { format == .text ? $0.plain : $0.json }.joined())
      } catch let error as CommandError {
        Console.flush()
        Console.error(error.message)
        hasFailed = true
      }
    }
    if format == .text, !isQuiet {
      Console.print(
        "\(total) harsh \(total == 1 ? "sentence" : "sentences") in \(paths.count) \(paths.count == 1 ? "file" : "files")\n"
      )
    }
    return hasFailed ? 2 : total > 0 ? 1 : 0
  }

  private static func read(_ path: String) throws -> [UInt8] {
    if path == "-" {
      var bytes: [UInt8] = []
      while try Console.read(0, upTo: 1 << 16, into: &bytes) {}
      return bytes
    }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CommandError(message: "reframe: \(path): no such file")
    }
    guard !isFolder else { throw CommandError(message: "reframe: \(path): is a folder") }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandError(message: "reframe: \(path): cannot be read")
    }
    return Array(data)
  }

  private static func check(_ path: String, _ bytes: [UInt8], _ settings: Settings) -> [FileFinding] {
    var settings = settings
    settings.options.syntax = path.hasSuffix(".txt") ? .text : .markdown
    let rules = settings.rules
    return bytes.withUnsafeBufferPointer { buffer in
      var engine = Engine(rules, options: settings.options)
      var history = History()
      let answer = engine.answer(buffer, history: &history)
      let lines = LineIndex(buffer)
      return (answer.signs + answer.findings).map { finding in
        let (line, column) = lines.position(of: finding.range.lowerBound)
        let level = rules.category(of: finding.rule).level
        return FileFinding(
          path: path, line: line, column: column, level: level.isSupport ? level.rawValue : finding.intensity.rawValue,
          rule: rules.path(of: finding.rule), category: rules.category(of: finding.rule).id,
          text: String(decoding: buffer[finding.range], as: UTF8.self), reframe: finding.reframe)
      }
    }
  }
}

/// One finding of a file, as it is printed.
struct FileFinding: Encodable {
  var path: String
  /// From 1.
  var line: Int
  /// From 1, in scalars.
  var column: Int
  var level: String
  var rule: String
  var category: String
  /// The sentence.
  var text: String
  var reframe: String?

  /// `path:line:column: level: category/rule: sentence`, the answer below it.
  var plain: String {
    let head = "\(path):\(line):\(column): \(level): \(rule): \(text.replacing("\n", with: " "))\n"
    return reframe.map { "\(head)    \($0)\n" } ?? head
  }

  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(self)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// Finds lines and columns of byte offsets.
struct LineIndex {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let starts: [Int]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    starts = [0] + bytes.indices.filter { bytes[$0] == 10 }.map { $0 + 1 }
  }

  /// Line and column from 1; columns count Unicode scalars. Complexity: the logarithm of the lines and the line's length.
  func position(of offset: Int) -> (line: Int, column: Int) {
    var low = 0, high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = bytes[starts[low]..<offset].count { $0 & 0xC0 != 0x80 }
    return (low + 1, column + 1)
  }
}
