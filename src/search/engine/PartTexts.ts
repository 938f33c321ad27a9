/** What `texts.bin` tells of the texts of a part: how long titles are, and which pieces hold what. */
export class PartTexts {
  /** Letters of each document's title. */
  readonly titles: Uint32Array;
  private readonly counts: Uint32Array;
  private readonly starts: Uint32Array;
  /** For each document, where in `starts` its pieces stand. */
  private readonly places: Uint32Array;

  constructor([titles, counts, starts]: readonly Uint32Array[]) {
    this.titles = titles as Uint32Array;
    this.counts = counts as Uint32Array;
    this.starts = starts as Uint32Array;
    let next = 0;
    this.places = this.counts.map((pieces) => {
      next += pieces - 1;
      return next - pieces + 1;
    });
  }

  /** Pieces of a document's text. */
  pieces(document: number): number {
    return this.counts[document] ?? 1;
  }

  /** Which piece a letter of the document is in. */
  pieceAt(document: number, letter: number): number {
    const first = this.places[document] ?? 0;
    let piece = 0;
    let start = 0;
    for (; piece < this.pieces(document) - 1; piece += 1) {
      start += this.starts[first + piece] ?? 0;
      if (letter < start) break;
    }
    return piece;
  }
}
