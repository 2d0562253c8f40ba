/// Reads the sentences of a block of prose one after the other, as normalised words that point into the bytes.
///
/// A sentence ends at `.`, `!` or `?` before white space, at the end of the block, or after `longest` words, so that
/// dictated text without a stop costs no more than any other. Line breaks inside a block are white space.
/// Complexity: linear in the bytes; no allocation per word or sentence once the buffers have grown.
package struct SentenceReader: ~Copyable {
  /// The most words a sentence holds before it is cut, if possible before a conjunction.
  package static let longest = 240
  static let wordBytes = 48

  let bytes: UnsafeBufferPointer<UInt8>
  let lexicon: Lexicon
  let classes = ByteClass.table
  let spelling: UnsafeMutableBufferPointer<UInt8>
  var position = 0
  var limit = 0
  var quotes = QuoteTracker()

  /// The words of the last sentence read, between `start` and `end`.
  package private(set) var words: [Word] = []
  /// Where a sentence with phrases is written anew.
  private var spare: [Word] = []
  /// The bytes of the last sentence read, without the white space around it.
  package private(set) var range = 0..<0

  package init(_ bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    spelling = .allocate(capacity: Self.wordBytes)
    words.reserveCapacity(64)
  }

  deinit { spelling.deallocate() }

  /// Starts on another block.
  package mutating func enter(_ block: Range<Int>) {
    position = block.lowerBound
    limit = block.upperBound
    quotes = QuoteTracker()
  }

  /// Reads the next sentence that holds a word.
  /// - Returns: false at the end of the block.
  package mutating func next() -> Bool {
    while position < limit {
      skipSpace()
      let start = position
      words.removeAll(keepingCapacity: true)
      words.append(Word(id: .start, start: start, end: start))
      readToStop()
      var end = position
      while end > start, isSpace(bytes[end - 1]) { end -= 1 }
      guard words.count > 1 else { continue }
      lexicon.phrases.rewrite(&words, traits: lexicon.traits, buffer: &spare)
      words.append(Word(id: .end, start: end, end: end))
      range = start..<end
      return true
    }
    return false
  }

  /// Hands out the words of the last sentence and takes a buffer for the next.
  mutating func exchange(_ buffer: inout [Word]) { swap(&words, &buffer) }

  private mutating func readToStop() {
    while position < limit {
      switch classes[Int(bytes[position])] {
      case .letter: if !readShortWord() { readWord() }
      case .digit: readNumber()
      case .space, .newline: position += 1
      case .stop: if readStop() { return }
      case .mark: readMark()
      case .hyphen: readHyphen()
      case .apostrophe: openSingle(length: 1)
      case .quote:
        quotes.meet(.double, at: position, length: 1, in: bytes, limit: limit)
        position += 1
      case .star: position += 1
      case .other: readOther()
      case .high: readWide()
      }
      if words.count >= Self.longest, isGoodCut() { return }
    }
  }

  private func isGoodCut() -> Bool {
    guard let last = words.last, words.count < Self.longest + 40 else { return true }
    return last.id == .mark
  }

  @inline(__always)
  func isSpace(_ byte: UInt8) -> Bool { byte <= 32 }

  private func isSkipped(_ id: WordID) -> Bool { lexicon.traits[Int(id)].contains(.skip) }

  private mutating func skipSpace() {
    while position < limit, isSpace(bytes[position]) { position += 1 }
  }

  /// Appends what a spelling stands for.
  mutating func append(_ meaning: Lexicon.Meaning, _ flags: WordFlags, from start: Int) {
    if let id = meaning.word { return append(id, flags, from: start) }
    for place in lexicon.places(of: meaning) { append(lexicon.id(at: place), flags, from: start) }
  }

  mutating func append(_ id: WordID, _ flags: WordFlags, from start: Int) {
    // “so, so tired” reads as “so so tired”.
    if words.count > 2, words[words.count - 1].id == .mark, isSkipped(id), isSkipped(words[words.count - 2].id) {
      words.removeLast()
    }
    words.append(
      Word(id: id, flags: quotes.isInside(start) ? flags.union(.quoted) : flags, start: start, end: position))
  }

  private mutating func readMark() {
    position += 1
    appendMark(from: position - 1)
  }

  mutating func appendMark(from start: Int) {
    if let last = words.last, last.id == .mark || last.id == .start { return }
    // “I am, honestly, a mess” reads as “I am honestly a mess”.
    if words.count > 2, words[words.count - 2].id == .mark, isSkipped(words[words.count - 1].id) {
      words.remove(at: words.count - 2)
      return
    }
    append(.mark, [], from: start)
  }

  private mutating func readHyphen() {
    let start = position
    while position < limit, bytes[position] == UInt8(ascii: "-") { position += 1 }
    let isSpaced = start == 0 || isSpace(bytes[start - 1])
    if position - start > 1 || isSpaced { appendMark(from: start) }
  }

  /// Reads a run of `.`, `!`, `?`; returns whether the sentence ends there.
  private mutating func readStop() -> Bool {
    let start = position
    while position < limit, classes[Int(bytes[position])] == .stop { position += 1 }
    let isDots = (start..<position).allSatisfy { bytes[$0] == UInt8(ascii: ".") }
    guard position == limit || !isInnerStop() else { return false }
    if isDots, position - start > 1, continuesAfterDots() {
      appendMark(from: start)
      return false
    }
    if isDots, position - start == 1, isAbbreviation(before: start) { return false }
    readTail()
    return true
  }

  /// Whether a word goes on right behind the stop, as in `2.30` or `example.com`.
  private func isInnerStop() -> Bool {
    let next = classes[Int(bytes[position])]
    return next == .letter || next == .digit
  }

  private func continuesAfterDots() -> Bool {
    var next = position
    while next < limit, isSpace(bytes[next]) { next += 1 }
    return next < limit && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[next])
  }

  private func isAbbreviation(before stop: Int) -> Bool {
    guard let last = words.last, last.end == stop else { return false }
    if lexicon.traits[Int(last.id)].contains(.abbreviation) { return true }
    guard last.end - last.start == 1 else { return false }
    if last.start > 0, bytes[last.start - 1] == UInt8(ascii: ".") { return true }
    return last.flags.contains(.capitalised) && bytes[last.start] != UInt8(ascii: "I")
  }

  /// Takes closing quotes, brackets and emoji behind the stop into the sentence.
  private mutating func readTail() {
    while position < limit {
      let (scalar, length) = ScalarReader.read(bytes, at: position, end: limit)
      guard let scalar else { return }
      switch scalar {
      case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F, 0x201D, 0x2019, 0xBB: position += length
      case 0x80...:
        guard WideClass.of(scalar) == .emoji || WideClass.of(scalar) == .joiner else { return }
        readWide()
      case 0x20 where isEmojiAhead(): position += 1
      default: return
      }
    }
  }

  private func isEmojiAhead() -> Bool {
    guard position + 1 < limit else { return false }
    return ScalarReader.read(bytes, at: position + 1, end: limit).scalar.map { WideClass.of($0) == .emoji } ?? false
  }
}
