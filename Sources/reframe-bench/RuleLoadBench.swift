import Foundation
import Reframing

/// Measures how long a folder of rules takes to compile.
enum RuleLoadBench {
  /// - Returns: seconds of processor time, or nil where the folder does not load.
  static func run(_ folder: URL) -> Double? {
    let start = Clock.used(by: .self)
    guard (try? RuleSet(folders: [folder.path])) != nil else { return nil }
    return Clock.used(by: .self) - start
  }
}
