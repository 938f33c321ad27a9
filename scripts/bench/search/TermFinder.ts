/** Tells which of many terms stand in a text, in one walk through it. */
export class TermFinder {
  private readonly byFirst = new Map<number, string[]>();

  constructor(terms: Iterable<string>) {
    for (const term of new Set(terms)) {
      const first = term.charCodeAt(0);
      this.byFirst.set(first, [...(this.byFirst.get(first) ?? []), term]);
    }
  }

  find(text: string): Set<string> {
    const found = new Set<string>();
    for (let place = 0; place < text.length; place += 1) {
      for (const term of this.byFirst.get(text.charCodeAt(place)) ?? []) {
        if (!found.has(term) && text.startsWith(term, place)) found.add(term);
      }
    }
    return found;
  }
}
