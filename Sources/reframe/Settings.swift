import Reframing
import ReframingEngine
import ReframingJournal

/// What all commands understand: rules, voice, length, level, region.
struct Settings: Sendable {
  var rules: ReframingEngine.RuleSet
  var options: EngineOptions

  init(_ arguments: inout Arguments, environment: Environment = .current) throws {
    try self.init(try Configuration(&arguments), environment: environment)
  }

  init(_ configuration: Configuration, environment: Environment = .current) throws {
    rules = try Self.load(configuration.rules)
    options = EngineOptions()
    options.voice = configuration.voice ?? .friend
    options.length = configuration.length ?? .note
    options.level = configuration.level ?? .mild
    options.region = configuration.region ?? environment.region
    options.contact = configuration.contact
    options.seed = configuration.seed ?? 0
    options.only = configuration.only.isEmpty ? nil : Set(configuration.only)
    options.ignore = Set(configuration.ignore)
    try checkNames(configuration.only + configuration.ignore)
    warn(configuration)
  }

  /// Tells what would otherwise be missed when it is needed most.
  private func warn(_ configuration: Configuration) {
    if !rules.categories.contains(where: { $0.level == .red }) {
      let folders = configuration.rules.joined(separator: ", ")
      Console.warn("\(folders): there are no rules for danger, so nothing is scanned for it")
    }
    if let region = configuration.region, !SupportCard.knows(region: region, rules) {
      let known = rules.regions.map(\.id).joined(separator: ", ")
      Console.warn("there is no region “\(region)”, international help is shown; known are \(known)")
    }
  }

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

extension Configuration {
  /// Takes what the command line chooses.
  init(_ arguments: inout Arguments) throws {
    self.init()
    rules = try arguments.values("--rules")
    voice = try arguments.choice("--voice")
    length = try arguments.choice("--length")
    level = try arguments.choice("--level")
    region = try arguments.value("--region")
    contact = try arguments.value("--contact")
    seed = try arguments.number("--seed")
    only = try arguments.values("--only").flatMap(Self.names)
    ignore = try arguments.values("--ignore").flatMap(Self.names)
  }

  private static func names(_ list: String) -> [String] { list.split(separator: ",").map(String.init) }
}
