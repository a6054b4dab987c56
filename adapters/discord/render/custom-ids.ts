import { DISCORD_LIMITS } from './discord-limits.ts';
import { cleanText, shortText } from './text/clean-text.ts';

/** What a button or a modal says when it is used. Everything is in its custom id, so that it works after a restart. */
export type CustomId =
  /** Show the clause of a source; `neighbours` and `evidence` in the view of a source. */
  | { readonly kind: 'source' | 'neighbours' | 'evidence'; readonly ref: string }
  /** Ask a question: see `askedQuestion`. */
  | { readonly kind: 'ask'; readonly at: number; readonly text: string; readonly isWhole: boolean }
  /** Vote, show to everybody, export all quotes, say why it was not helpful (a modal). */
  | { readonly kind: 'up' | 'down' | 'post' | 'export' | 'why'; readonly reply: string };

const VERSION = 'v1';
const REF_WORDS = { source: 'src', neighbours: 'nb', evidence: 'ev' } as const;
const REPLY_WORDS = { up: 'up', down: 'down', post: 'post', export: 'evd', why: 'why' } as const;
const PATTERN = /^v1:([a-z]+):(.+)$/su;

/** The custom id about a source; null for a reference that is too long for one. */
export const refId = (kind: keyof typeof REF_WORDS, ref: string): string | null =>
  fitting(`${VERSION}:${REF_WORDS[kind]}:${ref}`);

/** The custom id about a reply. */
export const replyId = (kind: keyof typeof REPLY_WORDS, reply: string): string | null =>
  fitting(`${VERSION}:${REPLY_WORDS[kind]}:${reply}`);

const fitting = (id: string): string | null => (id.length > DISCORD_LIMITS.customId ? null : id);

/** A button that asks a question. */
export interface AskButton {
  readonly id: string;
  readonly label: string;
}

/**
 * Id and label of the button that asks a question. The id holds the question whole where it can (about 90 characters), so
 * that nothing depends on what Discord makes of labels. Of a longer one the label holds the beginning and the id the rest,
 * about 165 characters together: a hash would have to be looked up in a memory that a restart empties. Null for one that
 * is longer still: it is told as text.
 * @param at its place among the questions of the reply; keeps ids of equal rests apart
 */
export function askButton(question: string, at: number): AskButton | null {
  const text = cleanText(question);
  const whole = `${VERSION}:ask:${at}:=${text}`;
  const label = shortText(text, DISCORD_LIMITS.buttonLabel);
  if (!text) return null;
  if (whole.length <= DISCORD_LIMITS.customId) return { id: whole, label };
  const id = fitting(`${VERSION}:ask:${at}:+${text.slice(headOf(label).length)}`);
  return id ? { id, label } : null;
}

/** What a label holds of its question. */
const headOf = (label: string): string => label.replace(/…$/u, '');

/** The question of a pressed button; null where its label, which holds the beginning, is not at hand. */
export function askedQuestion(
  { text, isWhole }: Extract<CustomId, { kind: 'ask' }>,
  label: string | null,
): string | null {
  if (isWhole) return text;
  return label === null ? null : headOf(label) + text;
}

/** Reads a custom id; null for a button that this version does not know (any more). */
export function readCustomId(text: string): CustomId | null {
  const [, word, rest = ''] = PATTERN.exec(text) ?? [];
  if (word === 'ask') {
    const [, at, form, question = ''] = /^(\d{1,3}):([=+])(.+)$/su.exec(rest) ?? [];
    return at ? { kind: 'ask', at: Number(at), text: question, isWhole: form === '=' } : null;
  }
  for (const kind of Object.keys(REF_WORDS) as (keyof typeof REF_WORDS)[])
    if (REF_WORDS[kind] === word) return { kind, ref: rest };
  for (const kind of Object.keys(REPLY_WORDS) as (keyof typeof REPLY_WORDS)[])
    if (REPLY_WORDS[kind] === word) return { kind, reply: rest };
  return null;
}
