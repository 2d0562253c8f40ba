import Foundation
import PackagePlugin

/// Validates the rule files of the package and embeds them in the target that uses this plugin.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "Rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInRules.swift")
    return [
      .buildCommand(
        displayName: "Checking and embedding the rules", executable: try context.tool(named: "RuleEmbedder").url,
        arguments: [rules.path, output.path], inputFiles: ruleFiles(below: rules), outputFiles: [output])
    ]
  }

  private func ruleFiles(below folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "rules" }
  }
}
