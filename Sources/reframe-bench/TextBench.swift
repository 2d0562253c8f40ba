import Foundation
import ReframingEngine

/// Measures the stages of the engine, the whole command and its peers on one text.
struct TextBench {
  private let rules: RuleSet

  init(_ rules: RuleSet) { self.rules = rules }

  func run(_ kind: TextMaker.Kind, _ text: [UInt8], _ phrases: [String]) throws -> BenchReport.Row {
    let size = Double(text.count) / 1e6
    func speed(_ seconds: Double) -> Double { size / seconds }
    var row = BenchReport.Row(text: kind.rawValue)
    text.withUnsafeBufferPointer { bytes in
      row.newlines = speed(Clock.median { consume(newlines(bytes)) })
      row.tokenizing = speed(Clock.median { consume(words(bytes)) })
      row.matching = speed(Clock.median { consume(drafts(bytes, isAnswered: false)) })
      row.rewriting = speed(Clock.median { consume(drafts(bytes, isAnswered: true)) })
    }
    let bench = try ProcessBench(text, phrases)
    defer { bench.remove() }
    (row.process, row.memory) = try bench.reframe().map { (speed($0.seconds), $0.memory) } ?? (nil, nil)
    row.grep = try bench.grep().map(speed)
    return row
  }

  /// Keeps a result that nobody needs from being optimised away.
  @inline(never)
  private func consume(_ count: Int) { if count < 0 { fatalError("a count is negative") } }

  private func newlines(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte == 10 { count += 1 }
    return count
  }

  private func words(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var reader = SentenceReader(bytes, lexicon: rules.lexicon)
    for block in Document(bytes, syntax: .text).blocks {
      reader.enter(block.range)
      while reader.next() { count += reader.words.count }
    }
    return count
  }

  private func drafts(_ bytes: UnsafeBufferPointer<UInt8>, isAnswered: Bool) -> Int {
    var engine = Engine(rules, options: EngineOptions())
    var history = History()
    var count = 0
    // In entries of 64 KB, as the command reads them.
    for start in stride(from: 0, to: bytes.count, by: 1 << 16) {
      let entry = UnsafeBufferPointer(rebasing: bytes[start..<min(start + 65_536, bytes.count)])
      let draft = engine.read(entry)
      if isAnswered { count += engine.complete(draft, entry, history: &history).findings.count }
    }
    return count
  }
}
