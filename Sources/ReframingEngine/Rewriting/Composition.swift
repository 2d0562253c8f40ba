/// An answer and the lines it is made of.
package struct Composition: Equatable, Sendable {
  package struct Line: Equatable, Sendable {
    package var element: Element
    /// The line with its places filled.
    package var text: String
    package var origin: Origin
    /// Whether the line says something of the writer's own, or is about the topic or the kind of event.
    package var isSpecific: Bool
  }

  package var text: String
  package var lines: [Line] = []
}
