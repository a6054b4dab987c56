import { describe, expect, test } from 'vitest';
import { CALLBACK_IDS, INPUT_IDS } from '../../../../adapters/slack/render/action-ids.ts';
import {
  askForm,
  fitsView,
  noticeView,
  reasonForm,
  sourceView,
} from '../../../../adapters/slack/render/render-view.ts';
import { CHAT_LIMITS } from '../../../../src/chat/limits.ts';
import { type ChatPart, textPart } from '../../../../src/chat/reply/chat-reply.ts';
import { noticeReply } from '../../../../src/chat/reply/notice-reply.ts';
import { readableText } from '../../../fakes/slack/checks/readable-text.ts';
import { viewFaults } from './check-rendered.ts';
import { reply } from './sample-replies.ts';

const SOURCE = 'acme#0a1b2c3d@100-125';
const clause: ChatPart = {
  kind: 'passage',
  runs: [
    { text: 'We keep logs. ', style: 'plain' },
    { text: 'For 30 days.', style: 'mark' },
  ],
};

describe('sourceView', () => {
  test.each([
    ['clause', 'Source', ['show:neighbours', 'show:evidence']],
    ['neighbours', 'Source', ['show:clause', 'show:evidence']],
    ['evidence', 'Evidence', ['show:clause', 'show:neighbours']],
  ] as const)('of a %s has the title %s and buttons for the rest', (showing, title, ids) => {
    const view = sourceView(reply([clause]), { source: SOURCE, language: 'en', showing });
    expect(viewFaults(view)).toEqual([]);
    expect(view).toMatchObject({
      callback_id: CALLBACK_IDS.sourceView,
      private_metadata: SOURCE,
      title: { text: title },
    });
    expect(view.blocks.at(-1)).toMatchObject({
      type: 'actions',
      elements: ids.map((action_id) => ({ action_id, value: SOURCE })),
    });
    expect(readableText(view)).toContain('We keep logs. For 30 days.');
  });

  test('says how to get the rest of a clause that does not fit into a modal', () => {
    const long: ChatPart = { kind: 'passage', runs: [{ text: 'We keep all of it. '.repeat(1_500), style: 'plain' }] };
    const view = sourceView(reply([long]), { source: SOURCE, language: 'en', command: '/policy-source 1' });
    expect(viewFaults(view)).toEqual([]);
    expect(readableText(view)).toMatch(/holds no more.*\/policy-source 1$/u);
    expect(fitsView(reply([long]))).toBe(false);
    expect(fitsView(reply([clause]))).toBe(true);
  });
});

describe('askForm', () => {
  const providers = Array.from({ length: 120 }, (_, i) => ({ value: `acme-${i}`, name: `Acme ${i}` }));

  test('asks for a question, a provider and who sees the answer', () => {
    const view = askForm({ language: 'en', providers, question: 'How long?', metadata: '{"channel":"C1"}' });
    expect(viewFaults(view)).toEqual([]);
    expect(view).toMatchObject({ callback_id: CALLBACK_IDS.askForm, private_metadata: '{"channel":"C1"}' });
    expect(view.blocks).toMatchObject([
      { block_id: INPUT_IDS.question, element: { initial_value: 'How long?', max_length: CHAT_LIMITS.longest } },
      { block_id: INPUT_IDS.provider, optional: true, element: { options: expect.any(Array) } },
      { block_id: INPUT_IDS.private, optional: true },
    ]);
  });

  test('does not ask for a provider when there is none to choose', () => {
    const { blocks } = askForm({ language: 'zh', providers: [], metadata: '' });
    expect(blocks.map(({ block_id }) => block_id)).toEqual([INPUT_IDS.question, INPUT_IDS.private]);
  });

  test('shortens a long message to the allowed length of a question', () => {
    const view = askForm({ language: 'en', providers: [], question: 'why? '.repeat(2_000), metadata: '' });
    const [input] = view.blocks;
    const { element } = input as unknown as { element: { initial_value: string; max_length: number } };
    expect(element.initial_value.length).toBeGreaterThan(1_000);
    expect(element.initial_value.length).toBeLessThanOrEqual(element.max_length);
  });
});

test.each(['en', 'zh'] as const)('reasonForm and noticeView in %s are valid', (language) => {
  const notice = noticeView(noticeReply('r1', language, 'Thank you.'));
  const views = [reasonForm({ language, reply: 'r1' }), notice];
  expect(views.flatMap(viewFaults)).toEqual([]);
  expect(readableText(notice)).toBe('Thank you.');
});

test('reasonForm contains the id of the reply, or the given metadata', () => {
  expect(reasonForm({ language: 'en', reply: 'r1' }).private_metadata).toBe('r1');
  expect(reasonForm({ language: 'en', reply: 'r1', metadata: '{}' })).toMatchObject({
    private_metadata: '{}',
    callback_id: CALLBACK_IDS.reasonForm,
    blocks: [{ block_id: INPUT_IDS.reason, optional: true }],
  });
});

test('noticeView says when it shows only a part', () => {
  const long = reply([textPart('All of it. '.repeat(2_000))]);
  expect(viewFaults(noticeView(long))).toEqual([]);
  expect(readableText(noticeView(long))).toMatch(/This window holds no more\.$/u);
});
