import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAction } from '../../../../adapters/slack/render/action-ids.ts';
import { renderHome } from '../../../../adapters/slack/render/render-home.ts';
import { renderReply, type SlackMessage } from '../../../../adapters/slack/render/render-reply.ts';
import { askForm, fitsView, noticeView, sourceView } from '../../../../adapters/slack/render/render-view.ts';
import type { ChatPart, ChatQuote, ChatReply } from '../../../../src/chat/reply/chat-reply.ts';
import { wording } from '../../../../src/compose/wording.ts';
import { bare, messageFaults, readAll, viewFaults } from './check-rendered.ts';
import { hostileReply, hostileText } from './hostile-replies.ts';

/** The same replies in each run; FC_SEED and FC_RUNS set another seed and more runs. */
const settings = (runs: number) => ({
  numRuns: Number(process.env['FC_RUNS'] ?? runs),
  seed: Number(process.env['FC_SEED'] ?? 20_261_121),
});

/** Texts of 20,000 characters are rendered, read and validated many times. */
const PATIENCE_MS = 120_000;

/** The quoted text of all block quotes, in order. */
const barred = (messages: readonly { readonly blocks: readonly KnownBlock[] }[]): string =>
  messages
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
    .flatMap((element) => (element.type === 'rich_text_quote' ? element.elements : []))
    .map((leaf) => (leaf.type === 'text' ? leaf.text : ''))
    .join('');

/** The text of a part that must be readable somewhere. */
function slackErrorMessages(part: ChatPart, language: ChatReply['language']): string[] {
  switch (part.kind) {
    case 'quote': {
      const { text, leadIn, leadInOf, translation, translationFirst, place } = part.quote;
      const [first, last] = place.lines;
      return [
        leadInOf === null ? (leadIn ?? '') : `[${leadInOf}]`,
        translation ?? '',
        // A quote of at most 600 characters; a longer one is cut in small print.
        translationFirst && text.length <= 600 ? text : '',
        place.file,
        wording[language].lines(first, last),
        ...place.section,
        ...place.jurisdictions,
      ];
    }
    case 'contact':
      return [part.contact.what, part.contact.value, part.contact.whose, part.contact.place ?? ''];
    case 'item':
      return [part.term, part.text];
    case 'passage':
      return part.runs.map(({ text }) => text);
    case 'text':
    case 'export':
      return [part.text];
  }
}

/** A translation that is longer than this stands below the quote, in pieces: 2,400 characters. */
const MAX_TRANSLATION = 2_400;

/** What one reads of a quote first: its words, or their translation. */
const readFirst = ({ text, translation, translationFirst }: ChatQuote): string =>
  translationFirst && bare(translation ?? '') && (translation ?? '').length <= MAX_TRANSLATION
    ? (translation ?? '')
    : text;

/** The sources of all buttons and menus. */
const sourcesIn = (messages: readonly SlackMessage[]): string[] =>
  messages
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'actions' ? block.elements : []))
    .flatMap((element) => {
      const values =
        element.type === 'button'
          ? [element.value]
          : element.type === 'static_select'
            ? (element.options ?? []).map(({ value }) => value)
            : [];
      return values.flatMap((value) => {
        const action = readAction({ action_id: element.action_id ?? '', value });
        return action?.kind === 'source' ? [action.source] : [];
      });
    });

test(
  'renderReply of any reply: valid, pings nobody, loses no words and no source',
  () => {
    fc.assert(
      fc.property(hostileReply, (reply) => {
        const messages = renderReply(reply);
        expect(messageFaults(messages)).toEqual([]);
        const read = bare(readAll(messages));
        const quoted = bare(barred(messages));
        for (const part of reply.parts) {
          if (part.kind === 'quote') expect(quoted).toContain(bare(readFirst(part.quote)));
          for (const words of slackErrorMessages(part, reply.language)) expect(read).toContain(bare(words));
        }
        const sources = reply.actions.flatMap((action) =>
          action.kind === 'source' && bare(action.label) ? [action.source] : [],
        );
        expect(sourcesIn(messages).toSorted()).toEqual(expect.arrayContaining(sources.toSorted()));
      }),
      settings(80),
    );
  },
  PATIENCE_MS,
);

test(
  'each quote that a message can hold is in exactly one, with its number and place',
  () => {
    fc.assert(
      fc.property(hostileReply, (reply) => {
        const parts = reply.parts.map((part, i): ChatPart => {
          if (part.kind !== 'quote') return part;
          const place = { ...part.quote.place, file: `file-${i}.txt`, section: [], jurisdictions: [] };
          return {
            kind: 'quote',
            quote: { ...part.quote, marker: i, text: `(${i}) ${part.quote.text.slice(0, 2_000)}`, place },
          };
        });
        const messages = renderReply({ ...reply, parts });
        for (const part of parts) {
          if (part.kind !== 'quote') continue;
          const { marker, text, translation, translationFirst, place } = part.quote;
          const isFirst = !translationFirst || !bare(translation ?? '');
          const holding = messages.filter((message) =>
            bare(isFirst ? barred([message]) : readAll([message])).includes(bare(text)),
          );
          expect(holding).toHaveLength(1);
          expect(readAll(holding)).toMatch(new RegExp(`^\\[${marker}\\] .*${place.file}`, 'mu'));
        }
      }),
      settings(40),
    );
  },
  PATIENCE_MS,
);

test(
  'sourceView and noticeView of any reply: valid, and whole unless they say otherwise',
  () => {
    fc.assert(
      fc.property(hostileReply, fc.constantFrom('clause', 'neighbours', 'evidence'), (reply, showing) => {
        const source = 'acme#0a1b2c3d@100-125';
        const { language } = reply;
        const views: ModalView[] = [sourceView(reply, { source, language, showing }), noticeView({ ...reply })];
        for (const view of views) {
          if (view.blocks.length > 0) expect(viewFaults(view)).toEqual([]);
          const read = bare(readAll([view]));
          if (!fitsView(reply)) expect(read).toMatch(/holdsnomore|无法容纳更多/u);
          else
            for (const part of reply.parts)
              for (const words of slackErrorMessages(part, language)) expect(read).toContain(bare(words));
        }
      }),
      settings(40),
    );
  },
  PATIENCE_MS,
);

test(
  'askForm and renderHome of any names and questions: valid',
  () => {
    fc.assert(
      fc.property(hostileText, fc.array(hostileText, { maxLength: 150 }), (text, names) => {
        const form = askForm({
          language: 'en',
          providers: names.map((name, i) => ({ value: `provider-${i}`, name })),
          question: text,
          metadata: '{}',
        });
        const home: HomeView = renderHome({
          language: 'zh',
          policies: names.map((name) => ({ name, language: 'en', version: null })),
          indexDate: null,
          examples: [text, ...names],
          commands: { ask: '/ask', policies: '/policies', privacy: '/privacy', help: '/help' },
        });
        expect([...viewFaults(form), ...viewFaults(home)]).toEqual([]);
      }),
      settings(40),
    );
  },
  PATIENCE_MS,
);
