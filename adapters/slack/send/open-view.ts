import type { ModalView } from '@slack/types';
import type { ParsedAction } from '../listen/actions/parse-action.ts';
import { callSlack } from './call-slack.ts';

/**
 * Shows a modal: in place of the one that the button stands in, or a new one, within three seconds of the press.
 * @throws the errors of the Web API, so that what it says can be said elsewhere
 */
export async function openView(
  { place: { client }, triggerId, modal }: Pick<ParsedAction, 'place' | 'triggerId' | 'modal'>,
  view: ModalView,
): Promise<void> {
  if (modal) await callSlack(() => client.views.update({ view_id: modal.id, view }), { isRepeatable: true });
  else await callSlack(() => client.views.open({ trigger_id: triggerId, view }), { isRepeatable: false });
}
