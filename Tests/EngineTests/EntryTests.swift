import ReframingEngine
import Testing

/// Dates, and the entries that they part.
@Suite struct EntryTests {
  private static let months = packageRules.months

  @Test(arguments: [
    ("2026-03-04", "2026-03-04"), ("20260304", "2026-03-04"), ("4.3.2026", "2026-03-04"),
    ("Wed, 4 March 2026", "2026-03-04"), ("March 4th, 2026", "2026-03-04"), ("4 Sept 2026: rain", "2026-09-04"),
    ("2026/3/4", "2026-03-04"), ("4th of March", nil), ("I fell on 4 March 2026", nil), ("2026-13-04", nil),
    ("2026-02-29", nil), ("7 things", nil), ("", nil), ("99999999999999999999", nil),
  ])
  func dates(_ text: String, _ expected: String?) {
    #expect(DateReader(months: Self.months).read(text)?.date(inYear: nil)?.description == expected)
  }

  @Test func aDateMayLeaveOutItsYear() {
    let reader = DateReader(months: Self.months)
    #expect(reader.read("Thursday, 5 March")?.date(inYear: 2026)?.description == "2026-03-05")
    #expect(reader.read("29 February")?.date(inYear: 2025) == nil)
  }

  @Test func daysAndWeeks() {
    for number in stride(from: -80_000, to: 80_000, by: 37) {
      let date = CalendarDate(dayNumber: number)
      #expect(date.dayNumber == number)
      #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
      #expect((0...6).contains(number - date.monday.dayNumber))
    }
    #expect(CalendarDate(year: 2026, month: 3, day: 1)?.monday.description == "2026-02-23")
    #expect(CalendarDate(year: 2026, month: 3, day: 2)?.monday.description == "2026-03-02")
  }

  private func entries(_ text: String, _ syntax: Document.Syntax = .markdown) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      EntrySplitter(months: Self.months).entries(bytes, syntax: syntax).map { entry in
        "\(entry.date?.description ?? "-")|\(String(decoding: bytes[entry.range], as: UTF8.self))"
      }
    }
  }

  @Test func datedHeadingsPartEntries() {
    #expect(
      entries("# 2026-01-01\na\n## later\nb\n# 2 January\nc\n") == [
        "2026-01-01|# 2026-01-01\na\n## later\nb\n", "2026-01-02|# 2 January\nc\n",
      ])
    #expect(entries("# Title\n## 2026-01-01\na\n") == ["2026-01-01|# Title\n## 2026-01-01\na\n"])
    #expect(entries("a\n# 2026-01-01\nb") == ["-|a\n", "2026-01-01|# 2026-01-01\nb"])
    #expect(entries("a\n\n# b\nc") == ["-|a\n\n# b\nc"])
    #expect(entries("") == [])
  }

  @Test func linesThatAreDatesPartEntries() {
    #expect(entries("3 March 2026\n\na\n\n4 March 2026\nb", .text).count == 2)
    #expect(entries("a\n\nsee you 4 March 2026\n\n- 2026-03-04\n\n4 March\n", .text).count == 1)
  }

  @Test func frontMatterDates() {
    #expect(
      entries("---\ntitle: x\ndate: 2026-01-01\n---\na") == ["2026-01-01|---\ntitle: x\ndate: 2026-01-01\n---\na"])
    #expect(entries("#+date: <2026-01-01 Thu>\na", .org) == ["2026-01-01|#+date: <2026-01-01 Thu>\na"])
  }
}
