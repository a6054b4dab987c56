import { expect, test } from 'vitest';
import { REASON_INPUT, renderReasonModal } from '../../../../adapters/discord/render/render-reason-modal.ts';
import { checkBody } from '../../../fakes/discord/checks/check-body.ts';

test.each(['en', 'zh'] as const)(
  'renderReasonModal in %s is a modal as Discord takes it, and a reason can be left out',
  (language) => {
    const data = renderReasonModal('KqC8GPmh2vi_', language).toJSON();
    expect(checkBody('callback.modal', { type: 9, data })).toEqual([]);
    expect(data.custom_id).toBe('v1:why:KqC8GPmh2vi_');
    expect(data.components).toMatchObject([{ component: { custom_id: REASON_INPUT, required: false } }]);
  },
);
