import { diagnose } from '../diagnostics.ts';
import { toIssue } from '../issue/toIssue.ts';
import { makeMending, MEND_RULES } from '../mend/mending.ts';
import type { Mend, Mending } from '../mend/mending.ts';
import { mendJoin } from '../mend/mendJoin.ts';
import { mendLine } from '../mend/mendLine.ts';
import { toLines } from '../toLines.ts';
import type { Issue, Line, Report, Source } from '../types.ts';

export interface ReadSource {
  readonly issue: Issue;
  /** Its lines before any mend: what the coverage is counted against. */
  readonly lines: readonly Line[];
}

/**
 * One source → its issue, certain slips of recognition mended on the way and each mend told. `names`: what the archive
 * surely calls its gazettes and authorities; `corrections`: the switches of site.yaml.
 */
export function readSource(
  source: Source,
  names: readonly string[],
  corrections: Readonly<Record<string, boolean>>,
  report: Report,
): ReadSource {
  const mending = makeMending(names, source.text, corrections, (mend) => {
    report(toDiagnostic(source, mend));
  });
  const lines = toLines(source);
  const mended = lines.map((line) => mendLine(line, mending));
  return { issue: toIssue(source, mended, { report, mendJoin: joinWith(mending), corrections }), lines };
}

function joinWith(mending: Mending): (left: string, right: string, line: number) => string {
  return (left, right, line) => mendJoin(left, right, line, mending);
}

function toDiagnostic(source: Source, { rule, line, before, after }: Mend): ReturnType<typeof diagnose> {
  const place = { path: source.path, line, words: lettersOnlyIn(before, after) };
  return diagnose('mended', place, { what: MEND_RULES[rule], rule, before, after });
}

/** The characters of `before` that `after` no longer has. */
function lettersOnlyIn(before: string, after: string): string {
  const left = [...after];
  return [...before]
    .filter((character) => {
      const at = left.indexOf(character);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    })
    .join('');
}
