/** Writes an archive of any size for the benchmarks: the same bytes for the same size, on every machine. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRandom } from './random.ts';
import { type Place, type Repeal, toMarkdown, toNumber } from './toMarkdown.ts';
import { PLACE_CHARACTERS } from './words.ts';

const DOCUMENTS_AN_ISSUE = 40;
const ISSUES_A_YEAR = 4;
const FIRST_YEAR = 2014;
const YEARS = 10;
const SERIES = [
  { suffix: '政发', slug: 'zhengfa', issuer: '人民政府' },
  { suffix: '政办发', slug: 'zhengbanfa', issuer: '人民政府办公室' },
  { suffix: '政规发', slug: 'zhengguifa', issuer: '人民政府' },
];

/** A county's name of two characters; no two counties have the same. */
function toCounty(index: number): string {
  const characters = Array.from(PLACE_CHARACTERS);
  const first = characters[(index * 7) % characters.length] as string;
  return first + (characters[(index * 31 + 11 + Math.floor(index / characters.length)) % characters.length] as string);
}

/** Where document `index` of the archive stands: county after county, year after year, issue after issue. */
function toPlace(index: number, counties: number): Place {
  const inCounty = Math.floor(index / counties);
  const county = index % counties;
  const issueIndex = Math.floor(inCounty / DOCUMENTS_AN_ISSUE);
  const year = FIRST_YEAR + (Math.floor(issueIndex / ISSUES_A_YEAR) % YEARS);
  const series = SERIES[inCounty % SERIES.length] as (typeof SERIES)[number];
  const name = toCounty(county);
  return {
    county: name,
    gazette: `county${county + 1}`,
    series: name.slice(0, 1) + (county >= 100 ? name.slice(1, 2) : '') + series.suffix,
    issuer: `${name}县${series.issuer}`,
    year,
    serial: Math.floor((inCounty % (DOCUMENTS_AN_ISSUE * ISSUES_A_YEAR)) / SERIES.length) + 1,
    issue: (issueIndex % ISSUES_A_YEAR) + 1,
    position: (inCounty % DOCUMENTS_AN_ISSUE) + 1,
  };
}

/** One document in twelve repeals or amends one of the year before. */
function toRepeal(place: Place, index: number): Repeal | null {
  if (index % 12 !== 5 || place.year === FIRST_YEAR) return null;
  return { number: toNumber({ ...place, year: place.year - 1 }), type: index % 24 === 5 ? 'repeals' : 'amends' };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function toIssueText(place: Place): string {
  const { county, year, issue } = place;
  const facts = `gazette: ${county}县人民政府公报\nauthority: ${county}县人民政府\nyear: ${year}\nnumber: ${issue}`;
  const imprint = `imprint:\n  主办: ${county}县人民政府办公室\n  地址: ${county}县中心街${(issue % 9) + 1}号`;
  const path = `source/${place.gazette}/${year}-${issue}.txt`;
  const source = `source:\n  path: ${path}\n  lines: [1, 2]\n  sha256: ${'a'.repeat(64)}`;
  return `---\n${facts}\npublished: '${year}-${String(issue * 3).padStart(2, '0')}-30'\n${imprint}\n${source}\n---\n`;
}

/** Writes `count` documents with their issues, gazettes and settings into `folder`, which is emptied before. */
export function makeCorpus(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  const counties = Math.max(1, Math.ceil(count / (DOCUMENTS_AN_ISSUE * ISSUES_A_YEAR * YEARS)));
  write(join(folder, 'site.yaml'), 'name: 检索测试档案\nurl: http://localhost:4321\n');
  const seen = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const place = toPlace(index, counties);
    const { gazette, year, issue, serial } = place;
    const issueId = `${gazette}/${year}/${issue}`;
    if (!seen.has(gazette)) write(join(folder, 'gazettes', `${gazette}.yaml`), `name: ${place.county}县人民政府公报\n`);
    if (!seen.has(issueId)) write(join(folder, 'issues', `${issueId}.md`), toIssueText(place));
    seen.add(gazette).add(issueId);
    const slug = SERIES.find(({ suffix }) => place.series.endsWith(suffix))?.slug ?? '';
    const path = join(folder, 'documents', gazette, slug, String(year), `${serial}.md`);
    write(path, toMarkdown(createRandom(index + 1), place, toRepeal(place, index)));
  }
}

if (process.argv[1] === import.meta.filename) makeCorpus(process.argv[2] ?? '', Number(process.argv[3]));
