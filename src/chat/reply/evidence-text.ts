import { nameOf, placeName } from '../../compose/names.ts';
import type { Citation } from '../../compose/reply.ts';
import { wording } from '../../compose/wording.ts';
import type { Corpus } from '../../retrieve/corpus.ts';
import type { Language } from '../../text/language.ts';
import { chatWording } from './chat-wording.ts';

/** Context of a piece of evidence. */
export interface EvidenceOptions {
  readonly corpus: Pick<Corpus, 'policies'>;
  readonly language: Language;
  readonly indexId: string;
  /** When the reply was given, in milliseconds since 1970. */
  readonly at: number;
}

/**
 * Plain text for a ticket or an assessment: of each citation the quote, policy, section, version date, file with its
 * hash and lines, so that anybody can check it against the file; then the index and the time.
 */
export function evidenceText(
  citations: readonly Citation[],
  { corpus, language, indexId, at }: EvidenceOptions,
): string {
  const { evidenceLabels: labels, evidenceTitle } = chatWording[language];
  const words = wording[language];
  const { colon } = words;
  const line = (label: keyof typeof labels, value: string | null) =>
    value ? [`${labels[label]}${colon}${value}`] : [];
  const paragraphs = citations.map((citation, i) => {
    const record = corpus.policies.find(({ id }) => id === citation.policy)?.record;
    const { quote, section, jurisdictions, clause, updated, file, lines, url, translation } = citation;
    const foreign = record && record.language !== language;
    return [
      `[${i + 1}] ${line('quote', `“${quote.replace(/\s*\n\s*/g, ' ')}”`)[0]}`,
      ...(translation && foreign ? [`${words.translation}${colon}${translation}`] : []),
      ...line('provider', record ? nameOf(record, language) : citation.provider),
      ...line('policy', record?.title ?? citation.policy),
      ...line('section', section.join(' › ')),
      ...line('for', jurisdictions.map((id) => placeName(id, language)).join(words.listSeparator)),
      ...line('clause', clause),
      ...line('version', updated ?? words.undated),
      ...line('file', `${file}, ${words.lines(...lines)}`),
      ...line('hash', record?.sha256 ?? null),
      ...line('url', url),
    ].join('\n');
  });
  const made = [...line('index', indexId), ...line('time', new Date(at).toISOString())].join('\n');
  return [evidenceTitle, ...paragraphs, made].join('\n\n');
}
