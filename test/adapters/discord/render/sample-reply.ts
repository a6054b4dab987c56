import { expect } from 'vitest';
import { renderReply } from '../../../../adapters/discord/render/render-reply.ts';
import type { ChatAction, ChatPart, ChatQuote, ChatReply } from '../../../../src/chat/reply/chat-reply.ts';
import { readMessage } from '../../../preview/discord/read-message.ts';
import { problemsOf } from './check-message.ts';

export const quote = (more: Partial<ChatQuote> = {}): ChatPart => ({
  kind: 'quote',
  quote: {
    marker: 1,
    supports: true,
    text: 'We keep logs for 30 days.',
    marked: null,
    leadIn: null,
    leadInOf: null,
    translationFirst: false,
    translation: null,
    place: {
      provider: 'Acme',
      policy: 'acme',
      section: ['5 Retention', 'Logs'],
      jurisdictions: [],
      version: '2024-03-01',
      file: 'acme.en.txt',
      lines: [10, 12],
      url: null,
      source: 'acme#1f@10-35',
    },
    ...more,
  },
});

/** A quote that applies to some jurisdictions only. */
export const quoteFor = (jurisdictions: readonly string[], more: Partial<ChatQuote> = {}): ChatPart => {
  const { quote: one } = quote() as Extract<ChatPart, { kind: 'quote' }>;
  return quote({ ...more, place: { ...one.place, jurisdictions } });
};

export const reply = (parts: readonly ChatPart[], more: Partial<ChatReply> = {}): ChatReply => ({
  id: 'KqC8GPmh2vi_',
  kind: 'answer',
  language: 'en',
  parts,
  actions: [],
  isPrivate: false,
  ...more,
});

export const source = (marker: number): ChatAction => ({
  kind: 'source',
  label: `Show source ${marker}`,
  marker,
  source: `acme#1f@${marker}-35`,
});

export const deeds: readonly ChatAction[] = [
  { kind: 'helpful', label: 'Helpful', reply: 'KqC8GPmh2vi_' },
  { kind: 'not-helpful', label: 'Not helpful', reply: 'KqC8GPmh2vi_' },
  { kind: 'share', label: 'Share', reply: 'KqC8GPmh2vi_' },
  { kind: 'evidence', label: 'Copy as evidence', reply: 'KqC8GPmh2vi_' },
];

/** The texts of the messages of a reply, as Markdown. */
export function sent(given: ChatReply): string[] {
  const messages = renderReply(given);
  expect(problemsOf(messages)).toEqual([]);
  return messages.flatMap((message) => readMessage(message).contents);
}

/** The custom ids of the buttons in each message of a reply. */
export const ids = (given: ChatReply): string[][] =>
  renderReply(given).map((message) => readMessage(message).buttons.map(({ id }) => id));

export const PLACE = '-# **\\[1\\]** 5 Retention › Logs · version of 2024-03-01 · acme.en.txt, lines 10–12';
