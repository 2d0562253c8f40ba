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

  /// A topic and where its words stand first.
  package struct Found: Sendable {
    package var topic: Int
    package var words: ClosedRange<Int>
  }

  /// - Returns: the topics in the order of the files.
  package mutating func find(in words: [Word]) -> [Found] {
    guard matcher.wake(words, subject: nil) else { return [] }
    hits.removeAll(keepingCapacity: true)
    matcher.run(Reading(words), into: &hits)
    let silenced = Set(hits.filter { $0.pattern >= topicCount }.map { $0.pattern - topicCount })
    var found: [Int: ClosedRange<Int>] = [:]
    for hit in hits where hit.pattern < topicCount && !silenced.contains(hit.pattern) {
      let words = hit.first...hit.last
      if let known = found[hit.pattern], known.lowerBound <= words.lowerBound { continue }
      found[hit.pattern] = words
    }
    return found.keys.sorted().map { Found(topic: $0, words: found[$0] ?? 0...0) }
  }
}
