/**
 * Where the archive's content is read from and the site is written to. Both can be moved by the environment, so that
 * tests and previews build another archive with the same code.
 */
import { join, resolve } from 'node:path';
import { toSha256 } from './toSha256.ts';

/** The content folder as an absolute path: `GAZETTE_CONTENT`, by default `content` below the working folder. */
export const contentFolder = (): string => resolve(process.env['GAZETTE_CONTENT'] ?? 'content');

/** The folder that the site is written to, as an absolute path: `GAZETTE_OUT`, by default `dist`. */
export const outFolder = (): string => resolve(process.env['GAZETTE_OUT'] ?? 'dist');

/** Folder of all caches: `GAZETTE_CACHE`, by default in `node_modules`. */
const cacheBase = (): string => resolve(process.env['GAZETTE_CACHE'] ?? join('node_modules', '.astro'));

/** The folder of the site whose place the one that is being made takes. */
const keptFolder = (): string => resolve(process.env['GAZETTE_KEPT'] ?? outFolder());

/**
 * Folder for what may be kept between builds. Another site gets another cache, so that two builds at the same time do not
 * write over each other. A site that is made aside has the cache of the one whose place it takes (`GAZETTE_KEPT`).
 * @param content its content folder, as an absolute path
 * @param out the folder it is in at last, as an absolute path
 */
export const cacheFolder = (content = contentFolder(), out = keptFolder()): string =>
  join(cacheBase(), toSha256(`${content}\n${out}`).slice(0, 12));

/** Folder for pictures that are kept under the digest of what they show, whichever archive they belong to. */
export const pictureFolder = (): string => join(cacheBase(), 'pictures');
