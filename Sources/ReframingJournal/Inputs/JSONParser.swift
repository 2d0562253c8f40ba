/// Parses JSON as RFC 8259 has it.
///
///     value  = object | array | string | number | "true" | "false" | "null"
///     object = "{" [ string ":" value { "," string ":" value } ] "}"
///     array  = "[" [ value { "," value } ] "]"
///
/// Complexity: linear in the bytes. Values nest at most `deepest` levels.
package struct JSONParser {
  private static let deepest = 200
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int
  private let end: Int
  private var depth = 0

  /// Parses the one value that a range holds.
  package static func parse(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) throws(JSONSyntaxError)
    -> JSONValue
  {
    var parser = JSONParser(bytes, range)
    let value = try parser.value()
    parser.skipSpace()
    guard parser.position == parser.end else { throw parser.error("something stands behind the value") }
    return value
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
    if range.count >= 3, bytes[position] == 0xEF, bytes[position + 1] == 0xBB { position += 3 }
  }

  private mutating func value() throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    guard position < end else { throw error("a value is missing") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try nested { parser, at throws(JSONSyntaxError) in try parser.object(at) }
    case UInt8(ascii: "["): return try nested { parser, at throws(JSONSyntaxError) in try parser.array(at) }
    case UInt8(ascii: "\""): return .string(try string())
    default:
      let start = position
      while position < end, Self.isLiteral(bytes[position]) { position += 1 }
      guard start < position else { throw error("a value is expected") }
      return .other(start..<position)
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser, Int) throws(JSONSyntaxError) -> JSONValue
  ) throws(JSONSyntaxError) -> JSONValue {
    guard depth < Self.deepest else { throw error("more than \(Self.deepest) levels") }
    depth += 1
    defer { depth -= 1 }
    let start = position
    position += 1
    return try read(&self, start)
  }

  private mutating func object(_ start: Int) throws(JSONSyntaxError) -> JSONValue {
    var members: [JSONValue.Member] = []
    while !eat("}") {
      if !members.isEmpty { try expect(",") }
      skipSpace()
      guard position < end, bytes[position] == UInt8(ascii: "\"") else { throw error("a name in quotes is expected") }
      let at = position
      let key = String(decoding: JSONString(bytes, try string()).bytes, as: UTF8.self)
      try expect(":")
      members.append(.init(key: key, at: at, value: try value()))
    }
    return .object(members, at: start)
  }

  private mutating func array(_ start: Int) throws(JSONSyntaxError) -> JSONValue {
    var values: [JSONValue] = []
    while !eat("]") {
      if !values.isEmpty { try expect(",") }
      values.append(try value())
    }
    return .array(values, at: start)
  }

  private mutating func string() throws(JSONSyntaxError) -> Range<Int> {
    let start = position + 1
    position = start
    while position < end, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard position < end else {
      position = start - 1
      throw error("the string is not closed")
    }
    position += 1
    return start..<position - 1
  }

  private mutating func eat(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < end, bytes[position] == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws(JSONSyntaxError) {
    guard eat(sign) else { throw error("“\(sign)” is expected") }
  }

  private mutating func skipSpace() { while position < end, bytes[position] <= 32 { position += 1 } }

  private func error(_ message: String) -> JSONSyntaxError { JSONSyntaxError(offset: position, message: message) }

  private static func isLiteral(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte) || "+-.E".utf8.contains(byte)
  }
}
