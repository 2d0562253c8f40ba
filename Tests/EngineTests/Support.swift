import Foundation
import ReframingEngine

/// The folder of the package.
let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The rules of the package, from their sources.
let packageRules: RuleSet = {
  do {
    return try RuleSet(
      files: RuleFolder.read(packageFolder.appending(path: "Rules").path).map { $0.relative(to: packageFolder.path) })
  } catch {
    fatalError("\(error)")
  }
}()

/// A few words and one category, for tests of the engine itself.
let smallLanguage = """
  same im, i'm = i am
  same dont, don't = do not
  same can't, cannot = can not
  same 's = 's
  same an = a
  same kind of = kindof
  same colour = color
  verb go, goes, went, gone, going
  shift me = you
  shift my = your
  shift i am = you are
  list skip
    words so, really, just, kindof
  list negator
    words not, never, no
  list determiner
    words the, a, this, my
  list possessive
    words my, your
  list pronoun
    words i, you, it, he, she, they
  list preposition
    words at, of, in, on
  list joiner
    words of
  list clause-word
    words and, but, because
  list scope-end
    words but, because
  list auxiliary
    words is, was, am
  category label
    lead    notice, shared, kind
    notice  That word hurts.
    shared  Many people know it.
    kind    You can set it down.

  """

func smallRules(_ rules: String) throws -> RuleSet {
  try RuleSet(files: [RuleFile(path: "small.rules", contents: smallLanguage + rules)])
}

/// The paths of the rules that stand in a text.
func findings(_ text: String, _ rules: RuleSet, options: EngineOptions = EngineOptions()) -> [String] {
  answer(text, rules, options: options).findings.flatMap { [$0.rule] + $0.others }.map(rules.path(of:))
}

func answer(_ text: String, _ rules: RuleSet, options: EngineOptions = EngineOptions()) -> EntryAnswer {
  var text = text
  return text.withUTF8 { bytes in
    var engine = Engine(rules, options: options)
    var history = History()
    return engine.answer(bytes, history: &history)
  }
}

func rewritten(
  _ text: String, _ rules: RuleSet, mode: Rewriting.Mode = .replace, options: EngineOptions = EngineOptions()
)
  -> String
{
  let answer = answer(text, rules, options: options)
  var copy = text
  return copy.withUTF8 { bytes in
    var output: [UInt8] = []
    Rewriting.write(bytes, answer, mode: mode, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
