/// Tells UTF-8 from what is often taken for it.
enum Encoding {
  /// Whether bytes begin as UTF-16 does: with its mark, or with two signs of ASCII that have a zero beside them.
  static func isUTF16(_ bytes: some Collection<UInt8>) -> Bool {
    let start = Array(bytes.prefix(4))
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return true }
    let zeros = start.map { $0 == 0 }
    return zeros == [false, true, false, true] || zeros == [true, false, true, false]
  }
}
