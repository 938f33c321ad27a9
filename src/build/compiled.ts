/**
 * The compiled pages: what Astro and Vite make of the code in `src`. They hang on the code, the site's address and its base
 * path, not on the archive; so they are compiled once, and any number of processes make pages with them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** The pages as Astro tells integrations of them, by their keys. */
export type CompiledPages = Parameters<NonNullable<AstroIntegration['hooks']['astro:build:setup']>>[0]['pages'];

type Styles = CompiledPages extends Map<string, { styles: infer S }> ? S : never;

/** What stands in `compiled.json`, beside the folders `app` (the pages as modules) and `site` (styles and scripts). */
export interface CompiledFacts {
  /** Module of `app` that is imported. */
  readonly entry: string;
  readonly base: string;
  /** Address of the site, without path. */
  readonly origin: string;
  /** By the key of a page in Astro: its style sheets. */
  readonly styles: readonly (readonly [key: string, styles: Styles])[];
}

export const APP = 'app';
export const SITE = 'site';
const FACTS = 'compiled.json';

export const factsFile = (folder: string): string => join(folder, FACTS);

/** What is written of the compiled pages in a folder. */
export const readCompiledFacts = (folder: string): CompiledFacts =>
  JSON.parse(readFileSync(factsFile(folder), 'utf8')) as CompiledFacts;

/** Folder that a build is to leave the compiled pages in, making no page; undefined in every other build. */
export function compiledTarget(): string | undefined {
  const folder = process.env['GAZETTE_COMPILED'];
  return folder === '' ? undefined : folder;
}

export const isCompileOnly = (): boolean => compiledTarget() !== undefined;
