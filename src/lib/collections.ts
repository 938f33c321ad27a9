/** The folders of the content folder that pages are made of. The schemas are the contract with the commands in scripts/. */
import type { z } from 'astro/zod';
import { documentSchema, gazetteSchema, issueSchema } from './schema.ts';

export interface CollectionFolder {
  /** Folder below the content folder: `documents`. */
  readonly folder: string;
  readonly extension: '.md' | '.yaml';
  readonly schema: z.ZodType<Record<string, unknown>>;
}

export const GAZETTES = { folder: 'gazettes', extension: '.yaml', schema: gazetteSchema } as const;
export const ISSUES = { folder: 'issues', extension: '.md', schema: issueSchema } as const;
export const DOCUMENTS = { folder: 'documents', extension: '.md', schema: documentSchema } as const;
