import ReframingEngine

extension UnsafeBufferPointer<UInt8> {
  /// Whether a text stands anywhere in the bytes.
  func contains(text: StaticString) -> Bool {
    holds(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
