/// Finds the topics that a sentence names.
///
/// One for each task; complexity: linear in the words of the sentence.
package struct TopicFinder {
  private let topicCount: Int
  private var matcher: Matcher
  private var hits: [Hit] = []

  package init(_ rules: RuleSet) {
    topicCount = rules.topics.count
    matcher = Matcher(rules.topicFinders)
  }

  /// - Returns: indices of topics, in the order of the files.
  package mutating func find(in words: [Word]) -> [Int] {
    guard matcher.wake(words, subject: nil) else { return [] }
    hits.removeAll(keepingCapacity: true)
    matcher.run(Reading(words), into: &hits)
    let found = Set(hits.map(\.pattern))
    return found.filter { $0 < topicCount && !found.contains($0 + topicCount) }.sorted()
  }
}
