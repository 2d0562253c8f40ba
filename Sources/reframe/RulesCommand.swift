import ReframingEngine

/// `reframe rules`: lists the rules, shows one, checks a folder.
enum RulesCommand {
  static func run(_ arguments: inout Arguments) throws -> Int32 {
    _ = arguments.shift()
    if arguments.peek == "check" { return try check(&arguments) }
    let settings = try Settings(&arguments)
    let names = try arguments.rest().filter { $0 != "list" && $0 != "show" }
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
    if arguments.flag("--sizes") { sizes(try Settings.load(try arguments.values("--rules"))); return 0 }
    let isQuick = arguments.flag("--quick")
    var folders = try arguments.values("--rules")
    folders += try arguments.rest()
    let rules = try Settings.load(folders)
    var examples = ExampleChecker(rules)
    var linter = LineLinter(rules)
    let failures = examples.failures(withVariations: !isQuick) + linter.failures()
    for failure in failures {
      Console.print("\(failure.origin.file):\(failure.origin.line): error: \(failure.message)\n")
    }
    for warning in rules.warnings { Console.print(warning.description + "\n") }
    let yes = rules.rules.reduce(0) { $0 + $1.yes.count }
    let no = rules.rules.reduce(0) { $0 + $1.no.count }
    Console.print(
      "\(rules.rules.count) rules, \(rules.finders.patternCount) patterns, \(yes) yes, \(no) no, \(rules.guards.count) guards: \(failures.count) mistakes\n"
    )
    return failures.isEmpty ? 0 : 2
  }
}

extension RulesCommand {
  static func sizes(_ rules: RuleSet) {
    let a = rules.finders, b = rules.exceptions
    print(
      "archive", rules.archive.count, "words", rules.lexicon.words.count, "sets", rules.setCount, "classes",
      a.classes.count)
    for x in [a, b] {
      print(
        "places", x.placeCount, "follow", x.follow.values.count, "begin", x.begin.values.count, "patterns",
        x.patternCount)
    }
    var bytes: [UInt8] = []
    while (try? Console.read(0, upTo: 1 << 16, into: &bytes)) == true {}
    var judge = Judge(rules)
    bytes.withUnsafeBufferPointer { b in
      var reader = SentenceReader(b, lexicon: rules.lexicon)
      var sentences = 0, words = 0, found = 0
      for block in Document(b, syntax: .text).blocks {
        reader.enter(block.range)
        while reader.next() { sentences += 1; words += reader.words.count; if judge.judge(reader.words) != nil { found += 1 } }
      }
      print("sentences", sentences, "words", words, "matched", found, "stats", judge.stats)
    }
    print("class sets", a.classes.sets.values.count)
  }
}
