import type { Gap } from '../../../src/chat/tallies/group-gaps.ts';
import type { Language } from '../../../src/text/language.ts';

/** A line for the questions of a training policy, and the provider whose file it belongs to. */
export interface TrainingLine {
  readonly provider: string;
  readonly line: string;
}

/** Stands for the sentence that should have been quoted; reading the file reports it until somebody writes the sentence. */
const MISSING_QUOTE = '…';

/**
 * Gaps as lines of `<provider>.questions.jsonl`. A gap whose questions are not kept gives one line without a question: the
 * file cannot be read until somebody writes it. Gaps that are about no policy here give none.
 */
export function trainingLines(gaps: readonly Gap[]): TrainingLine[] {
  const trainable = gaps.filter(({ provider, kind }) => provider && (kind === 'silent' || kind === 'badly-rated'));
  const lines = trainable.flatMap((gap) => {
    const asked = gap.questions.map(({ text, subjects }) => ({ text, language: subjects[0]?.language ?? 'en' }));
    const all = asked.length > 0 ? asked : languagesOf(gap).map((language) => ({ text: '', language }));
    return all.map(({ text, language }) => ({ provider: gap.provider, line: lineOf(gap, text, language) }));
  });
  const seen = new Set<string>();
  return lines
    .filter(({ provider, line }) => {
      const key = `${provider} ${line}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => (a.provider < b.provider ? -1 : Number(a.provider > b.provider)));
}

const languagesOf = ({ languages }: Gap): Language[] =>
  (['en', 'zh'] as const).filter((language) => (languages[language] ?? 0) > 0);

function lineOf({ kind, clauses }: Gap, q: string, lang: Language): string {
  const answer = kind === 'silent' ? { open: true, near: clauses.length > 0 } : { quote: MISSING_QUOTE };
  return JSON.stringify({ q, lang, ...answer });
}
