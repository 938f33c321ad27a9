/** The collections: what the pages are made of. */
import { defineCollection } from 'astro:content';
import { DOCUMENTS, GAZETTES, ISSUES } from './lib/collections.ts';
import { contentLoader } from './lib/loader.ts';

export const collections = {
  gazettes: defineCollection({ loader: contentLoader(GAZETTES), schema: GAZETTES.schema }),
  issues: defineCollection({ loader: contentLoader(ISSUES), schema: ISSUES.schema }),
  documents: defineCollection({ loader: contentLoader(DOCUMENTS), schema: DOCUMENTS.schema }),
};
