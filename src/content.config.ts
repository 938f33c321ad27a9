/** The collections: what the pages are made of. The schemas are the contract with the commands in scripts/. */
import { defineCollection } from 'astro:content';
import { contentLoader } from './lib/loader.ts';
import { documentSchema, gazetteSchema, issueSchema } from './lib/schema.ts';

export const collections = {
  gazettes: defineCollection({
    loader: contentLoader({ folder: 'gazettes', extension: '.yaml', schema: gazetteSchema }),
    schema: gazetteSchema,
  }),
  issues: defineCollection({
    loader: contentLoader({ folder: 'issues', extension: '.md', schema: issueSchema }),
    schema: issueSchema,
  }),
  documents: defineCollection({
    loader: contentLoader({ folder: 'documents', extension: '.md', schema: documentSchema }),
    schema: documentSchema,
  }),
};
