import ReframingJournal
import Synchronization

/// Finds the settings of each file: what the command line says, and where it is silent the nearest `.reframe.json` in the
/// file's folder or above it.
final class SettingsFinder: Sendable {
  static let fileName = ".reframe.json"

  /// Settings with a number that is the same for the same configuration file.
  typealias Answer = Result<(number: Int, settings: Settings), CommandError>

  private struct Known {
    var folders: [String: Int] = [:]
    var paths: [String: Int] = [:]
    var answers: [Answer]
  }

  private let commandLine: Configuration
  private let known: Mutex<Known>

  /// - Throws: `CommandError` where the command line itself is wrong.
  init(_ own: Configuration) throws {
    commandLine = own
    known = Mutex(Known(answers: [.success((0, try Settings(own)))]))
  }

  /// What the command line says.
  var own: Answer { known.withLock { $0.answers[0] } }

  /// - Parameter path: a file; `-` is taken to stand in the current folder.
  func settings(for path: String) -> Answer {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    return known.withLock { known in
      let number = known.folders[folder] ?? find(from: folder, &known)
      known.folders[folder] = number
      return known.answers[number]
    }
  }

  private func find(from folder: String, _ known: inout Known) -> Int {
    var folder = Posix.resolved(folder)
    while true {
      let path = folder == "/" ? "/\(Self.fileName)" : "\(folder)/\(Self.fileName)"
      if let number = known.paths[path] { return number }
      if let status = Posix.status(path) {
        known.paths[path] = known.answers.count
        known.answers.append(read(path, status, number: known.answers.count))
        return known.answers.count - 1
      }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return 0 }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }

  private func read(_ path: String, _ status: Posix.Status, number: Int) -> Answer {
    do {
      let bytes = try Posix.contents(path, size: status.size)
      let configuration = try bytes.withUnsafeBufferPointer { try ConfigurationReader.read(path, $0) }
      return .success((number, try Settings(commandLine.over(configuration))))
    } catch let failure as ConfigurationReader.Failure {
      return .failure(CommandError(message: failure.messages.joined(separator: "\n")))
    } catch let error as CommandError {
      let message = error.isUsage ? "error: \(error.message.dropFirst("reframe: ".count))" : error.message
      return .failure(CommandError(message: "\(path): \(message)"))
    } catch {
      return .failure(CommandError(message: "reframe: \(path): \(error)"))
    }
  }
}
