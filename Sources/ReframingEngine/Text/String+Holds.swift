extension String {
  /// Whether the bytes of another text stand in this one; for short texts this is far quicker than `contains`, which
  /// compares characters.
  func holds(_ part: String) -> Bool {
    var text = self, part = part
    return text.withUTF8 { text in
      part.withUTF8 { part in
        guard let first = part.first else { return true }
        var start = 0
        while start + part.count <= text.count {
          guard let place = text.firstIndex(of: first, in: start..<(text.count - part.count + 1)) else { return false }
          if text[place..<(place + part.count)].elementsEqual(part) { return true }
          start = place + 1
        }
        return false
      }
    }
  }
}
