import ReframingJournal

/// Puts fields into a record.
enum RecordFields {
  /// The record without the fields of some names and with new ones behind the others, of which each byte stays.
  ///
  /// - Parameters:
  ///   - names: the fields that go, such as those that an earlier run has added.
  ///   - record: an object of JSON with at least one other field.
  ///   - added: an object of JSON.
  static func replacing(_ names: [String], in record: [UInt8], with added: [UInt8]) -> [UInt8] {
    let brace = record.lastIndex(of: UInt8(ascii: "}")) ?? record.endIndex
    return kept(record[..<brace], but: names) + [UInt8(ascii: ",")] + added.dropFirst()
  }

  private static func kept(_ fields: ArraySlice<UInt8>, but names: [String]) -> ArraySlice<UInt8> {
    let members = members(of: fields)
    guard members.contains(where: { names.contains($0.key) }), let first = members.first else { return fields }
    // Where each field ends: at the comma before the next one.
    let ends =
      members.dropFirst().map { fields[..<$0.at].lastIndex(of: UInt8(ascii: ",")) ?? $0.at } + [fields.endIndex]
    var result = fields[..<first.at]
    var isFirst = true
    for (index, member) in members.enumerated() where !names.contains(member.key) {
      result += fields[(isFirst ? member.at : ends[index - 1])..<ends[index]]
      isFirst = false
    }
    return result
  }

  private static func members(of fields: ArraySlice<UInt8>) -> [JSONValue.Member] {
    let object = Array(fields) + [UInt8(ascii: "}")]
    return object.withUnsafeBufferPointer { bytes in
      guard case .object(let members, _) = try? JSONParser.parse(bytes, in: 0..<bytes.count) else { return [] }
      return members
    }
  }
}
