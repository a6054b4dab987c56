import type { Corpus } from '../corpus/corpus.ts';
import type { Finding } from '../engine.ts';
import type { Question } from '../understand/understand.ts';
import { citeBest } from './cite.ts';
import { nameOf, namesOf } from './names.ts';
import { citationText } from './render-text.ts';
import type { Citation, Reply } from './reply.ts';
import { wording } from './wording.ts';

/** A second quote of the same provider scores at most so much below the first. */
const SECOND = 1;

/** The reply from several policies side by side, in the catalogue's order; each says its own or is silent. */
export function composeComparison(_corpus: Corpus, question: Question, findings: readonly Finding[], _which: boolean): Reply {
  const { language, jurisdictions, providers } = question;
  const words = wording[language];
  const citations: Citation[] = [];
  const silent: string[] = [];
  const blocks: string[] = [];
  for (const { policy, ranking, stated } of findings) {
    const name = nameOf(policy.record, language);
    const quotes = stated ? citeBest(policy, ranking, 2, SECOND, jurisdictions, citations.length + 1) : [];
    citations.push(...quotes);
    if (quotes.length === 0) silent.push(policy.record.provider);
    blocks.push(quotes.length > 0 ? [name, ...quotes.map((quote) => citationText(quote, language, policy.record.language))].join('\n') : `${name}: ${words.silentShort}`);
  }
  const names = namesOf(findings.map(({ policy }) => policy.record), language);
  const notes = providers.family.map((family) => words.family(family, names));
  if (providers.unknown.length > 0) notes.push(words.unknownAlso(providers.unknown.join(words.listSeparator)));
  const confidence = Math.max(0, ...findings.map((finding) => finding.confidence));
  return {
    kind: citations.length > 0 ? 'comparison' : 'silent',
    language,
    text: [...notes, words.comparison(names), ...blocks].join('\n\n'),
    citations,
    related: [],
    contacts: [],
    silent: [...new Set(silent)].filter((id) => !citations.some((citation) => citation.provider === id)),
    suggestions: [],
    confidence: Math.round(confidence * 1000) / 1000,
  };
}
