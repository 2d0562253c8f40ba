package import ReframingEngine

/// Rules that are ready to match and to answer.
///
///     let mine = try RuleSet(folders: ["Rules"])
public struct RuleSet: Sendable {
  package let engine: ReframingEngine.RuleSet

  /// The rules that come with the package; they are loaded once, at first use.
  /// - Throws: `RuleSetError` if they were damaged after the build.
  public static func builtIn() throws(RuleSetError) -> RuleSet {
    guard let loaded else {
      throw RuleSetError(diagnostics: [Diagnostic(path: "built-in rules", message: "damaged after the build")])
    }
    return loaded
  }

  private static let loaded = ReframingEngine.RuleSet(archive: builtInArchive).map { RuleSet(engine: $0) }

  private init(engine: ReframingEngine.RuleSet) { self.engine = engine }

  /// Loads rule folders.
  /// - Parameters:
  ///   - folders: folders of `.rules` files, or single files; all are one set.
  /// - Throws: `RuleSetError` with every mistake in every file; nothing is loaded then.
  /// - Complexity: linear in the length of the files and of the lists that patterns name.
  public init(folders: [String]) throws(RuleSetError) {
    var files: [RuleFile] = []
    for folder in folders {
      do {
        files += try RuleFolder.read(folder)
      } catch {
        throw RuleSetError(diagnostics: [Diagnostic(path: error.path, message: error.reason)])
      }
    }
    do {
      engine = try ReframingEngine.RuleSet(files: files)
    } catch {
      throw RuleSetError(diagnostics: error.diagnostics.map(Diagnostic.init))
    }
  }
}
