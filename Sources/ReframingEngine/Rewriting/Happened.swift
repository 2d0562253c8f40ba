/// Something that happened, as its writer said it.
package struct Happened: Equatable, Sendable {
  /// Index of the frame.
  package var frame: Int
  /// The event as a noun and as a clause, and whom or what it was about, turned to the reader.
  package var phrases: [Phrase]
  /// A clause of the writer, as it was written.
  package var clause: String?
}
