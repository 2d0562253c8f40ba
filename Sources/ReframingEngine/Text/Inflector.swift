/// Makes the forms of English words: verbs, plurals, and the *-ing* form.
///
/// Irregular forms come from the rule files; the rest follows the spelling rules of Quirk et al. 1985, 3.5–3.10.
package struct Inflector: Sendable {
  /// Each irregular form and the verb it belongs to; the forms are base, third person, past, participles, *-ing*.
  package private(set) var verbs: [String: [String]] = [:]
  private var verbOfForm: [String: String] = [:]
  private(set) var plurals: [String: [String]] = [:]

  package init() {}

  package mutating func addVerb(_ forms: [String]) {
    guard let base = forms.first else { return }
    verbs[base] = forms
    for form in forms where verbOfForm[form] == nil { verbOfForm[form] = base }
  }

  package mutating func addNoun(_ forms: [String]) {
    guard let base = forms.first else { return }
    plurals[base] = forms
  }

  /// All forms of a word: the irregular ones if there are any, else the regular ones of verb and noun.
  package func forms(of base: String) -> [String] {
    var forms = [base]
    func add(_ form: String) { if !forms.contains(form) { forms.append(form) } }
    plurals[base]?.forEach(add)
    if let irregular = verbs[base] {
      irregular.forEach(add)
      return forms
    }
    add(Self.third(base))
    for stem in Self.stems(base) {
      add(Self.endsInE(stem) ? stem + "d" : Self.yToI(stem) + "ed")
      add(Self.dropE(stem) + "ing")
    }
    return forms
  }

  /// The *-ing* form of a verb in any form, or nil where the word is not surely one.
  package func gerund(of form: String) -> String? {
    if let base = verbOfForm[form], let forms = verbs[base] {
      return forms.count > 3 ? forms.last { $0.hasSuffix("ing") } ?? Self.regularGerund(base) : Self.regularGerund(base)
    }
    if form.hasSuffix("ing") { return form }
    if form.hasSuffix("ied") { return String(form.dropLast(3)) + "ying" }
    if form.hasSuffix("eed") { return nil }
    if form.hasSuffix("ed"), form.utf8.count > 3 { return String(form.dropLast(2)) + "ing" }
    return nil
  }

  private static func regularGerund(_ base: String) -> String {
    if base.hasSuffix("ie") { return String(base.dropLast(2)) + "ying" }
    return dropE(stems(base)[0]) + "ing"
  }

  private static func third(_ base: String) -> String {
    for ending in ["s", "x", "z", "ch", "sh", "o"] where base.hasSuffix(ending) { return base + "es" }
    if base.hasSuffix("y"), !isVowel(before(base)) { return String(base.dropLast()) + "ies" }
    return base + "s"
  }

  /// The stems that *-ed* and *-ing* may follow: doubled first where one short syllable asks for it.
  private static func stems(_ base: String) -> [String] {
    let letters = Array(base)
    guard letters.count >= 3, let last = letters.last, !isVowel(last), !"wxy".contains(last),
      isVowel(letters[letters.count - 2]), !isVowel(letters[letters.count - 3])
    else { return [base] }
    let syllables = letters.indices.filter { isVowel(letters[$0]) && ($0 == 0 || !isVowel(letters[$0 - 1])) }.count
    let doubled = base + String(last)
    if syllables == 1 { return [doubled, base] }
    return last == "l" ? [base, doubled] : [base]
  }

  private static func isVowel(_ letter: Character?) -> Bool { letter.map { "aeiou".contains($0) } ?? false }
  private static func before(_ word: String) -> Character? { word.dropLast().last }
  private static func endsInE(_ stem: String) -> Bool { stem.hasSuffix("e") }

  private static func yToI(_ stem: String) -> String {
    stem.hasSuffix("y") && !isVowel(before(stem)) ? String(stem.dropLast()) + "i" : stem
  }

  private static func dropE(_ stem: String) -> String {
    if stem.hasSuffix("ie") { return String(stem.dropLast(2)) + "y" }
    let keeps = stem.hasSuffix("ee") || stem.hasSuffix("oe") || stem.hasSuffix("ye")
    return stem.hasSuffix("e") && !keeps ? String(stem.dropLast()) : stem
  }
}
