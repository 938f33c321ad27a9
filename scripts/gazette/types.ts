/**
 * Every type that passes between the stages of the parser, in the order of the flow:
 *
 *   bytes ─decode─▶ Source ─toLines─▶ Line[] ─toBlocks─▶ Block[] ─toIssue─▶ Issue (with Document[]) ─toFiles─▶ OutputFile[]
 *
 * Stages are pure functions `(input, report) => output`. Line numbers are 1-based lines of the source file.
 */
import type { DocumentData, IssueData, ReferenceType } from '../../src/lib/schema.ts';

// ── Diagnostics ─────────────────────────────────────────────────────────────────────────────────────────────────────

export type Severity = 'error' | 'warning' | 'info';

/** What a stage has to tell an editor: where, what, and how to mend it. Made by `diagnose()` in diagnostics.ts. */
export interface Diagnostic {
  /** Stable, in kebab case: `missing-date`. The catalogue is diagnostics.ts. */
  readonly code: string;
  readonly severity: Severity;
  /** In Chinese, without a full stop. */
  readonly message: string;
  /** In Chinese: what to do about it. */
  readonly help: string;
  /** Source path from the archive's root. */
  readonly path: string;
  readonly line: number;
  /** 1-based column of the first character meant, and how many; absent when the whole line is meant. */
  readonly column?: number;
  readonly length?: number;
  /** Words of the source that the output leaves out or changes because of what this says. */
  readonly words?: string;
}

/** The only side channel of a stage. */
export type Report = (diagnostic: Diagnostic) => void;

// ── Source and lines ────────────────────────────────────────────────────────────────────────────────────────────────

/** What an editor states in YAML front matter at the head of a source file because the text does not say it. */
export interface SourceSettings {
  /** Id of the gazette: `qinghe`. */
  readonly gazette?: string;
  readonly year?: number;
  readonly number?: number;
  readonly totalNumber?: number;
  readonly published?: string;
  readonly section?: string;
  /** Address slugs for documents without a number: title → slug. */
  readonly slugs?: Readonly<Record<string, string>>;
}

/** One source file, decoded. */
export interface Source {
  /** Path from the archive's root, with `/`: `source/qinghe/2021-3.txt`. */
  readonly path: string;
  /** The text after the YAML head, line ends as `\n`. */
  readonly text: string;
  /** Line of the file that `text` begins at: 1 unless there is a YAML head. */
  readonly firstLine: number;
  /** SHA-256 (hex) of the file's bytes. */
  readonly sha256: string;
  readonly settings: SourceSettings;
}

/** A non-blank source line, with what print and recognition put around the words taken off. */
export interface Line {
  readonly number: number;
  /** As received, without the line end. */
  readonly raw: string;
  /** The words: markdown marks (`#`, `-`, `**`), outer white space and `\uFEFF` taken off; inner spaces kept. For a table line the raw line. */
  readonly text: string;
  /** Cells of a tab-separated line, else null. A leading tab gives an empty first cell. */
  readonly cells: readonly string[] | null;
  /** Whether a blank line stands before it. */
  readonly gap: boolean;
  /** Number of `#` that stood before it. Its depth means nothing; that it stood there is a hint. */
  readonly hashes: number;
  /** Whether `- ` stood before it. */
  readonly bullet: boolean;
  /** The words in bold at the head of the line (`**…**`), '' if none. */
  readonly bold: string;
}

// ── Blocks ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A span of source lines, first and last. */
export type Span = readonly [first: number, last: number];

/** Lines that were recognised by their form alone, without knowing where in a document they stand. */
export interface Block {
  /** Name of the rule that recognised it (rules/<kind>.ts). */
  readonly kind: BlockKind;
  readonly lines: readonly Line[];
  /** What the rule read out of the form: the label, the number, the date … */
  readonly label?: string;
  readonly value?: string;
  /** The words after the label. */
  readonly rest?: string;
  /** Depth of a numbered form: 1 一、 2 （一） 3 1. 4 （1） 5 ① */
  readonly level?: number;
}

