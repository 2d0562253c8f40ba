#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Memory in whole pages, for the embedded rules: most of the time that a short run takes is spent on faults of pages.
enum PageMemory {
  private static let page = Int(sysconf(Int32(_SC_PAGESIZE)))
  private static let largePage = 1 << 21

  /// Memory that is never freed, in large pages where the system has them.
  /// - Returns: memory aligned to a page or better, filled with zeros.
  static func allocate(_ count: Int) -> UnsafeMutableRawBufferPointer {
    let size = (count + largePage - 1) / largePage * largePage
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: largePage)
    #if os(Linux)
      _ = madvise(memory.baseAddress, size, Int32(MADV_HUGEPAGE))
    #endif
    return UnsafeMutableRawBufferPointer(rebasing: memory[..<count])
  }

  /// Tells the system that constant bytes of the program will not be read again soon.
  static func release(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    let start = (Int(bitPattern: base) + page - 1) / page * page
    let end = (Int(bitPattern: base) + bytes.count) / page * page
    guard start < end else { return }
    _ = madvise(UnsafeMutableRawPointer(bitPattern: start), end - start, Int32(MADV_DONTNEED))
  }
}
