import { pinyin } from 'pinyin-pro';
import { isPersonName } from '../personName.ts';
import type { Appointment, Document, ListItem, Node, ParagraphNode, Part } from '../types.ts';
import { readClauses } from './appointmentClauses.ts';
import { toDepths, toPairs } from './brackets.ts';
import type { Change, Reading } from './toChanges.ts';

/** A paragraph or list item with the changes that it states. */
interface Statement {
  readonly place: ParagraphNode | ListItem;
  readonly changes: readonly Change[];
}

const PERSONNEL = /职务任免|任免|任职|免职|任命|聘任|解聘|免去|辞去|辞职|挂职|提名|试用期满|的职务/u;
/** `…研究，决定：` in a document whose title does not speak of posts. */
const FORMULA = /(?:决定|任免如下|任命如下)[：:]\s*$/u;
/** A line that is a change by itself, for documents that only the formula opens. */
const CLEAR = /^(?:任命|免去|聘任|\p{Script=Han}{2,4}(?:同志)?(?:兼任|任)\p{Script=Han}{4})/u;
const OUTSIDE = new Set(['addressee', 'signature', 'date', 'disclosure', 'attachmentList']);

/**
 * Who is appointed to what or removed from what by a personnel notice (任免通知), in the order of the text. The post is as
 * printed, without 兼任 (`concurrent`) and without terms (试用期一年). [] for documents that are none: lists of members
 * and chronicles name posts too.
 */
export function findAppointments(document: Document): Appointment[] {
  const statements = toStatements(document);
  const anchors = toAnchors(document, statements);
  return statements.flatMap(({ place, changes }) =>
    changes.map(({ name, action, post, concurrent }) => ({
      name,
      action,
      post,
      ...(concurrent ? { concurrent } : {}),
      anchor: anchors.get(place) ?? toPersonAnchor(name),
    })),
  );
}

/** The document with the anchors of findAppointments on the paragraphs and list items that have none. */
export function withPersonAnchors(document: Document): Document {
  const statements = toStatements(document);
  if (statements.length === 0) return document;
  const anchors = toAnchors(document, statements);
  const anchored = <Place extends ParagraphNode | ListItem>(place: Place): Place => {
    const anchor = anchors.get(place);
    return anchor === undefined ? place : { ...place, anchor };
  };
  const toNode = (node: Node): Node => {
    if (node.type === 'list') return { ...node, items: node.items.map(anchored) };
    return node.type === 'paragraph' ? anchored(node) : node;
  };
  return { ...document, parts: document.parts.map((part) => ({ ...part, nodes: part.nodes.map(toNode) })) };
}

/** `何青禾` → `p-heqinghe`, by how a surname is read (单 shan, 仇 qiu). */
export function toPersonAnchor(name: string): string {
  const letters = pinyin(name, { toneType: 'none', type: 'array', mode: 'surname', nonZh: 'removed', v: true }).join(
    '',
  );
  return `p-${letters.toLowerCase().replace(/[^a-z0-9]+/g, '') || 'x'}`;
}

/** A place keeps its own anchor; else it gets that of the first person in it, the second time with -2. */
function toAnchors(document: Document, statements: readonly Statement[]): Map<object, string> {
  const used = new Set(document.parts.flatMap(anchorsOf));
  const anchors = new Map<object, string>();
  for (const { place, changes } of statements) {
    const wish = toPersonAnchor(changes[0]?.name ?? '');
    let anchor = place.anchor ?? wish;
    for (let count = 2; place.anchor === undefined && used.has(anchor); count++) anchor = `${wish}-${count}`;
    used.add(anchor);
    anchors.set(place, anchor);
  }
  return anchors;
}

function anchorsOf({ anchor, nodes }: Part): string[] {
  const items = nodes.flatMap((node) => (node.type === 'list' ? node.items : []));
  return [anchor, ...nodes.map((node) => node.anchor), ...items.map((item) => item.anchor)].filter(
    (each) => each !== undefined,
  );
}

function toStatements(document: Document): Statement[] {
  const places = document.parts.flatMap((part) => part.nodes.flatMap(toPlaces));
  const titled = PERSONNEL.test(document.title.replace(/《[^《》]*》/gu, '')) || document.kind === '任免';
  const opening = places.findIndex((place) => FORMULA.test(textOf(place)));
  if (!titled && (opening < 0 || !CLEAR.test(textOf(places[opening + 1])))) return [];
  const known = knownNames(document, places);
  const reading: Reading = { subjects: [], named: [], post: '', mode: null, known, places: postStarts(document) };
  return readPlaces(titled ? places : places.slice(opening + 1), reading, titled);
}

/** Goes on to the end of a personnel notice, or after a formula to the first paragraph that changes nobody's post. */
function readPlaces(places: readonly (ParagraphNode | ListItem)[], reading: Reading, titled: boolean): Statement[] {
  const statements: Statement[] = [];
  for (const place of places) {
    const changes = readText(textOf(place), reading);
    if (changes.length > 0) statements.push({ place, changes });
    else if (!titled) break;
  }
  return statements;
}

function toPlaces(node: Node): (ParagraphNode | ListItem)[] {
  if (node.type === 'list') return [...node.items];
  return node.type === 'paragraph' && !OUTSIDE.has(node.role ?? '') ? [node] : [];
}

const textOf = (place?: ParagraphNode | ListItem): string => (place ? (place.lead ?? '') + place.text : '');

/** Reads sentence by sentence (；。), clause by clause (，); commas in brackets do not count. */
function readText(text: string, reading: Reading): Change[] {
  return splitOutside(text, /[；;。\n]/).flatMap((sentence) => {
    reading.subjects = [];
    reading.named = [];
    return splitOutside(sentence, /[，,]/).flatMap((clause) => readClauses(clause.replace(/\s+/g, ''), reading));
  });
}

function splitOutside(text: string, mark: RegExp): string[] {
  const depths = toDepths(text.length, toPairs(text));
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && (depths[at] !== 0 || !mark.test(text[at] ?? ''))) continue;
    pieces.push(text.slice(start, at));
    start = at + 1;
  }
  return pieces;
}

/** Names that are sure: those in the title (关于何青禾等同志…), and those before 同志, 任 or 兼任 at the head of a line. */
function knownNames(document: Document, places: readonly (ParagraphNode | ListItem)[]): string[] {
  const inTitle =
    /关于(?:任命|免去|聘任|提名)?([\p{Script=Han}·、]{2,40}?)(?:等)?(?:[\p{Script=Han}\d]{1,3}[名位])?(?:同志|任职|免职|任免|职务)/u;
  const title = inTitle.exec(document.title.replace(/\s+/g, ''))?.[1] ?? '';
  const heads = places.map(
    (place) => /^(\p{Script=Han}{2,4}?)(?:同志|兼?任(?=\p{Script=Han}{3}))/u.exec(textOf(place))?.[1] ?? '',
  );
  const names = new Set([...title.split('、'), ...heads].filter(isPersonName));
  return [...names].toSorted((left, right) => right.length - left.length);
}

/** What posts of this document surely begin with: the place of the organ that signs it. */
function postStarts(document: Document): string[] {
  return document.issuers.flatMap((issuer) => {
    const place = /^(\p{Script=Han}{2,12}?)(?:县|市|区|州|旗|自治区|省)?(?:人民政府|政府)/u.exec(issuer)?.[1];
    return place ? [place] : [];
  });
}
