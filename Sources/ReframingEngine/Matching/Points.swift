/// What the words of a sentence weigh, for each level that has a scale.
package struct Points: Equatable, BitwiseCopyable, Sendable {
  package var harsh: Int32 = 0
  package var amber: Int32 = 0
  package var red: Int32 = 0

  package subscript(level: Level) -> Int {
    get {
      switch level {
      case .harsh: Int(harsh)
      case .amber: Int(amber)
      case .red: Int(red)
      case .kind: 0
      }
    }
    set {
      let value = Int32(clamping: newValue)
      switch level {
      case .harsh: harsh = value
      case .amber: amber = value
      case .red: red = value
      case .kind: break
      }
    }
  }

  @inline(__always)
  mutating func add(_ other: Points) {
    harsh &+= other.harsh
    amber &+= other.amber
    red &+= other.red
  }
}
