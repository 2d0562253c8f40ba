import ReframingEngine

/// `reframe explain "TEXT"`: why something fired, and why not.
enum ExplainCommand {
  static func run(_ arguments: inout Arguments) throws -> Int32 {
    _ = arguments.shift()
    let showsWords = arguments.flag("--words")
    let settings = try Settings(&arguments)
    if showsWords {
      _ = try arguments.rest()
      return printWords(settings.rules)
    }
    var text = try arguments.rest().joined(separator: " ")
    if text.isEmpty { text = String(decoding: try SourceFile("-").bytes, as: UTF8.self) }
    var engine = Engine(settings.rules, options: settings.options)
    text.withUTF8 { bytes in
      for (words, range, judgement) in engine.judgements(bytes) {
        Console.print(String(decoding: bytes[range], as: UTF8.self) + "\n")
        Console.print("  words     \(words.map { written($0, settings.rules) }.joined(separator: " "))\n")
        if let judgement {
          explain(judgement, words, settings, bytes)
        } else {
          Console.print("  nothing matched\n")
        }
      }
    }
    let answer = RecordsCommand.output(for: text, .replace, &engine)
    for finding in answer.findings {
      let rest = finding.rested.flatMap(Rest.init).map(\.reason)
      Console.print("  answer    \(finding.reframe ?? rest ?? "left alone")\n")
    }
    if let support = answer.support { Console.print("\n\(support.card)\n") }
    return 0
  }

  /// Prints each line of standard input as the words that the rules see, its sentences parted by a bar.
  private static func printWords(_ rules: RuleSet) -> Int32 {
    let engine = Engine(rules, options: EngineOptions())
    while var line = readLine(strippingNewline: true) {
      line.withUTF8 { bytes in
        let sentences = engine.sentences(bytes).map { words in
          words.map { $0.id == .unknown ? lowered($0, bytes) : written($0, rules) }.joined(separator: " ")
        }
        Console.print(sentences.joined(separator: " | ") + "\n")
      }
    }
    return 0
  }

  private static func lowered(_ word: Word, _ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes[word.start..<word.end], as: UTF8.self).lowercased()
  }

  private static func written(_ word: Word, _ rules: RuleSet) -> String {
    switch word.id {
    case .start: "<start>"
    case .end: "<end>"
    case .mark: ","
    case .unknown: "<unknown>"
    case .number: "<number>"
    case .name: "<name>"
    case .emoji: "<emoji>"
    default: rules.lexicon.words[Int(word.id)] + (word.flags.contains(.quoted) ? "”" : "")
    }
  }

  private static func explain(
    _ judgement: Judgement, _ words: [Word], _ settings: Settings, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let rules = settings.rules
    for finding in judgement.findings {
      Console.print("  fired     \(line(finding, words, rules, bytes))\n")
      let finder = PhraseFinder(rules: rules, words: words, bytes: bytes, voice: settings.options.voice)
      for capture in finding.match.captures {
        let safe = finder.phrases(of: Match(pattern: 0, words: finding.match.words, captures: [capture])).first
        Console.print("            {\(capture.slot.name)} \(safe.map { "“\($0.text)”" } ?? "not safe to use again")\n")
      }
    }
    for (finding, reason) in judgement.silenced {
      let why: String
      switch reason {
      case .unless: why = "its own “unless”"
      case .guard(let index):
        let guarding = rules.guards[index]
        why = "guard \(guarding.name), \(guarding.origin.file):\(guarding.origin.line)"
      case .outweighed(let points): why = "the signs of the sentence: \(points) points in all"
      case .outranked(let rule): why = "\(rules.path(of: rule)) is of a higher level"
      }
      Console.print("  silenced  \(line(finding, words, rules, bytes))\n            by \(why)\n")
    }
  }

  private static func line(_ finding: Candidate, _ words: [Word], _ rules: RuleSet, _ bytes: UnsafeBufferPointer<UInt8>)
    -> String
  {
    let rule = rules.rules[finding.rule]
    let text = String(decoding: bytes[finding.match.bytes(in: words)], as: UTF8.self)
    let level = rules.category(of: finding.rule).level
    let weight = level == .harsh ? finding.intensity.rawValue : level.rawValue
    return
      "\(rules.path(of: finding.rule)) (\(weight)) on “\(text)”, \(rule.origin.file):\(rule.origin.line)"
  }
}
