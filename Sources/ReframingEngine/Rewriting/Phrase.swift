/// Words of the writer that an answer may use again, turned to the reader.
package struct Phrase: Equatable, Sendable {
  package var slot: SlotKind
  /// Ready to stand in the middle of a sentence.
  package var text: String
}
