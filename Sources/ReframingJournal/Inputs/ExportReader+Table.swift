import ReframingEngine

/// Tables with a line of column names, as RFC 4180 has them; in a TSV file quotation marks work the same way.
extension ExportReader {
  func readTable(separator: UInt8, _ take: (Record) -> Void) -> [Failure] {
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard position < bytes.count else { return [] }
    let names = row(&position, separator).map { String(decoding: $0.bytes, as: UTF8.self) }
    let wanted = field ?? "text"
    guard let column = names.firstIndex(of: wanted) ?? names.firstIndex(where: { $0.lowercased() == wanted }) else {
      let hint = Spelling.hint(for: wanted, among: names)
      return [Failure(offset: 0, message: "no column “\(wanted)”\(hint); there are \(names.joined(separator: ", "))")]
    }
    let dateColumn = (dateField.map { [$0] } ?? Self.dateNames).lazy
      .compactMap { name in names.firstIndex { $0.lowercased() == name.lowercased() } }.first
    while position < bytes.count {
      let cells = row(&position, separator)
      guard column < cells.count else { continue }
      let date = dateColumn.flatMap { $0 < cells.count ? cells[$0] : nil }
        .flatMap { dates.find(in: String(decoding: $0.bytes, as: UTF8.self)) }
      take(Record(text: cells[column], date: date))
    }
    return []
  }

  /// Reads a row and goes behind its line ending.
  private func row(_ position: inout Int, _ separator: UInt8) -> [MappedText] {
    var cells: [MappedText] = []
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
  private func cell(_ position: inout Int, _ separator: UInt8) -> MappedText {
    func isEnd(_ index: Int) -> Bool {
      index >= bytes.count || bytes[index] == separator || bytes[index] == 10 || bytes[index] == 13
    }
    let quote = UInt8(ascii: "\"")
    guard position < bytes.count, bytes[position] == quote else {
      let start = position
      while !isEnd(position) { position += 1 }
      return MappedText(bytes, start..<position)
    }
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote || position + 1 < bytes.count && bytes[position + 1] == quote
    {
      position += bytes[position] == quote ? 2 : 1
    }
    let text = unquoted(start..<min(position, bytes.count))
    while !isEnd(position) { position += 1 }
    return text
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
