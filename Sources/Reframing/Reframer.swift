import ReframingEngine

/// Finds harsh self-talk in a text and answers it the way a good friend would.
///
///     let reframer = try Reframer()
///     let answer = reframer.reframe("I always fail at exams.")
///     print(answer.text ?? answer.support!.card)
///
/// It is ready once initialised, holds no mutable state, and may be used from many tasks at once.
public struct Reframer: Sendable {
  private let rules: ReframingEngine.RuleSet
  private let options: EngineOptions

  /// What a caller may choose.
  public struct Options: Sendable {
    /// Who speaks in the answers.
    public enum Voice: String, Sendable {
      /// A friend, who says *you*.
      case friend
      /// The writer's own kinder voice, which says *I*.
      case me = "self"
    }

    /// Who speaks in the answers.
    public var voice = Voice.friend
    /// Another seed chooses other lines of the same meaning.
    public var seed: UInt64 = 0
    /// Where support is to be had, as a two-letter region such as `GB`; nil shows international help.
    public var region: String?
    /// A personal contact, shown first in a support note.
    public var contact: String?
    /// Whether the text is Markdown, in which quotes, code and front matter are not the writer's voice.
    ///
    /// No sign of danger is looked for in quotes and code. In the values of front matter stated danger counts, except
    /// under keys for tags, links and the works of others.
    public var isMarkdown = false

    /// The defaults.
    public init() {}
  }

  /// Uses the built-in rules.
  /// - Throws: `RuleSetError` if the embedded rules were damaged after the build.
  public init(options: Options = Options()) throws(RuleSetError) { self.init(rules: try .builtIn(), options: options) }

  /// Uses other rules.
  public init(rules: RuleSet, options: Options = Options()) {
    self.rules = rules.engine
    self.options = EngineOptions(options)
  }

  /// Reads one entry and answers it.
  /// - Parameter text: one entry: if a sign of danger is anywhere in it, all of it is left untouched.
  /// - Returns: the answer; the same text and options always give the same one.
  /// - Complexity: linear in the length of the text.
  public func reframe(_ text: String) -> Answer {
    var copy = text
    return copy.withUTF8 { bytes in
      var engine = Engine(rules, options: options)
      var history = History()
      let answer = engine.answer(bytes, history: &history)
      let findings = answer.findings.map { Finding($0, rules) }
      if let support = answer.support.map(Support.init) {
        if support.level == .red { return .untouched(support, findings: findings) }
        return .reframed(Rewriting.replace(bytes, answer), findings: findings, support: support)
      }
      return .reframed(Rewriting.replace(bytes, answer), findings: findings, support: nil)
    }
  }
}

extension EngineOptions {
  init(_ options: Reframer.Options) {
    self.init()
    voice = options.voice == .friend ? .friend : .me
    seed = options.seed
    region = options.region
    contact = options.contact
    syntax = options.isMarkdown ? .markdown : .plain
  }
}

extension Rewriting {
  fileprivate static func replace(_ bytes: UnsafeBufferPointer<UInt8>, _ answer: EntryAnswer) -> String {
    var output: [UInt8] = []
    Rewriting.write(bytes, answer, mode: .replace, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

extension Finding {
  init(_ finding: SentenceFinding, _ rules: ReframingEngine.RuleSet) {
    let own = rules.category(of: finding.rule).id
    rule = rules.path(of: finding.rule)
    category = own
    otherCategories = finding.others.map { rules.category(of: $0).id }
      .reduce(into: []) { list, id in if id != own, !list.contains(id) { list.append(id) } }
    intensity = finding.intensity.rawValue
    range = finding.range
    match = finding.match
    reframe = finding.reframe
  }
}

extension Support {
  init(_ card: SupportCard) {
    level = card.level == .red ? .red : .amber
    topic = card.topic
    self.card = card.text
  }
}
