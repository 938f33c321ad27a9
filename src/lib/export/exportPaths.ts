/** Paths of the files that stand beside the pages of documents and issues. */
import type { Archive } from '../archive/model.ts';

export const DOCUMENT_FORMATS = ['md', 'txt', 'json'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export const ISSUE_FORMATS = ['json', 'txt', 'zip'] as const;
export type IssueFormat = (typeof ISSUE_FORMATS)[number];

export const MEDIA_TYPES = {
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
} as const;

/** `qinghe/qingzhengfa/2023/4/document.txt`. */
export const documentPath = (id: string, format: DocumentFormat): string => `${id}/document.${format}`;

/** `qinghe/2023/1/issue.zip`. */
export const issuePath = (id: string, format: IssueFormat): string => `${id}/issue.${format}`;

/** The formats of one document one after another: its file is read once. */
export const toDocumentFilePaths = ({ documents }: Archive) =>
  documents.flatMap((document) =>
    DOCUMENT_FORMATS.map((format) => ({ params: { document: document.id, format }, props: { document, format } })),
  );

export const toIssueFilePaths = ({ issues }: Archive) =>
  issues.flatMap((issue) =>
    ISSUE_FORMATS.map((format) => ({ params: { issue: issue.id, format }, props: { issue, format } })),
  );
