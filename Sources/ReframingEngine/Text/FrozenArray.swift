/// A table that is written once and then only read, in one piece of memory.
///
/// Reading an element costs one load and touches no reference count, which `Array` cannot promise inside a hot loop.
/// Bounds are checked in debug builds.
package struct FrozenArray<Element: BitwiseCopyable>: @unchecked Sendable {
  // Sendable is unchecked because of the pointer; nothing writes to the memory after `init`.
  /// Nil where the memory is not this table's own.
  private let storage: Storage?
  private let base: UnsafePointer<Element>
  package let count: Int

  package init(_ elements: some Collection<Element>) {
    let storage = Storage(elements)
    self.storage = storage
    base = UnsafePointer(storage.base)
    count = elements.count
  }

  /// Reads elements where they lie.
  /// - Parameter bytes: memory that is aligned for them and never freed.
  init(inPlace bytes: UnsafeRawBufferPointer, count: Int) {
    storage = nil
    base =
      bytes.baseAddress.map { $0.assumingMemoryBound(to: Element.self) }
      ?? UnsafePointer(UnsafeMutablePointer<Element>.allocate(capacity: 1))
    self.count = count
  }

  @inline(__always)
  package subscript(index: Int) -> Element {
    assert(index >= 0 && index < count, "index \(index) out of \(count)")
    return base[index]
  }

  private final class Storage {
    let base: UnsafeMutablePointer<Element>

    init(_ elements: some Collection<Element>) {
      base = .allocate(capacity: Swift.max(elements.count, 1))
      var next = base
      for element in elements {
        next.initialize(to: element)
        next += 1
      }
    }

    deinit { base.deallocate() }
  }
}

/// Rows of different length behind one another: row `i` is `values[starts[i]..<starts[i + 1]]`.
package struct FrozenRows<Element: BitwiseCopyable>: Sendable {
  let starts: FrozenArray<UInt32>
  package let values: FrozenArray<Element>

  package init(_ rows: [[Element]]) {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(rows.count + 1)
    for row in rows { starts.append(starts[starts.count - 1] + UInt32(row.count)) }
    self.starts = FrozenArray(starts)
    values = FrozenArray(Array(rows.joined()))
  }

  init(starts: FrozenArray<UInt32>, values: FrozenArray<Element>) {
    self.starts = starts
    self.values = values
  }

  package var count: Int { starts.count - 1 }

  /// The places of row `index`, for use with `subscript(at:)`.
  @inline(__always)
  package func places(_ index: Int) -> Range<Int> { Int(starts[index])..<Int(starts[index + 1]) }

  @inline(__always)
  package subscript(at place: Int) -> Element { values[place] }

  package subscript(row index: Int) -> [Element] { places(index).map { values[$0] } }
}

extension FrozenRows where Element: Comparable {
  /// Whether a row holds an element; its elements are in ascending order.
  /// - Complexity: logarithmic in the length of the row.
  @inline(__always)
  func contains(_ element: Element, row index: Int) -> Bool {
    let row = places(index)
    var low = row.lowerBound
    var count = row.count
    // Without a jump that depends on the element, since none could be foretold.
    while count > 1 {
      let half = count / 2
      low &+= values[low &+ half] <= element ? half : 0
      count &-= half
    }
    return count == 1 && values[low] == element
  }
}
