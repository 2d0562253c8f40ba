/// Which lines and plans were used when, so that a journal does not repeat itself.
package struct History: Sendable {
  /// A line is not used again within this many answers if there is another.
  static let rest = 8
  /// No answer is given twice within so many; more are not remembered, so that a long text needs no more memory.
  static let span = 100
  /// A friend test or a question stands in at most one of so many answers.
  static let seldom = 6

  private var lastUse: [String: Int] = [:]
  private var lastPlan: String?
  private var lastSeldom: Int?
  /// The last answers, the place of the oldest first overwritten.
  private var said: [String] = []
  private(set) var count = 0

  package init() {}

  /// How many answers ago a line was used, or nil.
  func age(of line: Template) -> Int? { lastUse.isEmpty ? nil : lastUse[line.source].map { count - $0 } }

  func hasSaid(_ text: String) -> Bool { said.contains(text) }

  func wasLast(_ plan: Plan) -> Bool { lastPlan == plan.name }

  /// Whether a line that is seldom wanted may be used in an answer with this hash.
  func allowsSeldom(_ hash: UInt64) -> Bool {
    if let lastSeldom, count - lastSeldom < Self.seldom { return false }
    return (hash >> 17) % UInt64(Self.seldom) == 0
  }

  mutating func use(_ text: String, _ lines: [Template], plan: Plan? = nil, isSeldom: Bool = false) {
    if said.count < Self.span { said.append(text) } else { said[count % Self.span] = text }
    for line in lines { lastUse[line.source] = count }
    if let plan { lastPlan = plan.name }
    if isSeldom { lastSeldom = count }
    count += 1
  }
}
