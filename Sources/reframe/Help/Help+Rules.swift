/// The subcommands for those who write rules.
extension Help {
  static let rules = """
    reframe rules: lists the rules, shows one, or checks rule files

    Usage
      reframe rules                     lists categories and rules, with the reason for each
      reframe rules NAME                shows one: category/rule, or the rule's name alone
      reframe rules check [DIR...]      checks rule files, their examples, their lines and the answers made of them
      reframe rules cards               shows the support notes of every region

    Examples
      reframe rules label/am-label
      reframe rules check --quick my-rules

    Options
      --rules DIR                       rule files in place of the built-in ones; may be repeated
      --quick                           check: the examples as they stand, without their variations, and a tenth of the
                                        answers (all)
      --coverage                        check: lists patterns that no example reaches, shadowed rules, unused lists

    Exit status
      0  done, and no mistake was found   2  wrong usage, or a mistake in a rule file

    """

  static let test = """
    reframe test: holds the rules against a corpus, or against labelled sentences

    Usage
      reframe test [PATH...]            corpus files and folders (Corpus)
      reframe test --score FILE.tsv     recall and precision on labelled sentences; may be repeated
      reframe test --answers FILE.tsv   reads the answers to labelled sentences against what an answer is; may be repeated

    Examples
      reframe test Corpus/neutral
      reframe test --score Corpus/unseen/plain-voices.tsv --misses

    Options
      --accept                          takes what comes out now over into the corpus files
      --misses                          with --score: lists what was missed and what fired wrongly

    A labelled file has a header, and three columns parted by tabs: label, category, text.

    Exit status
      0  all as expected; with --score: done   1  a difference, or an answer that is none   2  wrong usage or file

    """
}
