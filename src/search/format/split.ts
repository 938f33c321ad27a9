/**
 * The keys that are split, as a tree of their letters: each node is a letter and how deep it stands, parents first. Nodes
 * at depth 0 are first letters, every other is the last letter of a key. Keys stand in the order of the tree.
 */
export interface SplitTree {
  readonly letters: string;
  readonly depths: readonly number[] | Uint32Array;
}

/** Writes keys that stand in the order of the tree. */
export function toSplitTree(keys: readonly string[]): SplitTree {
  let letters = '';
  const depths: number[] = [];
  let first: string | null = null;
  for (const key of keys) {
    if (first === null || !key.startsWith(first)) {
      first = key.charAt(0);
      letters += first;
      depths.push(0);
    }
    letters += key.charAt(key.length - 1);
    depths.push(key.length - 1);
  }
  return { letters, depths };
}

/** The place of each key among the split ones. */
export function readSplitTree({ letters, depths }: SplitTree): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  let path = '';
  for (let index = 0; index < depths.length; index += 1) {
    const depth = depths[index] as number;
    path = path.slice(0, depth) + letters.charAt(index);
    if (depth > 0) keys.set(path, keys.size);
  }
  return keys;
}
