/** Finds which other forms of the typed characters stand in the documents that were found: 縣 where 县 was typed. */
import type { Scope } from './findTiers.ts';
import type { Query } from './parseQuery.ts';
import type { Levels } from './rank.ts';

/** Only Han characters are told of: nobody thinks of Ａ4 and A4 as two. */
const HAN = /^\p{Script=Han}$/u;

export async function findOtherForms({ parts }: Scope, { terms }: Query, levels: Levels): Promise<string[]> {
  const typed = terms.map(({ text }) => text).join('');
  const letters = new Set(terms.flatMap(({ units }) => [...units]));
  const found = await Promise.all(
    parts.map(async (part) => {
      const forms = [...part.variants].filter(
        (form) => HAN.test(form) && letters.has(part.fold.toUnits(form)) && !typed.includes(form),
      );
      const entries = await Promise.all(forms.map((form) => part.variant(form)));
      return forms.filter((_, index) => entries[index]?.documents.some((document) => levels[part.offset + document]));
    }),
  );
  return [...new Set(found.flat())].sort();
}
