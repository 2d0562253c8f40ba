/// Finds the values of YAML front matter that are its writer's own words.
///
///     ---
///     mood: "could be worse"
///     tags: [winter]          # a label, and not read
///     notes: >
///       Slept badly,
///       and long.
///     ---
///
/// It knows as much of YAML as people write by hand: keys, lists, text over several lines, quotation marks, comments.
/// Source: YAML 1.2.2, yaml.org/spec.
/// Complexity: linear in the bytes.
struct FrontMatterReader {
  /// Keys whose values are labels, addresses, or what other people said and made.
  private static let foreign: Set<String> = [
    "album", "alias", "aliases", "artist", "author", "authors", "book", "books", "categories", "category", "film",
    "films", "keywords", "link", "links", "listening", "lyrics", "movie", "movies", "music", "permalink", "playlist",
    "prompt", "quote", "quotes", "reading", "show", "slug", "song", "songs", "source", "tag", "tags", "template",
    "topic", "topics", "track", "uri", "url", "watching",
  ]

  private let bytes: UnsafeBufferPointer<UInt8>
  private var values: [Range<Int>] = []
  /// The value that the next line may continue.
  private var open: Range<Int>?
  /// Whether the top key, or one below it, has values that are not the writer's.
  private var isForeign = false
  private var isForeignBelow = false

  /// - Parameter range: the lines between the two rules.
  static func values(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> [Range<Int>] {
    var reader = FrontMatterReader(bytes: bytes)
    var index = range.lowerBound
    while index < range.upperBound {
      let line = Line(bytes, at: index)
      index = line.next
      if line.isBlank { reader.close() } else { reader.read(line) }
    }
    reader.close()
    return reader.values
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func read(_ line: Line) {
    var content = line.content
    var isItem = false
    while isDash(content), let text = skipSpace(content.dropFirst()) {
      isItem = true
      content = text
    }
    guard bytes[content.lowerBound] != UInt8(ascii: "#") else { return }
    let isTop = line.indent == 0 && !isItem
    let colon = key(content, isTop: isTop)
    // A line at the top without a key is no YAML but prose between two rules.
    if isTop, colon == nil { (isForeign, isForeignBelow) = (false, false) }
    if isItem || colon != nil {
      close()
      let name = String(decoding: bytes[content.lowerBound..<(colon ?? content.lowerBound)], as: UTF8.self)
      isForeignBelow = Self.foreign.contains(name.lowercased())
      if isTop { isForeign = isForeignBelow }
    }
    let start = colon.map { $0 + 1 } ?? content.lowerBound
    guard !isForeign, !isForeignBelow, let value = skipSpace(start..<content.upperBound) else { return }
    take(withoutComment(value))
  }

  /// Whether a list item begins here.
  private func isDash(_ content: Range<Int>) -> Bool {
    bytes[content.lowerBound] == UInt8(ascii: "-") && content.count > 1 && bytes[content.lowerBound + 1] <= 32
  }

  /// The colon behind a key; nil where the line has none. Below the top a key is one word, since text may stand there.
  private func key(_ content: Range<Int>, isTop: Bool) -> Int? {
    let colon = content.first { index in
      bytes[index] == UInt8(ascii: ":") && (index + 1 == content.upperBound || bytes[index + 1] <= 32)
    }
    return colon.flatMap { isTop || !bytes[content.lowerBound..<$0].contains { $0 <= 32 } ? $0 : nil }
  }

  private mutating func take(_ value: Range<Int>) {
    let first = bytes[value.lowerBound]
    // The sign of a text that stands on the lines below.
    if first == UInt8(ascii: "|") || first == UInt8(ascii: ">") { return }
    if let old = open {
      open = old.lowerBound..<value.upperBound
    } else if first == UInt8(ascii: "["), bytes[value.upperBound - 1] == UInt8(ascii: "]") {
      var start = value.lowerBound + 1
      for index in start..<value.upperBound where index + 1 == value.upperBound || bytes[index] == UInt8(ascii: ",") {
        if let item = skipSpace(start..<index) { append(item) }
        start = index + 1
      }
    } else {
      open = value
    }
  }

  private mutating func close() {
    if let open { append(open) }
    open = nil
  }

  /// Appends a value without its quotation marks, which say nothing about who speaks.
  private mutating func append(_ value: Range<Int>) {
    var value = value
    while value.count > 0, bytes[value.upperBound - 1] <= 32 { value.removeLast() }
    guard let first = value.first.map({ bytes[$0] }) else { return }
    if value.count > 1, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'"), bytes[value.upperBound - 1] == first
    {
      value = value.lowerBound + 1..<value.upperBound - 1
    }
    if !value.isEmpty { values.append(value) }
  }

  /// A number sign behind a space begins a comment, unless quotation marks stand around the value.
  private func withoutComment(_ value: Range<Int>) -> Range<Int> {
    let first = bytes[value.lowerBound]
    guard first != UInt8(ascii: "\""), first != UInt8(ascii: "'") else { return value }
    for index in value.dropFirst() where bytes[index] == UInt8(ascii: "#") && bytes[index - 1] <= 32 {
      return value.lowerBound..<index
    }
    return value
  }

  /// The range without white space in front; nil where nothing is left.
  private func skipSpace(_ range: Range<Int>) -> Range<Int>? {
    range.first { bytes[$0] > 32 }.map { $0..<range.upperBound }
  }
}
