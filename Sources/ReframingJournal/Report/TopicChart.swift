/// What moments were about: for each topic a bar of kind and a bar of harsh moments.
struct TopicChart {
  private static let width = 720, row = 44, left = 150, most = 10
  private let topics: [(name: String, count: JournalSummary.Count)]
  private let largest: Int

  init(_ topics: [(name: String, count: JournalSummary.Count)]) {
    self.topics = Array(topics.prefix(Self.most))
    largest = max(4, topics.map { max($0.count.kind, $0.count.harsh) }.max() ?? 0)
  }

  var figure: String {
    Markup.figure(
      id: "topics", title: "What keeps coming up",
      note: "Topics that were named in two moments or more, kind and harsh.", chart: svg,
      table: Markup.table(
        caption: "Moments by topic", head: ["Topic", "Kind", "Harsh"],
        rows: topics.map { [ReportWords.name($0.name), "\($0.count.kind)", "\($0.count.harsh)"] }))
  }

  private var svg: String {
    let label =
      "Bars by topic: "
      + topics.map { "\(ReportWords.name($0.name)) \($0.count.kind) kind, \($0.count.harsh) harsh" }
      .joined(separator: "; ")
    return Markup.element(
      "svg",
      ["viewBox": "0 0 \(Self.width) \(topics.count * Self.row + 4)", "role": "img", "aria-label": label],
      topics.enumerated().map { row($0.offset, $0.element) }.joined(separator: "\n"))
  }

  private func row(_ index: Int, _ topic: (name: String, count: JournalSummary.Count)) -> String {
    let y = index * Self.row + 6
    return [
      Markup.text("text", ["x": "0", "y": "\(y + 20)", "class": "name"], ReportWords.name(topic.name)),
      bar(topic.count.kind, "kind", y), bar(topic.count.harsh, "harsh", y + 16),
    ].joined(separator: "\n")
  }

  private func bar(_ count: Int, _ style: String, _ y: Int) -> String {
    let length = (Self.width - Self.left - 40) * count / largest
    let rect =
      count > 0
      ? Markup.element(
        "rect", ["class": style, "x": "\(Self.left)", "y": "\(y)", "width": "\(length)", "height": "11", "rx": "2"])
      : ""
    return rect
      + Markup.text(
        "text", ["x": "\(Self.left + length + 8)", "y": "\(y + 10)", "class": "count"], count > 0 ? "\(count)" : "")
  }
}
