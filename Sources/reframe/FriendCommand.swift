import ReframingEngine
import ReframingJournal

/// `reframe break` and `reframe letter`: what a friend would say to a text as a whole.
enum FriendCommand {
  /// The most letters in a row; more would begin to repeat themselves.
  static let mostDays = 7

  /// Three lines: what hurts, that others know it, something kind.
  static func pause(_ arguments: inout Arguments) throws -> Int32 {
    _ = arguments.shift()
    var settings = try Settings(&arguments)
    settings.options.shape = [.notice, .shared, .kind]
    settings.options.length = .note
    let words = try arguments.rest().filter { $0 != "-" }
    let bytes = words.isEmpty ? try SourceFile("-").bytes : Array(words.joined(separator: " ").utf8)
    var reader = TextReader(settings)
    guard reader.read(bytes, syntax: nil) else { return 0 }
    let worst = reader.findings.max { ($0.intensity, $1.range.lowerBound) < ($1.intensity, $0.range.lowerBound) }
    var writer = LetterWriter(settings.rules, voice: settings.options.voice, findings: [], seed: reader.seed)
    let lines = worst?.lines.map(\.text) ?? writer.pause()
    Console.print(lines.map { $0 + "\n" }.joined())
    return 0
  }

  static func letter(_ arguments: inout Arguments) throws -> Int32 {
    _ = arguments.shift()
    let days: Int = try arguments.number("--days") ?? 1
    guard (1...mostDays).contains(days) else { throw CommandError.usage("--days takes a number from 1 to \(mostDays)") }
    let settings = try Settings(&arguments)
    let paths = try arguments.rest()
    var reader = TextReader(settings)
    for path in paths.isEmpty ? ["-"] : paths {
      let isInput = path == "-"
      let bytes = try SourceFile(path).bytes
      guard reader.read(bytes, syntax: isInput ? nil : InputKind(path: path).syntax) else { return 0 }
    }
    var writer = LetterWriter(
      settings.rules, voice: settings.options.voice, findings: reader.findings, seed: reader.seed)
    Console.print(writer.letters(days: days).joined(separator: "\n"))
    return 0
  }
}

/// Reads texts for their harsh sentences; at a sign of danger it shows the support note and stops.
private struct TextReader {
  private(set) var findings: [SentenceFinding] = []
  /// Depends on the texts and on the seed that was asked for.
  private(set) var seed: UInt64
  private var engine: Engine
  private var history = History()

  init(_ settings: Settings) {
    engine = Engine(settings.rules, options: settings.options)
    seed = settings.options.seed
  }

  /// - Returns: false where somebody may be in danger and nothing else is to be said.
  mutating func read(_ bytes: [UInt8], syntax: Document.Syntax?) -> Bool {
    var hash = Hash()
    hash.add(seed)
    for byte in bytes { hash.add(byte) }
    seed = hash.value
    let answer = bytes.withUnsafeBufferPointer { engine.answer($0, syntax: syntax, history: &history) }
    if let support = answer.support {
      if answer.isUntouched {
        Console.print("\(support.text)\n")
        return false
      }
      Console.error(support.text)
    }
    findings += answer.findings.filter { $0.reframe != nil }
    return true
  }
}
