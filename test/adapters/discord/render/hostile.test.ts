import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askButton } from '../../../../adapters/discord/render/custom-ids.ts';
import { DISCORD_LIMITS } from '../../../../adapters/discord/render/discord-limits.ts';
import { discordWords } from '../../../../adapters/discord/render/discord-words.ts';
import { renderReply } from '../../../../adapters/discord/render/render-reply.ts';
import type { ChatReply } from '../../../../src/chat/reply/chat-reply.ts';
import { wording } from '../../../../src/compose/wording.ts';
import { type ReadMessage, readMessage } from '../../../preview/discord/read-message.ts';
import { problemsOf } from './check-message.ts';
import { fileMark, hostileReply, quoteMark } from './hostile-reply.ts';
import { bare } from './hostile-text.ts';
import { leadOf, limitationOf, withoutLimits, wordsOfPart } from './words-of-part.ts';

/** Markup that only our own words may have: everything from a policy or a question must be shown literally. */
const STRANGE = [
  'italic',
  'underline',
  'strike',
  'spoiler',
  'mention',
  'channel',
  'time',
  'emoji',
  'command',
  'address',
];

const read = (reply: ChatReply): ReadMessage[] => renderReply(reply).map(readMessage);
const markersOf = ({ parts }: ChatReply): number[] =>
  parts.flatMap((part) => (part.kind === 'quote' ? [part.quote.marker] : []));

/** Questions that are too long for a button are shown under the reply. */
function furtherOf({ actions, language }: ChatReply): string[] {
  const asked = actions.flatMap((action) => (action.kind === 'follow-up' ? [action.question] : []));
  const untold = asked.filter((question, at) => !askButton(question, at)).map(bare);
  return untold.length > 0 ? [bare(discordWords[language].alsoAsk), ...untold] : [];
}

/** Long texts are many: a run draws and reads several hundred thousand characters. */
const RUNS = 50;
const PATIENCE_MS = 60_000;

const property = (check: (reply: ChatReply) => void): void =>
  fc.assert(fc.property(hostileReply, check), { numRuns: RUNS, seed: 20261121 });

test(
  'Discord takes every message',
  () =>
    property((reply) => {
      expect(problemsOf(renderReply(reply))).toEqual([]);
    }),
  PATIENCE_MS,
);

test(
  'messages are within the limits, and there is at least one',
  () =>
    property((reply) => {
      const messages = read(reply);
      expect(messages.length).toBeGreaterThan(0);
      for (const { length, components, buttons } of messages) {
        expect(length).toBeLessThanOrEqual(DISCORD_LIMITS.messageText);
        expect(components).toBeLessThanOrEqual(DISCORD_LIMITS.messageComponents);
        expect(new Set(buttons.map(({ id }) => id)).size).toBe(buttons.length);
        for (const { id, label } of buttons) {
          expect(id.length).toBeLessThanOrEqual(DISCORD_LIMITS.customId);
          expect(label.length).toBeLessThanOrEqual(DISCORD_LIMITS.buttonLabel);
        }
      }
    }),
  PATIENCE_MS,
);

test(
  'nothing calls anybody, is a link, or is shown as something else than it is',
  () =>
    property((reply) => {
      for (const message of renderReply(reply)) expect(message.allowedMentions.parse).toEqual([]);
      for (const { nodes } of read(reply)) {
        expect(nodes.filter(({ type }) => STRANGE.includes(type))).toEqual([]);
        expect(nodes.filter((node) => node.type === 'link' && node.hasCard)).toEqual([]);
      }
    }),
  PATIENCE_MS,
);

test(
  'a person reads every word of the reply, and no other',
  () =>
    property((reply) => {
      const words = reply.parts.map((part) => bare(wordsOfPart(part, reply.language)));
      const seen = read(reply)
        .map(({ text }) => bare(text))
        .join('');
      const told = [...words, ...furtherOf(reply)].join('');
      expect(withoutLimits(seen, reply)).toBe(withoutLimits(told, reply) || bare(discordWords[reply.language].nothing));
    }),
  PATIENCE_MS,
);

test(
  'the jurisdictions of a quote are stated above it, once for consecutive quotes in a message',
  () =>
    property((reply) => {
      const messages = read(reply).map(({ text }) => bare(text));
      let before = { limit: '', message: -1 };
      for (const part of reply.parts) {
        if (part.kind !== 'quote') {
          if (bare(wordsOfPart(part, reply.language))) before = { limit: '', message: -1 };
          continue;
        }
        const limit = bare(limitationOf(part.quote, reply.language));
        const message = messages.findIndex((text) => text.includes(quoteMark(part.quote.marker)));
        const isSaid = limit !== before.limit || message !== before.message;
        const lead = bare(leadOf(part.quote, reply.language));
        const { translation, translationFirst } = part.quote;
        const isTranslationFirst = translationFirst && bare(translation ?? '') !== '';
        const first = isTranslationFirst ? bare(wording[reply.language].translation) : quoteMark(part.quote.marker);
        const own = `${isSaid ? limit : ''}${lead}${first}`;
        expect(messages.join('')).toContain(own);
        before = { limit, message };
      }
    }),
  PATIENCE_MS,
);

test(
  'every citation stands in exactly one message, with the button of its source',
  () =>
    property((reply) => {
      const messages = read(reply);
      for (const marker of markersOf(reply)) {
        const [told, ...others] = messages.filter(({ text }) => text.includes(fileMark(marker)));
        expect(others).toEqual([]);
        expect(told?.buttons.map(({ id }) => id)).toContain(`v1:src:policy#${marker}@1-2`);
        expect(messages.filter(({ text }) => text.includes(quoteMark(marker)))).toHaveLength(1);
      }
    }),
  PATIENCE_MS,
);
