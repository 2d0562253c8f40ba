import Reframing
import ReframingEngine

/// What all commands understand: rules, voice, length, level, region.
struct Settings {
  var rules: ReframingEngine.RuleSet
  var options: EngineOptions

  init(_ arguments: inout Arguments, environment: Environment = .current) throws {
    let folders = try arguments.values("--rules")
    rules = try Self.load(folders)
    options = EngineOptions()
    options.voice = try arguments.choice("--voice", default: Voice.friend)
    options.length = try arguments.choice("--length", default: Length.note)
    options.level = try arguments.choice("--level", default: Intensity.mild)
    options.region = try arguments.value("--region") ?? environment.region
    options.contact = try arguments.value("--contact")
    if let text = try arguments.value("--seed") {
      guard let seed = UInt64(text) else { throw CommandError.usage("--seed takes a whole number, not “\(text)”") }
      options.seed = seed
    }
    let only = try arguments.values("--only").flatMap(Self.names)
    options.only = only.isEmpty ? nil : Set(only)
    options.ignore = Set(try arguments.values("--ignore").flatMap(Self.names))
    try checkNames(only + options.ignore)
  }

  private static func names(_ list: String) -> [String] { list.split(separator: ",").map(String.init) }

  /// - Parameter folders: rule folders in place of the built-in rules.
  static func load(_ folders: [String]) throws -> ReframingEngine.RuleSet {
    do {
      if folders.isEmpty { return try Reframing.RuleSet.builtIn().engine }
      return try Reframing.RuleSet(folders: folders).engine
    } catch {
      throw CommandError(message: error.description)
    }
  }

  private func checkNames(_ names: [String]) throws {
    let known = rules.categories.map(\.id) + rules.rules.indices.map(rules.path(of:))
    for name in names where !known.contains(name) {
      throw CommandError.usage("there is no category or rule “\(name)”\(Spelling.hint(for: name, among: known))")
    }
  }
}
