import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findLost } from '../../scripts/permalinks/findLost.ts';
import { findAliases } from '../../scripts/permalinks/findAliases.ts';
import { countUnrecorded, recordAddresses } from '../../scripts/permalinks/recordAddresses.ts';
import { isAddress, toAddress } from '../../src/lib/permalinks/address.ts';
import { findAnchors } from '../../src/lib/permalinks/findAnchors.ts';
import { countAddresses, EMPTY_LEDGER, formatLedger, type Ledger } from '../../src/lib/permalinks/ledger.ts';
import { parseLedger } from '../../src/lib/permalinks/parseLedger.ts';
import { findLoops, resolveAddress } from '../../src/lib/permalinks/resolve.ts';
import { toRedirectPage } from '../../src/lib/permalinks/toRedirectPage.ts';
import { withAliases } from '../../src/lib/permalinks/withAliases.ts';

const INPUT = '0123456789ab';

const PAGES = [
  `/\tpage\t${INPUT}`,
  `/qinghe/a/\tpage\t${INPUT}\ts1 s1-1 s2\tqinghe/2026/1\t青政发〔2026〕3号\t关于植树的通知`,
  '/qinghe/a/\tanchors\tba9876543210\ts3',
  `/qinghe/b/\tpage\t${INPUT}\ta1`,
];

const parse = (...lines: readonly string[]): Ledger => {
  const { ledger, problems } = parseLedger([...PAGES, ...lines].join('\n'));
  assert.deepEqual(problems, []);
  return ledger;
};

const problemsOf = (text: string) => parseLedger(text).problems.map(({ line, message }) => `${line} ${message}`);

/** A site with these pages and ids. */
const siteOf = (pages: Readonly<Record<string, readonly string[]>>) => ({
  folder: '',
  pages: new Set(Object.keys(pages)),
  idsOf: (address: string) => new Set(pages[address] ?? []),
  titleOf: () => '',
});

const NOTHING = { pages: [], emptied: [], anchors: [], nowhere: [] };

const WHOLE = { '/': [], '/qinghe/a/': ['s1', 's1-1', 's2', 's3'], '/qinghe/b/': ['a1'] };

