import Foundation
import Reframing
import ReframingEngine

/// `reframe-bench [--size MB] [--json] [FOLDER]`: how fast the package is, beside counting newlines and beside `rg`.
///
/// `FOLDER` holds `Rules` and `Corpus`; without it the working folder does.
@main
struct Bench {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let isJSON = arguments.contains("--json")
    arguments.removeAll { $0 == "--json" }
    var size = 20
    if let place = arguments.firstIndex(of: "--size"), place + 1 < arguments.count {
      size = Int(arguments[place + 1]) ?? size
      arguments.removeSubrange(place...(place + 1))
    }
    let folder = URL(filePath: arguments.first ?? ".")
    let rules = try Reframing.RuleSet.builtIn().engine
    let maker = try TextMaker(folder: folder, rules: rules)
    var report = BenchReport()
    for kind in TextMaker.Kind.allCases {
      let text = maker.text(kind, bytes: size * 1_000_000)
      report.texts.append(try TextBench(rules).run(kind, text, maker.phrases))
    }
    report.start = try ProcessBench.start()
    report.ruleLoad = RuleLoadBench.run(folder.appending(path: "Rules"))
    print(isJSON ? try report.json() : report.table())
  }
}
