import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Language } from '../../src/text/language.ts';
import { drawParagraph } from './draw-paragraph.ts';
import type { Look } from './look.ts';
import { type ConsoleWords, consoleWords } from './words.ts';

const ARGUMENTS = { source: ' N', provider: ' [NAME]' } as const;
/** What the help tells of a command. */
export interface HelpEntry {
  readonly name: keyof ConsoleWords['commands'];
  readonly argument: keyof typeof ARGUMENTS | null;
}

/** Columns of the commands: the longest of them, and a gap. */
const COMMAND = 20;

/** The help as lines: what to do, the commands, the keys, examples with the first policies' names. */
export function drawHelp(
  look: Look,
  commands: readonly HelpEntry[],
  corpus: Pick<Corpus, 'policies'>,
  language: Language,
): string[] {
  const words = consoleWords[language];
  const [first, second] = [...new Set(corpus.policies.map(({ record }) => record.names[language]))].slice(-2);
  return [
    ...drawParagraph(look, words.help),
    ...commands.flatMap(({ name, argument }) => {
      const marker = `  ${name}${argument ? ARGUMENTS[argument] : ''}`;
      return drawParagraph(look, words.commands[name], { indent: COMMAND, marker });
    }),
    ...drawParagraph(look, words.helpKeys),
    '',
    ...(first
      ? words.examples(first, second).flatMap((example) => drawParagraph(look, example, { indent: 4, style: 'faint' }))
      : []),
  ];
}
