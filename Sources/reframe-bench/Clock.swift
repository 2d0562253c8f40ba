import Foundation

/// Processor time, which other programs on the machine disturb less than time by the clock.
enum Clock {
  /// The processor time of this process or of the processes it has waited for, in seconds.
  static func used(by whom: Whom) -> Double {
    var usage = rusage()
    getrusage(whom.rawValue, &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  /// As POSIX systems number them; their headers give the numbers different types.
  enum Whom: Int32 {
    case `self` = 0
    case children = -1
  }

  /// The median of three runs.
  static func median(_ whom: Whom = .self, _ body: () throws -> Void) rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<3 {
      let start = used(by: whom)
      try body()
      times.append(max(used(by: whom) - start, 1e-6))
    }
    return times.sorted()[1]
  }
}
