extension SentenceReader {
  /// Reads one written word and appends the normalised words it stands for.
  mutating func readWord() {
    let start = position
    var length = 0
    var letters = Letters()
    while position < limit {
      let byte = bytes[position]
      switch classes[Int(byte)] {
      case .letter, .digit:
        letters.meet(byte)
        take(byte | (classes[Int(byte)] == .letter ? 0x20 : 0), &length)
        position += 1
        continue
      case .apostrophe where isLetter(at: position + 1):
        take(UInt8(ascii: "'"), &length)
        position += 1
        letters.hasApostrophe = true
        continue
      case .star where isLetter(at: position + 1) || isStar(at: position + 1):
        take(byte, &length)
        position += 1
        continue
      case .high:
        if takeWide(&length, &letters) { continue }
      default: break
      }
      break
    }
    if isAddress(from: start) { return append(.unknown, [], from: start) }
    guard length <= Self.wordBytes else { return append(.unknown, [], from: start) }
    emit(length, letters, from: start)
  }

  /// What is known of the letters of a word while it is read.
  struct Letters {
    var hasApostrophe = false
    private var first: UInt8 = 0
    private var small = 0
    private var large = 0

    @inline(__always)
    mutating func meet(_ byte: UInt8) {
      if first == 0 { first = byte }
      if byte & 0x20 == 0 { large += 1 } else { small += 1 }
    }

    var flags: WordFlags {
      guard large > 0, first & 0x20 == 0 else { return [] }
      return small == 0 && large > 1 ? [.capitals, .capitalised] : .capitalised
    }
  }

  @inline(__always)
  private func take(_ byte: UInt8, _ length: inout Int) {
    if length < Self.wordBytes { spelling[length] = byte }
    length += 1
  }

  func isLetter(at index: Int) -> Bool {
    guard index < limit else { return false }
    let next = classes[Int(bytes[index])]
    return next == .letter
      || next == .high && WideClass.of(ScalarReader.read(bytes, at: index, end: limit).scalar ?? 0) == .letter
  }

  private func isStar(at index: Int) -> Bool {
    index < limit && classes[Int(bytes[index])] == .star && isLetter(at: index + 1)
  }

  /// Takes a letter or an apostrophe outside ASCII; false where the word ends.
  private mutating func takeWide(_ length: inout Int, _ letters: inout Letters) -> Bool {
    let (scalar, size) = ScalarReader.read(bytes, at: position, end: limit)
    guard let scalar else { return false }
    switch WideClass.of(scalar) {
    case .apostrophe:
      guard isLetter(at: position + size) else { return false }
      take(UInt8(ascii: "'"), &length)
      letters.hasApostrophe = true
    case .letter:
      for offset in 0..<size {
        let byte = bytes[position + offset]
        // Capital Latin-1 letters: the second byte of U+00C0–U+00DE gains 0x20.
        let isLatin = size == 2 && offset == 1 && bytes[position] == 0xC3 && byte < 0x9F
        take(isLatin ? byte | 0x20 : byte, &length)
      }
    default: return false
    }
    position += size
    return true
  }

  /// Swallows the rest of a web address that begins with the word just read.
  private mutating func isAddress(from start: Int) -> Bool {
    guard position + 2 < limit else { return false }
    let isScheme = bytes[position] == UInt8(ascii: ":") && bytes[position + 1] == UInt8(ascii: "/")
    let isHost =
      position - start == 3 && bytes[position] == UInt8(ascii: ".") && bytes[start] | 0x20 == UInt8(ascii: "w")
      && bytes[start + 1] | 0x20 == UInt8(ascii: "w")
    guard isScheme || isHost else { return false }
    while position < limit, !isSpace(bytes[position]) { position += 1 }
    return true
  }

  private mutating func emit(_ length: Int, _ letters: Letters, from start: Int) {
    if emitKnown(0..<length, letters.flags, from: start) { return }
    if letters.hasApostrophe, emitSuffixed(length, letters.flags, from: start) { return }
    if emitElongated(length, letters.flags, from: start) { return }
    appendStranger(letters.flags, from: start)
  }

  /// Appends a word that the lexicon does not hold: a name, where its capital says so.
  mutating func appendStranger(_ flags: WordFlags, from start: Int) {
    append(flags == .capitalised && words.count > 1 ? .name : .unknown, flags, from: start)
  }

  /// Appends what the spelling in `part` stands for, if the lexicon holds it.
  private mutating func emitKnown(_ part: Range<Int>, _ flags: WordFlags, from start: Int) -> Bool {
    guard let meaning = lexicon.meaning(of: UnsafeBufferPointer(rebasing: UnsafeBufferPointer(spelling)[part])) else {
      return false
    }
    append(meaning, meaning.word == nil ? flags.union(.shared) : flags, from: start)
    return true
  }

  /// A word with `'s`, `'ll`, `n't` and the like that is not listed as a whole.
  private mutating func emitSuffixed(_ length: Int, _ flags: WordFlags, from start: Int) -> Bool {
    guard var cut = (0..<length).last(where: { spelling[$0] == UInt8(ascii: "'") }), cut > 0 else { return false }
    if cut + 2 == length, spelling[cut + 1] == UInt8(ascii: "t"), spelling[cut - 1] == UInt8(ascii: "n"), cut > 1 {
      cut -= 1
    }
    let suffix = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(spelling)[cut..<length])
    guard let meaning = lexicon.meaning(of: suffix) else { return false }
    if !emitKnown(0..<cut, flags.union(.shared), from: start) {
      append(words.count > 1 && flags.contains(.capitalised) ? .name : .unknown, flags.union(.shared), from: start)
    }
    append(meaning, .shared, from: start)
    return true
  }

  /// A word with letters drawn out: *soooo*, *stuuupid*, *uggly*. Runs of three and more are tried as one, then as two.
  private mutating func emitElongated(_ length: Int, _ flags: WordFlags, from start: Int) -> Bool {
    guard (2..<max(length, 2)).contains(where: { spelling[$0] == spelling[$0 - 1] && spelling[$0] == spelling[$0 - 2] })
    else { return false }
    let original = Array(spelling[0..<length])
    for keep in 1...2 {
      var size = 0
      var index = 0
      while index < length {
        var next = index
        while next < length, original[next] == original[index] { next += 1 }
        let run = next - index
        for _ in 0..<(run >= 3 ? keep : run) {
          spelling[size] = original[index]
          size += 1
        }
        index = next
      }
      if emitKnown(0..<size, flags, from: start) { return true }
    }
    return false
  }
}
