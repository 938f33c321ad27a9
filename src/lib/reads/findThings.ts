import type { Archive } from '../archive/model.ts';

/**
 * The parts of an archive that have a name of their own, by name. A name says the same thing in every build: it is made of
 * the thing's address, never of its place in a list.
 */
export function findThings(archive: Archive): Map<string, object> {
  const things = new Map<string, object>([['archive', archive]]);
  for (const [key, value] of Object.entries(archive)) if (value instanceof Map) things.set(`archive ${key}`, value);
  for (const document of archive.documents) things.set(`document ${document.id}`, document);
  for (const issue of archive.issues) things.set(`issue ${issue.id}`, issue);
  for (const gazette of archive.gazettes) {
    things.set(`gazette ${gazette.id}`, gazette);
    for (const register of gazette.registers) things.set(`register ${register.id}`, register);
  }
  for (const [facet, values] of Object.entries(archive.facets)) {
    for (const value of values) things.set(`${facet} ${value.slug}`, value);
  }
  return things;
}
