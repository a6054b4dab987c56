import { nameOf } from '../../src/compose/names.ts';
import { wording } from '../../src/compose/wording.ts';
import type { CorpusPolicy } from '../../src/corpus/corpus.ts';
import type { Language } from '../../src/text/language.ts';
import { drawParagraph } from './draw-paragraph.ts';
import type { Look } from './look.ts';
import { printable } from './printable.ts';
import { consoleWords } from './words.ts';

/** The policies as lines: name and title, then language, dates, number of clauses and file. */
export function drawPolicies(look: Look, policies: readonly CorpusPolicy[], language: Language): string[] {
  const words = consoleWords[language];
  return policies.flatMap(({ record, open }) => {
    const { effective, updated, title, file } = record;
    const dates = [effective && words.effective(effective), updated && words.updated(updated)].filter(
      (date) => date !== null,
    );
    const facts = [
      words.languages[record.language],
      ...(dates.length > 0 ? dates : [wording[language].undated]),
      words.clauses(open.index.policy.clauses.length),
      printable(file),
    ];
    return [
      ...drawParagraph(look, printable(nameOf(record, language)), { style: 'heading' }),
      ...(title ? drawParagraph(look, printable(title), { indent: 2 }) : []),
      ...drawParagraph(look, facts.join(' · '), { indent: 2, style: 'faint' }),
    ];
  });
}
