/// Composes an answer out of lines: one for each element of a plan.
///
/// Which plan and which lines are taken depends on the sentence, the seed and what was used before in the same text,
/// and on nothing else, so the same input gives the same bytes.
struct Composer {
  let rules: RuleSet
  let voice: Voice
  let length: Length
  let seed: UInt64
  /// Elements in place of a plan.
  let shape: [Element]?

  struct Request {
    var rule: Int
    var phrases: [Phrase]
    var happened: Happened?
    var topics: [Topical]
    /// A stable hash of the sentence.
    var hash: UInt64
  }

  /// How often another answer is tried where one was said before.
  private static let tries = 8

  func compose(_ request: Request, history: inout History) -> Composition {
    var plan = Plan(name: "", origin: rules.category(of: request.rule).origin)
    var draft = AnswerDraft(rules: rules, limits: length.words, allowsSeldom: false)
    for salt in 0..<Self.tries {
      let hash = hash(request, history.count, salt)
      plan = self.plan(request, hash, history)
      draft = self.draft(request, plan, hash, history, isLoose: salt >= Self.tries / 2)
      if !history.hasSaid(draft.composition.text) { break }
    }
    history.use(draft.composition.text, draft.templates, plan: plan, isSeldom: draft.isSeldom)
    return draft.composition
  }

  private func hash(_ request: Request, _ count: Int, _ salt: Int) -> UInt64 {
    var hash = Hash()
    hash.add(request.hash)
    hash.add(seed)
    hash.add(UInt64(count))
    hash.add(UInt64(salt))
    return hash.value
  }

  /// - Parameter isLoose: whether general lines are as good as specific ones.
  private func draft(_ request: Request, _ plan: Plan, _ hash: UInt64, _ history: History, isLoose: Bool)
    -> AnswerDraft
  {
    let pools = LinePools(
      rules: rules, voice: voice, hash: hash, request: request, history: history, isLoose: isLoose)
    var draft = AnswerDraft(rules: rules, limits: length.words, allowsSeldom: history.allowsSeldom(hash))
    let candidates = plan.steps.map { pools.candidates($0.element) }
    for (index, step) in plan.steps.enumerated() where !candidates[index].isEmpty {
      draft.add(step, candidates[index], later: candidates[(index + 1)...])
    }
    return draft
  }

  /// A plan meant for the category, else one meant for all, and not the last one again if there is another.
  private func plan(_ request: Request, _ hash: UInt64, _ history: History) -> Plan {
    let category = rules.category(of: request.rule)
    if let shape { return Self.plan(shape[...], category.origin) }
    let fitting = rules.plans.filter { $0.length == length }
    var plans = fitting.filter { $0.categories.contains(category.id) }
    if plans.isEmpty { plans = fitting.filter(\.categories.isEmpty) }
    let lead = length == .note ? category.lead[...] : category.lead.prefix(2)
    guard !plans.isEmpty else { return Self.plan(lead, category.origin) }
    let fresh = plans.filter { !history.wasLast($0) }
    if !fresh.isEmpty { plans = fresh }
    return plans[Int((hash >> 7) % UInt64(plans.count))]
  }

  /// Elements one behind the other, each a sentence of its own.
  private static func plan(_ elements: ArraySlice<Element>, _ origin: Origin) -> Plan {
    var plan = Plan(name: "lead", origin: origin)
    for element in elements { plan.steps.append(.init(element: element, joint: plan.steps.isEmpty ? "" : " ")) }
    return plan
  }
}
