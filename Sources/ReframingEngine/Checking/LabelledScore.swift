/// Holds the engine against labelled sentences: `label<TAB>category<TAB>text`, a header row first.
///
/// `self` rows must be found; `other`, `kind` and `figurative` rows must stay silent; `red` and `amber` rows must be
/// seen by the crisis scan. A category may be `primary|accepted`.
package struct LabelledScore {
  package struct Row: Equatable, Sendable {
    package var label, category, text: String
    /// From 1.
    package var line: Int
  }

  package struct Miss: Equatable, Sendable {
    package var row: Row
    package var rules: [String]
    package var support: String?
  }

  private var engine: Engine
  package private(set) var rows: [String: Int] = [:]
  package private(set) var fired: [String: Int] = [:]
  package private(set) var signs: [String: Int] = [:]
  package private(set) var rightCategory = 0
  package private(set) var rewrittenRed = 0
  /// Expected against found category, of the rows that were found.
  package private(set) var confusion: [String: [String: Int]] = [:]
  package private(set) var misses: [Miss] = []

  package init(_ rules: RuleSet) {
    var options = EngineOptions()
    options.syntax = .plain
    engine = Engine(rules, options: options)
  }

  /// - Returns: nil where the line does not have three columns.
  package static func row(_ line: some StringProtocol, number: Int) -> Row? {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count >= 3 else { return nil }
    return Row(label: String(cells[0]), category: String(cells[1]), text: String(cells[2]), line: number)
  }

  package mutating func add(_ row: Row) {
    var text = row.text
    let rules = engine.rules
    text.withUTF8 { bytes in
      var history = History()
      let answer = engine.answer(bytes, history: &history)
      let hits = answer.findings.flatMap { [$0.rule] + $0.others }
      let level = answer.support?.level
      rows[row.label, default: 0] += 1
      if !hits.isEmpty { fired[row.label, default: 0] += 1 }
      if row.label == "red" ? level == .red : level != nil { signs[row.label, default: 0] += 1 }
      if row.label == "red", answer.findings.contains(where: { $0.reframe != nil }) { rewrittenRed += 1 }
      if row.label == "self", let first = hits.first { weigh(row, first, hits) }
      let isWrong: Bool
      switch row.label {
      case "self": isWrong = hits.isEmpty
      case "red": isWrong = level != .red
      case "amber": isWrong = level == nil
      default: isWrong = !hits.isEmpty || level != nil
      }
      guard isWrong else { return }
      let paths = (answer.signs.map(\.rule) + hits).map(rules.path(of:))
      misses.append(Miss(row: row, rules: paths, support: level?.rawValue))
    }
  }

  private mutating func weigh(_ row: Row, _ first: Int, _ hits: [Int]) {
    let accepted = row.category.split(separator: "|").map(String.init)
    let found = hits.map { engine.rules.category(of: $0).id }
    let isRight = found.contains(where: accepted.contains)
    if isRight { rightCategory += 1 }
    let shown = isRight ? accepted[0] : engine.rules.category(of: first).id
    confusion[accepted[0], default: [:]][shown, default: 0] += 1
  }
}
