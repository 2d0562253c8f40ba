import Foundation
import ReframingEngine
@testable import ReframingJournal
import Testing

@Suite struct ReportTests {
  private static let months = smallRules.months

  private func summary(_ texts: [(String, String)], isPrivate: Bool = false) -> JournalSummary {
    var options = FileChecker.Options()
    options.isPrivate = isPrivate
    options.readsTopics = true
    options.writesLetter = true
    var summary = JournalSummary()
    for (path, text) in texts { summary.add(check(path, text, options)) }
    return summary
  }

  @Test func aLetterIsSilentOnWhatACommentHides() throws {
    let hidden = "## 2026-01-05\nI'm such an idiot.\n## 2026-01-07\n<!-- reframe off -->\nI'm such an idiot.\n"
    #expect(summary([("a.md", hidden)]).letter?.date?.description == "2026-01-05")
  }

  private static let journal = """
    # My journal
    ## 2026-01-05
    I'm such an idiot. I was gentle with myself today.
    ## 2026-01-11
    Sun.
    ## 2026-01-26
    I'm such an idiot <b>& co</b>. I failed the exam and I'm so stupid.
    """

  @Test func countsByWeekSeparately() {
    let periods = summary([("a.md", Self.journal)]).periods
    #expect(periods.map(\.label) == ["2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26"])
    #expect(periods.map(\.count.harsh) == [1, 0, 0, 2])
    #expect(periods.map(\.count.kind) == [1, 0, 0, 0])
    #expect(periods.map(\.entryCount) == [2, 0, 0, 1])
  }

  @Test func longJournalsAreCountedByMonth() {
    let periods = summary([("2020-01-31.md", "Sun."), ("2023-03-01.md", "I'm such an idiot.")]).periods
    #expect(periods.count == 39)
    #expect(periods.first?.label == "2020-01")
    #expect(periods.last?.count.harsh == 1)
  }

  @Test func topicsOfTheParagraphCount() {
    let summary = summary([("a.md", "The exam is on Friday. I'm such an idiot.\n\nThe exam again. I'm such an idiot.")])
    #expect(summary.topics.map(\.name) == ["study"])
  }

  @Test func dangerIsLeftOutAndItsNoteComesFirst() throws {
    let summary = summary([
      ("2026-01-01.md", "I'm such an idiot. I want to kill myself."), ("2026-01-02.md", "I'm such an idiot."),
    ])
    #expect(summary.count.harsh == 1)
    #expect(summary.untouchedCount == 1)
    let html = HTMLReport(summary, months: Self.months).html
    let card = try #require(html.firstRange(of: "class=\"support\"")), title = try #require(html.firstRange(of: "<h1>"))
    #expect(card.lowerBound < title.lowerBound)
    #expect(!html.contains("kill"))
    #expect(TextReport(summary, months: Self.months).text.hasPrefix(summary.cards[0].text))
  }

  @Test func theNewestDayHasALetter() throws {
    let letter = try #require(summary([("a.md", Self.journal)]).letter)
    #expect(letter.date == CalendarDate(year: 2026, month: 1, day: 26))
    #expect(HTMLReport(summary([("a.md", Self.journal)]), months: Self.months).html.contains("class=\"letter\""))
    #expect(summary([("a.md", "Sun.")]).letter == nil)
  }

  @Test func noLetterIsWrittenCloseToDanger() {
    let calm = ("2026-01-20.md", "I'm such an idiot.")
    #expect(summary([calm, ("2026-01-12.md", "I want to kill myself.")]).letter != nil)
    #expect(summary([calm, ("2026-01-13.md", "I want to kill myself.")]).letter == nil)
    #expect(summary([calm, ("2026-01-27.md", "I want to kill myself.")]).letter == nil)
  }

  @Test func thePageStandsAlone() {
    let html = HTMLReport(summary([("a.md", Self.journal)]), months: Self.months).html
    for sign in ["<script", "src=", "href=", "url(", "@import"] { #expect(!html.contains(sign)) }
    #expect(html.contains("idiot &lt;b&gt;&amp; co&lt;/b&gt;") || !html.contains("<b>&"))
    #expect(html.contains("prefers-color-scheme: dark"))
    #expect(html.contains("@media print"))
    #expect(unbalanced(html) == [])
  }

  @Test func everyChartHasANameAndATable() {
    let html = HTMLReport(summary([("a.md", Self.journal)]), months: Self.months).html
    let charts = html.split(separator: "<figure>").dropFirst()
    #expect(charts.count >= 2)
    for chart in charts {
      #expect(chart.contains("role=\"img\" aria-label=\""))
      #expect(chart.contains("<caption>"))
    }
  }

  @Test func fewEntriesSayNothingOfChange() {
    let few = TextReport(summary([("a.md", Self.journal)]), months: Self.months).text
    #expect(few.contains("With fewer than 5 entries, nothing is said here about change."))
    let many = (1...6).map { ("2026-0\($0)-01.md", "I'm such an idiot.") }
    #expect(TextReport(summary(many), months: Self.months).text.contains("Of 6 weeks with entries"))
  }

  @Test func privateHoldsNoWordOfTheWriter() {
    let summary = summary([("Gwendolyn.md", "I always fail at pottery.\n\nI'm such an idiot.")], isPrivate: true)
    #expect(summary.count.harsh == 2)
    for text in [HTMLReport(summary, months: []).html, TextReport(summary, months: []).text] {
      for word in ["pottery", "idiot", "Gwendolyn"] { #expect(!text.contains(word)) }
    }
  }

  @Test func anEmptyJournalIsAPageToo() {
    #expect(unbalanced(HTMLReport(JournalSummary(), months: []).html) == [])
    #expect(TextReport(JournalSummary(), months: []).text.hasPrefix("0 entries\n"))
  }

  @Test func textReport() {
    let text = TextReport(summary([("a.md", Self.journal)]), months: Self.months).text
    #expect(
      text.hasPrefix(
        """
        3 entries, 5 January 2026 to 26 January 2026
        1 kind moment
        3 harsh moments

        By week  kind                          harsh
        5 Jan    █ 1                           █ 1
        12 Jan   ·                             ·
        19 Jan   ·                             ·
        26 Jan   ·                             ██ 2

        """))
  }

  /// Tags that do not close, or close what is not open.
  private func unbalanced(_ html: String) -> [String] {
    var open: [Substring] = [], mistakes: [String] = []
    for part in html.split(separator: "<").dropFirst() {
      let name = part.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if part.hasPrefix("!") || ["meta", "hr", "br"].contains(name) { continue }
      if part.hasPrefix("/") {
        if open.popLast() != name { mistakes.append("</\(name)>") }
      } else {
        open.append(name)
      }
    }
    return mistakes + open.map { "<\($0)>" }
  }
}
