/// Builds HTML and SVG; text and attributes are escaped here and nowhere else.
enum Markup {
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\u{0}"..<"\u{9}", "\u{B}"..<"\u{20}": continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An element around markup.
  static func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: String = "")
    -> String
  {
    "<\(name)\(attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined())>\(content)</\(name)>"
  }

  /// An element around text.
  static func text(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ text: String) -> String {
    element(name, attributes, escaped(text))
  }

  /// A table whose first column names its rows.
  static func table(caption: String, head: [String], rows: [[String]]) -> String {
    let top = element("tr", [:], head.map { text("th", ["scope": "col"], $0) }.joined())
    let body = rows.map { row in
      element(
        "tr", [:],
        row.enumerated().map { $0 == 0 ? text("th", ["scope": "row"], $1) : text("td", [:], $1) }.joined())
    }.joined(separator: "\n")
    return element(
      "table", [:],
      text("caption", [:], caption) + element("thead", [:], top) + element("tbody", [:], "\n\(body)\n"))
  }

  /// A chart with the table of its numbers behind it.
  static func figure(id: String, title: String, note: String, chart: String, table: String) -> String {
    element(
      "figure", [:],
      "\n" + element("figcaption", [:], text("h2", ["id": id], title) + text("p", [:], note)) + "\n"
        + element("div", ["class": "chart"], chart) + "\n"
        + element("details", [:], text("summary", [:], "The numbers as a table") + table) + "\n")
  }
}