export type BlockKind =
  | 'table'
  | 'number'
  | 'date'
  | 'disclosure'
  | 'addressee'
  | 'attachmentList'
  | 'attachmentLabel'
  | 'contentsHead'
  | 'section'
  | 'day'
  | 'chapter'
  | 'article'
  | 'numbered'
  | 'member'
  | 'duty'
  | 'signature'
  | 'running'
  | 'text';

// ── Documents ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** A table cell. `text` is plain: `\n` is a line break within the cell, `☐`/`☑` a check box. */
export interface Cell {
  readonly text: string;
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly header?: boolean;
  readonly align?: 'right';
}

export interface Row {
  readonly cells: readonly Cell[];
  /** A row that names a group of the rows below it and spans the table. */
  readonly group?: boolean;
}

export interface Table {
  /** Largest number of columns that a row spans. */
  readonly columns: number;
  readonly head: readonly Row[];
  readonly body: readonly Row[];
  readonly lines: Span;
}

interface NodeBase {
  /** Source lines that it is made of. */
  readonly lines: readonly number[];
  /** Made from labels, unique in the document. */
  readonly anchor?: string;
}

/** A standing heading: 一、总体要求. */
export interface HeadingNode extends NodeBase {
  readonly type: 'heading';
  readonly level: number;
  readonly text: string;
}

/** A paragraph, already joined over page breaks. */
export interface ParagraphNode extends NodeBase {
  readonly type: 'paragraph';
  /** Run-in heading or bold lead, with its punctuation; `text` goes on after it. */
  readonly lead?: string;
  readonly text: string;
  /** What it is, where its form says so. */
  readonly role?: 'addressee' | 'signature' | 'date' | 'disclosure' | 'attachmentList' | 'duty' | 'article' | 'day';
  /** Depth of its label, where it has one. */
  readonly level?: number;
}

/** Items that stand in a row: members of a group, check boxes, clauses. */
export interface ListNode extends NodeBase {
  readonly type: 'list';
  readonly items: readonly ListItem[];
}

export interface ListItem {
  readonly text: string;
  readonly lead?: string;
  readonly anchor?: string;
  readonly lines: readonly number[];
}

export interface TableNode extends NodeBase {
  readonly type: 'table';
  readonly table: Table;
  readonly caption?: string;
}

export type Node = HeadingNode | ParagraphNode | ListNode | TableNode;

/** The notice itself (正文), the text that it issues (被印发的正文), or an attachment (附件). */
export interface Part {
  readonly role: 'main' | 'enclosed' | 'attachment';
  /** `附件1`, as printed without spaces. */
  readonly label?: string;
  readonly title?: string;
  readonly anchor?: string;
  readonly nodes: readonly Node[];
  readonly lines: readonly number[];
}

/** A 公文 as the parser reads it. `path` is its address and its file: `qinghe/qingzhengfa/2021/56`. */
export interface Document {
  readonly title: string;
  readonly number?: string;
  readonly issuers: readonly string[];
  readonly date?: string;
  readonly addressee?: string;
  readonly kind: string;
  readonly section?: string;
  readonly disclosure?: string;
  readonly parts: readonly Part[];
  /** Words that print repeats, with their lines: they are not in the parts. */
  readonly omitted: readonly Omitted[];
  readonly lines: Span;
}

export interface Omitted {
  readonly line: number;
  readonly text: string;
}

/** One source read whole. */
export interface Issue {
  readonly source: Source;
  /** Front matter of the issue, without `source`. */
  readonly head: Omit<IssueData, 'source' | 'withdrawn'>;
  readonly documents: readonly Document[];
  /** Words of cover and introduction that are no field of the head. */
  readonly front: readonly ParagraphNode[];
}

// ── Finders ─────────────────────────────────────────────────────────────────────────────────────────────────────────

export type Reference = DocumentData['references'][number];
export type ValidityClause = DocumentData['validity'][number];
export type Appointment = DocumentData['appointments'][number];
export type ChronicleEvent = DocumentData['events'][number];
export type { ReferenceType };

// ── Output ──────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A file to be written below the content folder. */
export interface OutputFile {
  /** From the archive's root, with `/`: `documents/qinghe/qingzhengfa/2021/56.md`. */
  readonly path: string;
  readonly text: string;
}
