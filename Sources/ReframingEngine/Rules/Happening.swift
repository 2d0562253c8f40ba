/// A kind of thing that happens to people, with lines of its own: an exam, a quarrel, a loss.
package struct Happening: Sendable {
  package var name: String
  @Archived package var pools = Pools()
  package var origin: Origin
}

/// A way in which a writer says that something of the kind happened, and how an answer may say it again.
package struct Frame: Sendable {
  package var name: String
  /// Index of the kind of happening.
  package var happening: Int
  @Archived package var find: [Example] = []
  /// What happened, in the writer's person: *I failed {topic}*.
  package var past: Template?
  /// The same as a noun, if it can be said so: *failing {topic}*.
  package var doing: Template?
  @Archived package var yes: [Example] = []
  @Archived package var no: [Example] = []
  /// Whether what a slot caught must hold one of the words stated with `of`.
  package var isClosed = false
  package var origin: Origin
}
