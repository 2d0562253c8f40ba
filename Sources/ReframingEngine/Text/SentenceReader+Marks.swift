extension SentenceReader {
  /// Reads a number, with inner points, commas and colons, or a word that begins with a digit.
  mutating func readNumber() {
    let start = position
    var length = 0
    var hasLetter = false
    while position < limit {
      let byte = bytes[position]
      let kind = classes[Int(byte)]
      let isInner =
        (kind == .stop || kind == .mark) && position + 1 < limit && classes[Int(bytes[position + 1])] == .digit
      guard kind == .digit || kind == .letter || isInner else { break }
      hasLetter = hasLetter || kind == .letter
      let folded = kind == .letter ? byte | 0x20 : byte
      if length < Self.wordBytes { spelling[length] = folded }
      length += 1
      position += 1
    }
    let slice = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(spelling)[0..<min(length, Self.wordBytes)])
    if length <= Self.wordBytes, let meaning = lexicon.meaning(of: slice) {
      append(meaning, [], from: start)
    } else {
      append(.number, [], from: start)
    }
  }

  /// An apostrophe that is not inside a word opens or closes a quotation.
  mutating func openSingle(length: Int) {
    let isOpening = position == 0 || bytes[position - 1] <= 32 || classes[Int(bytes[position - 1])] == .mark
    if isOpening { quotes.meet(.single, at: position, length: length, in: bytes, limit: limit) }
    position += length
  }

  /// Other ASCII: code spans and link targets are passed over, single signs are looked up.
  mutating func readOther() {
    let start = position
    let byte = bytes[start]
    position += 1
    switch byte {
    case UInt8(ascii: "`"): skipCode(from: start)
    case UInt8(ascii: "]") where position < limit && bytes[position] == UInt8(ascii: "("): skip(to: UInt8(ascii: ")"))
    case UInt8(ascii: "<"): skipTag(from: start)
    default:
      let slice = UnsafeBufferPointer(rebasing: bytes[start..<position])
      if let meaning = lexicon.meaning(of: slice) { append(meaning, [], from: start) }
    }
  }

  private mutating func skipCode(from start: Int) {
    if skip(to: UInt8(ascii: "`")) { append(.unknown, [], from: start) }
  }

  private mutating func skipTag(from start: Int) {
    guard position < limit else { return }
    let next = bytes[position]
    guard classes[Int(next)] == .letter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else { return }
    skip(to: UInt8(ascii: ">"))
  }

  /// Goes behind the next `byte` if there is one within 300 bytes.
  @discardableResult
  private mutating func skip(to byte: UInt8) -> Bool {
    guard let end = (position..<min(limit, position + 300)).first(where: { bytes[$0] == byte }) else { return false }
    position = end + 1
    return true
  }

  /// Reads what is not ASCII: words, curly quotes, dashes, emoji. Invalid bytes are passed over.
  mutating func readWide() {
    let start = position
    let (scalar, length) = ScalarReader.read(bytes, at: position, end: limit)
    guard let scalar else {
      position += 1
      return
    }
    switch WideClass.of(scalar) {
    case .letter: readWord()
    case .apostrophe: openSingle(length: length)
    case .openQuote:
      quotes.meet(.curly, at: position, length: length, in: bytes, limit: limit)
      position += length
    case .mark:
      position += length
      appendMark(from: start)
    case .emoji:
      position += length
      appendEmoji(from: start)
    case .closeQuote, .joiner, .space, .other: position += length
    }
  }

  private mutating func appendEmoji(from start: Int) {
    let slice = UnsafeBufferPointer(rebasing: bytes[start..<position])
    guard let meaning = lexicon.meaning(of: slice) else { return append(.emoji, [], from: start) }
    append(meaning, [], from: start)
  }
}
