/// The known steps of a lazily built automaton: (state, class) to state, by open addressing.
struct TransitionTable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private var count = 0
  private var mask: Int

  init() {
    keys = Array(repeating: .max, count: 1 << 10)
    values = Array(repeating: 0, count: 1 << 10)
    mask = (1 << 10) - 1
  }

  @inline(__always)
  private static func key(_ state: UInt32, _ kind: UInt16) -> UInt64 { UInt64(state) << 16 | UInt64(kind) }

  /// Multiplies by the golden ratio; source: Knuth, TAOCP 3, 6.4.
  @inline(__always)
  private func home(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 24) & mask }

  subscript(state: UInt32, kind: UInt16) -> UInt32? {
    @inline(__always)
    get {
      let key = Self.key(state, kind)
      var place = home(key)
      while true {
        let found = keys[place]
        if found == key { return values[place] }
        if found == .max { return nil }
        place = (place + 1) & mask
      }
    }
    set {
      guard let newValue else { return }
      if count * 2 >= keys.count { grow() }
      insert(Self.key(state, kind), newValue)
      count += 1
    }
  }

  private mutating func insert(_ key: UInt64, _ value: UInt32) {
    var place = home(key)
    while keys[place] != .max { place = (place + 1) & mask }
    keys[place] = key
    values[place] = value
  }

  private mutating func grow() {
    let old = (keys, values)
    keys = Array(repeating: .max, count: old.0.count * 2)
    values = Array(repeating: 0, count: old.0.count * 2)
    mask = keys.count - 1
    for index in old.0.indices where old.0[index] != .max { insert(old.0[index], old.1[index]) }
  }
}
