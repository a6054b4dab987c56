import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { callSlack } from './call-slack.ts';

/** Where a modal is shown. */
export interface ViewTarget {
  readonly client: WebClient;
  /** Slack's permission to open a modal, valid for three seconds after a click. */
  readonly triggerId: string;
  /** The modal to replace; null to open a new one. */
  readonly modalId: string | null;
}

/**
 * Shows a modal, in place of the one that was clicked in or as a new one.
 * @throws the errors of the Web API, so that the caller can send the content in another way
 */
export async function openView({ client, triggerId, modalId }: ViewTarget, view: ModalView): Promise<void> {
  if (modalId !== null) await callSlack(() => client.views.update({ view_id: modalId, view }), { isRepeatable: true });
  else await callSlack(() => client.views.open({ trigger_id: triggerId, view }), { isRepeatable: false });
}
