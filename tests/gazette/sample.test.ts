/**
 * The sample archive is read as its author meant it: issues/qinghe.json was written by hand beside the texts, not by the
 * parser. The collections in content/ themselves are compared by `npm run content -- --check`.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import matter from 'gray-matter';
import type { DocumentData, IssueData } from '../../src/lib/schema.ts';
import { documentSchema, issueSchema } from '../../src/lib/schema.ts';
import { readFolder } from '../../scripts/command/readFolder.ts';
import { fileURLToPath } from 'node:url';

interface Meant {
  readonly issue: Partial<IssueData> & { readonly id: string };
  readonly documents: readonly MeantDocument[];
}

interface MeantDocument extends Partial<Pick<DocumentData, 'number' | 'issuers'>> {
  readonly title: string;
  readonly attachments?: readonly unknown[];
  /** Numbers of the documents that are named, and those to which something is done. */
  readonly references?: readonly string[];
  readonly strong?: readonly string[];
  readonly appointments?: readonly unknown[];
  readonly events?: readonly unknown[];
}

const content = fileURLToPath(new URL('../../content/', import.meta.url));
const meant = JSON.parse(readFileSync(new URL('issues/qinghe.json', import.meta.url), 'utf8')) as Meant[];
const documents = readFolder(content, 'documents').map((path) => documentSchema.parse(matter(readText(path)).data));

function readText(path: string): string {
  return readFileSync(content + path, 'utf8');
}

/** What is compared of a document: the words, not the anchors and quotes. */
function toShown(data: DocumentData): unknown {
  const strong = data.references.filter(({ type }) => ['repeals', 'invalidates', 'amends'].includes(type));
  const numbered = data.references.flatMap(({ number }) => (number === undefined ? [] : [number]));
  return {
    ...pick(data, [
      'title',
      'number',
      'issuers',
      'date',
      'addressee',
      'kind',
      'section',
      'disclosure',
      'enclosed',
      'position',
    ]),
    attachments: data.attachments.map((one) => pick(one, ['label', 'title'])),
    references: [...new Set(numbered)].sort(),
    strong: [
      ...new Set(strong.flatMap(({ type, number }) => (number === undefined ? [] : [`${type} ${number}`]))),
    ].sort(),
    appointments: data.appointments.map((one) => pick(one, ['name', 'action', 'post', 'concurrent'])),
    events: data.events.map((one) => pick(one, ['date', 'end'])),
  };
}

function toWanted(document: MeantDocument): unknown {
  return {
    issuers: [],
    attachments: [],
    appointments: [],
    events: [],
    ...document,
    references: [...new Set(document.references ?? [])].sort(),
    strong: [...new Set(document.strong ?? [])].sort(),
  };
}

function pick<Value extends object>(value: Value, keys: readonly (keyof Value)[]): Partial<Value> {
  return Object.fromEntries(
    keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]]])),
  ) as Partial<Value>;
}

for (const { issue, documents: wanted } of meant) {
  describe(`issue ${issue.id}`, () => {
    it('has its head', () => {
      const { id, ...head } = issue;
      const data = issueSchema.parse(matter(readText(`issues/${id}.md`)).data);
      assert.deepEqual(pick(data, Object.keys(head) as (keyof IssueData)[]), head);
    });
    for (const document of wanted) {
      it(`has ${document.number ?? document.title}`, () => {
        const found = documents.find(
          (one) =>
            one.issue === issue.id && (document.number ? one.number === document.number : one.title === document.title),
        );
        assert.ok(found, 'the document is not in the archive');
        assert.deepEqual(toShown(found), toWanted(document));
      });
    }
  });
}
