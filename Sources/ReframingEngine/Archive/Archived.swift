/// A value that an archive holds packed until it is asked for, since a short run needs few of them.
///
/// Reading costs the decoding of the value each time it comes from an archive; writing unpacks it for good.
@propertyWrapper
package struct Archived<Value: Archivable & Sendable>: @unchecked Sendable {
  // Sendable is unchecked because of the pointer; nothing writes to the memory of an archive.
  private enum State {
    case there(Value)
    case packed(UnsafeRawBufferPointer)
  }

  private var state: State

  package init(wrappedValue: Value) { state = .there(wrappedValue) }

  package var wrappedValue: Value {
    get {
      switch state {
      case .there(let value): return value
      case .packed(let bytes):
        var reader = ArchiveReader(bytes)
        return Value(from: &reader)
      }
    }
    set { state = .there(newValue) }
  }

  /// The value as it lies in the archive.
  package var projectedValue: Self {
    get { self }
    set { self = newValue }
  }

  init(from reader: inout ArchiveReader) { state = .packed(reader.part()) }

  func write(to writer: inout ArchiveWriter) { writer.add(part: wrappedValue) }
}
