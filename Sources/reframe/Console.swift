import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The standard streams. Output is buffered; a broken pipe ends the program quietly.
enum Console {
  nonisolated(unsafe) private static var buffer: [UInt8] = []
  private static let bufferSize = 1 << 16
  private static let warnings = Mutex<Set<String>>([])

  static var isInputTerminal: Bool { isatty(0) == 1 }
  static var isOutputTerminal: Bool { isatty(1) == 1 }
  static var isErrorTerminal: Bool { isatty(2) == 1 }

  /// Whether output goes to a terminal whose user has not asked for plain text (no-color.org).
  static var isColourWelcome: Bool {
    isOutputTerminal && getenv("NO_COLOR").map { $0.pointee == 0 } != false
      && getenv("TERM").map { String(cString: $0) } != "dumb"
  }

  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  static func print(_ text: String) { write(Array(text.utf8)) }

  static func write(_ bytes: [UInt8]) {
    buffer += bytes
    if buffer.count >= bufferSize { flush() }
  }

  static func flush() {
    writeAll(buffer, to: 1)
    buffer.removeAll(keepingCapacity: true)
  }

  static func error(_ message: String) { errorPart(message + "\n") }

  /// Tells what a user ought to know, once however many settings say it.
  static func warn(_ message: String) {
    if warnings.withLock({ $0.insert(message).inserted }) { error("reframe: warning: \(message)") }
  }

  /// Writes to standard error without ending the line.
  static func errorPart(_ text: String) { writeAll(Array(text.utf8), to: 2) }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
    bytes.withUnsafeBytes { all in
      var done = 0
      while done < all.count {
        let count = systemWrite(descriptor, all.baseAddress! + done, all.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          guard descriptor == 1 else { return }
          if errno == EPIPE { exit(0) }
          error("reframe: cannot write: \(String(cString: strerror(errno)).lowercased())")
          exit(2)
        }
        done += count
      }
    }
  }

  static func exit(_ code: Int32) -> Never { systemExit(code) }

  /// Reads standard input to its end.
  static func readAll() throws(CommandError) -> [UInt8] {
    var bytes: [UInt8] = []
    while try read(0, upTo: 1 << 16, into: &bytes) {}
    return bytes
  }

  /// Reads up to `count` bytes from a descriptor and appends them.
  /// - Returns: false at the end.
  static func read(_ descriptor: Int32, upTo count: Int, into bytes: inout [UInt8]) throws(CommandError) -> Bool {
    let old = bytes.count
    var got = 0
    bytes.append(contentsOf: repeatElement(0, count: count))
    repeat {
      got = bytes.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress! + old, count) }
    } while got < 0 && errno == EINTR
    bytes.removeLast(count - max(got, 0))
    guard got >= 0 else { throw CommandError(message: "reframe: cannot read: \(String(cString: strerror(errno)))") }
    return got > 0
  }
}

/// What the surroundings say.
struct Environment {
  /// The territory of the locale, such as `GB`; a hint only.
  var region: String?

  static var current: Environment {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name).map({ String(cString: $0) }), let mark = value.firstIndex(of: "_") else {
        continue
      }
      return Environment(region: String(value[value.index(after: mark)...].prefix(2)))
    }
    return Environment()
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
private func systemRead(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, bytes, count)
}
private func systemExit(_ code: Int32) -> Never { exit(code) }
