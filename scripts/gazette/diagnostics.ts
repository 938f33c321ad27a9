import { DOCUMENT_DIAGNOSTICS } from './diagnostics/document.ts';
import type { Entry, Words } from './diagnostics/entry.ts';
import { ISSUE_DIAGNOSTICS } from './diagnostics/issue.ts';
import { RELATION_DIAGNOSTICS } from './diagnostics/relations.ts';
import { TABLE_DIAGNOSTICS } from './diagnostics/table.ts';
import type { Diagnostic } from './types.ts';

/** Every diagnostic that the parser can give, by its stable code. */
export const DIAGNOSTICS: Readonly<Record<string, Entry>> = {
  ...ISSUE_DIAGNOSTICS,
  ...DOCUMENT_DIAGNOSTICS,
  ...RELATION_DIAGNOSTICS,
  ...TABLE_DIAGNOSTICS,
};

export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column?: number;
  readonly length?: number;
  /** Words of the source that the output leaves out or changes. */
  readonly words?: string;
}

/** Makes a diagnostic from the catalogue. Throws for a code that is not in it: that is a mistake of the program. */
export function diagnose(code: string, place: Place, words: Words = {}): Diagnostic {
  const entry = DIAGNOSTICS[code];
  if (!entry) throw new Error(`No diagnostic has the code ${code}`);
  return { code, severity: entry.severity, message: entry.message(words), help: entry.help, ...place };
}
