/** Words in the head of a page for machines: `<meta name="…" content="…">` or `<meta property="…" content="…">`. */
export interface MetaTag {
  readonly name?: string;
  /** Open Graph asks for `property`. */
  readonly property?: string;
  readonly content: string;
}

/** Names with their words; what has no words is left out. */
export const toNamedTags = (pairs: readonly (readonly [name: string, content: string | undefined])[]): MetaTag[] =>
  pairs.flatMap(([name, content]) => (content === undefined || content === '' ? [] : [{ name, content }]));

/** The same for Open Graph. */
export const toPropertyTags = (
  pairs: readonly (readonly [property: string, content: string | undefined])[],
): MetaTag[] => toNamedTags(pairs).map(({ name, content }) => ({ property: name ?? '', content }));
