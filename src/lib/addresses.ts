/** Addresses of the pages that are derived from the archive. Those of documents and issues are their ids. */
import {
  FACETS,
  type Archive,
  type ArchiveDocument,
  type FacetName,
  type FacetValue,
  type Gazette,
  type Register,
} from './archive/model.ts';
import { derived } from './reads/tracking.ts';

export const facetAddress = (facet: FacetName, value: FacetValue): string => `${facet}/${value.slug}`;

export const registerYearAddress = (register: Register, year: number): string => `${register.id}/${year}`;

export const gazetteYearAddress = (gazette: Gazette, year: number): string => `${gazette.id}/${year}`;

export const coverPath = (issueId: string): string => `${issueId}/cover.png`;

/** Path of the picture for shared links: of an issue, or of the whole archive. */
export const sharePath = (issueId?: string): string => (issueId === undefined ? 'share.png' : `${issueId}/share.png`);

/** `search/?q=…`. */
export const searchAddress = (words: string): string => `search?q=${encodeURIComponent(words)}`;

const getIndex = derived('facet addresses', ({ facets }) => {
  const pairs = FACETS.flatMap((facet) =>
    facets[facet].map((value) => [`${facet} ${value.name}`, facetAddress(facet, value)] as const),
  );
  return new Map(pairs);
});

/** Address of the list of a value by its name: `findFacetAddress(archive, 'kinds', '通知')`. */
export function findFacetAddress(archive: Archive, facet: FacetName, name: string): string | undefined {
  return getIndex(archive).get(`${facet} ${name}`);
}

/** Address of the register page that a numbered document stands in. */
export function findRegisterAddress({ id, gazette }: ArchiveDocument): string | undefined {
  const registerId = id.split('/').slice(0, 2).join('/');
  const register = gazette.registers.find((one) => one.id === registerId);
  return register && id.split('/').length === 4 ? id.split('/').slice(0, 3).join('/') : undefined;
}
