import Foundation
import ReframingEngine
@testable import ReframingJournal

/// The folder of the package.
let packageFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// A few rules that load at once.
private let ruleText = """
  same im, i'm = i am
  same a, an = a
  list month
    words january, february, march, april, may, june, july, august, september, october, november, december
  topic study
    words exam
    notice Study is sore.
  topic way-of-thinking
    subject no
    words idiot
    notice A way of thinking.
  category label
    family self-judgement
    lead   notice, shared, kind
    notice That word hurts.
    notice A heavy word.
    shared Many people know it.
    kind   You can set it down.
  rule am-label
    find   i am [(so | such a | a)] (idiot | stupid)
    why    A name for the self.
    yes    I'm such an idiot.
    no     I am here.
  rule hate
    find   i hate myself
    why    Hatred of the self.
    yes    I hate myself.
    no     I hate rain.
  category doom
    family over-identification
    lead   notice, shared, kind
    notice {topic} weighs on you.
    notice This weighs on you.
    shared Many people fear it.
    kind   You can rest.
  rule always-fails
    find   i always fail at {topic}
    why    One setback becomes a law.
    yes    I always fail at chess.
    no     I win.
  category kind
    level  kind
    family kind
  rule gentle
    find   i was gentle with myself
    why    Kindness.
    yes    I was gentle with myself.
    no     I was here.
  category danger
    level  red
    acknowledge You wrote that it is hard to stay.
  rule wants-to-die
    find   i want to kill myself
    why    A wish to die.
    yes    I want to kill myself.
    no     I want tea.
  letter general
    greeting Dear you,
    opening  You wrote something hard.
    closing  Be gentle.
  card red
    line   {acknowledge}
    line   Please call {emergency}.
  region INTL
    name      International
    emergency your local emergency number
  """

let smallRules: RuleSet = {
  do { return try RuleSet(files: [RuleFile(path: "small.rules", contents: ruleText)]) } catch { fatalError("\(error)") }
}()

/// Checks a text as if it stood in a file.
func check(_ path: String, _ text: String, _ options: FileChecker.Options = .init()) -> CheckedFile {
  var checker = FileChecker(smallRules, EngineOptions(), options)
  var text = text
  return text.withUTF8 { checker.check(path, $0) }
}

/// `line:column text` of each finding.
func places(_ file: CheckedFile) -> [String] { file.findings.map { "\($0.line):\($0.column) \($0.text ?? "-")" } }

/// A file with its answers written into it.
func written(_ path: String, _ text: String, _ mode: Rewriting.Mode) -> String {
  let file = check(path, text)
  var text = text
  return text.withUTF8 { bytes in
    let changes = AnswerWriter(bytes, syntax: InputKind(path: path).syntax).changes(file, mode: mode)
    return String(decoding: TextEdit.apply(changes.edits, to: bytes, in: 0..<bytes.count), as: UTF8.self)
  }
}

/// The journals of the corpus: name and text.
let corpusJournals: [(name: String, text: String)] = {
  let folder = packageFolder.appending(path: "Corpus/journals")
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  return names.filter(InputKind.isJournal).sorted().compactMap { name in
    (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)).map { (name, $0) }
  }
}()
