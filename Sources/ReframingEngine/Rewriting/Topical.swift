/// A topic of a sentence, and the writer's words for it where they are safe to say again.
package struct Topical: Equatable, Sendable {
  /// Index of the topic.
  package var topic: Int
  package var phrase: Phrase?
}
