/// The patterns of a `.gitignore` or `.ignore` file.
///
/// Source: the manual of gitignore, git-scm.com/docs/gitignore.
package struct IgnoreFile: Sendable {
  private struct Pattern: Sendable {
    var glob: Glob
    var isNegated: Bool
    var isForFolders: Bool
    /// Whether it is held against the whole path below the folder of the file, not against the name.
    var isAnchored: Bool
  }

  private let patterns: [Pattern]

  package init(_ contents: String) {
    patterns = contents.split(whereSeparator: \.isNewline).compactMap { line in
      var text = Substring(line)
      while text.last == " " { text.removeLast() }
      guard !text.isEmpty, !text.hasPrefix("#") else { return nil }
      let isNegated = text.hasPrefix("!")
      if isNegated { text.removeFirst() }
      let isForFolders = text.hasSuffix("/")
      if isForFolders { text.removeLast() }
      let isAnchored = text.contains("/")
      if text.hasPrefix("/") { text.removeFirst() }
      return Pattern(
        glob: Glob(String(text)), isNegated: isNegated, isForFolders: isForFolders, isAnchored: isAnchored)
    }
  }

  /// What the file says of a path below its folder; nil: nothing.
  package func ignores(_ path: String, isFolder: Bool) -> Bool? {
    let name = path.split(separator: "/").last ?? ""
    let last = patterns.last { pattern in
      (isFolder || !pattern.isForFolders)
        && (pattern.isAnchored ? pattern.glob.matches(path) : pattern.glob.matches(name))
    }
    return last.map { !$0.isNegated }
  }
}
