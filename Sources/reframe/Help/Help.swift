import ReframingEngine

/// What `--help` and `reframe help` print.
enum Help {
  static let version = "0.1.0"
  static let commands = ["check", "report", "break", "letter", "test", "explain", "rules", "help"]
  static let options = [
    "--mode", "--format", "--voice", "--length", "--level", "--seed", "--rules", "--only", "--ignore", "--region",
    "--contact", "--quiet", "--help", "--version", "--accept", "--score", "--misses", "--answers", "--days", "--quick",
    "--coverage",
    "--as", "--field", "--date-field", "--private", "--write", "--diff", "--backup", "--exit-zero", "--color", "--jobs",
    "--output", "--words",
  ]

  /// - Parameter command: a subcommand; nil or another word: all of them.
  static func text(for command: String?) -> String {
    switch command {
    case "check": check + shared
    case "report": report + shared
    case "break": pause + shared
    case "letter": letter + shared
    case "explain": explain + shared
    case "rules": rules
    case "test": test + shared
    default: general
    }
  }

  /// `reframe help [COMMAND]`.
  static func run(_ arguments: inout Arguments) throws -> Int32 {
    _ = arguments.shift()
    let words = try arguments.rest()
    if let unknown = words.first(where: { !commands.contains($0) }) {
      throw CommandError.usage("unknown command “\(unknown)”\(Spelling.hint(for: unknown, among: commands))")
    }
    Console.print(text(for: words.first))
    return 0
  }

  /// The options that all subcommands have.
  static let shared = """

    Rules and answers
      --voice friend|self               a friend says “you”; the self says “I” (friend)
      --length note|inline              two or three sentences, or one or two (note)
      --level mild|harsh|severe         the least intensity that is shown (mild)
      --only NAMES, --ignore NAMES      categories or rules, parted by commas (all, none); danger is always shown
      --rules DIR                       rule files in place of the built-in ones; may be repeated
      --seed N                          other lines of the same meaning, a whole number from 0 (0)
      --region CC                       where support is to be had, such as GB (the locale's, else international)
      --contact TEXT                    somebody of your own, shown first in a support note

    """

  private static let general = """
    reframe: finds harsh self-talk and answers it the way a good friend would

      echo "I always fail at exams." | reframe
      reframe check journal.md

    Usage
      reframe [options]                 rewrites standard input; all other bytes stay as they are
      reframe --format jsonl            one JSON object a line with a “text”; adds findings, support, reframed
      reframe check PATH...             files, folders, globs; “-” is standard input; see “reframe check --help”
      reframe report PATH... -o FILE    a page about a journal: kind and harsh moments by week, topics, answers;
                                        --format text for the terminal; --private leaves out the writer's words
      reframe break ["TEXT"]            three lines for a hard moment: what hurts, that others know it, something kind
      reframe letter [FILE...]          a letter from a kind friend on what the text holds; --days 7 writes a week of
                                        them; instead of a letter, a text with a sign of danger gets the support note
      reframe explain "TEXT"            why something fired, and what stopped the rest
      reframe explain --words           shows each line of standard input as the words that the rules see
      reframe rules [NAME]              lists the rules, or shows one
      reframe rules check [DIR]         checks rule files, their examples and their lines; --coverage lists patterns
                                        that no example reaches, shadowed rules and unused lists; --quick tries the
                                        examples as they stand only
      reframe rules cards               shows the support notes of every region
      reframe test [PATH...]            runs corpus files (Corpus/ if none is named); --accept takes the output over
      reframe test --score FILE.tsv     recall and precision on labelled sentences; --misses lists them
      reframe test --answers FILE.tsv   reads the answers to labelled sentences against what an answer is
      reframe help COMMAND              all about one of them, with examples

    Options
      --mode replace|annotate           put the answer in place of the sentence, or below its line (replace)
      --format text|jsonl               running text, or records (text)
      --quiet                           no quiet notes, no summary
      --help, --version
    \(shared)
    Exit status
      0  done (check and test: nothing found)   1  found   2  wrong usage, rule or file

    When a text holds a sign that somebody may be in danger, all of it is left as it is and a support note is shown: on
    standard error in a pipeline, below the text on a terminal. The scan reads words, not people. It can miss, it watches
    nobody, and nothing is sent anywhere. This tool is no therapy and no diagnosis.

    """
}