describe('the ledger', () => {
  test('is written as it was read, sorted, its first lines saying what it is', () => {
    const lines = [...PAGES, '/qinghe/a/#s2\tmoved\t/qinghe/b/#a1', '/qinghe/b/\twithdrawn\t依申请'];
    const text = formatLedger(parse(...lines.slice(PAGES.length)));
    const body = text.split('\n').filter((line) => !line.startsWith('#'));
    assert.deepEqual(body, [
      PAGES[0],
      PAGES[1],
      PAGES[2],
      '/qinghe/a/#s2\tmoved\t/qinghe/b/#a1',
      PAGES[3],
      '/qinghe/b/\twithdrawn\t依申请',
      '',
    ]);
    assert.equal(formatLedger(parseLedger(text).ledger), text);
  });

  test('does not mind a byte order mark, CRLF, blank lines and another order of lines', () => {
    const text = `\uFEFF# 说明\r\n\r\n${[...PAGES].reverse().join('\r\n')}\r\n`;
    assert.deepEqual(problemsOf(text), []);
    assert.equal(formatLedger(parseLedger(text).ledger), formatLedger(parse()));
  });

  const WRONG: readonly (readonly [what: string, text: string, problem: RegExp])[] = [
    ['a conflict of a merge', `<<<<<<< HEAD\n${PAGES[0]}\n=======\n>>>>>>> theirs`, /^1 合并版本时的冲突还没有解决$/],
    ['blanks in place of tabs', `/qinghe/a/  page  ${INPUT}`, /^1 这一行没有用制表符/],
    ['quotes of a spreadsheet', `"/qinghe/a/"\tpage\t${INPUT}`, /^1 网址“"\/qinghe\/a\/"”的写法不对/],
    ['an address without slashes', `qinghe/a\tpage\t${INPUT}`, /^1 网址“qinghe\/a”的写法不对/],
    ['another kind', `/qinghe/a/\tPage\t${INPUT}`, /^1 第二栏“Page”不认识，只能是 page、anchors、moved、withdrawn$/],
    ['another input', '/qinghe/a/\tpage\t2026-01-01', /^1 第三栏“2026-01-01”应是 12 位十六进制数$/],
    ['an anchor that is none', `/qinghe/a/\tpage\t${INPUT}\ts1 S2`, /^1 锚点“S2”的写法不对$/],
    ['a page twice', `${PAGES[0]}\n${PAGES[0]}`, /^2 网址 \/ 登记了两次，另一处在第 1 行$/],
    ['an anchor twice on a line', `/a/\tpage\t${INPUT}\ts1 s1`, /^1 锚点“s1”登记了两次$/],
    ['an anchor twice', `/a/\tpage\t${INPUT}\ts1\n/a/\tanchors\t${INPUT}\ts1`, /^2 锚点 \/a\/#s1 登记了两次$/],
    ['anchors without a page', `/a/\tanchors\t${INPUT}\ts1`, /^1 \/a\/ 只有锚点，没有登记网页（page）的一行$/],
    ['a new address that is none', `${PAGES[0]}\n/\tmoved\tsomewhere`, /^2 新网址“somewhere”的写法不对$/],
    ['no new address', `${PAGES[0]}\n/\tmoved\t`, /^2 没有写新网址$/],
    ['no reason', `${PAGES[0]}\n/\twithdrawn`, /^2 没有写撤下的理由$/],
    ['two ways', `${PAGES[0]}\n/\twithdrawn\t错\n/\tmoved\t/a/`, /^3 \/ 的去向写了两次，另一处在第 2 行$/],
    ['the way of what was never published', '/a/#s1\tmoved\t/b/', /^1 \/a\/#s1 没有登记过，却写了去向$/],
  ];
  for (const [what, text, problem] of WRONG) {
    test(`tells the line of ${what}, and how to mend it`, () => {
      const { problems } = parseLedger(text);
      assert.match(problemsOf(text)[0] ?? '', problem);
      assert.notEqual(problems[0]?.help ?? '', '');
    });
  }

  test('only grows: what it has of a page stays, new anchors come in a line of their own', () => {
    const built = [
      {
        address: '/qinghe/a/',
        anchors: ['s1', 's9'],
        issue: 'qinghe/2026/1',
        number: '青政发〔2026〕3号',
        title: '新题',
      },
      { address: '/qinghe/c/', anchors: [], issue: '', number: '', title: '' },
    ];
    const before = parse();
    assert.equal(countUnrecorded(before, built), 2);
    const after = recordAddresses(before, built, 'ffffffffffff');
    assert.equal(countUnrecorded(after, built), 0);
    const lines = formatLedger(after).split('\n');
    assert.ok(lines.includes('/qinghe/a/\tanchors\tffffffffffff\ts9'));
    assert.ok(lines.includes('/qinghe/c/\tpage\tffffffffffff'));
    assert.ok(lines.includes(PAGES[2] ?? '') && lines.includes(PAGES[3] ?? ''));
    assert.deepEqual(countAddresses(after), { pages: 4, anchors: 6 });
  });

  test('takes time linear in its length', { timeout: 20_000 }, () => {
    const anchors = Array.from({ length: 20 }, (_, at) => `s${at}`).join(' ');
    const lines = Array.from({ length: 20_000 }, (_, at) => `/q/d${at}/\tpage\t${INPUT}\t${anchors}\tq/1\t号\t题`);
    const { ledger, problems } = parseLedger(lines.join('\n'));
    assert.deepEqual([problems.length, countAddresses(ledger)], [0, { pages: 20_000, anchors: 400_000 }]);
    const site = siteOf(Object.fromEntries([...ledger.pages.keys()].map((page) => [page, anchors.split(' ')])));
    assert.deepEqual(findLost(ledger, site, new Set()), NOTHING);
  });
});

describe('addresses', () => {
  test('are read as an editor writes or copies them', () => {
    const site = { url: 'https://gongbao.example', base: '/archive/' };
    for (const written of [
      '/qinghe/2026/1/#s1',
      'qinghe/2026/1#s1',
      '/archive/qinghe/2026/1/index.html#s1',
      ' https://gongbao.example/archive/qinghe/2026/1/#s1 ',
    ]) {
      assert.equal(toAddress(written, site), '/qinghe/2026/1/#s1', written);
    }
    assert.equal(toAddress('/', site), '/');
    assert.equal(toAddress('https://www.example.cn/a?b=1', site), 'https://www.example.cn/a?b=1');
  });

  test('are those that the site makes', () => {
    for (const address of ['/', '/qinghe/2026/1/', '/a/#s1-2', '/a/b-2/#d2026-01-02'])
      assert.ok(isAddress(address), address);
    for (const address of ['', 'a', '/a', '/A/', '/a/#', '/a//', '/../', '/a/#s 1'])
      assert.ok(!isAddress(address), address);
  });

  test('that have moved are followed to their end, with their anchor', () => {
    const ledger = parse(
      '/qinghe/a/\tmoved\t/qinghe/b/',
      '/qinghe/b/#a1\tmoved\t/#top',
      '/qinghe/a/#s2\twithdrawn\t错',
    );
    assert.deepEqual(resolveAddress('/qinghe/a/', ledger), { kind: 'here', address: '/qinghe/b/' });
    assert.deepEqual(resolveAddress('/qinghe/a/#s1', ledger), { kind: 'here', address: '/qinghe/b/#s1' });
    assert.deepEqual(resolveAddress('/qinghe/a/#s2', ledger), { kind: 'withdrawn', address: '/qinghe/a/#s2' });
    assert.deepEqual(resolveAddress('/qinghe/b/#a1', ledger), { kind: 'here', address: '/#top' });
    assert.deepEqual(findLoops(ledger), []);
  });

  test('that lead round in a circle are told once', () => {
    const ledger = parse('/qinghe/a/\tmoved\t/qinghe/b/', '/qinghe/b/\tmoved\t/qinghe/a/', '/\tmoved\t/');
    assert.deepEqual(findLoops(ledger), [
      ['/qinghe/a/', '/qinghe/b/', '/qinghe/a/'],
      ['/', '/'],
    ]);
  });
});

describe('what would vanish', () => {
  test('is nothing when every page and anchor is there', () => {
    assert.deepEqual(findLost(parse(), siteOf(WHOLE), new Set()), NOTHING);
  });

  test('is named: pages, anchors, and what leads nowhere', () => {
    const site = siteOf({ '/': [], '/qinghe/a/': ['s1', 's1-1', 's2'] });
    assert.deepEqual(findLost(parse(), site, new Set()), {
      pages: [],
      emptied: ['/qinghe/b/'],
      anchors: ['/qinghe/a/#s3'],
      nowhere: [],
    });
    const led = parse('/qinghe/a/#s3\tmoved\t/qinghe/a/#s7', '/qinghe/b/\tmoved\t/qinghe/c/');
    assert.deepEqual(findLost(led, site, new Set()), {
      pages: [],
      emptied: [],
      anchors: [],
      nowhere: [
        ['/qinghe/a/#s3', '/qinghe/a/#s7'],
        ['/qinghe/b/', '/qinghe/c/'],
      ],
    });
  });

  test('is told apart: documents and issues must be mended, a list may be empty', () => {
    const { pages, emptied } = findLost(parse(), siteOf({}), new Set());
    assert.deepEqual([pages, emptied], [['/qinghe/a/'], ['/', '/qinghe/b/']]);
  });

  test('is not what has moved to a page that is there, or was withdrawn', () => {
    const site = siteOf({ '/': [], '/qinghe/a/': ['s1', 's1-1', 's2'] });
    const led = parse('/qinghe/a/#s3\tmoved\t/qinghe/a/#s2', '/qinghe/b/\twithdrawn\t错');
    assert.deepEqual(findLost(led, site, new Set()), NOTHING);
  });

  test('is found again under a new anchor only where the words stood and stand at one place', () => {
    const before = new Map([
      ['s1', 'aaaa'],
      ['s2', 'bbbb'],
      ['s3', 'cccc'],
      ['s4', 'cccc'],
      ['s5', ''],
    ]);
    const now = new Map([
      ['ch1', 'aaaa'],
      ['ch2', 'cccc'],
      ['ch3', 'dddd'],
      ['ch4', ''],
    ]);
    const lost = ['s1', 's2', 's3', 's4', 's5'].map((anchor) => `/a/#${anchor}`);
    const aliases = findAliases([...lost, '/b/#s1'], (page) => (page === '/a/' ? { before, now } : undefined));
    assert.deepEqual([...aliases], [['/a/#s1', 'ch1']]);
  });
});

describe('old anchors', () => {
  const page = '<html><main><h2 class="x" id="s2">二</h2><table id="a-t1"></table><p>id="s2"</p></main></html>';

  test('stand before the words that they mean', () => {
    const aliases = [
      { anchor: 's1', at: 's2' },
      { anchor: 's9', at: 's2' },
      { anchor: 't1', at: 'a-t1' },
    ];
    assert.equal(
      withAliases(page, aliases),
      '<html><main><a id="s1"></a><a id="s9"></a><h2 class="x" id="s2">二</h2><a id="t1"></a><table id="a-t1"></table><p>id="s2"</p></main></html>',
    );
  });

  test('whose words are not on the page any more say where they are, or why not', () => {
    const html = withAliases(page, [
      { anchor: 's1', href: '/b/#s1' },
      { anchor: 's3', reason: '<依申请>' },
    ]);
    assert.match(html, /<p id="s1" class="old-anchor">此处内容已移到 <a href="\/b\/#s1">\/b\/#s1<\/a><\/p>/);
    assert.match(html, /<p id="s3" class="old-anchor">此处内容已撤下。&lt;依申请&gt;<\/p><\/main>/);
  });

  test('are found in the markdown with the words that stand there', () => {
    const body =
      '## 一、总体**要求** {#s1}\n\n<a id="s1-1"></a>**（一）加强领导。**各部门<a id="p1"></a>张三\n\n<table id="a1-t1">\n<tr><td>甲</td></tr>\n</table>\n\n不是标题 {#x}\n';
    assert.deepEqual(
      [...findAnchors(body)],
      [
        ['s1', '一总体要求'],
        ['s1-1', '一加强领导各部门张三'],
        ['p1', '张三'],
        ['a1-t1', '甲'],
      ],
    );
  });
});

test('the page at an address that has moved leads on with and without a script', () => {
  const html = toRedirectPage({
    href: '/x/?a=1&b="2"',
    canonical: 'https://gongbao.example/x/',
    anchors: { s1: '/y/#</script>' },
  });
  assert.match(html, /<meta http-equiv="refresh" content="0; url=\/x\/\?a=1&amp;b=&quot;2&quot;">/);
  assert.match(html, /<link rel="canonical" href="https:\/\/gongbao\.example\/x\/">/);
  assert.match(html, /<meta name="robots" content="noindex">/);
  assert.equal(html.match(/<\/script>/g)?.length, 1);
  assert.deepEqual(EMPTY_LEDGER.pages.size, 0);
});
