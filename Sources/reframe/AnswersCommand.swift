import ReframingEngine

/// `reframe test --answers FILE.tsv`: reads the answers to the harsh sentences of labelled files against the linter.
enum AnswersCommand {
  static func run(_ paths: [String], _ settings: Settings) throws -> Int32 {
    var settings = settings
    settings.options.syntax = .plain
    var engine = Engine(settings.rules, options: settings.options)
    var statistics = AnswerStatistics(settings.rules, voice: settings.options.voice, length: settings.options.length)
    for path in paths {
      let lines = try TestCommand.contents(path).split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        guard let row = LabelledScore.row(line, number: index + 1), row.label == "self" else { continue }
        var history = History()
        var text = row.text
        let answer = text.withUTF8 { engine.answer($0, history: &history) }
        for finding in answer.findings { statistics.add(finding, to: row.text) }
      }
    }
    print(statistics)
    return statistics.problems.isEmpty ? 0 : 1
  }

  private static func print(_ statistics: borrowing AnswerStatistics) {
    for problem in statistics.problems { Console.print("\(problem)\n") }
    let all = statistics.answers
    let words = statistics.words.sorted()
    let grades = statistics.grades.sorted()
    let middle = all == 0 ? "-" : "\(words[all / 2]) words, grade \(Int(grades[all / 2] * 10)) tenths"
    Console.print(
      """
      \(all) answers, \(statistics.problems.count) mistakes; the middle one has \(middle)
        a word of the writer's or a line about the topic or the event \(TestCommand.rate(statistics.specific, all))
        a word of the writer's                                        \(TestCommand.rate(statistics.echoing, all))
        common humanity                                               \(TestCommand.rate(statistics.shared, all))
        friend test                                                   \(TestCommand.rate(statistics.friendTests, all))

      """)
  }
}
