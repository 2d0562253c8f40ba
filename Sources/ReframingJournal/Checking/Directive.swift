/// A comment that tells the check what to pass over.
///
///     <!-- reframe off --> … <!-- reframe on -->
///     <!-- reframe ignore label/idiot, doom -->    in the paragraph it stands in, or in the next one
///
/// Org has `# reframe off` in its place. Signs of danger are shown in spite of it.
package struct Directive: Equatable, Sendable {
  /// Where the comment stands, in bytes.
  package var at: Int
  /// What it reaches over, in bytes.
  package var scope: Range<Int>
  /// Categories and rules; empty: all.
  package var names: [String]
  /// The comment's own words, for messages.
  package var label: String
  package var isUsed = false

  package func hides(_ finding: FileFinding) -> Bool {
    finding.isHarsh && scope.contains(finding.bytes.lowerBound)
      && (names.isEmpty || names.contains(finding.rule) || names.contains(finding.category))
  }
}
