import { exampleNames } from '../../../compose/names.ts';
import type { Language } from '../../../text/language.ts';
import { type ChatAction, type ChatPart, textPart } from '../../reply/chat-reply.ts';
import type { Outcome, QuestionContext } from '../command-context.ts';
import type { CommandEntry } from '../command-entry.ts';
import { commandNamed, commandTable } from '../command-table.ts';
import { commandWording } from '../command-wording.ts';
import { examplesOf } from '../examples-of.ts';
import { nearest } from '../nearest.ts';
import type { Call } from '../parse-call.ts';

/** `/help [command]`: how to ask and all commands, or one of them with its options and examples. */
export function runHelp({ options, rest }: Pick<Call, 'options' | 'rest'>, context: QuestionContext): Outcome {
  const { language, corpus } = context;
  const words = commandWording[language];
  const typed = (options['command'] ?? rest).replace(/^[/／]/u, '').trim();
  const command = typed ? commandNamed(typed) : null;
  if (command) return { parts: commandHelp(command, context) };
  if (typed) {
    const names = commandTable.flatMap(({ names: { en, zh } }) => [en, zh]);
    return { parts: [textPart(words.unknownCommand(typed, nearest(typed, names)))] };
  }
  const open = commandTable.filter(({ isForAdmins = false }) => !isForAdmins);
  const items = open.map((one): ChatPart => item(usageOf(one, language), one.help[language]));
  const questions = commandTable
    .slice(0, 1)
    .flatMap((one) => examplesOf(one, corpus, language).map((example) => example.replace(/^\/\S+ /u, '')));
  const actions = questions.map((question): ChatAction => ({ kind: 'follow-up', label: question, question }));
  return {
    parts: [textPart(words.help(exampleNames(corpus, language).provider)), ...items, textPart(words.helpMore, 'note')],
    actions,
  };
}

/** One command: what it does, its options, examples. */
export function commandHelp(
  command: CommandEntry,
  { corpus, language }: Pick<QuestionContext, 'corpus' | 'language'>,
): ChatPart[] {
  const words = commandWording[language];
  return [
    textPart(usageOf(command, language), 'name'),
    textPart(command.help[language], 'detail'),
    ...command.options.map(({ names, required, choices, help }) => {
      const values = choices.map(({ names }) => names[language]).join(language === 'zh' ? '、' : ', ');
      const notes = [help[language], ...(required ? [words.required] : []), ...(values ? [words.anyOf(values)] : [])];
      return item(names[language], notes.join(language === 'zh' ? '；' : '; '));
    }),
    textPart(words.examples, 'note'),
    ...examplesOf(command, corpus, language).map((example) => textPart(example, 'example')),
  ];
}

const item = (term: string, text: string): ChatPart => ({ kind: 'item', term, text, style: 'value' });

/** "/contact [provider] [jurisdiction] [kind]". */
function usageOf({ name, options }: CommandEntry, language: Language): string {
  const shown = options
    .filter(({ type }) => type !== 'flag')
    .map(({ names, required }) => (required ? names[language].toUpperCase() : `[${names[language]}]`));
  return [`/${name}`, ...shown].join(' ');
}
