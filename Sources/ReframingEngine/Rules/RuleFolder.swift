#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads rule files from a folder.
package enum RuleFolder {
  package struct ReadError: Error, CustomStringConvertible, Sendable {
    package let path: String
    package let reason: String
    package var description: String { "\(path): \(reason)" }
  }

  /// - Parameter path: a folder, read with its subfolders in alphabetical order, or one file.
  package static func read(_ path: String) throws(ReadError) -> [RuleFile] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ReadError(path: path, reason: "no such file or folder")
    }
    guard isFolder else { return [try file(path)] }
    let names: [String]
    do {
      names = try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".rules") }.sorted()
    } catch {
      throw ReadError(path: path, reason: "cannot be read")
    }
    guard !names.isEmpty else { throw ReadError(path: path, reason: "holds no file that ends in .rules") }
    let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
    var files: [RuleFile] = []
    for name in names { files.append(try file("\(folder)/\(name)")) }
    return files
  }

  private static func file(_ path: String) throws(ReadError) -> RuleFile {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ReadError(path: path, reason: "cannot be read")
    }
    guard let contents = String(validating: data, as: UTF8.self) else {
      throw ReadError(path: path, reason: "is not UTF-8")
    }
    return RuleFile(path: path, contents: contents)
  }
}
