/** Resolves references across the archive, and turns them round. */
import type { ArchiveDocument, IncomingReference, OutgoingReference } from './model.ts';
import { makeResolve } from './resolveReference.ts';

/** Outgoing references of each document that has any. */
export function toOutgoing(documents: readonly ArchiveDocument[]): Map<ArchiveDocument, readonly OutgoingReference[]> {
  const resolve = makeResolve(documents);
  const referring = documents.filter(({ data }) => data.references.length > 0);
  return new Map(
    referring.map((document) => [
      document,
      document.data.references.map((reference) => ({ ...reference, ...resolve(document, reference) })),
    ]),
  );
}

/** The same references, under the documents that they mean; a document counts once for each type. */
export function toIncoming(
  outgoing: ReadonlyMap<ArchiveDocument, readonly OutgoingReference[]>,
): Map<ArchiveDocument, readonly IncomingReference[]> {
  const incoming = new Map<ArchiveDocument, IncomingReference[]>();
  for (const [from, references] of outgoing) {
    const seen = new Set<string>();
    for (const { type, anchor, quote, target, prolongs, until, confirms } of references) {
      const key = `${type} ${prolongs ? 'prolongs' : ''} ${confirms ? 'confirms' : ''} ${target?.id ?? ''}`;
      if (target === undefined || seen.has(key)) continue;
      seen.add(key);
      if (!incoming.has(target)) incoming.set(target, []);
      const prolonging = { ...(prolongs ? { prolongs, until } : {}), ...(confirms ? { confirms } : {}) };
      incoming.get(target)?.push({ type, from, anchor, quote, ...prolonging });
    }
  }
  return incoming;
}
