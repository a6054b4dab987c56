import { type Citation, emptyReply, type ReplyContent } from '../../../src/compose/reply.ts';
import type { Corpus, CorpusPolicy } from '../../../src/retrieve/corpus.ts';
import type { Language } from '../../../src/text/language.ts';

/** A citation as the engine makes them, for tests of drawing. */
export const citation = (fields: Partial<Citation> & Pick<Citation, 'provider'>): Citation => ({
  marker: 1,
  policy: fields.provider,
  section: ['Retention'],
  clause: `${fields.provider}#1`,
  quote: 'We keep logs for 30 days.',
  context: null,
  file: `${fields.provider}.txt`,
  lines: [10, 12],
  span: [100, 125],
  jurisdiction: null,
  jurisdictions: [],
  updated: '2024-03-01',
  url: null,
  translation: null,
  score: 1,
  ...fields,
});

/** The content of a reply as the engine makes them. */
export const reply = (fields: Partial<ReplyContent>): ReplyContent => ({
  ...emptyReply('en'),
  shown: fields.citations?.length ?? 0,
  confidence: 1,
  ...fields,
});

const record = (provider: string, en: string, zh: string, language: Language) =>
  [provider, [{ id: provider, record: { provider, names: { en, zh }, language } } as unknown as CorpusPolicy]] as const;

/** Names and languages of two providers: all that drawing a reply needs of a corpus. */
export const providers: Pick<Corpus, 'byProvider'> = {
  byProvider: new Map([record('acme', 'Acme', '顶点', 'en'), record('beichen', 'Beichen Cloud', '北辰云', 'zh')]),
};
