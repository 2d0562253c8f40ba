import ReframingEngine

/// Reads a `.reframe.json`.
package struct ConfigurationReader {
  /// Mistakes in a configuration file, each as `path:line:column: error: message`.
  package struct Failure: Error, Equatable, Sendable {
    package var messages: [String]
  }

  private static let keys = ["contact", "ignore", "length", "level", "only", "region", "rules", "seed", "voice"]

  private let path: String
  private let bytes: UnsafeBufferPointer<UInt8>
  private var configuration = Configuration()
  private var messages: [String] = []

  /// - Parameters:
  ///   - path: where the file stands; rule folders are meant relative to its folder.
  /// - Throws: `Failure` with all mistakes.
  package static func read(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>) throws(Failure) -> Configuration {
    var reader = ConfigurationReader(path: path, bytes: bytes)
    do throws(JSONSyntaxError) {
      let root = try JSONParser.parse(bytes, in: 0..<bytes.count)
      if case .object(let members, _) = root {
        for member in members { reader.read(member) }
      } else {
        reader.add(root.start, "a configuration is one object in braces")
      }
    } catch {
      reader.add(error.offset, "not JSON: \(error.message)")
    }
    guard reader.messages.isEmpty else { throw Failure(messages: reader.messages) }
    return reader.configuration
  }

  private init(path: String, bytes: UnsafeBufferPointer<UInt8>) {
    self.path = path
    self.bytes = bytes
  }

  private mutating func read(_ member: JSONValue.Member) {
    switch member.key {
    case "rules":
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      configuration.rules = texts(member).map { $0.hasPrefix("/") ? $0 : folder + $0 }
    case "only": configuration.only = texts(member)
    case "ignore": configuration.ignore = texts(member)
    case "region": configuration.region = text(member)
    case "contact": configuration.contact = text(member)
    case "voice": configuration.voice = choice(member)
    case "length": configuration.length = choice(member)
    case "level": configuration.level = choice(member)
    case "seed": configuration.seed = number(member)
    default: add(member.at, "unknown key “\(member.key)”\(Spelling.hint(for: member.key, among: Self.keys))")
    }
  }

  private mutating func text(_ member: JSONValue.Member) -> String? {
    guard case .string(let range) = member.value else {
      add(member.value.start, "“\(member.key)” takes a string")
      return nil
    }
    return decoded(range)
  }

  private mutating func texts(_ member: JSONValue.Member) -> [String] {
    guard case .array(let values, _) = member.value else { return text(member).map { [$0] } ?? [] }
    var result: [String] = []
    for value in values {
      if case .string(let range) = value {
        result.append(decoded(range))
      } else {
        add(value.start, "“\(member.key)” takes strings")
      }
    }
    return result
  }

  private mutating func choice<Value: RawRepresentable & CaseIterable>(_ member: JSONValue.Member) -> Value?
  where Value.RawValue == String {
    guard let word = text(member) else { return nil }
    if let value = Value(rawValue: word) { return value }
    let known = Value.allCases.map(\.rawValue)
    add(
      member.value.start,
      "“\(member.key)” is one of \(known.joined(separator: ", "))\(Spelling.hint(for: word, among: known))")
    return nil
  }

  private mutating func number(_ member: JSONValue.Member) -> UInt64? {
    if case .other(let range) = member.value, let number = UInt64(String(decoding: bytes[range], as: UTF8.self)) {
      return number
    }
    add(member.value.start, "“\(member.key)” takes a whole number")
    return nil
  }

  private func decoded(_ range: Range<Int>) -> String {
    String(decoding: JSONString(bytes, range).bytes, as: UTF8.self)
  }

  private mutating func add(_ offset: Int, _ message: String) {
    let (line, column) = LineIndex(bytes).position(of: min(offset, bytes.count))
    messages.append("\(path):\(line):\(column): error: \(message)")
  }
}
