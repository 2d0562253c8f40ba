/// What `--help` prints.
enum Help {
  static let version = "0.1.0"
  static let commands = ["check", "test", "explain", "rules"]
  static let options = [
    "--mode", "--format", "--voice", "--length", "--level", "--seed", "--rules", "--only", "--ignore", "--region",
    "--contact", "--quiet", "--help", "--version", "--accept", "--score", "--misses", "--quick", "--coverage",
  ]

  static func text(for command: String?) -> String { general }

  private static let general = """
    reframe: finds harsh self-talk and answers it the way a good friend would

      echo "I always fail at exams." | reframe
      reframe check journal.md

    Usage
      reframe [options]                 rewrites standard input; all other bytes stay as they are
      reframe --format jsonl            one JSON object a line with a “text”; adds findings, support, reframed
      reframe check FILE...             path:line:column, rule, sentence, answer; “-” is standard input
      reframe explain "TEXT"            why something fired, and what stopped the rest
      reframe rules [NAME]              lists the rules, or shows one
      reframe rules check [DIR]         checks rule files, their examples and their lines; --coverage lists patterns
                                        that no example reaches, shadowed rules and unused lists; --quick tries the
                                        examples as they stand only
      reframe test [PATH...]            runs corpus files (Corpus/ if none is named); --accept takes the output over
      reframe test --score FILE.tsv     recall and precision on labelled sentences; --misses lists them

    Options
      --mode replace|annotate           put the answer in place of the sentence, or below its line
      --voice friend|self               a friend says “you”; the self says “I”
      --length note|inline              two or three sentences, or one or two
      --level mild|harsh|severe         the least intensity that is shown
      --only NAMES, --ignore NAMES      categories or rules, parted by commas
      --rules DIR                       rule files in place of the built-in ones; may be repeated
      --seed N                          other lines of the same meaning
      --region CC                       where support is to be had, such as GB; otherwise the locale's, else international
      --contact TEXT                    somebody of your own, shown first in a support note
      --quiet                           no quiet notes, no summary
      --help, --version

    Exit status
      0  done (check and test: nothing found)   1  found   2  wrong usage, rule or file

    When a text holds a sign that somebody may be in danger, all of it is left as it is and a support note is shown: on
    standard error in a pipeline, below the text on a terminal. The scan reads words, not people. It can miss, it watches
    nobody, and nothing is sent anywhere. This tool is no therapy and no diagnosis.

    """
}
