import ReframingEngine

/// A page about a journal that stands alone: no script, nothing from elsewhere, readable by night and in print.
package struct HTMLReport {
  private let summary: JournalSummary
  private let words: ReportWords

  /// - Parameter months: the names of the months in their order, if they are known.
  package init(_ summary: JournalSummary, months: [String]) {
    self.summary = summary
    words = ReportWords(summary: summary, dates: DateWriter(months: months))
  }

  package var html: String {
    let body = [support, header, charts, letter, entries, footer].filter { !$0.isEmpty }.joined(separator: "\n")
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="referrer" content="no-referrer">
      <title>How you spoke to yourself</title>
      <style>
      \(ReportStyle.sheet)
      </style>
      </head>
      <body>
      <main>
      \(body)
      </main>
      </body>
      </html>

      """
  }

  /// The notes for somebody who may be in danger stand before all else.
  private var support: String {
    guard !summary.cards.isEmpty else { return "" }
    let cards = summary.cards.map { card in
      card.text.split(separator: "\n").map { Markup.text("p", [:], String($0)) }.joined()
    }.joined(separator: "<hr>")
    let note = words.leftOut.map { Markup.text("p", ["class": "quiet"], $0) } ?? ""
    return Markup.element("section", ["class": "support", "aria-label": "Support"], cards + note)
  }

  private var header: String {
    let about = [words.span, "\(words.entryCount), \(summary.sentenceCount) sentences"].compactMap(\.self)
    return Markup.element(
      "header", [:],
      Markup.text("h1", [:], "How you spoke to yourself") + Markup.text("p", [:], about.joined(separator: " · ")))
      + Markup.element("div", ["class": "counts"], count("kind", \.kind) + count("harsh", \.harsh))
      + Markup.text("p", [:], words.observation)
  }

  private func count(_ style: String, _ value: KeyPath<JournalSummary.Count, Int>) -> String {
    let total = summary.count[keyPath: value]
    let entries = summary.entries.count { $0.count[keyPath: value] > 0 }
    return Markup.element(
      "div", ["class": style],
      Markup.text("b", [:], "\(total)")
        + Markup.text(
          "span", [:], "\(style) \(total == 1 ? "moment" : "moments"), in \(entries) of \(words.entryCount)"))
  }

  private var charts: String {
    let periods = summary.periods
    var figures: [String] = []
    if periods.count > 1 {
      figures.append(PeriodChart(periods, words.dates).figure)
      if !summary.families.isEmpty { figures.append(FamilyChart(periods, summary.families, words.dates).figure) }
    }
    if !summary.topics.isEmpty { figures.append(TopicChart(summary.topics).figure) }
    return figures.joined(separator: "\n")
  }

  private var letter: String {
    guard let letter = summary.letter else { return "" }
    let paragraphs = letter.text.split(separator: "\n\n").map { Markup.text("p", [:], String($0)) }
    return Markup.element(
      "section", ["aria-labelledby": "letter"],
      Markup.text("h2", ["id": "letter"], words.letterTitle(letter.date))
        + Markup.element("div", ["class": "letter"], paragraphs.joined()))
  }

  private var entries: String {
    let shown = summary.ordered.reversed().filter { !$0.moments.isEmpty }
    guard !shown.isEmpty else { return "" }
    let items = shown.enumerated().map { ReportEntry($1, words.dates, isOpen: $0 == 0).html }.joined(separator: "\n")
    return Markup.element(
      "section", ["aria-labelledby": "entries"],
      Markup.text("h2", ["id": "entries"], "Entry by entry")
        + Markup.text(
          "p", ["class": "quiet"], "The newest first. Open a day to read its moments, and what a friend might say.")
        + items)
  }

  private var footer: String {
    Markup.element(
      "footer", [:],
      Markup.text("h2", [:], "What this page does not claim")
        + ReportWords.notClaimed.map { Markup.text("p", [:], $0) }.joined())
  }
}
