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
    let only = configuration.only.flatMap(RuleNames.split), ignored = configuration.ignore.flatMap(RuleNames.split)
    options.only = only.isEmpty ? nil : Set(only)
    options.ignore = Set(ignored)
    let names = RuleNames(rules)
    if let mistake = (only + ignored).compactMap(names.mistake).first { throw CommandError.usage(mistake) }
    ignored.compactMap(names.warning).forEach(Console.warn)
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
    only = try arguments.values("--only").flatMap(RuleNames.split)
    ignore = try arguments.values("--ignore").flatMap(RuleNames.split)
  }
}
