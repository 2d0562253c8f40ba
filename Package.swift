// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Reframing",
  products: [
    .library(name: "Reframing", targets: ["Reframing"]),
    .executable(name: "reframe", targets: ["reframe"]),
  ],
  targets: [
    .target(name: "ReframingEngine", swiftSettings: strict),
    .executableTarget(name: "RuleEmbedder", dependencies: ["ReframingEngine"], swiftSettings: strict),
    .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["RuleEmbedder"], path: "Sources/EmbedRules"),
    .target(
      name: "Reframing", dependencies: ["ReframingEngine"], swiftSettings: strict, plugins: ["EmbedRules"]),
    .target(name: "ReframingJournal", dependencies: ["ReframingEngine"], swiftSettings: strict),
    .executableTarget(
      name: "reframe", dependencies: ["Reframing", "ReframingEngine", "ReframingJournal"], swiftSettings: strict),
    .executableTarget(
      name: "reframe-bench", dependencies: ["reframe", "Reframing", "ReframingEngine"], swiftSettings: strict),
    .testTarget(name: "EngineTests", dependencies: ["ReframingEngine", "Reframing"], swiftSettings: strict),
    .testTarget(
      name: "JournalTests", dependencies: ["ReframingJournal", "ReframingEngine"], swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["reframe"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
