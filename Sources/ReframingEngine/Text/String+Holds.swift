extension String {
  /// Whether the bytes of another text stand in this one; for short texts this is far quicker than `contains`, which
  /// compares characters.
  func holds(_ part: String) -> Bool {
    var text = self, part = part
    return text.withUTF8 { text in part.withUTF8 { text.holds($0) } }
  }
}
