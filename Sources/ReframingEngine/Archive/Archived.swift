import Synchronization

/// A value that an archive holds packed until it is asked for, since a short run needs few of them.
///
/// It is decoded once, whoever asks first.
@propertyWrapper
package struct Archived<Value: Archivable & Sendable>: Sendable {
  private enum State {
    case there(Value)
    case packed(Package)
  }

  private final class Package: @unchecked Sendable {
    // Sendable is unchecked because of the pointer; nothing writes to the memory of an archive.
    private let bytes: UnsafeRawBufferPointer
    private let value = Mutex<Value?>(nil)

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    var unpacked: Value {
      value.withLock { value in
        if let value { return value }
        var reader = ArchiveReader(bytes)
        let decoded = Value(from: &reader)
        value = decoded
        return decoded
      }
    }
  }

  private var state: State

  package init(wrappedValue: Value) { state = .there(wrappedValue) }

  package var wrappedValue: Value {
    get {
      switch state {
      case .there(let value): value
      case .packed(let package): package.unpacked
      }
    }
    set { state = .there(newValue) }
  }

  /// The value as it lies in the archive.
  package var projectedValue: Self {
    get { self }
    set { self = newValue }
  }

  init(from reader: inout ArchiveReader) { state = .packed(Package(reader.part())) }

  func write(to writer: inout ArchiveWriter) { writer.add(part: wrappedValue) }
}
