package fangzhi.server;

/** What a request asks of the machine, by which it is let in. */
enum Cost {
  /** Next to nothing: it is answered whatever else goes on. */
  NONE,

  /** Some milliseconds, as a search or an article. */
  SOME,

  /** As much as the result is long; it is sent while it is read. */
  EXPORT,

  /** A draft's memory, and what comparing it takes. */
  DRAFT
}
