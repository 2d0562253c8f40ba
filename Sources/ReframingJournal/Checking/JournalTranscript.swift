/// What was found in a file as lines that can be kept beside it and compared.
///
///     @ label/am-label  8:11  I'm such an idiot
///     > That word hurts. …
package struct JournalTranscript {
  package let lines: [String]

  package init(_ file: CheckedFile) {
    let found = file.entries.flatMap { $0.findings + $0.kindMoments }.sorted {
      $0.bytes.lowerBound < $1.bytes.lowerBound
    }
    lines = found.flatMap { finding -> [String] in
      let words = Array((finding.text ?? "").utf8)[finding.match]
      let text = String(decoding: words, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let head = "@ \(finding.rule)  \(finding.line):\(finding.column)  \(text)"
      return [head] + (finding.reframe.map { ["> \($0)"] } ?? [])
    }
  }
}
