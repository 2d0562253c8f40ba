/// Knows which bytes stand inside quotation marks; a mark without its partner in the block counts for nothing.
struct QuoteTracker {
  enum Kind { case double, curly, single }

  /// How far a partner is looked for, in bytes.
  private static let reach = 4000
  private var end = -1
  private var isHopeless: (double: Bool, curly: Bool, single: Bool) = (false, false, false)

  @inline(__always)
  func isInside(_ index: Int) -> Bool { index < end }

  /// Meets an opening or closing mark at `index`; an opening one makes everything up to its partner quoted.
  mutating func meet(_ kind: Kind, at index: Int, length: Int, in bytes: UnsafeBufferPointer<UInt8>, limit: Int) {
    guard index >= end, !isKnownHopeless(kind) else { return }
    let last = min(limit, index + Self.reach)
    var next = index + length
    while next < last {
      if closes(kind, at: next, in: bytes, limit: limit) {
        end = next + 1
        return
      }
      next += 1
    }
    switch kind {
    case .double: isHopeless.double = true
    case .curly: isHopeless.curly = true
    case .single: isHopeless.single = true
    }
  }

  private func isKnownHopeless(_ kind: Kind) -> Bool {
    switch kind {
    case .double: isHopeless.double
    case .curly: isHopeless.curly
    case .single: isHopeless.single
    }
  }

  private func closes(_ kind: Kind, at index: Int, in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Bool {
    switch kind {
    case .double: bytes[index] == UInt8(ascii: "\"")
    case .curly: isWide(0x9D, at: index, in: bytes, limit: limit) || bytes[index] == 0xBB
    case .single: closesSingle(at: index, in: bytes, limit: limit)
    }
  }

  /// A closing single quote has something before it and no letter behind it.
  private func closesSingle(at index: Int, in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Bool {
    let length = bytes[index] == UInt8(ascii: "'") ? 1 : isWide(0x99, at: index, in: bytes, limit: limit) ? 3 : 0
    guard length > 0, bytes[index - 1] > 32 else { return false }
    let next = index + length
    guard next < limit else { return true }
    let classes = ByteClass.table
    return classes[Int(bytes[next])] != .letter && classes[Int(bytes[next])] != .digit
  }

  /// Whether U+2000 plus the low bits of `last` stands at `index`.
  private func isWide(_ last: UInt8, at index: Int, in bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Bool {
    index + 2 < limit && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == last
  }
}
