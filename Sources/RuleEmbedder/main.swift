import Foundation
import ReframingEngine

/// `RuleEmbedder RULES OUTPUT.swift`: checks the rule files below `RULES` and writes them into a Swift file.
/// Mistakes go to stderr as `file:line:column: error: message`, where the build shows them; exit 1.
let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: RuleEmbedder RULES OUTPUT.swift\n".utf8))
  exit(2)
}

/// A character of a string literal.
func escaped(_ byte: UInt8) -> [UInt8] {
  switch byte {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
  case 0..<32, 127: Array("\\u{\(String(byte, radix: 16))}".utf8)
  default: [byte]
  }
}

do {
  let parent = URL(fileURLWithPath: arguments[1]).deletingLastPathComponent().path
  let rules = try RuleSet(files: RuleFolder.read(arguments[1]).map { $0.relative(to: parent) })
  var source = Array(
    "/// The rules of this package, compiled by its build.\nlet builtInArchive: StaticString = \"".utf8)
  for byte in PackedText.pack(rules.archive) { source += escaped(byte) }
  source += Array("\"\n".utf8)
  try Data(source).write(to: URL(fileURLWithPath: arguments[2]), options: .atomic)
} catch let error as RuleLoadError {
  for diagnostic in error.diagnostics { FileHandle.standardError.write(Data((diagnostic.description + "\n").utf8)) }
  exit(1)
} catch {
  FileHandle.standardError.write(Data("error: \(error)\n".utf8))
  exit(1)
}
