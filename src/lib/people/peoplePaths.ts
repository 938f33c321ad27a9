/** Addresses of the pages of people and posts, and which there are. None where `site.yaml` leaves people out. */
import type { Archive } from '../archive/model.ts';
import { pageParam, toPages } from '../pages.ts';
import { peopleOf, type Named } from './toPeople.ts';
import { toStableSlug } from './toStableSlug.ts';

const NAMES_SHOWN = 200;
const ROWS_SHOWN = 100;

export const personAddress = ({ slug }: Named): string => `people/${slug}`;

/** Address of the page of everybody of this name. */
export const personAddressOf = (name: string): string => `people/${toStableSlug(name, true)}`;

/** Address of the page of a post. */
export const postAddressOf = (name: string): string => `posts/${toStableSlug(name, false)}`;

export const postAddress = ({ slug }: Named): string => `posts/${slug}`;
export const peopleYearAddress = (year: string): string => `people/years/${year}`;
export const letterAddress = (letter: string): string => `people/names/${letter}`;

/** `l` for `lijing-…`; `other` for a name that has no letters. */
export const letterOf = ({ slug }: Named): string => /^[a-z](?!ame-)/.exec(slug)?.[0] ?? 'other';

/** First letters of names with the persons below each; what has no letter is under `other`. */
export function toLetters(archive: Archive): { readonly letter: string; readonly persons: readonly Named[] }[] {
  const groups = Map.groupBy(peopleOf(archive).persons, letterOf);
  return [...groups].map(([letter, persons]) => ({ letter, persons }));
}

/** The overview: one page, or none. */
export const toPeoplePaths = ({ site }: Archive) => (site.people ? [{ params: { index: undefined } }] : []);

export const toLetterPaths = (archive: Archive) =>
  toLetters(archive).flatMap(({ letter, persons }) =>
    toPages(persons, NAMES_SHOWN).map((page) => ({
      params: { letter, page: pageParam(page.number) },
      props: { letter, page },
    })),
  );

export const toPeopleYearPaths = (archive: Archive) =>
  peopleOf(archive).years.flatMap(({ year, appointments }) =>
    toPages(appointments, ROWS_SHOWN).map((page) => ({
      params: { year, page: pageParam(page.number) },
      props: { year, page },
    })),
  );

const toNamedPages = (names: readonly Named[]) =>
  names.flatMap((named) => toPages(named.appointments, ROWS_SHOWN).map((page) => ({ named, page })));

export const toPersonPaths = (archive: Archive) =>
  toNamedPages(peopleOf(archive).persons).map(({ named, page }) => ({
    params: { person: named.slug, page: pageParam(page.number) },
    props: { named, page },
  }));

export const toPostPaths = (archive: Archive) =>
  toNamedPages(peopleOf(archive).posts).map(({ named, page }) => ({
    params: { post: named.slug, page: pageParam(page.number) },
    props: { named, page },
  }));

export const toPostListPaths = (archive: Archive) =>
  archive.site.people
    ? toPages(peopleOf(archive).posts, NAMES_SHOWN).map((page) => ({
        params: { page: pageParam(page.number) },
        props: { page },
      }))
    : [];
