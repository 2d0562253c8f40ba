/// Divides a journal into its entries: a heading that begins with a date starts an entry, and so does a line that is
/// nothing but a date with its year. Where there is none the whole text is one entry.
///
///     # 2026-03-04, at night
///     Could not sleep.
///     # Thursday, 5 March
///
/// Complexity: linear in the bytes.
package struct EntrySplitter: Sendable {
  /// A part of a journal that is read, and left alone, as a whole.
  package struct Entry: Equatable, Sendable {
    /// In bytes of the text; the entries cover all of it.
    package var range: Range<Int>
    package var date: CalendarDate?
  }

  private let dates: DateReader

  package init(months: [String]) { dates = DateReader(months: months) }

  /// - Parameters:
  ///   - date: the date of what stands before the first heading with a date, and the year of dates that leave it out.
  package func entries(_ bytes: UnsafeBufferPointer<UInt8>, syntax: Document.Syntax, date: CalendarDate? = nil)
    -> [Entry]
  {
    guard !bytes.isEmpty else { return [] }
    var result = [Entry(range: 0..<bytes.count, date: frontMatterDate(bytes, syntax) ?? date)]
    var year = result[0].date?.year
    var isEmptyBefore = true
    for block in Document(bytes, syntax: syntax).blocks {
      guard let reading = reading(block, bytes) else {
        // A title above the first date belongs to that date's entry.
        isEmptyBefore = isEmptyBefore && block.isHeading
        continue
      }
      let date = reading.date(inYear: year)
      year = date?.year ?? year
      let start = isEmptyBefore ? 0 : bytes[..<block.range.lowerBound].lastIndex(of: 10).map { $0 + 1 } ?? 0
      if isEmptyBefore {
        result[0].date = date
      } else {
        result[result.count - 1].range = result[result.count - 1].range.lowerBound..<start
        result.append(Entry(range: start..<bytes.count, date: date))
      }
      isEmptyBefore = false
    }
    return result
  }

  private func reading(_ block: Document.Block, _ bytes: UnsafeBufferPointer<UInt8>) -> DateReader.Reading? {
    guard block.isHeading || block.range.count < 40 else { return nil }
    let isLineStart = bytes[..<block.range.lowerBound].last.map { $0 == 10 } ?? true
    guard block.isHeading || isLineStart else { return nil }
    return dates.readHeading(
      UnsafeBufferPointer(rebasing: bytes[block.range].prefix(80)), isHeading: block.isHeading)
  }

  /// The value of `date:` in front matter, or of `#+date:` in Org.
  private func frontMatterDate(_ bytes: UnsafeBufferPointer<UInt8>, _ syntax: Document.Syntax) -> CalendarDate? {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self)
    let lines = head.split(separator: "\n", omittingEmptySubsequences: false).map { $0.drop { $0.isWhitespace } }
    let isOrg = syntax == .org
    guard isOrg || lines.first?.hasPrefix("---") == true else { return nil }
    for line in lines.dropFirst(isOrg ? 0 : 1) {
      if !isOrg, line.hasPrefix("---") || line.hasPrefix("...") { return nil }
      let key = isOrg ? "#+date:" : "date:"
      if line.lowercased().hasPrefix(key) { return dates.find(in: line.dropFirst(key.count)) }
    }
    return nil
  }
}
