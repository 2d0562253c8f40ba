/// Reads dates as people write them over their entries: `2026-03-04`, `4.3.2026`, `20260304`, `Wed, 4 March 2026`,
/// `March 4th`.
package struct DateReader: Sendable {
  /// A date whose year may have been left out.
  package struct Reading: Equatable, Sendable {
    package var year: Int?
    package var month: Int
    package var day: Int
    /// Whether nothing but the date and a word before it was read.
    package var isWhole: Bool

    package func date(inYear fallback: Int?) -> CalendarDate? {
      (year ?? fallback).flatMap { CalendarDate(year: $0, month: month, day: day) }
    }
  }

  private enum Token: Equatable {
    case number(Int, digits: Int, isBeforeDot: Bool)
    case word(String)
  }

  /// The names of the months in lower case and in their order.
  private let months: [String]

  package init(months: [String]) { self.months = months }

  /// Reads the date that a text begins with; one word, such as a weekday, may stand before it.
  package func read(_ text: some StringProtocol) -> Reading? {
    let tokens = Self.tokens(text)
    for start in 0..<min(2, tokens.count) {
      if start == 1, case .number = tokens[0] { return nil }
      if let reading = read(tokens[start...]) { return reading }
    }
    return nil
  }

  /// Reads the date over an entry: a heading begins with it, another line is nothing but a date with its year.
  ///
  /// Signs in front, such as those of a heading, are passed over.
  package func readHeading(_ line: UnsafeBufferPointer<UInt8>, isHeading: Bool) -> Reading? {
    guard Self.mayBeDate(line, isHeading: isHeading) else { return nil }
    return read(String(decoding: line, as: UTF8.self)).flatMap {
      isHeading || ($0.isWhole && $0.year != nil) ? $0 : nil
    }
  }

  /// Whether a line has a number among its first three words and, if it is no heading, four words at most. Reading
  /// dates costs far more than this, and nearly every line is none.
  private static func mayBeDate(_ line: UnsafeBufferPointer<UInt8>, isHeading: Bool) -> Bool {
    var words = 0
    var hasNumber = false
    var isInside = false
    for byte in line {
      let isDigit = (48...57).contains(byte)
      // Other bytes than ASCII may be letters or signs; they neither begin nor end a word here.
      guard byte < 128 else { continue }
      let isPart = isDigit || (97...122).contains(byte | 32)
      if isPart, !isInside {
        words += 1
        if words > 4, !isHeading { return false }
      }
      if isDigit, words <= 3 { hasNumber = true }
      isInside = isPart
    }
    return hasNumber
  }

  /// Reads a date with a year anywhere in a text, such as a file name.
  package func find(in text: some StringProtocol) -> CalendarDate? {
    let tokens = Self.tokens(text)
    for start in tokens.indices {
      if let reading = read(tokens[start...]), let date = reading.date(inYear: nil) { return date }
    }
    return nil
  }

  private func read(_ tokens: ArraySlice<Token>) -> Reading? {
    let first = Array(tokens.prefix(3))
    func reading(_ year: Int?, _ month: Int, _ day: Int, _ count: Int) -> Reading? {
      guard CalendarDate(year: year ?? 2000, month: month, day: day) != nil else { return nil }
      return Reading(year: year, month: month, day: day, isWhole: tokens.count == count)
    }
    switch (first.first, first.dropFirst().first, first.dropFirst(2).first) {
    case (.number(let packed, 8, _), _, _):
      return reading(packed / 10_000, packed / 100 % 100, packed % 100, 1)
    case (.number(let year, 4, _), .number(let month, 1...2, _), .number(let day, 1...2, _)):
      return reading(year, month, day, 3)
    case (.number(let day, 1...2, true), .number(let month, 1...2, true), .number(let year, 4, _)):
      return reading(year, month, day, 3)
    case (.number(let day, 1...2, _), .word(let name), .number(let year, 4, _)):
      return month(name).flatMap { reading(year, $0, day, 3) }
    case (.number(let day, 1...2, _), .word(let name), _): return month(name).flatMap { reading(nil, $0, day, 2) }
    case (.word(let name), .number(let day, 1...2, _), .number(let year, 4, _)):
      return month(name).flatMap { reading(year, $0, day, 3) }
    case (.word(let name), .number(let day, 1...2, _), _): return month(name).flatMap { reading(nil, $0, day, 2) }
    default: return nil
    }
  }

  private func month(_ word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    return months.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// Numbers and words; letters that hang on a number, as in `4th`, are passed over.
  private static func tokens(_ text: some StringProtocol) -> [Token] {
    var tokens: [Token] = []
    var scalars = text.unicodeScalars[...]
    func take(_ isPart: (Unicode.Scalar) -> Bool) -> String {
      let part = scalars.prefix(while: isPart)
      scalars = scalars[part.endIndex...]
      return String(String.UnicodeScalarView(part))
    }
    func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    while let scalar = scalars.first, tokens.count < 12 {
      if isDigit(scalar) {
        let digits = take(isDigit)
        tokens.append(.number(Int(digits) ?? 0, digits: digits.count, isBeforeDot: scalars.first == "."))
        _ = take(\.isLetter)
      } else if scalar.isLetter {
        tokens.append(.word(take(\.isLetter).lowercased()))
      } else {
        scalars.removeFirst()
      }
    }
    return tokens
  }
}
