/// Chooses between *a* and *an* by sound.
struct Article {
  let lexicon: Lexicon

  /// Whether the word begins with a vowel sound: *an hour*, *a user*, *an MRI*.
  func takesAn(_ word: some StringProtocol) -> Bool {
    guard let first = word.first else { return false }
    if word.count > 1, word.allSatisfy(\.isUppercase) { return "AEFHILMNORSX".contains(first) }
    let known = lexicon.lookUp(word.lowercased())
    let traits = known.count == 1 ? lexicon.traits[Int(known[0])] : []
    if traits.contains(.vowelSound) { return true }
    if traits.contains(.consonantSound) { return false }
    return "aeiouAEIOU".contains(first)
  }
}
