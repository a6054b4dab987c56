import type { DocumentCheck } from '../../../index/open/check-documents.ts';

const WALLS = {
  login: 'it is a page to log in, not a policy',
  consent: 'it is a page that asks for consent to cookies, not a policy',
  error: 'it is an error page, not a policy',
};

/** Why a document is not taken in: a fact; null where it is. */
export function refusalOf(check: DocumentCheck): string | null {
  if (check.problem !== null) return factIn(check.problem);
  const { wall, clauses } = check.document;
  if (wall) return WALLS[wall];
  return clauses === 0 ? 'it has no clause' : null;
}

/** "Cannot check x.pdf: it is locked. Print it anew." -> "it is locked". */
const factIn = (line: string): string => /^Cannot \w+ .*?: (.*?)\. [A-Z]/s.exec(line)?.[1] ?? line;
