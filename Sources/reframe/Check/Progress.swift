/// A line on standard error that says how far a long run has come; only where that is a terminal.
struct Progress {
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant
  private var isOnScreen = false

  init(isShown: Bool) {
    self.isShown = isShown && Console.isErrorTerminal
    last = start
  }

  mutating func show(files: Int, findings: Int) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .milliseconds(700), now - last > .milliseconds(80) else { return }
    last = now
    isOnScreen = true
    Console.errorPart("\r\u{1B}[K\(files) files, \(findings) found")
  }

  mutating func clear() {
    if isOnScreen { Console.errorPart("\r\u{1B}[K") }
    isOnScreen = false
  }
}
