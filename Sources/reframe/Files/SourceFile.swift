/// A file with its bytes.
struct SourceFile {
  /// The largest file that is read, in bytes; one is held in memory whole.
  static let largest = 256 << 20

  var path: String
  var bytes: [UInt8]
  /// Nil for standard input and for pipes, which nothing is written to.
  var status: Posix.Status?

  /// - Parameter path: a file; `-` is standard input.
  /// - Throws: `CommandError` with one line where the file is missing, unreadable, too large, or no text.
  init(_ path: String) throws(CommandError) {
    self.path = path
    guard path != "-" else {
      self.path = "<stdin>"
      bytes = try Console.readAll()
      try checkText()
      return
    }
    let status = try Posix.knownStatus(path)
    guard !status.isFolder else { throw CommandError(message: "reframe: \(path): is a folder") }
    let tooLarge = CommandError(message: "reframe: \(path): is larger than \(Self.largest >> 20) MB; split it")
    if status.isFile {
      guard status.size <= Self.largest else { throw tooLarge }
      self.status = status
      bytes = try Posix.contents(path, size: status.size)
    } else {
      guard let read = try Posix.stream(path, limit: Self.largest) else { throw tooLarge }
      bytes = read
    }
    try checkText()
  }

  private func checkText() throws(CommandError) {
    if Encoding.isUTF16(bytes) { throw CommandError(message: "reframe: \(path): is UTF-16, and UTF-8 is expected") }
    if bytes.prefix(1 << 13).contains(0) { throw CommandError(message: "reframe: \(path): is no UTF-8 text") }
  }
}
