/// Holds frames against their examples: `yes TEXT = WHAT HAPPENED`, `no TEXT`.
package struct FrameChecker {
  private let rules: RuleSet
  private var finder: HappeningFinder

  package init(_ rules: RuleSet) {
    self.rules = rules
    finder = HappeningFinder(rules, voice: .friend)
  }

  package mutating func failures() -> [ExampleChecker.Failure] {
    var failures: [ExampleChecker.Failure] = []
    for (index, frame) in rules.frames.enumerated() {
      for example in frame.yes {
        let sides = example.text.split(separator: " = ", maxSplits: 1).map(String.init)
        let happened = happened(in: sides[0])
        let did = happened.flatMap { $0.phrases.first { $0.slot == .did }?.text } ?? "nothing"
        guard happened?.frame != index || (sides.count > 1 && did != sides[1]) else { continue }
        let other = happened.map { rules.frames[$0.frame].name } ?? "no frame"
        failures.append(failure(frame, example, "frame “\(frame.name)”: \(other) catches “\(did)” in “\(sides[0])”"))
      }
      for example in frame.no where happened(in: example.text)?.frame == index {
        failures.append(failure(frame, example, "frame “\(frame.name)” stands in “\(example.text)”"))
      }
    }
    return failures
  }

  private func failure(_ frame: Frame, _ example: Example, _ message: String) -> ExampleChecker.Failure {
    .init(origin: Origin(file: frame.origin.file, line: example.line), message: message)
  }

  private mutating func happened(in text: String) -> Happened? {
    var text = text
    return text.withUTF8 { bytes in
      finder.sentences(in: 0..<bytes.count, bytes).lazy.compactMap(\.happened).first
    }
  }
}
