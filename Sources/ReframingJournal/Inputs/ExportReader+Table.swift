import ReframingEngine

/// Tables with a line of column names, as RFC 4180 has them; in a TSV file quotation marks work the same way.
extension ExportReader {
  func readTable(separator: UInt8, _ take: (Record) -> Void) -> [Failure] {
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard position < bytes.count else { return [] }
    let names = row(&position, separator).map { String(decoding: $0.text.bytes, as: UTF8.self) }
    let wanted = field ?? "text"
    guard let column = names.firstIndex(of: wanted) ?? names.firstIndex(where: { $0.lowercased() == wanted }) else {
      let hint = Spelling.hint(for: wanted, among: names)
      return [Failure(offset: 0, message: "no column “\(wanted)”\(hint); there are \(names.joined(separator: ", "))")]
    }
    let dateColumn = (dateField.map { [$0] } ?? Self.dateNames).lazy
      .compactMap { name in names.firstIndex { $0.lowercased() == name.lowercased() } }.first
    var failures: [Failure] = []
    if let dateField, dateColumn == nil {
      failures.append(
        Failure(offset: 0, message: "no column “\(dateField)”\(Spelling.hint(for: dateField, among: names))"))
    }
    while position < bytes.count {
      let start = position
      let cells = row(&position, separator)
      if let quote = cells.last?.openQuote {
        failures.append(Failure(offset: quote, message: "the quotation mark is never closed"))
        break
      }
      guard column < cells.count else {
        if cells.count > 1 || cells.contains(where: { !$0.text.bytes.isEmpty }) {
          failures.append(
            Failure(offset: start, message: "the row has \(cells.count) of \(names.count) columns, and no “\(wanted)”"))
        }
        continue
      }
      let date = dateColumn.flatMap { $0 < cells.count ? cells[$0].text : nil }
        .flatMap { dates.find(in: String(decoding: $0.bytes, as: UTF8.self)) }
      take(Record(text: cells[column].text, date: date))
    }
    return failures
  }

  private struct Cell {
    var text: MappedText
    /// Where the quotation mark stands that nothing closes.
    var openQuote: Int?
  }

  /// Reads a row and goes behind its line ending.
  private func row(_ position: inout Int, _ separator: UInt8) -> [Cell] {
    var cells: [Cell] = []
    while true {
      cells.append(cell(&position, separator))
      guard position < bytes.count else { return cells }
      let sign = bytes[position]
      position += 1
      if sign == separator { continue }
      if sign == 13, position < bytes.count, bytes[position] == 10 { position += 1 }
      return cells
    }
  }

  /// Reads a cell up to the separator or the line's end.
  private func cell(_ position: inout Int, _ separator: UInt8) -> Cell {
    func isEnd(_ index: Int) -> Bool {
      index >= bytes.count || bytes[index] == separator || bytes[index] == 10 || bytes[index] == 13
    }
    let quote = UInt8(ascii: "\"")
    guard position < bytes.count, bytes[position] == quote else {
      let start = position
      while !isEnd(position) { position += 1 }
      return Cell(text: MappedText(bytes, start..<position))
    }
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote || position + 1 < bytes.count && bytes[position + 1] == quote
    {
      position += bytes[position] == quote ? 2 : 1
    }
    let text = unquoted(start..<min(position, bytes.count))
    let openQuote = position < bytes.count ? nil : start - 1
    while !isEnd(position) { position += 1 }
    return Cell(text: text, openQuote: openQuote)
  }

  private func unquoted(_ range: Range<Int>) -> MappedText {
    var text = MappedText(end: range.upperBound)
    var index = range.lowerBound
    while index < range.upperBound {
      text.append(bytes[index], from: index)
      index += bytes[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return text
  }
}
