/** What is searched is what the page shows: the index's own reading of markdown against the renderer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Passage, toPassages } from '../../scripts/search/toPassages.ts';
import { decodeEntities } from '../../src/lib/markdown/text.ts';
import { toHtml } from '../../src/lib/markdown/toHtml.ts';
import { documentSchema } from '../../src/lib/schema.ts';
import { Fold, withoutGaps } from '../../src/search/fold/letters.ts';
import { documents } from '../site/sample.ts';

const fold = new Fold(new Map());
const toLetters = (text: string): string => withoutGaps(fold.fold(text).units);

/** The words of a page's body, without links to anchors and tables. */
const toShown = (html: string): string =>
  decodeEntities(
    html
      .replace(/<a class="permalink"[^>]*>#<\/a>/g, '')
      .replace(/<p class="table-tools[^]*?<\/p>/g, '')
      .replace(/<[^>]*>/g, ' '),
  );

for (const { id, data, body } of documents) {
  test(`${id}: passages are what its page shows, with anchors that the page has`, () => {
    const { html } = toHtml(body, documentSchema.parse(data));
    const passages = toPassages(body);
    assert.equal(toLetters(passages.map(({ text }) => text).join('\n')), toLetters(toShown(html)));
    const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, name]) => name));
    for (const { anchor } of passages) assert.ok(anchor === null || ids.has(anchor), anchor ?? '');
    assert.ok(passages.some(({ text }) => text.length > 20));
  });
}

test('markdown and HTML that were escaped are text', () => {
  const texts = (markdown: string): Passage[] => toPassages(markdown);
  assert.deepEqual(texts('138\\*\\*\\*\\*0001 &lt;script&gt; \\#'), [
    { text: '138****0001 <script> #', anchor: null, role: 'text' },
  ]);
  assert.deepEqual(texts('## 一、目标 {#s1}\n\n<a id="s1-1"></a>**（一）供水。**各乡镇'), [
    { text: '一、目标', anchor: 's1', role: 'heading' },
    { text: '（一）供水。各乡镇', anchor: 's1-1', role: 'text' },
  ]);
  assert.deepEqual(
    texts('<table id="t1">\n<tbody>\n<tr><td>1</td><td class="number">2 &amp; 3</td></tr>\n</tbody>\n</table>'),
    [{ text: '1 │ 2 & 3', anchor: 't1', role: 'row' }],
  );
});
