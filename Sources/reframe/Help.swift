/// What `--help` prints.
enum Help {
  static let version = "0.1.0"
  static let commands = ["check", "report", "break", "letter", "test", "explain", "rules"]
  static let options = [
    "--mode", "--format", "--voice", "--length", "--level", "--seed", "--rules", "--only", "--ignore", "--region",
    "--contact", "--quiet", "--help", "--version", "--accept", "--score", "--misses", "--answers", "--days", "--quick",
    "--coverage",
    "--as", "--field", "--date-field", "--private", "--write", "--diff", "--backup", "--exit-zero", "--color", "--jobs",
    "--output", "--words",
  ]

  static func text(for command: String?) -> String { command == "check" || command == "report" ? check : general }

  private static let check = """
    reframe check: finds harsh sentences in journals and shows, or writes, an answer to each

      reframe check journal.md
      reframe check ~/journal --format jsonl
      reframe check --write annotate --diff "notes/**/*.md"
      reframe report ~/journal -o report.html

    What is read
      Files, folders with their subfolders (.md, .org, .txt; hidden and git-ignored files are passed over), globs in
      quotes, “-” for standard input. A heading that begins with a date starts an entry; else a file is one.
      --as KIND                         text, markdown, org, jsonl, json, csv or tsv; otherwise the file's ending says it
      --field NAME                      the field of an export: “text”, a JSON path such as entries[].text, or a column
      --date-field NAME                 where the report finds the date of a record

    What is printed
      --format text|json|jsonl|sarif|github     report: html or text
      --private                         leaves out the writer's words
      --color auto|always|never         NO_COLOR is honoured
      --quiet                           no quiet notes, no summary, no progress
      --exit-zero                       findings are no reason to fail
      --jobs N                          how many files at the same time; the output is the same

    What is written
      --write annotate|replace          puts the answer below the paragraph as a block quote, or in the sentence's place;
                                        doing it twice changes nothing
      --diff                            shows it as a unified diff and writes nothing
      --backup                          keeps the old file as FILE.bak

    In a file
      <!-- reframe off --> … <!-- reframe on -->    nothing in between is reported
      <!-- reframe ignore NAME -->                  a rule or category, in this paragraph or the next; no name: all
      A comment that hides nothing is reported, and signs of danger are shown all the same. Org: “# reframe off”.

    .reframe.json, in the folder of a file or above it
      { "rules": ["my-rules"], "only": [], "ignore": ["should"], "region": "GB", "voice": "self", "level": "harsh" }

    Exit status
      0  nothing found   1  found   2  wrong usage, or a file that cannot be read; the others are checked
      With --write: 0; with --diff: 1 where something would be written. A report: 0.

    The options of “reframe --help” that choose rules, voice, length, level and region hold here too.

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
