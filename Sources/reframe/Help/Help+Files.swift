/// The subcommands that read journals.
extension Help {
  static let check = """
    reframe check: finds harsh sentences in journals and shows, or writes, an answer to each

    Usage
      reframe check PATH... [options]

    Examples
      reframe check journal.md
      reframe check ~/journal --format jsonl
      reframe check --write annotate --diff "notes/**/*.md"

    What is read
      Files up to 256 MB, folders with their subfolders (.md, .org, .txt; hidden and git-ignored files are passed over),
      globs in quotes, “-” for standard input. A heading that begins with a date starts an entry; else a file is one.
    \(reading)
    What is printed
      --format text|json|jsonl|sarif|github     (text)
      --private                         leaves out the writer's words
      --color auto|always|never         NO_COLOR is honoured (auto)
      --quiet                           no quiet notes, no summary, no progress
      --exit-zero                       findings are no reason to fail
      --jobs N                          how many files at the same time, 1 to 64; the output is the same (one for each
                                        processor, 16 at the most)

    What is written
      --write annotate|replace          puts the answer below the paragraph as a block quote, or in the sentence's place;
                                        doing it twice changes nothing (nothing is written)
      --diff                            shows it as a unified diff and writes nothing (annotate, if --write is not given)
      --backup                          keeps the old file as FILE.bak

    In a file
      <!-- reframe off --> … <!-- reframe on -->    nothing in between is reported
      <!-- reframe ignore NAMES -->                 rules or categories, in this paragraph or the next; no name: all
      A comment that hides nothing is reported, an unknown name is an error, and signs of danger are shown all the same.
      Org: “# reframe off”.

    .reframe.json, in the folder of a file or above it
      { "rules": ["my-rules"], "only": [], "ignore": ["should"], "region": "GB", "voice": "self", "level": "harsh" }

    Danger
      A stated danger leaves the entries of the week around it as they are; a harsh sentence that rests says why. In front
      matter stated danger counts, but for tags, links and works; block quotes, code and comments are not scanned.

    Exit status
      0  nothing found   1  found   2  wrong usage, or a file that cannot be read; the others are checked
      With --write: 0; with --diff: 1 where something would be written.

    """

  static let report = """
    reframe report: a page about a journal, with kind and harsh moments by week, topics and answers

    Usage
      reframe report PATH... [-o FILE] [options]

    Examples
      reframe report ~/journal -o report.html
      reframe report --format text --private 2026-*.md

    What is read
      Files up to 256 MB, folders with their subfolders, globs in quotes, “-” for standard input, as “reframe check” does.
    \(reading)  --jobs N                          how many files at the same time, 1 to 64 (one for each processor, 16 at the
                                        most)

    What is written
      -o FILE, --output FILE            where the page goes; “-” is standard output; no journal is written over (-)
      --format html|text                one page without scripts or network, or a summary for the terminal (html; on a
                                        terminal, and without -o, text)
      --private                         leaves out the writer's words

    Exit status
      0  written   2  wrong usage, or a file that cannot be read; the page is about the others

    """

  private static let reading = """
      --as KIND                         text, markdown, org, jsonl, json, csv or tsv (what the file's ending says)
      --field NAME                      the field of an export: a JSON path such as entries[].text, or a column (text;
                                        JSON: entries[].text or [].text)
      --date-field NAME                 the date of a record (date, creationDate, created, created_at, timestamp or time)

    """
}
