/// Composes an answer out of lines: one for each element of a plan.
///
/// Which plan and which lines are taken depends on the sentence, the seed and what was used before in the same text,
/// and on nothing else, so the same input gives the same bytes.
struct Composer {
  let rules: RuleSet
  let voice: Voice
  let length: Length
  let seed: UInt64

  struct Request {
    var rule: Int
    var phrases: [Phrase]
    var happened: Happened?
    var topics: [Int]
    /// A stable hash of the sentence.
    var hash: UInt64
  }

  func compose(_ request: Request, history: inout History) -> Composition {
    let plan = plan(request, history)
    let allowsSeldom = history.allowsSeldom(request.hash)
    let pools = LinePools(rules: rules, voice: voice, seed: seed, request: request, history: history)
    var draft = AnswerDraft(rules: rules, limits: length.words, allowsSeldom: allowsSeldom)
    let candidates = plan.steps.map { pools.candidates($0.element) }
    for (index, step) in plan.steps.enumerated() where !candidates[index].isEmpty {
      draft.add(step, candidates[index], later: candidates[(index + 1)...])
    }
    history.use(draft.templates, plan: plan, isSeldom: draft.isSeldom)
    return draft.composition
  }

  /// A plan meant for the category, else one meant for all, and not the last one again if there is another.
  private func plan(_ request: Request, _ history: History) -> Plan {
    let category = rules.category(of: request.rule)
    let fitting = rules.plans.filter { $0.length == length }
    var plans = fitting.filter { $0.categories.contains(category.id) }
    if plans.isEmpty { plans = fitting.filter(\.categories.isEmpty) }
    guard !plans.isEmpty else { return Self.plan(category, length) }
    let fresh = plans.filter { !history.wasLast($0) }
    if !fresh.isEmpty { plans = fresh }
    var hash = Hash()
    hash.add(request.hash)
    hash.add(seed)
    hash.add("plan")
    return plans[Int(hash.value % UInt64(plans.count))]
  }

  /// The category's own order, for rules without plans.
  private static func plan(_ category: Category, _ length: Length) -> Plan {
    var plan = Plan(name: "lead", origin: category.origin)
    let elements = length == .note ? category.lead[...] : category.lead.prefix(2)
    for element in elements { plan.steps.append(.init(element: element, joint: plan.steps.isEmpty ? "" : " ")) }
    return plan
  }
}
