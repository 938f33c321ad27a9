/**
 * Packed JSON, for everything that is not a list of numbers: JSON as GB18030, deflated (RFC 1951). Chinese text takes
 * two bytes a character there instead of three, and deflates to a sixth less than UTF-8 does.
 */
const decoder = new TextDecoder('gb18030');
const LINE_FEED = 10;

/** Reads packed JSON with what every browser brings. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  return JSON.parse(decoder.decode(await inflate(bytes)));
}

/** How many numbers a column has, and how many bytes each of them takes. */
export type ColumnShape = readonly [count: number, width: number];

/** A value and lists of whole numbers that belong to it. */
export interface Columns {
  readonly head: unknown;
  readonly columns: readonly Uint32Array[];
}

/**
 * Reads packed columns: JSON of the head and of the columns' shapes as GB18030, a line feed, which neither JSON of one
 * line nor any character of GB18030 contains, then the columns, of each the lowest bytes of all numbers, then the next
 * ones; all of it deflated.
 */
export async function unpackColumns(bytes: Uint8Array<ArrayBuffer>): Promise<Columns> {
  const plain = await inflate(bytes);
  let place = plain.indexOf(LINE_FEED) + 1;
  const [head, shapes] = JSON.parse(decoder.decode(plain.subarray(0, place))) as [unknown, ColumnShape[]];
  const columns = shapes.map(([count, width]) => {
    const values = new Uint32Array(count);
    for (let scale = 1, plane = 0; plane < width; plane += 1, scale *= 256) {
      for (let index = 0; index < count; index += 1, place += 1) {
        values[index] = (values[index] as number) + (plain[place] ?? 0) * scale;
      }
    }
    return values;
  });
  return { head, columns };
}

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
