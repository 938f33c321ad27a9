/** Which of the site's paths one of several machines makes. */

/** A part of a build that is shared between machines: the second of eight. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** `2/8`. Undefined for what is no shard. */
export function toShard(words: string): Shard | undefined {
  const [, number, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(words)?.map(Number) ?? [];
  return number !== undefined && count !== undefined && number <= count ? { number, count } : undefined;
}

/**
 * Documents and issues of one gazette and year stay together, and so do the pages of one list, and all of the open data,
 * whose pages tell the sizes of its files. What has no year: by its first two steps.
 */
function toGroup(path: string): string {
  const [first = '', second = '', third = ''] = path.replace(/^\//, '').split('/');
  if (first === 'data') return first;
  const year = [second, third].find((step) => /^\d{4}$/.test(step));
  return `${first} ${year ?? second}`;
}

/**
 * The same paths, those of an issue and of its documents one after another: what is read of a document is then held for all of
 * them. Before them stands what belongs to no issue.
 * @param issueOf the issue that a document or an issue (`qinghe/2021/3`) belongs to; undefined for every other path
 */
export function inOrderOfIssues<T extends { readonly pathname: string }>(
  paths: readonly T[],
  issueOf: (id: string) => string | undefined,
): T[] {
  const find = ({ pathname }: T): string => {
    const steps = pathname.replace(/^\/|\/$/g, '').split('/');
    for (let count = steps.length; count > 0; count--) {
      const issue = issueOf(steps.slice(0, count).join('/'));
      if (issue !== undefined) return issue;
    }
    return '';
  };
  const byIssue = Map.groupBy(paths, find);
  const rest = byIssue.get('') ?? [];
  byIssue.delete('');
  return [rest, ...byIssue.values()].flat();
}

/** Paths that are made together, the largest groups first; everybody comes to the same. */
export function toGroups<T extends { readonly pathname: string }>(paths: readonly T[]): T[][] {
  const groups = [...Map.groupBy(paths, ({ pathname }) => toGroup(pathname))];
  groups.sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  return groups.map(([, group]) => group);
}

/** The paths that a shard makes: each group goes to the shard that has least. */
export function toShare<T extends { readonly pathname: string }>(paths: readonly T[], { number, count }: Shard): T[] {
  const sizes = Array.from({ length: count }, () => 0);
  const own = new Set<T>();
  for (const group of toGroups(paths)) {
    const least = sizes.indexOf(Math.min(...sizes));
    sizes[least] = (sizes[least] ?? 0) + group.length;
    if (least === number - 1) group.forEach((path) => own.add(path));
  }
  return paths.filter((path) => own.has(path));
}
