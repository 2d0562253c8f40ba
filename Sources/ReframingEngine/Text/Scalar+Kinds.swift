extension Unicode.Scalar {
  /// White space; nearly all scalars of rule files are ASCII, for which the tables of Unicode need not be asked.
  @inline(__always)
  var isSpace: Bool { value < 128 ? value == 32 || (9...13).contains(value) : properties.isWhitespace }

  /// A letter in the sense of Unicode’s property *Alphabetic*.
  @inline(__always)
  var isLetter: Bool { value < 128 ? (97...122).contains(value | 32) : properties.isAlphabetic }
}
