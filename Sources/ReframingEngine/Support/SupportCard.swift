/// The note that stands in place of answers when somebody may be in danger.
package struct SupportCard: Sendable {
  package let level: Level
  /// The category that was found.
  package let topic: String
  package let text: String

  /// The region whose help is shown when the reader's is not known.
  static let international = "INTL"

  /// - Parameters:
  ///   - rule: the rule that found it.
  ///   - region: a region's id; an unknown one shows international help.
  ///   - hash: a stable hash of the sentence, which chooses the first line.
  package init(_ rules: RuleSet, rule: Int, region: String?, contact: String?, hash: UInt64) {
    let category = rules.category(of: rule)
    level = category.level.isSupport ? category.level : .amber
    topic = category.id
    let card = rules.cards.first { $0.name == category.id } ?? rules.cards.first { $0.name == category.level.rawValue }
    let place =
      Self.region(region, in: rules) ?? rules.regions.first { $0.id == Self.international }
    let first =
      category.acknowledge.isEmpty ? "" : category.acknowledge[Int(hash % UInt64(category.acknowledge.count))].source
    var help = place.map { Self.help(in: $0, for: category.id) } ?? []
    if let contact { help.insert(contact, at: 0) }
    let lines = (card?.lines ?? []).map { line in
      line.segments.map { segment in
        switch segment {
        case .text(let text): text
        case .slot: ""
        case .value("acknowledge"): first
        case .value("emergency"): place?.emergency ?? ""
        case .value: help.joined(separator: "; ")
        }
      }.joined()
    }
    text = lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Whether the rules have lines of help for a region.
  package static func knows(region name: String, _ rules: RuleSet) -> Bool { region(name, in: rules) != nil }

  /// A region by its id, or else the one that stands for it too.
  private static func region(_ name: String?, in rules: RuleSet) -> Region? {
    guard let name = name?.uppercased() else { return nil }
    return rules.regions.first { $0.id == name } ?? rules.regions.first { $0.also.contains(name) }
  }

  /// The lines for a topic, or the general ones where the region has none.
  private static func help(in region: Region, for topic: String) -> [String] {
    let own = region.help.filter { $0.topic == topic }
    let lines = own.isEmpty ? region.help.filter { $0.topic == "suicide" } : own
    return lines.map { help in
      let details = [help.how, help.url, help.hours].filter { !$0.isEmpty }
      return "\(help.name): \(details.joined(separator: ", "))"
    }
  }
}
