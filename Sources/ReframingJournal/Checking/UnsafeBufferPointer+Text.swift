extension UnsafeBufferPointer<UInt8> {
  /// Whether a text stands anywhere in the bytes.
  func contains(text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard self.count >= count else { return false }
    return (0...(self.count - count)).contains { start in
      self[start] == text.utf8Start[0] && (0..<count).allSatisfy { self[start + $0] == text.utf8Start[$0] }
    }
  }
}
