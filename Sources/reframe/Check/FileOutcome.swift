import ReframingEngine
import ReframingJournal

/// What a worker has to say about one path, ready to be printed.
struct FileOutcome: Sendable {
  var items: [String] = []
  /// A diff, or what was written.
  var output: [UInt8] = []
  var errors: [String] = []
  var warnings: [String] = []
  var harshCount = 0
  var kindCount = 0
  var signCount = 0
  var hasChanges = false
  /// Why each rule that was named is there.
  var rules: [String: String] = [:]
  var support: [SupportCard] = []
  var isChecked = false

  init(_ found: FileWalker.Found, _ worker: FileWorker, _ options: CheckOptions) {
    do throws(CommandError) {
      switch found {
      case .problem(let error): throw error
      case .warning(let message): warnings.append(message)
      case .file(let path):
        try worker.check(path) { file, bytes, checked throws(CommandError) in
          read(checked, options)
          try write(file, bytes, checked, options)
        }
      }
    } catch {
      errors.append(error.message)
    }
  }

  private mutating func read(_ file: CheckedFile, _ options: CheckOptions) {
    isChecked = true
    if options.write == nil || options.format != .text {
      items = options.showsDiff ? [] : options.format.items(file, isColoured: options.isColoured)
    }
    for finding in file.findings {
      if finding.isHarsh { harshCount += 1 } else { signCount += 1 }
      if options.format == .sarif { rules[finding.rule] = finding.why }
    }
    kindCount = file.entries.reduce(0) { $0 + $1.kindMoments.count }
    support = file.entries.compactMap(\.support)
    for notice in file.notices {
      let kind = notice.isError ? "error" : "warning"
      let line = "\(file.path):\(notice.line):\(notice.column): \(kind): \(notice.message)"
      if notice.isError { errors.append(line) } else { warnings.append(line) }
    }
  }

  /// The first free name among `NAME.bak`, `NAME.bak2` and so on, so that no older backup is lost.
  private static func backupPath(_ path: String) -> String {
    var number = 1
    func name() -> String { "\(path).bak\(number == 1 ? "" : "\(number)")" }
    while Posix.status(name()) != nil { number += 1 }
    return name()
  }

  private mutating func write(
    _ file: SourceFile, _ bytes: UnsafeBufferPointer<UInt8>, _ checked: CheckedFile, _ options: CheckOptions
  ) throws(CommandError) {
    guard let mode = options.write else { return }
    let kind = options.reading.kind ?? InputKind(path: file.path)
    guard !kind.isExport else {
      throw CommandError(message: "reframe: \(file.path): answers are written into Markdown, Org and plain text only")
    }
    let changes = AnswerWriter(bytes, syntax: kind.syntax).changes(checked, mode: mode)
    let edits = changes.edits
    warn(of: changes.crowdedLines, file.path)
    guard !edits.isEmpty else { return }
    hasChanges = true
    guard !options.showsDiff else {
      output = UnifiedDiff(file.path, bytes, edits).text
      return
    }
    guard let status = file.status else {
      throw CommandError(message: "reframe: \(file.path): answers are written into files only")
    }
    guard Posix.status(file.path)?.changed == status.changed else {
      throw CommandError(message: "reframe: \(file.path): was changed meanwhile and is left as it is")
    }
    if options.keepsBackup {
      try Posix.replace(Self.backupPath(file.path), with: file.bytes, permissions: status.permissions)
    }
    let text = TextEdit.apply(edits, to: bytes, in: 0..<bytes.count)
    try Posix.replace(file.path, with: text, permissions: status.permissions)
    let count = changes.answerCount
    if options.format == .text { output = Array("\(file.path): \(count) \(count == 1 ? "answer" : "answers")\n".utf8) }
  }

  /// Says which paragraphs are not annotated, in one line however many they are.
  private mutating func warn(of lines: [Int], _ path: String) {
    guard let first = lines.first else { return }
    let others = lines.dropFirst().prefix(10).map(String.init) + (lines.count > 11 ? ["…"] : [])
    let also = others.isEmpty ? "" : " (and line\(others.count == 1 ? "" : "s") \(others.joined(separator: ", ")))"
    warnings.append(
      "\(path):\(first):1: warning: not annotated, since another block quote stands right below\(also); "
        + "a blank line in between makes room")
  }
}
