import type { DocumentRecord } from '../../compose/documents/document-fact.ts';
import type { Citation } from '../../compose/reply.ts';
import type { CorpusPolicy } from '../../retrieve/corpus.ts';
import { citeSentence } from './cite-sentence.ts';
import type { TellsFact } from './tells-fact.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The record of a policy, as facts speak of it. */
export const recordOf = ({ record: { provider, title, updated, effective } }: CorpusPolicy): DocumentRecord => ({
  provider,
  title,
  updated,
  effective,
});

/** The date of a policy in ISO form by which it is compared with others; null where its text gives none. */
export const dateOf = ({ record }: CorpusPolicy): string | null => record.updated ?? record.effective;

const ASKS_EFFECT = /\b(?:effect|effective|force|valid)\b|生效|施行|实施|执行/iu;

/** The dates of a policy with the sentences that print them; the date that the question is after comes first. */
export function tellDates(policy: CorpusPolicy, text: string): TellsFact {
  const [first, ...others] = citeDates(policy);
  const citations = first ? (ASKS_EFFECT.test(text) ? [...others, first] : [first, ...others]) : [];
  const silent = dateOf(policy) === null ? [policy.record.provider] : [];
  return { fact: { fact: 'dates', record: recordOf(policy) }, citations, silent };
}

/** The sentences in which a policy prints its dates, each once. */
export function citeDates(policy: CorpusPolicy): Citation[] {
  const { updated, effective } = policy.record;
  const found = [...new Set([updated, effective])].flatMap((date) => (date && citeDate(policy, date)) || []);
  return found.filter(({ quote }, i) => found.findIndex((other) => other.quote === quote) === i);
}

function citeDate(policy: CorpusPolicy, iso: string): Citation | null {
  const [year = '', month = '', day = ''] = iso.split('-').map((part) => String(Number(part)));
  const name = `${MONTHS[Number(month) - 1]}[a-z]*\\.?`;
  const printed = new RegExp(
    [
      `${name}\\s+0?${day}(?:st|nd|rd|th)?,?\\s+${year}`,
      `\\b0?${day}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${name},?\\s+${year}`,
      `${year}\\s*年\\s*0?${month}\\s*月\\s*0?${day}\\s*日`,
      `${year}[-/.]0?${month}[-/.]0?${day}(?!\\d)`,
    ].join('|'),
    'iu',
  );
  return citeSentence(policy, (text) => printed.test(text.normalize('NFKC')));
}
