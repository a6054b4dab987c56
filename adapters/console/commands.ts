import type { Reply } from '../../src/compose/reply.ts';
import { distance } from '../../src/text/edit-distance.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Language } from '../../src/text/language.ts';
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

/** A command of the console; its help is in the console's words. */
export interface ConsoleCommand {
  readonly name: '/policies' | '/source' | '/help' | '/quit';
  readonly argument: '' | 'N' | 'NAME';
  /** Gives lines, or 'quit' to leave. */
  readonly run: (context: CommandContext, argument: string) => readonly string[] | 'quit';
}
