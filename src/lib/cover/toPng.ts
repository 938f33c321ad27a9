/** SVG to PNG. A picture is made only when its drawing changed: it is kept in the cache folder under the drawing's hash. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { pictureFolder } from '../folders.ts';
import { toSha256 } from '../toSha256.ts';

/** Few colours make a small file; the drawing has no gradients. */
const OPTIONS = { palette: true, colours: 16, compressionLevel: 6, effort: 1, dither: 0 } as const;

/** Renders an SVG anew. */
export async function draw(svg: string): Promise<Buffer<ArrayBuffer>> {
  return sharp(Buffer.from(svg)).png(OPTIONS).toBuffer();
}

/** Renders an SVG whose words are paths. The same drawing gives the same bytes. */
export async function toPng(svg: string): Promise<Buffer<ArrayBuffer>> {
  const key = toSha256(`${JSON.stringify(OPTIONS)}\n${svg}`);
  const folder = pictureFolder();
  const path = join(folder, `${key}.png`);
  const kept = await readFile(path).catch(() => undefined);
  if (kept) return kept;
  const png = await draw(svg);
  await mkdir(folder, { recursive: true });
  // Another process may be making the same picture.
  const own = `${path}.${process.pid}.tmp`;
  await writeFile(own, png);
  await rename(own, path);
  return png;
}
