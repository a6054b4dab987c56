import type { CommandEntry, CommandOption } from './command-entry.ts';
import { commandNamed, commandTable } from './command-table.ts';
import { nearest } from './nearest.ts';

/** A command with the values of its options: what a line of text or a platform's registered command comes to. */
export interface Call {
  readonly command: CommandEntry;
  /** Values by the option's name; a flag that was set has the value "true". */
  readonly options: Readonly<Record<string, string>>;
  /** The words that belong to no option. */
  readonly rest: string;
  /** The letters of the command's and its options' names, in the language in which they were typed. */
  readonly names: string;
}

/** A call that cannot be run: what is wrong with it, and the nearest name to what was typed; null where none is near. */
export type CallProblem =
  | { readonly kind: 'unknown-command'; readonly typed: string; readonly nearest: string | null }
  | {
      readonly kind: 'unknown-option';
      readonly typed: string;
      readonly nearest: string | null;
      readonly command: CommandEntry;
    }
  | {
      readonly kind: 'unknown-choice';
      readonly typed: string;
      readonly nearest: string | null;
      readonly command: CommandEntry;
      readonly option: CommandOption;
    };

/** A message as parsed. */
export type Parsed =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'call'; readonly call: Call }
  | { readonly kind: 'problem'; readonly problem: CallProblem };

const COMMAND = /^\s*[/／]([\p{L}-]+)(?:\s+([\s\S]*))?$/u;
/** `--name value`, `--name=value`, `name:value`; "https://" is none. */
const OPTION = /(?<![^\s])(?:--([\p{L}-]+)(?:[=\s]\s*|$)|(\p{L}[\p{L}-]+)[:：](?!\/\/)\s*)/gu;

/**
 * Parses a message: a question, a command with its options, or a command that cannot be run. This is the one grammar of
 * commands: for chat, for the command line, and for commands that a platform registers.
 * @param given options that the platform has read already; they win over those in the text
 */
export function parseCall(text: string, given: Readonly<Record<string, string>> = {}): Parsed {
  const match = COMMAND.exec(text);
  if (!match?.[1]) return { kind: 'question', text };
  const command = commandNamed(match[1]);
  if (!command) {
    const names = commandTable.flatMap(({ names: { en, zh } }) => [en, zh]);
    return {
      kind: 'problem',
      problem: { kind: 'unknown-command', typed: match[1], nearest: nearest(match[1], names) },
    };
  }
  const read = readOptions(command, (match[2] ?? '').trim());
  if ('problem' in read) return { kind: 'problem', problem: read.problem };
  const options = { ...read.options, ...given };
  const problem = settleChoices(command, options);
  return problem
    ? { kind: 'problem', problem }
    : { kind: 'call', call: { command, options, rest: read.rest, names: `${match[1]} ${read.names}` } };
}

/** True where free text belongs to the command, in which "note: ..." is no option. */
const takesText = ({ name }: CommandEntry): boolean => name === 'ask' || name === 'compare';

function readOptions(command: CommandEntry, text: string): Omit<Call, 'command'> | { problem: CallProblem } {
  const options: Record<string, string> = {};
  const names = command.options.flatMap(({ names: { en, zh } }) => [en, zh]);
  let open: { name: string; from: number } | null = null;
  let [rest, from, typedNames] = ['', 0, ''];
  const close = (to: number) => {
    const value = text.slice(open ? open.from : from, to).trim();
    if (open) options[open.name] = value.replace(/^["“'](.*)["”']$/su, '$1');
    else rest = `${rest} ${value}`.trim();
  };
  for (const match of text.matchAll(OPTION)) {
    const typed = match[1] ?? match[2] ?? '';
    const option = command.options.find((one) => one.names.en === typed.toLowerCase() || one.names.zh === typed);
    if (!option) {
      const meant = nearest(typed, names);
      if (match[1] || (meant && !takesText(command)))
        return { problem: { kind: 'unknown-option', typed, nearest: meant, command } };
      continue;
    }
    if (option.type === 'flag' && !match[1]) continue;
    close(match.index);
    typedNames += typed;
    const to = match.index + match[0].length;
    if (option.type === 'flag') options[option.name] = 'true';
    open = option.type === 'flag' ? null : { name: option.name, from: to };
    from = to;
  }
  close(text.length);
  return { options, rest, names: typedNames };
}

/** Replaces the names of choices by their values; returns the first option whose value is none of its choices. */
function settleChoices(command: CommandEntry, options: Record<string, string>): CallProblem | null {
  for (const option of command.options.filter(({ type }) => type === 'choice')) {
    const typed = options[option.name];
    if (typed === undefined) continue;
    const chosen = option.choices.find(({ value, names }) => value === typed.toLowerCase() || names.zh === typed);
    if (!chosen) {
      const words = option.choices.flatMap(({ names: { en, zh } }) => [en, zh]);
      return { kind: 'unknown-choice', typed, nearest: nearest(typed, words), command, option };
    }
    options[option.name] = chosen.value;
  }
  return null;
}
