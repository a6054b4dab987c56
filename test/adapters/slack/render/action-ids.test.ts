import { describe, expect, test } from 'vitest';
import { actionIds, readAction, voteValue } from '../../../../adapters/slack/render/action-ids.ts';

describe('readAction reads', () => {
  test.each([
    [
      { action_id: actionIds.source(3), value: 'acme#0a@1-2' },
      { kind: 'source', source: 'acme#0a@1-2' },
    ],
    [
      { action_id: actionIds.source(6), selected_option: { value: 'acme#0b' } },
      { kind: 'source', source: 'acme#0b' },
    ],
    [
      { action_id: actionIds.ask(1), value: 'And then?' },
      { kind: 'ask', question: 'And then?' },
    ],
    [
      { action_id: actionIds.vote, value: voteValue(true, 'r1', 'en') },
      { kind: 'vote', helpful: true, reply: 'r1', language: 'en' },
    ],
    [
      { action_id: actionIds.vote, value: voteValue(false, 'r1', 'zh') },
      { kind: 'vote', helpful: false, reply: 'r1', language: 'zh' },
    ],
    [
      { action_id: actionIds.share, value: 'r1' },
      { kind: 'share', reply: 'r1' },
    ],
    [
      { action_id: actionIds.evidence, value: 'r1' },
      { kind: 'evidence', reply: 'r1' },
    ],
    [
      { action_id: actionIds.show('neighbours'), value: 'acme#0a' },
      { kind: 'show', show: 'neighbours', source: 'acme#0a' },
    ],
  ])('%j', (element, action) => {
    expect(readAction(element)).toEqual(action);
  });

  test.each([
    { action_id: 'source:x', value: 'acme#0a' },
    { action_id: 'show:everything', value: 'acme#0a' },
    { action_id: 'vote', value: 'perhaps r1' },
    { action_id: 'vote', value: 'helpful' },
    { action_id: 'share' },
    { action_id: 'source:6', selected_option: null },
    { action_id: 'somebody-else', value: 'r1' },
  ])('nothing of %j', (element) => {
    expect(readAction(element)).toBeNull();
  });
});
