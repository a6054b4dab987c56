import { DISCORD_LIMITS } from './discord-limits.ts';
import { cleanText, shortText } from './text/clean-text.ts';

/** The meaning of a button or modal. All of it is encoded in the custom id, so that buttons work after a restart. */
export type CustomId =
  /** Show the clause of a source; in the view of a source also `neighbours` (clauses around it) and `evidence`. */
  | { readonly kind: 'source' | 'neighbours' | 'evidence'; readonly ref: string }
  /** Ask a question: see `askedQuestion`. */
  | { readonly kind: 'ask'; readonly at: number; readonly text: string; readonly isWhole: boolean }
  /** Vote up or down, post publicly, export all quotes; `why` is the modal that asks why a reply was not helpful. */
  | { readonly kind: 'up' | 'down' | 'post' | 'export' | 'why'; readonly reply: string }
  /** Call a person; `question` is the id of the message to link to, where it is not the one with the button. */
  | { readonly kind: 'human'; readonly reply: string; readonly question: string | null };

const VERSION = 'v1';
const SOURCE_PREFIXES = { source: 'src', neighbours: 'nb', evidence: 'ev' } as const;
const REPLY_PREFIXES = { up: 'up', down: 'down', post: 'post', export: 'evd', why: 'why' } as const;
const CUSTOM_ID = /^v1:([a-z]+):(.+)$/su;

/** The custom id for a source; null if the reference is too long for one. */
export const sourceCustomId = (kind: keyof typeof SOURCE_PREFIXES, ref: string): string | null =>
  fitOrNull(`${VERSION}:${SOURCE_PREFIXES[kind]}:${ref}`);

/** The custom id for a reply; null if the id of the reply is too long for one. */
export const replyCustomId = (kind: keyof typeof REPLY_PREFIXES, reply: string): string | null =>
  fitOrNull(`${VERSION}:${REPLY_PREFIXES[kind]}:${reply}`);

const fitOrNull = (id: string): string | null => (id.length > DISCORD_LIMITS.customId ? null : id);

/** The custom id of the button that calls a person; null if it is too long. */
export const humanCustomId = (reply: string, question: string | null): string | null =>
  fitOrNull(`${VERSION}:hum:${[reply, ...(question ? [question] : [])].join(' ')}`);

/** A button that asks a question. */
export interface AskButton {
  readonly id: string;
  readonly label: string;
}

/**
 * Custom id and label of the button that asks a question. The id contains the whole question if it fits (about 90
 * characters), so that nothing depends on how Discord treats labels. Of a longer question the label contains the beginning
 * and the id the rest, about 165 characters together: a hash would have to be looked up in memory, which a restart clears.
 * @param at position among the questions of the reply; makes the ids of questions with equal endings unique
 * @returns null if the question is longer than both, or empty
 */
export function askButton(question: string, at: number): AskButton | null {
  const text = cleanText(question);
  const whole = `${VERSION}:ask:${at}:=${text}`;
  const label = shortText(text, DISCORD_LIMITS.buttonLabel);
  if (!text) return null;
  if (whole.length <= DISCORD_LIMITS.customId) return { id: whole, label };
  const id = fitOrNull(`${VERSION}:ask:${at}:+${text.slice(labelStart(label).length)}`);
  return id ? { id, label } : null;
}

/** The part of the question that a label contains. */
const labelStart = (label: string): string => label.replace(/…$/u, '');

/**
 * The question of a pressed button.
 * @returns null if its label, which contains the beginning of the question, is missing
 */
export function askedQuestion(
  { text, isWhole }: Extract<CustomId, { kind: 'ask' }>,
  label: string | null,
): string | null {
  if (isWhole) return text;
  return label === null ? null : labelStart(label) + text;
}

/** Reads a custom id; null if this version does not know it (any more). */
export function readCustomId(text: string): CustomId | null {
  const [, prefix, rest = ''] = CUSTOM_ID.exec(text) ?? [];
  if (prefix === 'ask') {
    const [, at, form, question = ''] = /^(\d{1,3}):([=+])(.+)$/su.exec(rest) ?? [];
    return at ? { kind: 'ask', at: Number(at), text: question, isWhole: form === '=' } : null;
  }
  if (prefix === 'hum') {
    const [reply = '', question = null] = rest.split(' ');
    return { kind: 'human', reply, question };
  }
  for (const kind of Object.keys(SOURCE_PREFIXES) as (keyof typeof SOURCE_PREFIXES)[])
    if (SOURCE_PREFIXES[kind] === prefix) return { kind, ref: rest };
  for (const kind of Object.keys(REPLY_PREFIXES) as (keyof typeof REPLY_PREFIXES)[])
    if (REPLY_PREFIXES[kind] === prefix) return { kind, reply: rest };
  return null;
}
