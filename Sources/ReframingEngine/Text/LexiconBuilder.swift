/// Collects words and spellings until the lexicon is complete.
struct LexiconBuilder {
  private var ids: [String: WordID] = [:]
  private var words: [String] = WordID.reserved
  private var spellings: [String: [WordID]] = [:]
  private var sames: [(left: [String], right: [String])] = []
  private var sameOf: [String: [String]] = [:]
  private var phrases: [PhraseTable.Phrase] = []

  /// States that `left` is written for `right`.
  /// - Returns: false where the same spelling has a meaning already.
  mutating func addSame(_ left: String, _ right: String) -> Bool {
    let left = Self.split(left), right = Self.split(right)
    guard !left.isEmpty, !right.isEmpty else { return true }
    if left.count == 1 {
      guard sameOf[left[0]] == nil else { return sameOf[left[0]] == right }
      sameOf[left[0]] = right
    }
    sames.append((left, right))
    return true
  }

  /// Gives a word one of the first ids, if nothing is the same as it: what is stated of the words that fill most of a
  /// text then lies side by side in memory.
  mutating func addFirst(_ word: String) {
    guard sameOf[word] == nil, !word.contains("'") else { return }
    _ = intern(word)
  }

  /// Turns the collected sames into spellings; call it when all are stated.
  mutating func resolveSames() {
    for (left, right) in sames where left.count == 1 { spellings[left[0]] = right.flatMap { resolved($0, depth: 0) } }
    for (left, right) in sames where left.count > 1 {
      let replacement = right.flatMap { add(written: $0) }
      phrases.append(.init(words: left.flatMap { add(written: $0) }, replacement: replacement))
    }
  }

  private mutating func resolved(_ word: String, depth: Int) -> [WordID] {
    if depth < 4, let next = sameOf[word], next != [word] { return next.flatMap { resolved($0, depth: depth + 1) } }
    return [intern(word)]
  }

  private mutating func intern(_ word: String) -> WordID {
    if let id = ids[word] { return id }
    let id = WordID(words.count)
    ids[word] = id
    words.append(word)
    if spellings[word] == nil { spellings[word] = [id] }
    return id
  }

  /// Makes one written word known and returns what it stands for.
  @discardableResult
  mutating func add(written word: String) -> [WordID] {
    if let known = spellings[word] { return known }
    if let cut = suffixStart(word) {
      let base = add(written: String(word[..<cut]))
      return base + (spellings[String(word[cut...])] ?? [])
    }
    return [intern(word)]
  }

  private func suffixStart(_ word: String) -> String.Index? {
    guard let apostrophe = word.lastIndex(of: "'"), apostrophe > word.startIndex else { return nil }
    if word.hasSuffix("n't"), word.utf8.count > 3 { return word.index(word.endIndex, offsetBy: -3) }
    return spellings[String(word[apostrophe...])] == nil ? nil : apostrophe
  }

  /// Makes all words of a text known.
  mutating func addAll(in text: String) { for word in Self.split(text) { add(written: word) } }

  /// The written words of a text, folded as `SentenceReader` folds them.
  static func split(_ text: String) -> [String] {
    let apostrophe = UInt8(ascii: "'"), star = UInt8(ascii: "*")
    var result: [String] = []
    var word: [UInt8] = []
    func flush() {
      while let last = word.last, last == apostrophe || last == star { word.removeLast() }
      if !word.isEmpty { result.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      // Nearly all of the rule files is ASCII, for which the tables of Unicode need not be asked.
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        switch scalar {
        case "A"..."Z": word.append(byte | 0x20)
        case "a"..."z", "0"..."9", "'": word.append(byte)
        case "*" where !word.isEmpty: word.append(byte)
        default:
          flush()
          if scalar == "&" { result.append("&") }
        }
        continue
      }
      switch WideClass.of(scalar.value) {
      case .apostrophe: word.append(apostrophe)
      case .letter: word += scalar.properties.lowercaseMapping.utf8
      case .emoji:
        flush()
        result.append(String(scalar))
      default: flush()
      }
    }
    flush()
    return result
  }

  /// - Parameter traits: gives the traits of words by list name, as ids.
  func build(traits named: [(ids: [WordID], trait: WordTraits)]) -> (lexicon: Lexicon, traits: [WordTraits]) {
    var traits = [WordTraits](repeating: [], count: words.count)
    for (ids, trait) in named { for id in ids { traits[Int(id)].formUnion(trait) } }
    for phrase in phrases { traits[Int(phrase.words[0])].formUnion(.startsPhrase) }
    let ordered = spellings.sorted { $0.key < $1.key }.map { (surface: $0.key, expansion: $0.value) }
    return (Lexicon(words: words, traits: traits, spellings: ordered, phrases: PhraseTable(phrases)), traits)
  }
}
