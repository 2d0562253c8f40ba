/// The subcommands that read one text.
extension Help {
  static let pause = """
    reframe break: three lines for a hard moment: what hurts, that others know it, something kind

    Usage
      reframe break ["TEXT"]            without a text, standard input is read

    Example
      reframe break "I failed the exam and I'm so stupid"

    A text with a sign of danger gets the support note in place of the lines.

    Exit status
      0  done   2  wrong usage

    """

  static let letter = """
    reframe letter: a letter of 120 to 220 words from a kind friend on what a text holds

    Usage
      reframe letter [FILE...]          without a file, or for “-”, standard input is read

    Example
      reframe letter --voice self --days 7 journal.md

    Options
      --days N                          letters for so many days, 1 to 7, without a repeated sentence (1)

    A text with a sign of danger gets the support note in place of a letter.

    Exit status
      0  done   2  wrong usage, or a file that cannot be read

    """

  static let explain = """
    reframe explain: why something fired, where its rule stands, and what stopped the rest

    Usage
      reframe explain "TEXT"            without a text, standard input is read
      reframe explain --words           shows each line of standard input as the words that the rules see

    Example
      reframe explain "She said I always fail"

    Options
      --words                           only the words; what the rules do not know is shown as it stands

    Exit status
      0  done   2  wrong usage

    """
}
