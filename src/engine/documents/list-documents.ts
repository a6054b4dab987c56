import type { CorpusPolicy } from '../../retrieve/corpus.ts';
import { recordOf } from './tell-dates.ts';
import type { TellsFact } from './tells-fact.ts';

/** At most this many policies are listed. */
const MAX_LISTED = 20;

/** The policies that are held, with their titles and dates. */
export const listDocuments = (policies: readonly CorpusPolicy[]): TellsFact => ({
  fact: { fact: 'held', records: policies.slice(0, MAX_LISTED).map(recordOf), total: policies.length },
  citations: [],
  silent: [],
});

/** The outermost headings of a policy in their order. */
export function listHeadings({ record, open }: CorpusPolicy): TellsFact {
  const outermost = open.index.policy.clauses.flatMap(({ section }) => section[0] ?? []);
  return {
    fact: { fact: 'sections', provider: record.provider, headings: [...new Set(outermost)] },
    citations: [],
    silent: [],
  };
}
