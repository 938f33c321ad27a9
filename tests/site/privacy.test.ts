/** What was masked stands nowhere in the built site: not in pages, tables, the text as received, nor the search index. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { cacheFolder } from '../../src/lib/folders.ts';
import { openSite } from '../search/openFolder.ts';
import { type Archive, ISSUE, makeArchive } from '../commands/archive.ts';

/** Numbers that nobody has: the identity card's region does not exist, the card's issuer has no such account. */
const PRIVATE = {
  'a mobile number': '13800000001',
  'a mobile number in groups': '13900000002',
  'a mobile number in full-width digits': '13700000003',
  'a mobile number that a line end cuts': '13600000004',
  'a mobile number in a table': '13500000005',
  'a mobile number in the imprint': '13300000006',
  'a mobile number with marks in it': '18800000007',
  'an identity number': '999999199001010016',
  'an identity number with a slip in it': '999999199001010017',
  'a bank card': '6222000000000009',
  'a password': 'Xhq7!wpz',
} as const;

const PUBLIC = ['0952-6000000', '0952—6000001', 'qinghe@example.com', '400-000-0000'];

const PERSONAL = `定于4月上旬检查农村道路，请做好准备。联系人：何青禾，手机：13800000001；李麦，139 0000 0002，１３７０００００００３。

联系电话：0952-6000000，传真：0952—6000001，热线400-000-0000。邮箱：qinghe@example.com，密码：Xhq7!wpz

补助款汇入何青禾账户（身份证号：999999199001010016，卡号：6222 0000 0000 0009），不清楚的请向望麦镇何青禾询问，电话1360000
0004，逾期不再受理。

证件号码：
999999199001010017

已在网上公示的150****0008不再重复。

值班手机：**188**00000007。

附件：联系人名单
`;

const TABLE = `
附件

联系人名单

乡镇\t联系人\t电话
望麦镇\t李麦\t13500000005
双穗镇\t何青禾\t0952-6000000
`;

const TEXT = `${ISSUE.replace('目 录', '主编：何青禾\n电话：13300000006\n\n目 录').replace(
  '定于4月上旬检查农村道路，请做好准备。\n',
  PERSONAL,
)}${TABLE}`;

const FULL = /[０-９]/g;

/** Text without what may stand between the digits of a number. */
const toPlain = (text: string): string =>
  text
    .replace(FULL, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\\|<[^<>]{0,80}>|&#?\w{1,8};|[\s\u200B*-]/g, '');

/** What is in a file; what is compressed is unpacked, the texts of the search index too. */
function readWords(file: string): string {
  const bytes = readFileSync(file);
  const isText = /[\\/]search[\\/]data[\\/].*[\\/](?:t[\\/][^\\/]+|n|part)\.bin$/.test(file);
  if (isText) return new TextDecoder('gb18030').decode(inflateRawSync(bytes));
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (file.endsWith('.zip'))
    return Object.values(unzipSync(bytes))
      .map((data) => strFromU8(data))
      .join('\n');
  return (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
}

function readSite(archive: Archive): Map<string, string> {
  const folder = join(archive.root, 'dist');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), readWords(file)]),
  );
}

function removeCache(archive: Archive): void {
  process.env['GAZETTE_CONTENT'] = archive.content;
  process.env['GAZETTE_OUT'] = join(archive.root, 'dist');
  rmSync(cacheFolder(), { recursive: true, force: true });
}

function build(): { archive: Archive; said: string; site: Map<string, string> } {
  const archive = makeArchive();
  after(() => removeCache(archive));
  const imported = archive.run('import', archive.write('received.txt', TEXT));
  assert.equal(imported.status, 0, imported.stderr);
  const built = archive.run('build');
  assert.equal(built.status, 0, built.stderr);
  const said = [imported, built].map(({ stdout, stderr }) => stdout + stderr).join('');
  return { archive, said, site: readSite(archive) };
}

test('what is masked stands nowhere in the site', async (context) => {
  const { archive, said, site } = build();
  const plain = [...site].map(([path, words]) => [path, words, toPlain(words)] as const);
  const paths = [...site.keys()];

  await context.test('the site has every kind of file', () => {
    for (const path of [
      /\/index\.html$/,
      /\.csv$/,
      /\/source\.txt$/,
      /\/source\/index\.html$/,
      /^search\/data\/.*\/t\//,
      /\/document\.(?:md|txt|json)$/,
      /\/issue\.(?:txt|json|zip)$/,
      /^data\/files\/qinghe\/2026\/documents\.(?:csv|jsonl)$/,
      /^data\/datapackage\.json$/,
      /(?:^|\/)feed\.(?:xml|json)$/,
    ]) {
      assert.ok(
        paths.some((one) => path.test(one)),
        `${path.source} in ${paths.join(' ')}`,
      );
    }
  });

  await context.test('search answers nothing to it, but to what is public', async () => {
    const search = await openSite(join(archive.root, 'dist'));
    for (const words of Object.values(PRIVATE)) {
      for (const query of [words, `"${words}"`, words.slice(-8)])
        assert.equal((await search.search(query)).total, 0, query);
    }
    for (const words of PUBLIC) assert.equal((await search.search(words)).total, 1, words);
  });

  for (const [name, number] of Object.entries(PRIVATE)) {
    await context.test(name, () => {
      assert.deepEqual(
        plain.filter(([, words, digits]) => words.includes(number) || digits.includes(number)).map(([path]) => path),
        [],
      );
      assert.ok(!toPlain(said).includes(number), said);
    });
  }

  await context.test('masks stand in its place', () => {
    const page = site.get('qinghe/qingzhengbanfa/2026/5/index.html') ?? '';
    const source = site.get('qinghe/2026/1/source.txt') ?? '';
    for (const mask of [
      '138****0001',
      '139****0002',
      '137****0003',
      '999999********0016',
      '6222********0009',
      '150****0008',
    ]) {
      assert.ok(page.includes(mask), `page: ${mask}`);
      assert.ok(source.includes(mask), `source: ${mask}`);
    }
    for (const format of ['md', 'txt', 'json']) {
      const words = site.get(`qinghe/qingzhengbanfa/2026/5/document.${format}`) ?? '';
      assert.ok(words.replaceAll('\\', '').includes('138****0001'), format);
    }
    assert.match(site.get('qinghe/qingzhengbanfa/2026/5/a-t1.csv') ?? '', /李麦,135\*\*\*\*0005\r\n/);
  });

  await context.test('a note says so on the pages that have masks, and on no other', () => {
    const noted = paths.filter((path) => site.get(path)?.includes('本页的个人信息（手机号等）已作遮盖。'));
    assert.deepEqual(noted.sort(), ['qinghe/2026/1/index.html', 'qinghe/qingzhengbanfa/2026/5/index.html']);
  });

  await context.test('telephones and mailboxes of offices stay', () => {
    const page = site.get('qinghe/qingzhengbanfa/2026/5/index.html') ?? '';
    const source = site.get('qinghe/2026/1/source.txt') ?? '';
    for (const words of PUBLIC) {
      assert.ok(page.includes(words), words);
      assert.ok(source.includes(words), words);
    }
  });

  await context.test('the text as received keeps its lines', () => {
    const source = site.get('qinghe/2026/1/source.txt') ?? '';
    assert.equal(source.split('\n').length, TEXT.split('\n').length);
  });
});
