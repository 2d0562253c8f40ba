import Foundation
import ReframingEngine

/// Makes texts of any size out of the sentences of the corpus and the examples of the rules, always the same ones.
struct TextMaker {
  enum Kind: String, CaseIterable, Codable {
    /// Sentences in which nothing must be found.
    case ordinary
    /// The same, with a harsh sentence among fifty.
    case oneInFifty
    /// Nothing but harsh sentences.
    case dense
  }

  private let calm: [String]
  private let harsh: [String]

  init(folder: URL, rules: RuleSet) throws {
    let neutral = folder.appending(path: "Corpus/neutral")
    let names = try FileManager.default.contentsOfDirectory(atPath: neutral.path).sorted()
    calm = try names.flatMap { name in
      try String(contentsOf: neutral.appending(path: name), encoding: .utf8).split(separator: "\n")
        .filter { !["#", "@", ">"].contains($0.first) }.map(String.init)
    }
    harsh = rules.rules.indices.filter { rules.category(of: $0).level == .harsh }
      .flatMap { rules.rules[$0].yes.map(\.text) }
  }

  /// 240 beginnings of harsh sentences, for searching with other programs.
  var phrases: [String] {
    var random = SplitMix(seed: 240)
    var result: Set<String> = []
    while result.count < 240 {
      let words = harsh[random.below(harsh.count)].lowercased().split(separator: " ").prefix(3)
      if words.count == 3 { result.insert(words.joined(separator: " ").filter { $0 != "\"" }) }
    }
    return result.sorted()
  }

  /// Paragraphs of two to six sentences.
  func text(_ kind: Kind, bytes: Int) -> [UInt8] {
    var random = SplitMix(seed: 20)
    var text: [UInt8] = []
    text.reserveCapacity(bytes + 4_000)
    while text.count < bytes {
      for _ in 0..<(2 + random.below(5)) {
        let isHarsh = kind == .dense || kind == .oneInFifty && random.below(50) == 0
        let sentences = isHarsh ? harsh : calm
        text += Array(sentences[random.below(sentences.count)].utf8) + [32]
      }
      text += [10, 10]
    }
    return text
  }
}
