/// Every support card as a reader in each region sees it, for people who edit or review them.
package struct CardGallery {
  private let rules: RuleSet

  package init(_ rules: RuleSet) { self.rules = rules }

  /// A paragraph for each card that a region's help changes; the first line says whose it is.
  package var text: String {
    rules.regions.map { region in
      topics.map { topic, rule in
        let card = SupportCard(rules, rule: rule, region: region.id, contact: nil, hash: 0)
        return "\(region.id) \(card.level.rawValue) \(topic)\n\(card.text)\n\n"
      }.joined()
    }.joined()
  }

  /// The categories that may show a card, each with one of its rules.
  private var topics: [(name: String, rule: Int)] {
    rules.categories.indices.compactMap { index in
      let category = rules.categories[index]
      guard category.level.isSupport || category.support != nil else { return nil }
      return rules.rules.firstIndex { $0.category == index }.map { (category.id, $0) }
    }
  }
}
