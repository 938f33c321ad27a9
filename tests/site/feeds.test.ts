/** Feeds: what the writers write, whatever words they get. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { escapeXml } from '../../src/lib/feeds/escapeXml.ts';
import { toFeedTime, type Feed } from '../../src/lib/feeds/feed.ts';
import { toAtom } from '../../src/lib/feeds/toAtom.ts';
import { toJsonFeed } from '../../src/lib/feeds/toJsonFeed.ts';

const FEED: Feed = {
  title: '青禾县 <公报> & "档案"',
  url: 'http://example.com/qinghe/',
  atomUrl: 'http://example.com/qinghe/feed.xml',
  jsonUrl: 'http://example.com/qinghe/feed.json',
  author: '青禾县人民政府办公室',
  entries: [
    {
      url: 'http://example.com/qinghe/qingzhengfa/2023/4/',
      title: '关于\u0007“]]>”的通知\uD800',
      summary: '甲\n乙 & 丙',
      updated: toFeedTime('2023-03-01'),
      authors: ['青禾县人民政府', '青禾县水务局'],
      categories: ['通知', '"栏目"'],
    },
    {
      url: 'http://example.com/qinghe/2022/4/',
      title: '无日期',
      summary: '',
      updated: toFeedTime(undefined),
      authors: [],
      categories: [],
    },
  ],
};

describe('Atom', () => {
  const xml = toAtom(FEED);

  test('has what RFC 4287 asks of a feed and of each entry', () => {
    const [head = '', ...entries] = xml.split('<entry>');
    for (const element of ['id', 'title', 'updated', 'author']) assert.match(head, new RegExp(`<${element}>`), element);
    assert.match(
      head,
      /<link rel="self" type="application\/atom\+xml" href="http:\/\/example\.com\/qinghe\/feed\.xml"\/>/,
    );
    assert.equal(entries.length, 2);
    for (const entry of entries) {
      for (const element of ['id', 'title', 'updated', 'summary'])
        assert.match(entry, new RegExp(`<${element}>`), element);
    }
  });

  test('was updated when its latest entry was', () => {
    assert.match(xml.split('<entry>')[0] ?? '', /<updated>2023-03-01T00:00:00\+08:00<\/updated>/);
    assert.match(toAtom({ ...FEED, entries: [] }), /<updated>1970-01-01T00:00:00\+08:00<\/updated>/);
  });

  test('escapes what is not its own, and holds no character that XML forbids', () => {
    assert.match(xml, /<title>青禾县 &lt;公报&gt; &amp; &quot;档案&quot;<\/title>/);
    assert.match(xml, /<title>关于\uFFFD“\]\]&gt;”的通知\uFFFD<\/title>/);
    assert.match(xml, /<category term="&quot;栏目&quot;"\/>/);
  });
});

describe('JSON Feed', () => {
  const feed = JSON.parse(toJsonFeed(FEED)) as { version: string; items: Record<string, unknown>[] };

  test('has what version 1.1 asks for', () => {
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.deepEqual(feed.items[0], {
      id: 'http://example.com/qinghe/qingzhengfa/2023/4/',
      url: 'http://example.com/qinghe/qingzhengfa/2023/4/',
      title: FEED.entries[0]?.title,
      content_text: '甲\n乙 & 丙',
      date_published: '2023-03-01T00:00:00+08:00',
      authors: [{ name: '青禾县人民政府' }, { name: '青禾县水务局' }],
      tags: ['通知', '"栏目"'],
    });
    assert.ok(!('authors' in (feed.items[1] ?? {})));
  });
});

test('a day that no calendar has is not known', () => {
  assert.equal(toFeedTime('2023-02-30'), '1970-01-01T00:00:00+08:00');
  assert.equal(toFeedTime('2023-13-01'), '1970-01-01T00:00:00+08:00');
  assert.equal(toFeedTime('2024-02-29'), '2024-02-29T00:00:00+08:00');
});

test('every control character but tab and line end is replaced in XML', () => {
  for (let code = 0; code < 0x20; code += 1) {
    const char = String.fromCharCode(code);
    assert.equal(escapeXml(char), '\t\n\r'.includes(char) ? char : '\uFFFD', String(code));
  }
  assert.equal(escapeXml('\uFFFE\uFFFF𠮷'), '\uFFFD\uFFFD𠮷');
});
