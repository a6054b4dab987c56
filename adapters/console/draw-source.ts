import { nameOf } from '../../src/compose/names.ts';
import type { Citation } from '../../src/compose/reply.ts';
import { wording } from '../../src/compose/wording.ts';
import type { CorpusPolicy } from '../../src/corpus/corpus.ts';
import type { Clause } from '../../src/corpus/policy.ts';
import type { Language } from '../../src/text/language.ts';
import { placeOf } from './draw-citation.ts';
import { drawParagraph } from './draw-paragraph.ts';
import type { Look } from './look.ts';
import { printable } from './printable.ts';
import { consoleWords } from './words.ts';
import { wrapText } from './wrap-text.ts';

/** The bar beside the lines of the quote. */
const BAR = '┃ ';
const NO_BAR = '  ';

/** A stretch of a clause: quoted or not. */
interface Stretch {
  text: string;
  readonly quoted: boolean;
}

/** A clause's sentences joined where they follow each other on a line, apart where the quote begins and ends. */
function stretchesOf(clause: Clause, { span }: Citation, sentenceText: (index: number) => string): Stretch[] {
  const stretches: Stretch[] = [];
  clause.sentences.forEach((sentence, i) => {
    const quoted = sentence.span[0] >= span[0] && sentence.span[1] <= span[1];
    const text = sentenceText(i);
    const last = stretches.at(-1);
    if (last && last.quoted === quoted) last.text += text;
    else stretches.push({ text, quoted });
  });
  return stretches;
}

const drawStretches = (look: Look, stretches: readonly Stretch[]): string[] =>
  stretches.flatMap(({ text, quoted }) =>
    text.split('\n').flatMap((line) => {
      const words = printable(line);
      return words ? drawParagraph(look, words, quoted ? { bar: BAR, style: 'quote' } : { bar: NO_BAR }) : [];
    }),
  );

/** A neighbouring clause by its first words, on one line. */
function drawNeighbour(
  look: Look,
  label: (lines: string) => string,
  clause: Clause | undefined,
  policy: CorpusPolicy,
  language: Language,
): string[] {
  if (!clause) return [];
  const lines = wording[language].lines(policy.check.lineAt(clause.span[0]), policy.check.lineAt(clause.span[1] - 1));
  const text = printable(clause.text);
  const [words = ''] = wrapText(text, look.width - 6, 2);
  const more = words.trim().length < text.length ? ' …' : '';
  return [...drawParagraph(look, label(lines), { style: 'faint' }), `${words}${more}`];
}

/**
 * The whole clause of a citation with the quote marked by a bar, where it stands, what introduces it, its translation
 * where the reader's language is the other one, its links, and the first words of its neighbours.
 */
export function drawSource(
  look: Look,
  citation: Citation,
  number: number,
  policy: CorpusPolicy,
  language: Language,
): string[] | null {
  const words = consoleWords[language];
  const { index } = policy.open;
  const { clauses } = index.policy;
  const at = clauses.findIndex((clause) => clause.id === citation.clause);
  const clause = clauses[at];
  if (!clause) return null;
  const { sentences } = clause;
  const gap = (i: number) => clause.text.slice(sentences[i - 1]?.at[1] ?? 0, sentences[i]?.at[0]); // white space, a list marker
  const original = (i: number) => gap(i) + clause.text.slice(...(sentences[i]?.at ?? []));
  const translation = policy.record.language === language ? undefined : index.aids[at]?.translation;
  const translated = (i: number) => `${gap(i)}${language === 'zh' ? '' : ' '}${translation?.[i] ?? ''}`;
  const heading = `${nameOf(policy.record, language)} · ${policy.record.title}`;
  const marker = `[${number}]`;
  const indent = Math.max(4, marker.length + 1);
  return [
    ...drawParagraph(look, printable(heading), { indent, marker, style: 'heading' }),
    ...drawParagraph(look, placeOf(citation, language), { indent, style: 'faint' }),
    '',
    ...(clause.leadIn ? drawParagraph(look, words.introducedBy(printable(clause.leadIn)), { bar: NO_BAR }) : []),
    ...drawStretches(look, stretchesOf(clause, citation, original)),
    ...(translation
      ? [
          '',
          ...drawParagraph(look, `${words.clauseTranslation}${words.colon.trimEnd()}`, { style: 'faint' }),
          ...drawStretches(look, stretchesOf(clause, citation, translated)),
        ]
      : []),
    ...(clause.links.length > 0
      ? [
          '',
          ...drawParagraph(look, `${words.links}${words.colon.trimEnd()}`, { style: 'faint' }),
          ...clause.links.flatMap((link) => drawParagraph(look, printable(link), { indent: 2 })),
        ]
      : []),
    '',
    ...drawNeighbour(look, words.before, clauses[at - 1], policy, language),
    ...drawNeighbour(look, words.after, clauses[at + 1], policy, language),
  ];
}
