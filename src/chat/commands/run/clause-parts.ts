import { drawPlace } from '../../../compose/draw/draw-place.ts';
import { placeText } from '../../../compose/draw/plain-text.ts';
import { nameOf, type ProviderNames } from '../../../compose/names.ts';
import { wording } from '../../../compose/wording.ts';
import type { Clause } from '../../../policy/policy.ts';
import { isHan, type Language } from '../../../text/language.ts';
import { type ChatPart, type TextRun, textPart } from '../../reply/chat-reply.ts';
import { commandWording } from '../command-wording.ts';
import { citeClause, type FoundClause, isInside } from '../find-clause.ts';

/** Options for showing a clause. */
export interface ClauseOptions {
  readonly names: ProviderNames;
  readonly language: Language;
  /** Number of its source in the last reply; null where it was asked for by its id. */
  readonly marker: number | null;
  /** True for the clauses before and after it in full, not by their first words. */
  readonly neighbours: boolean;
}

/** Columns that the first words of a neighbour take up; a Chinese character counts two. */
const MAX_NEIGHBOUR_COLUMNS = 72;

/** The whole clause with the quote marked: policy, place, what introduces it, translation, links, neighbours. */
export function clauseParts(found: FoundClause, { names, language, marker, neighbours }: ClauseOptions): ChatPart[] {
  const { policy, at, clause, span } = found;
  const { record, open } = policy;
  const words = commandWording[language];
  const { clauses } = open.index.policy;
  const citation = citeClause(found, marker ?? 0);
  const gap = (i: number) => clause.text.slice(clause.sentences[i - 1]?.at[1] ?? 0, clause.sentences[i]?.at[0]); // white space, a list marker
  const original = (i: number) => gap(i) + clause.text.slice(...(clause.sentences[i]?.at ?? []));
  const aids = record.language === language ? undefined : open.index.aids[at]?.translation;
  const translated = (i: number) => `${gap(i)}${language === 'zh' ? '' : ' '}${aids?.[i] ?? ''}`;
  const runs = (sentence: (i: number) => string) => runsOf(clause, (i) => isQuoted(clause, i, span), sentence);
  return [
    textPart(`${marker === null ? '' : `[${marker}] `}${nameOf(record, language)} · ${record.title}`, 'name'),
    ...(citation ? [textPart(placeText(drawPlace(citation, language, names), language), 'place')] : []),
    ...(clause.leadIn
      ? [textPart(`${words.introducedBy}${language === 'zh' ? '：' : ': '}“${clause.leadIn}”`, 'note')]
      : []),
    { kind: 'passage', runs: runs(original) },
    ...(aids
      ? [
          textPart(`${words.clauseTranslation}${language === 'zh' ? '：' : ':'}`, 'note'),
          { kind: 'passage' as const, runs: runs(translated) },
        ]
      : []),
    ...(clause.links.length > 0 ? [textPart(`${words.links}${language === 'zh' ? '：' : ':'}`, 'note')] : []),
    ...clause.links.map((link) => textPart(link, 'example')),
    ...neighbour(clauses[at - 1], words.before),
    ...neighbour(clauses[at + 1], words.after),
  ];

  function neighbour(other: Clause | undefined, label: (lines: string) => string): ChatPart[] {
    if (!other) return [];
    const lines = wording[language].lines(policy.check.lineAt(other.span[0]), policy.check.lineAt(other.span[1] - 1));
    const text = neighbours ? other.text : firstWords(other.text);
    return [textPart(label(lines), 'note'), { kind: 'passage', runs: [{ text, style: 'plain' }] }];
  }
}

/** Without a span nothing is marked: the whole clause is what was asked for. */
const isQuoted = (clause: Clause, i: number, span: FoundClause['span']): boolean => {
  const sentence = clause.sentences[i];
  return span !== null && sentence !== undefined && isInside(sentence.span, span);
};

/** A clause's sentences joined where they are all quoted or all not. */
function runsOf(clause: Clause, quoted: (i: number) => boolean, sentence: (i: number) => string): TextRun[] {
  const runs: { text: string; style: TextRun['style'] }[] = [];
  clause.sentences.forEach((_, i) => {
    const style = quoted(i) ? 'mark' : 'plain';
    const last = runs.at(-1);
    if (last?.style === style) last.text += sentence(i);
    else runs.push({ text: sentence(i), style });
  });
  return runs;
}

/** The first words of a text on one line. */
function firstWords(text: string): string {
  let columns = 0;
  const line = text.replace(/\s+/gu, ' ').trim();
  let cut = 0;
  for (const char of line) {
    columns += isHan(char) ? 2 : 1;
    if (columns > MAX_NEIGHBOUR_COLUMNS)
      return `${line
        .slice(0, cut)
        .replace(/(?<=[\x21-\x7e ])[\x21-\x7e]*$/u, '')
        .trimEnd()} …`;
    cut += char.length;
  }
  return line;
}
