#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few calls to the system that reading and writing files needs.
enum Posix {
  /// What a path leads to, links followed.
  struct Status: Sendable {
    var isFolder: Bool
    var isFile: Bool
    var size: Int
    var permissions: mode_t
    var identity: Identity
    /// When it was last written, in nanoseconds.
    var changed: Int
  }

  /// The same file has the same identity whatever path leads to it.
  struct Identity: Hashable, Sendable {
    var device: UInt64
    var number: UInt64
  }

  /// Days since 1 January 1970, in universal time.
  static var dayNumber: Int { Int(time(nil)) / 86_400 }

  static func status(_ path: String) -> Status? {
    var buffer = stat()
    return stat(path, &buffer) == 0 ? Status(buffer) : nil
  }

  /// - Throws: why there is no status: nothing is there, or it may not be seen.
  static func knownStatus(_ path: String) throws(CommandError) -> Status {
    guard let status = status(path) else { throw failure(path) }
    return status
  }

  /// Reads a whole file.
  static func contents(_ path: String, size: Int) throws(CommandError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var isFailed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(descriptor, buffer.baseAddress.unsafelyUnwrapped + count, size - count)
        if got < 0, errno == EINTR { continue }
        isFailed = got < 0
        guard got > 0 else { return }
        count += got
      }
    }
    if isFailed { throw failure(path) }
    return bytes
  }

  /// Reads what is no regular file, such as a pipe, to its end.
  /// - Parameter limit: how many bytes are too many.
  /// - Returns: nil where there are more.
  static func stream(_ path: String, limit: Int) throws(CommandError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      guard try Console.read(descriptor, upTo: 1 << 16, into: &bytes) else { return bytes }
    }
    return nil
  }

  /// The names in a folder but for `.` and `..`, in the order of their bytes.
  static func names(in folder: String) throws(CommandError) -> [String] {
    guard let stream = opendir(folder) else { throw failure(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Writes a file beside its place and moves it there, so that whoever reads it finds the old or the new one whole.
  ///
  /// A link is followed; permissions are kept.
  static func replace(_ path: String, with bytes: [UInt8], permissions: mode_t) throws(CommandError) {
    let target = resolved(path)
    let slash = target.lastIndex(of: "/").map { target.index(after: $0) } ?? target.startIndex
    let temporary = "\(target[..<slash]).\(target[slash...]).reframe-\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, permissions)
    guard descriptor >= 0 else { throw failure(path, missing: "its folder does not exist") }
    let isWritten = writeAll(bytes, descriptor) && fchmod(descriptor, permissions) == 0 && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWritten, rename(temporary, target) == 0 else {
      let error = failure(path)
      unlink(temporary)
      throw error
    }
  }

  private static func writeAll(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { all in
      var done = 0
      while done < all.count {
        let count = write(descriptor, all.baseAddress.unsafelyUnwrapped + done, all.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }

  /// The path without links and dots.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func failure(_ path: String, missing: String = "no such file") -> CommandError {
    let reason = errno == ENOENT ? missing : String(cString: strerror(errno)).lowercased()
    return CommandError(message: "reframe: \(path): \(reason)")
  }
}

extension Posix.Status {
  fileprivate init(_ buffer: stat) {
    isFolder = buffer.st_mode & S_IFMT == S_IFDIR
    isFile = buffer.st_mode & S_IFMT == S_IFREG
    size = Int(buffer.st_size)
    permissions = buffer.st_mode & 0o7777
    identity = .init(device: UInt64(truncatingIfNeeded: buffer.st_dev), number: UInt64(buffer.st_ino))
    #if canImport(Darwin)
      changed = buffer.st_mtimespec.tv_sec * 1_000_000_000 + buffer.st_mtimespec.tv_nsec
    #else
      changed = buffer.st_mtim.tv_sec * 1_000_000_000 + buffer.st_mtim.tv_nsec
    #endif
  }
}
