import ReframingEngine
@testable import ReframingJournal
import Testing

@Suite struct SettingsTests {
  private func read(_ text: String) -> Result<Configuration, ConfigurationReader.Failure> {
    var text = text
    return text.withUTF8 { bytes in
      do throws(ConfigurationReader.Failure) {
        return .success(try ConfigurationReader.read("x/.reframe.json", bytes))
      } catch {
        return .failure(error)
      }
    }
  }

  @Test func readsAllKeys() throws {
    let text = """
      { "rules": ["mine", "/abs"], "only": "label", "ignore": ["should", "doom/x"], "region": "GB", "contact": "Ann",
        "voice": "self", "length": "inline", "level": "severe", "seed": 7 }
      """
    var expected = Configuration()
    expected.rules = ["x/mine", "/abs"]
    expected.only = ["label"]
    expected.ignore = ["should", "doom/x"]
    (expected.region, expected.contact, expected.seed) = ("GB", "Ann", 7)
    (expected.voice, expected.length, expected.level) = (.me, .inline, .severe)
    #expect(try read(text).get() == expected)
  }

  @Test(arguments: [
    ("{\n  \"igonre\": []}", ["x/.reframe.json:2:3: error: unknown key “igonre”; did you mean “ignore”?"]),
    (
      "{\"voice\": \"freind\", \"seed\": \"x\"}",
      [
        "x/.reframe.json:1:11: error: “voice” is one of friend, self; did you mean “friend”?",
        "x/.reframe.json:1:29: error: “seed” takes a whole number",
      ]
    ), ("[]", ["x/.reframe.json:1:1: error: a configuration is one object in braces"]),
    ("{\"only\": [1]}", ["x/.reframe.json:1:11: error: “only” takes strings"]),
    ("{\"region\": 1", ["x/.reframe.json:1:13: error: not JSON: “,” is expected"]),
  ])
  func reportsAllMistakes(_ text: String, _ messages: [String]) {
    #expect(read(text) == .failure(.init(messages: messages)))
  }

  @Test func theNearerWins() {
    var near = Configuration(), far = Configuration()
    near.voice = .me
    far.voice = .friend
    far.ignore = ["label"]
    #expect(near.over(far).voice == .me)
    #expect(near.over(far).ignore == ["label"])
  }
}
