/// What a caller may choose.
package struct EngineOptions: Sendable {
  package var voice = Voice.friend
  package var length = Length.note
  package var seed: UInt64 = 0
  package var region: String?
  package var contact: String?
  package var syntax = Document.Syntax.text
  package var level = Intensity.mild
  /// Category ids or `category/rule` paths; nil: all.
  package var only: Set<String>?
  package var ignore: Set<String> = []
  /// Whether answers may take up the writer's own words.
  package var echoesTopic = true
  /// The elements of each answer in their order; nil: as the plans say.
  package var shape: [Element]?
  /// Whether each finding names the topics of its paragraph, for reports.
  package var readsTopics = false

  package init() {}
}
