#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import ReframingEngine
import Synchronization

/// `reframe --format jsonl`: one JSON object a line with a `text`, the same object with the answer out.
enum RecordsCommand {
  private struct Input: Decodable { var text: String }

  /// What is added to each record.
  struct Output: Encodable {
    struct Item: Encodable {
      var rule, category, intensity, text: String
      var start, end: Int
      var reframe: String?
      /// `entry` or `sentence`: where danger is, for which it has no answer.
      var rested: String?
    }
    struct Note: Encodable { var level, topic, card: String }

    var findings: [Item]
    /// Missing where the record was left untouched.
    var reframed: String?
    var support: Note?

    enum CodingKeys: String, CodingKey, CaseIterable { case findings, reframed, support }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(findings, forKey: .findings)
      try container.encodeIfPresent(reframed, forKey: .reframed)
      try container.encode(support, forKey: .support)
    }
  }

  static func run(_ settings: Settings, mode: Rewriting.Mode) throws -> Int32 {
    var settings = settings
    settings.options.syntax = .plain
    let rules = settings.rules, options = settings.options
    let source = Mutex(RecordSource())
    let hasFailed = Mutex(false)
    OrderedPool.run(
      jobs: OrderedPool.streamJobs, window: 2, next: { source.withLock { $0.next() } },
      makeWorker: {
        var engine = Engine(rules, options: options)
        return { batch in batch.records().map { answer($0.line, $0.number, mode, &engine) } }
      },
      give: { answers in
        for answer in answers { if !print(answer) { hasFailed.withLock { $0 = true } } }
      })
    try source.withLock { try $0.finish() }
    return hasFailed.withLock { $0 } ? 2 : 0
  }

  /// The line to write for a record, and what was wrong with it.
  private struct Answered {
    var line: [UInt8]
    var mistake: String?
  }

  private static func print(_ answer: Answered) -> Bool {
    if let mistake = answer.mistake {
      Console.flush()
      Console.error("reframe: \(mistake)")
    }
    Console.write(answer.line)
    return answer.mistake == nil
  }

  private static func answer(
    _ line: ArraySlice<UInt8>, _ number: Int, _ mode: Rewriting.Mode, _ engine: inout Engine
  ) -> Answered {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      let input = try JSONDecoder().decode(Input.self, from: Data(line))
      let added = try encoder.encode(output(for: input.text, mode, &engine))
      let names = Output.CodingKeys.allCases.map(\.rawValue)
      return Answered(line: RecordFields.replacing(names, in: Array(line), with: Array(added)) + [10])
    } catch {
      let mistake = "record \(number): \(reason(for: error))"
      let object = try? encoder.encode(["error": mistake])
      return Answered(line: Array(object ?? Data()) + [10], mistake: mistake)
    }
  }

  static func output(for text: String, _ mode: Rewriting.Mode, _ engine: inout Engine) -> Output {
    var text = text
    return text.withUTF8 { bytes in
      var history = History()
      let answer = engine.answer(bytes, history: &history)
      var reframed: [UInt8] = []
      Rewriting.write(bytes, answer, mode: mode, to: &reframed)
      return Output(
        findings: answer.findings.map { item($0, bytes, engine.rules) },
        reframed: answer.isUntouched ? nil : String(decoding: reframed, as: UTF8.self),
        support: answer.support.map { .init(level: $0.level.rawValue, topic: $0.topic, card: $0.text) })
    }
  }

  private static func item(_ finding: SentenceFinding, _ bytes: UnsafeBufferPointer<UInt8>, _ rules: RuleSet)
    -> Output.Item
  {
    .init(
      rule: rules.path(of: finding.rule), category: rules.category(of: finding.rule).id,
      intensity: finding.intensity.rawValue, text: String(decoding: bytes[finding.range], as: UTF8.self),
      start: finding.range.lowerBound, end: finding.range.upperBound, reframe: finding.reframe,
      rested: finding.rest?.rawValue)
  }

  private static func reason(for error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound: "there is no field “text”"
    case DecodingError.typeMismatch, DecodingError.valueNotFound: "the record is no object with a string “text”"
    default: "not a JSON object"
    }
  }
}
