package import ReframingEngine

/// Reads the entries of an export, one a record.
package struct ExportReader {
  package struct Record: Sendable {
    package var text: MappedText
    package var date: CalendarDate?
  }

  /// A mistake in an export.
  package struct Failure: Error, Equatable, Sendable {
    /// In bytes.
    package var offset: Int
    package var message: String
  }

  /// The names of fields that exports keep their dates in, the first that a record has counts.
  static let dateNames = ["date", "creationDate", "created", "created_at", "timestamp", "time"]

  let bytes: UnsafeBufferPointer<UInt8>
  /// What the user named: a field path, or a column.
  let field: String?
  let dateField: String?
  let dates: DateReader

  package init(_ bytes: UnsafeBufferPointer<UInt8>, field: String?, dateField: String?, dates: DateReader) {
    self.bytes = bytes
    self.field = field
    self.dateField = dateField
    self.dates = dates
  }

  /// Hands the records over one by one.
  /// - Returns: what could not be read; the other records were.
  package func read(_ kind: InputKind, _ take: (Record) -> Void) -> [Failure] {
    switch kind {
    case .json: readDocument(take)
    case .jsonl: readLines(take)
    case .csv: readTable(separator: UInt8(ascii: ","), take)
    case .tsv: readTable(separator: 9, take)
    case .text, .markdown, .org: []
    }
  }

  private func readDocument(_ take: (Record) -> Void) -> [Failure] {
    do {
      let root = try JSONParser.parse(bytes, in: 0..<bytes.count)
      let fields = try path(for: root).fields(of: root)
      guard !fields.isEmpty else {
        throw Failure(offset: 0, message: "no record has the field “\(try path(for: root))”")
      }
      for (record, value) in fields { if let text = self.record(value, in: record) { take(text) } }
      return datesAreMissing(fields.contains { hasDate($0.record) })
    } catch let failure as Failure {
      return [failure]
    } catch let error as JSONSyntaxError {
      return [Failure(offset: error.offset, message: "not JSON: \(error.message)")]
    } catch {
      return [Failure(offset: 0, message: "\(error)")]
    }
  }

  private func readLines(_ take: (Record) -> Void) -> [Failure] {
    var failures: [Failure] = []
    var isDated = false
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 10) ?? bytes.count
      if bytes[start..<end].contains(where: { $0 > 32 }) {
        do throws(JSONSyntaxError) {
          let value = try JSONParser.parse(bytes, in: start..<end)
          let path = FieldPath(field ?? "text")
          let fields = path?.fields(of: value) ?? []
          if fields.isEmpty { failures.append(.init(offset: start, message: "no field “\(field ?? "text")”")) }
          for (record, value) in fields { if let text = self.record(value, in: record) { take(text) } }
          isDated = isDated || fields.contains { hasDate($0.record) }
        } catch {
          failures.append(.init(offset: error.offset, message: "not JSON: \(error.message)"))
        }
      }
      start = end + 1
    }
    return failures + (failures.isEmpty ? datesAreMissing(isDated) : [])
  }

  private func hasDate(_ record: JSONValue) -> Bool { dateField.map { record[$0] != nil } ?? true }

  /// A date field that was named and that no record has is misspelt.
  private func datesAreMissing(_ isDated: Bool) -> [Failure] {
    guard let dateField, !isDated else { return [] }
    return [Failure(offset: 0, message: "no record has the field “\(dateField)”")]
  }

  /// The path that was named; else `entries[].text` (Day One), or `[].text` of an array.
  private func path(for root: JSONValue) throws(Failure) -> FieldPath {
    let fallback = if case .array = root { "[].text" } else { "entries[].text" }
    guard let path = FieldPath(field ?? fallback) else {
      throw Failure(offset: 0, message: "“\(field ?? "")” names no field; a path looks like entries[].text")
    }
    return path
  }

  private func record(_ value: JSONValue, in record: JSONValue) -> Record? {
    guard case .string(let range) = value else { return nil }
    let names = dateField.map { [$0] } ?? Self.dateNames
    let date = names.lazy.compactMap { record[$0] }.first.flatMap { value -> CalendarDate? in
      guard case .string(let range) = value else { return nil }
      return dates.find(in: String(decoding: JSONString(bytes, range).bytes, as: UTF8.self))
    }
    return Record(text: JSONString(bytes, range).text, date: date)
  }
}
