import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ArchiveDocument, IncomingReference, OutgoingReference } from '../../src/lib/archive/model.ts';
import { unresolvedWords } from '../../src/lib/archive/relationWords.ts';
import { linkReferences } from '../../src/lib/markdown/linkReferences.ts';
import { fit, toPicture } from '../../src/lib/relationPicture.ts';

const document = (id: string, number: string, title = '青禾县麦田办法'): ArchiveDocument =>
  ({ id, data: { number, title } }) as unknown as ArchiveDocument;

const roads = document('qinghe/qingzhengfa/2012/33', '青政发〔2012〕33号');

const reference = (more: Partial<OutgoingReference>): OutgoingReference => ({
  type: 'repeals',
  number: '青政发〔2012〕33号',
  quote: '同时废止',
  target: roads,
  ...more,
});

const absent = (number: string, type: OutgoingReference['type'] = 'repeals'): OutgoingReference =>
  reference({ type, number, target: undefined, reason: 'absent' });

const link = (html: string, ...references: OutgoingReference[]): string =>
  linkReferences(html, references, ({ id }) => `/${id}/`);

const toText = (html: string): string => html.replace(/<[^>]*>/g, '');

describe('links in the text', () => {
  const A = '<a class="reference" href="/qinghe/qingzhengfa/2012/33/">';

  for (const printed of ['青政发〔2012〕33号', '青政发[2012]33号', '青政发（2012）第33号', '青政发 〔2012〕 33 号']) {
    test(`stand on ${printed}`, () => {
      assert.equal(
        link(`<p>原《办法》（${printed}）废止。</p>`, reference({})),
        `<p>原《办法》（${A}${printed}</a>）废止。</p>`,
      );
    });
  }

  test('stand on an order and on a title that is named without number', () => {
    const order = reference({ number: '青禾县人民政府令第3号' });
    assert.equal(link('<p>按照青禾县人民政府令第3号执行</p>', order), `<p>按照${A}青禾县人民政府令第3号</a>执行</p>`);
    const titled = reference({ number: undefined, title: '青禾县麦田办法' });
    assert.equal(link('<p>落实《青禾县麦田办法》</p>', titled), `<p>落实${A}《青禾县麦田办法》</a></p>`);
  });

  test('say in a row of a clean-up list that a document is not here, without a character of text', () => {
    const html = '<tr><td>1</td><td>青政发〔2010〕5号</td></tr>';
    const linked = link(html, absent('青政发〔2010〕5号'));
    assert.match(linked, /<td><span class="absent" data-note="本库未收录">青政发〔2010〕5号<\/span><\/td>/);
    assert.equal(toText(linked), toText(html));
  });

  test('leave alone what is only cited and not here, other numbers, and what is a link already', () => {
    for (const html of [
      '<p>云政发〔2010〕5号</p>',
      '<p>青政办发〔2012〕33号</p>',
      '<p><a href="#a1">青政发〔2012〕33号</a></p>',
    ]) {
      assert.equal(link(html, reference({}), absent('云政发〔2010〕5号', 'implements')), html);
    }
  });

  test('never come out of an attribute, and keep entities as they are', () => {
    const html = '<p id="x" title="青政发〔2012〕33号">&lt;b&gt;青政发〔2012〕33号&amp;</p>';
    assert.equal(
      link(html, reference({})),
      `<p id="x" title="青政发〔2012〕33号">&lt;b&gt;${A}青政发〔2012〕33号</a>&amp;</p>`,
    );
  });
});

describe('the words for what has no link', () => {
  test('are neutral', () => {
    assert.equal(unresolvedWords(absent('青政发〔2010〕5号')), '本库未收录');
    assert.match(
      unresolvedWords(reference({ target: undefined, reason: 'ambiguous', candidates: [roads, roads] })),
      /2 件/,
    );
    assert.equal(unresolvedWords(reference({ target: undefined, reason: 'self' })), '');
  });
});

describe('the picture', () => {
  const own = document('qinghe/qingzhengfa/2023/1', '青政发〔2023〕1号');
  const many = Array.from({ length: 9 }, (_, at) => absent(`青政发〔2010〕${at + 1}号`));
  const incoming: IncomingReference[] = [{ type: 'implements', from: roads, quote: '按照' }];

  test('is made of more than three relations', () => {
    assert.equal(toPicture(own, many.slice(0, 2), incoming), undefined);
    assert.ok(toPicture(own, many.slice(0, 3), incoming));
  });

  test('shows what is named above, the document, what names it below, and folds long groups', () => {
    const picture = toPicture(own, many, incoming);
    assert.deepEqual(
      picture?.rows.map(({ kind }) => kind),
      ['group', 'document', 'document', 'document', 'document', 'more', 'self', 'group', 'document'],
    );
    assert.equal(picture.rows[5]?.text, '另有 5 件，见下面的列表');
    assert.match(picture.description, /^废止 9 件：青政发〔2010〕1号、.*；被作为依据 1 件：/);
    const places = picture.rows.map(({ y }) => y);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.ok(picture.height > Math.max(...places));
  });

  test('cuts words to the width of a row', () => {
    assert.equal(fit('青禾县', 6), '青禾县');
    assert.equal(fit('青禾县麦田', 6), '青禾…');
    assert.equal(fit('abc', 2), '…');
  });
});
