/** A document as the bench scans it, without anything of the index or of its builder. */
export interface BenchDocument {
  /** `qinghe/qingzhengfa/2023/4` */
  readonly address: string;
  readonly title: string;
  readonly number: string | null;
  readonly date: string;
  readonly names: readonly string[];
  readonly hasTable: boolean;
  /** Paragraphs, headings, cells, each by itself; the title, number and issuers stand first. */
  readonly passages: readonly string[];
  /** The same as letters and digits only, folded: one text. */
  readonly letters: string;
  readonly titleLetters: string;
}

/** The documents of an archive, each read when it is asked for: large archives do not fit in memory. */
export interface DocumentSource {
  /** In the order of the addresses. */
  readonly addresses: readonly string[];
  readonly read: (index: number) => BenchDocument;
}
