import type { Issue } from './archive/model.ts';
import { derived } from './reads/tracking.ts';

interface IssueNeighbours {
  readonly previous: Issue | undefined;
  readonly next: Issue | undefined;
}

/** For each issue those before and after it in its gazette. */
export const issueNeighbours = derived('neighbours of issues', ({ gazettes }) => {
  const neighbours = new Map<Issue, IssueNeighbours>();
  for (const { issues } of gazettes) {
    issues.forEach((issue, at) => neighbours.set(issue, { previous: issues[at + 1], next: issues[at - 1] }));
  }
  return neighbours;
});
