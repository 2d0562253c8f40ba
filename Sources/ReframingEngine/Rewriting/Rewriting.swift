/// Puts answers into a text.
package enum Rewriting {
  package enum Mode: String, CaseIterable, Sendable {
    /// The answer stands in place of the sentence.
    case replace
    /// The answer stands below the line of the sentence, as a block quote.
    case annotate
  }

  /// Writes an entry with its answers; every byte that is not answered stays as it is.
  package static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ answer: EntryAnswer, mode: Mode, to output: inout [UInt8]
  ) {
    guard !answer.isUntouched else { return output.append(contentsOf: bytes) }
    switch mode {
    case .replace: replace(bytes, answer, to: &output)
    case .annotate: annotate(bytes, answer, to: &output)
    }
  }

  private static func replace(_ bytes: UnsafeBufferPointer<UInt8>, _ answer: EntryAnswer, to output: inout [UInt8]) {
    var next = 0
    for finding in answer.findings {
      guard let reframe = finding.reframe else { continue }
      output.append(contentsOf: bytes[next..<finding.range.lowerBound])
      output.append(contentsOf: reframe.utf8)
      next = finding.range.upperBound
    }
    output.append(contentsOf: bytes[next...])
  }

  /// Many answers may stand below one long line: nothing is searched twice.
  private static func annotate(_ bytes: UnsafeBufferPointer<UInt8>, _ answer: EntryAnswer, to output: inout [UInt8]) {
    var next = 0
    var lineStart = 0, seen = 0
    for finding in answer.findings {
      guard let reframe = finding.reframe else { continue }
      if finding.range.upperBound > next {
        let end = bytes.firstIndex(of: 10, in: finding.range.upperBound..<bytes.count) ?? bytes.count
        output.append(contentsOf: bytes[next..<end])
        next = end
      }
      lineStart = bytes[seen..<finding.range.lowerBound].lastIndex(of: 10).map { $0 + 1 } ?? lineStart
      seen = finding.range.lowerBound
      let hasReturn = next > 0 && bytes[next - 1] == 13
      if hasReturn, output.last == 13 { output.removeLast() }
      let ending: [UInt8] = hasReturn ? [13, 10] : [10]
      // The white space that begins the line.
      let indent = bytes[lineStart..<seen].prefix { $0 == 32 || $0 == 9 }
      output += ending + indent + Array("> \(reframe)".utf8)
      if hasReturn { output.append(13) }
    }
    output.append(contentsOf: bytes[next...])
  }
}
