/// A pattern whose lists and words are resolved: what the automaton is built from.
indirect enum Node: Hashable, Sendable {
  /// One word out of a set.
  case one(WordSet)
  /// One to `mostSlotWords` words of a slot.
  case slot(SlotKind)
  /// Up to `mostGapWords` words.
  case gap
  case sequence([Node])
  case choice([Node])
  case optional(Node)
}

/// A set of words that a place in a pattern accepts.
enum WordSet: Hashable, Sendable {
  /// These words, in ascending order.
  case words([WordID])
  /// What `...` may cross: all but marks, sentence borders and negators.
  case gap
  /// What a slot may hold: all but marks and sentence borders.
  case slot
  /// Words with a content of their own.
  case content

  static func of(_ ids: some Sequence<WordID>) -> WordSet { .words(Set(ids).sorted()) }
}

extension Node {
  static let mostGapWords = 6
  static let mostSlotWords = 5

  /// Nodes behind one another, with inner sequences laid flat.
  static func joined(_ items: [Node]) -> Node {
    let flat = items.flatMap { item in
      if case .sequence(let inner) = item { return inner }
      return [item]
    }
    return flat.count == 1 ? flat[0] : .sequence(flat)
  }

  /// The same choice with single words merged into sets and common beginnings written once, which keeps the
  /// automaton small however long the lists are.
  static func merged(_ branches: [Node]) -> Node {
    var words: Set<WordID> = []
    var rest: [Node] = []
    var tails: [WordID: [[Node]]] = [:]
    for branch in branches.flatMap(\.alternatives) {
      switch branch {
      case .one(.words(let ids)): words.formUnion(ids)
      case .sequence(let items):
        if case .one(.words(let ids))? = items.first, items.count > 1 {
          for id in ids { tails[id, default: []].append(Array(items.dropFirst())) }
        } else {
          rest.append(branch)
        }
      default: rest.append(branch)
      }
    }
    var result: [Node] = words.isEmpty ? [] : [.one(.of(words))]
    result += shared(tails) + rest
    return result.count == 1 ? result[0] : .choice(result)
  }

  private var alternatives: [Node] {
    if case .choice(let branches) = self { return branches.flatMap(\.alternatives) }
    return [self]
  }

  /// Groups first words whose continuations are the same. The order of ids and of branches decides, never a hash.
  private static func shared(_ tails: [WordID: [[Node]]]) -> [Node] {
    var places: [Node: Int] = [:]
    var groups: [(tail: Node, firstWords: [WordID])] = []
    for id in tails.keys.sorted() {
      var seen: Set<[Node]> = []
      let unique = (tails[id] ?? []).filter { seen.insert($0).inserted }
      let tail = merged(unique.map { joined($0) })
      if let place = places[tail] {
        groups[place].firstWords.append(id)
      } else {
        places[tail] = groups.count
        groups.append((tail, [id]))
      }
    }
    return groups.map { joined([.one(.of($0.firstWords)), $0.tail]) }
  }
}

extension Node {
  /// Whether a match of the node can be read as one word: no border, gap or slot is in it.
  var isPhrase: Bool {
    switch self {
    case .one(.words(let ids)): !ids.contains(where: \.isBorder)
    case .one, .slot, .gap: false
    case .sequence(let nodes), .choice(let nodes): nodes.allSatisfy(\.isPhrase)
    case .optional(let inner): inner.isPhrase
    }
  }
}
