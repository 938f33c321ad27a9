/** The HTML of the built site, checked against the standard by html-validate, without the network. */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { outFolder } from '../../src/lib/folders.ts';
import { findPages } from './findBrokenLinks.ts';

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:standard'],
    rules: {
      // Astro leaves white space at line ends and writes boolean attributes as it likes: no matter of validity.
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'void-style': 'off',
      'doctype-style': 'off',
      // Words for search engines and shared links may be long.
      'long-title': 'off',
      // Lists without marks keep their role only where it is written (VoiceOver).
      'no-redundant-role': 'off',
      // Gazette text as received holds every character there is.
      'no-raw-characters': 'off',
    },
  }),
);

test('every page is valid', async () => {
  test.setTimeout(300_000);
  const out = outFolder();
  const found: string[] = [];
  for (const path of findPages(out)) {
    const { results } = await validator.validateFile(join(out, path));
    for (const { messages } of results) {
      found.push(
        ...messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
      );
    }
  }
  expect(found).toEqual([]);
});
