import ReframingEngine

/// `reframe rules`: lists the rules, shows one, checks a folder.
enum RulesCommand {
  static func run(_ arguments: inout Arguments) throws -> Int32 {
    _ = arguments.shift()
    if arguments.peek == "check" { return try check(&arguments) }
    if arguments.peek == "cards" { return try cards(&arguments) }
    let settings = try Settings(&arguments)
    var names = try arguments.rest()
    if let verb = names.first, ["list", "show"].contains(verb) {
      names.removeFirst()
      guard (verb == "list") == names.isEmpty else {
        throw CommandError.usage(verb == "list" ? "rules list takes no name" : "rules show needs the name of a rule")
      }
    }
    guard names.count < 2 else { throw CommandError.usage("rules shows one rule, and “\(names[1])” is a second name") }
    guard let name = names.first else {
      list(settings.rules)
      return 0
    }
    let rules = settings.rules
    let paths = rules.rules.indices.map(rules.path(of:))
    guard let index = paths.firstIndex(of: name) ?? rules.rules.firstIndex(where: { $0.name == name }) else {
      throw CommandError.usage("there is no rule “\(name)”\(Spelling.hint(for: name, among: paths))")
    }
    show(index, rules)
    return 0
  }

  private static func cards(_ arguments: inout Arguments) throws -> Int32 {
    _ = arguments.shift()
    let settings = try Settings(&arguments)
    _ = try arguments.rest()
    Console.print(CardGallery(settings.rules).text)
    return 0
  }

  private static func list(_ rules: RuleSet) {
    for (number, category) in rules.categories.enumerated() {
      Console.print(
        "\(category.id) (\(category.level.rawValue)\(category.family.isEmpty ? "" : ", \(category.family)"))\n")
      for rule in rules.rules where rule.category == number { Console.print("  \(rule.name): \(rule.why)\n") }
    }
  }

  private static func show(_ index: Int, _ rules: RuleSet) {
    let rule = rules.rules[index]
    Console.print("\(rules.path(of: index)), \(rule.origin.file):\(rule.origin.line)\n  why     \(rule.why)\n")
    for find in rule.find { Console.print("  find    \(find.text)\n") }
    for unless in rule.unless { Console.print("  unless  \(unless.text)\n") }
    for yes in rule.yes { Console.print("  yes     \(yes.text)\n") }
    for no in rule.no { Console.print("  no      \(no.text)\n") }
  }

  private static func check(_ arguments: inout Arguments) throws -> Int32 {
    _ = arguments.shift()
    let isQuick = arguments.flag("--quick")
    let showsCoverage = arguments.flag("--coverage")
    var folders = try arguments.values("--rules")
    folders += try arguments.rest()
    let rules = try Settings.load(folders)
    var examples = ExampleChecker(rules)
    var linter = LineLinter(rules)
    var frames = FrameChecker(rules)
    var answers = AnswerChecker(rules)
    let failures =
      examples.failures(withVariations: !isQuick) + linter.failures() + frames.failures()
      + answers.failures(every: isQuick ? 10 : 1)
    for failure in failures {
      Console.print("\(failure.origin.file):\(failure.origin.line): error: \(failure.message)\n")
    }
    var coverage = CoverageChecker(rules)
    let warnings = coverage.warnings()
    for warning in warnings where showsCoverage {
      Console.print("\(warning.origin.file):\(warning.origin.line): warning: \(warning.message)\n")
    }
    let today = CalendarDate(dayNumber: Posix.dayNumber)
    let unchecked = HelpChecker(rules).warnings(on: today)
    for warning in unchecked {
      Console.print("\(warning.origin.file):\(warning.origin.line): warning: \(warning.message)\n")
    }
    for warning in rules.warnings { Console.print(warning.description + "\n") }
    let yes = rules.rules.reduce(0) { $0 + $1.yes.count }
    let no = rules.rules.reduce(0) { $0 + $1.no.count }
    Console.print(
      "\(rules.rules.count) rules, \(rules.finders.patternCount) patterns, \(yes) yes, \(no) no, \(rules.guards.count) guards, \(answers.count) answers: \(failures.count) mistakes, \(warnings.count) gaps in coverage\n"
    )
    return failures.isEmpty ? 0 : 2
  }
}
