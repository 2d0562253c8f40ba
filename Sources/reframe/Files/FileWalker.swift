import ReframingJournal

/// Walks through files, folders and globs one file after the other, in the order they were named and then of their names.
///
/// In folders, hidden files are passed over, and what `.gitignore` and `.ignore` name; links are followed. A file to
/// which several paths lead is given once. It holds the names of one folder a level, and the paths that were given.
struct FileWalker {
  enum Found {
    case file(String)
    case problem(CommandError)
    /// What a user ought to know, and what is no error.
    case warning(String)
  }

  /// A folder that is being walked.
  private struct Level {
    var path: String
    var identity: Posix.Identity
    var names: ArraySlice<String>
    var ignored: [(folder: String, file: IgnoreFile)]
    /// What a file's path must match; nil: a journal's ending.
    var glob: Glob?
  }

  private var waiting: ArraySlice<String>
  private var levels: [Level] = []
  /// The pattern that is being walked, as long as no file was found that matches it.
  private var unmatched: String?
  /// The folder that is being walked, as long as no journal was found in it.
  private var emptyFolder: String?
  /// The files that were given. Names of their own for one file, hard links, are files of their own.
  private var given: [Posix.Identity: [String]] = [:]
  private var hasInput = false

  init(_ paths: [String]) { waiting = paths[...] }

  /// - Returns: nil behind the last file.
  mutating func next() -> Found? {
    while true {
      guard !levels.isEmpty else {
        if let pattern = unmatched {
          unmatched = nil
          return .problem(CommandError(message: "reframe: \(pattern): matches no file"))
        }
        if let folder = emptyFolder {
          emptyFolder = nil
          return .warning("reframe: warning: \(folder): holds no journal (.md, .org, .txt); name other files")
        }
        guard let path = waiting.popFirst() else { return nil }
        if let found = start(path) { return found }
        continue
      }
      guard let name = levels[levels.count - 1].names.popFirst() else {
        levels.removeLast()
        continue
      }
      if let found = visit(name, in: levels[levels.count - 1]) {
        emptyFolder = nil
        return found
      }
    }
  }

  /// A path that was named.
  private mutating func start(_ path: String) -> Found? {
    if path == "-" {
      defer { hasInput = true }
      return hasInput ? nil : .file(path)
    }
    let status: Posix.Status
    do throws(CommandError) {
      status = try Posix.knownStatus(path)
    } catch {
      guard Glob.isPattern(path) else { return .problem(error) }
      let fixed = path.prefix { !"*?[".contains($0) }
      let folder = fixed.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
      unmatched = path
      guard let status = Posix.status(folder.isEmpty ? "/" : folder), status.isFolder else { return nil }
      return enter(folder, status, ignored: [], glob: Glob(path))
    }
    guard status.isFolder else { return isNew(path, status) ? .file(path) : nil }
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let problem = enter(trimmed, status, ignored: [], glob: nil)
    emptyFolder = problem == nil ? trimmed : nil
    return problem
  }

  private mutating func visit(_ name: String, in level: Level) -> Found? {
    guard !name.hasPrefix(".") else { return nil }
    let path = level.path == "." && level.glob != nil ? name : level.path == "/" ? "/\(name)" : "\(level.path)/\(name)"
    let isWanted = level.glob.map { $0.matches(path) } ?? InputKind.isJournal(name)
    guard let status = Posix.status(path) else {
      return isWanted ? .problem(CommandError(message: "reframe: \(path): leads to no file")) : nil
    }
    let isIgnored = level.ignored.lazy.reversed()
      .compactMap { $0.file.ignores(String(path.dropFirst($0.folder.count)), isFolder: status.isFolder) }.first
    guard isIgnored != true else { return nil }
    if status.isFolder {
      guard path.count(where: { $0 == "/" }) < level.glob?.deepest ?? .max else { return nil }
      return enter(path, status, ignored: level.ignored, glob: level.glob)
    }
    guard status.isFile, isWanted else { return nil }
    unmatched = nil
    emptyFolder = nil
    return isNew(path, status) ? .file(path) : nil
  }

  /// Whether no other path to the file was given; remembers it.
  private mutating func isNew(_ path: String, _ status: Posix.Status) -> Bool {
    if let others = given[status.identity] {
      let resolved = Posix.resolved(path)
      if others.contains(where: { $0 == path || Posix.resolved($0) == resolved }) { return false }
    }
    given[status.identity, default: []].append(path)
    return true
  }

  private mutating func enter(
    _ path: String, _ status: Posix.Status, ignored: [(folder: String, file: IgnoreFile)], glob: Glob?
  ) -> Found? {
    guard !levels.contains(where: { $0.identity == status.identity }) else {
      return .problem(CommandError(message: "reframe: \(path): leads back into its own folder"))
    }
    do throws(CommandError) {
      let names = try Posix.names(in: path)
      let folder = path == "." && glob != nil ? "" : "\(path)/"
      let own = names.filter { $0 == ".gitignore" || $0 == ".ignore" }.compactMap { name -> IgnoreFile? in
        guard let status = Posix.status("\(path)/\(name)"),
          let bytes = try? Posix.contents("\(path)/\(name)", size: status.size)
        else { return nil }
        return IgnoreFile(String(decoding: bytes, as: UTF8.self))
      }
      levels.append(
        Level(
          path: path, identity: status.identity, names: names[...], ignored: ignored + own.map { (folder, $0) },
          glob: glob))
      return nil
    } catch {
      return .problem(error)
    }
  }
}
