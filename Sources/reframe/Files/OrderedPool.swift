import Dispatch
import Synchronization

/// Works on items on several threads and hands the results over in the order of the items.
///
/// A worker waits while too many results wait for their turn, so memory does not grow with the number of items.
enum OrderedPool {
  /// Threads for a stream; more would wait for the reader.
  static var streamJobs: Int { min(Console.processorCount, 4) }

  private struct State<Result: Sendable> {
    var taken = 0
    var given = 0
    var ready: [Int: Result] = [:]
  }

  /// - Parameters:
  ///   - jobs: how many threads, 1 or more.
  ///   - window: how many items may be taken and not handed over yet, for each worker.
  ///   - next: the next item; called by one thread at a time.
  ///   - makeWorker: what a thread works with; called once by each.
  ///   - give: takes a result; called by one thread at a time, in order.
  static func run<Item, Result: Sendable>(
    jobs: Int, window: Int = 32, next: @Sendable () -> Item?, makeWorker: @Sendable () -> ((Item) -> Result),
    give: @Sendable (Result) -> Void
  ) {
    let state = Mutex(State<Result>())
    let room = DispatchSemaphore(value: jobs * window)
    DispatchQueue.concurrentPerform(iterations: jobs) { _ in
      let work = makeWorker()
      while true {
        room.wait()
        let taken = state.withLock { state -> (Int, Item)? in
          guard let item = next() else { return nil }
          state.taken += 1
          return (state.taken - 1, item)
        }
        guard let (number, item) = taken else {
          room.signal()
          return
        }
        let result = work(item)
        state.withLock { state in
          state.ready[number] = result
          while let result = state.ready.removeValue(forKey: state.given) {
            give(result)
            state.given += 1
            room.signal()
          }
        }
      }
    }
  }
}
