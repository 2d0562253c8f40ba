extension RuleSetBuilder {
  /// The words of each topic, then for each topic the words beside which it is not meant.
  func topics(_ resolver: inout ListResolver) -> [[Node]] {
    (draft.topicWords + draft.topicUnlesses).map { entries in
      let sources = entries.compactMap { entry in
        (try? PatternParser.parse(entry.text, firstColumn: entry.offset)).map {
          ListResolver.Source(pattern: $0, statement: entry.statement, owner: 0)
        }
      }
      let nodes = resolver.nodes(sources).map(\.node)
      return nodes.isEmpty ? [.one(.of([]))] : nodes
    }
  }

  /// Reports shapes and frames that say too little.
  mutating func checkAnswers() {
    for plan in draft.plans {
      if plan.steps.isEmpty { report(plan.origin, "plan “\(plan.name)” has no says") }
      if plan.steps.first?.element == .kind {
        report(plan.origin, "plan “\(plan.name)” begins with kind; notice, shared or own comes before it")
      }
    }
    for frame in draft.frames {
      var missing: [String] = []
      if frame.find.isEmpty { missing.append("find") }
      if frame.past == nil { missing.append("past") }
      if frame.yes.isEmpty { missing.append("yes") }
      if !missing.isEmpty { report(frame.origin, "frame “\(frame.name)” has no \(missing.joined(separator: ", no "))") }
    }
    let known = Set(draft.categories.flatMap { [$0.id, $0.family] } + [LetterLines.calm])
    for letter in draft.letters {
      for name in letter.about where !known.contains(name) {
        report(letter.origin, "there is no category or family “\(name)”")
      }
    }
  }
}
