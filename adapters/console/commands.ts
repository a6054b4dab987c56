import type { Reply } from '../../src/compose/reply.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Language } from '../../src/text/language.ts';
import { drawHelp } from './draw-help.ts';
import { drawParagraph } from './draw-paragraph.ts';
import { drawPolicies } from './draw-policies.ts';
import { drawSource } from './draw-source.ts';
import type { Look } from './look.ts';
import { sourcesOf } from './sources-of.ts';
import { consoleWords } from './words.ts';

/** What a command works with. */
export interface CommandContext {
  readonly look: Look;
  readonly corpus: Corpus;
  /** The last reply; null before the first. */
  readonly reply: Reply | null;
  readonly language: Language;
}

/** A command of the console; what it does is told in the console's words. */
export interface ConsoleCommand {
  readonly name: '/policies' | '/source' | '/help' | '/quit';
  /** What may stand behind it, for help and for the Tab key. */
  readonly argument: 'source' | 'provider' | null;
  /** Gives the lines to print, or 'quit' to leave. */
  readonly run: (context: CommandContext, argument: string) => readonly string[] | 'quit';
}

/** The commands, in the order of the help. The platform-free table of issue 4 takes their place. */
export const commands: readonly ConsoleCommand[] = [
  { name: '/policies', argument: 'provider', run: listPolicies },
  { name: '/source', argument: 'source', run: showSource },
  { name: '/help', argument: null, run: ({ look, corpus, language }) => drawHelp(look, commands, corpus, language) },
  { name: '/quit', argument: null, run: () => 'quit' },
];

function listPolicies({ look, corpus, language }: CommandContext, argument: string): readonly string[] {
  const wanted = argument.toLowerCase();
  const found = corpus.policies.filter(({ record: { id, names, aliases } }) =>
    [id, names.en, names.zh, ...aliases].some((name) => name.toLowerCase().includes(wanted)),
  );
  if (found.length === 0) return drawParagraph(look, consoleWords[language].noPolicy(argument));
  return drawPolicies(look, found, language);
}

function showSource({ look, corpus, reply, language }: CommandContext, argument: string): readonly string[] {
  const words = consoleWords[language];
  const { all } = reply ? sourcesOf(reply) : { all: [] };
  if (all.length === 0) return drawParagraph(look, words.nothingQuoted);
  const typed = argument.replace(/[^\p{L}\p{N}]/gu, '');
  if (!typed && all.length > 1) return drawParagraph(look, words.whichSource(all.length));
  const number = typed ? Number(typed) : 1;
  const citation = all[number - 1];
  if (!citation) return drawParagraph(look, words.noSource(argument, all.length));
  const policy = corpus.policies.find(({ id }) => id === citation.policy);
  return (policy && drawSource(look, citation, number, policy, language)) ?? drawParagraph(look, words.lostSource);
}
