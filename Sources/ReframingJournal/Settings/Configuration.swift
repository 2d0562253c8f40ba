package import ReframingEngine

/// What a command line or a `.reframe.json` chooses; nil and empty: nothing is said.
///
///     { "rules": ["my-rules"], "ignore": ["should"], "region": "GB", "voice": "self", "level": "harsh" }
package struct Configuration: Equatable, Sendable {
  /// Rule folders in place of the built-in rules.
  package var rules: [String] = []
  package var only: [String] = []
  package var ignore: [String] = []
  package var region: String?
  package var contact: String?
  package var voice: Voice?
  package var length: Length?
  package var level: Intensity?
  package var seed: UInt64?

  package init() {}

  /// This, and where it says nothing what another says.
  package func over(_ other: Configuration) -> Configuration {
    var result = self
    if rules.isEmpty { result.rules = other.rules }
    if only.isEmpty { result.only = other.only }
    if ignore.isEmpty { result.ignore = other.ignore }
    result.region = region ?? other.region
    result.contact = contact ?? other.contact
    result.voice = voice ?? other.voice
    result.length = length ?? other.length
    result.level = level ?? other.level
    result.seed = seed ?? other.seed
    return result
  }
}
