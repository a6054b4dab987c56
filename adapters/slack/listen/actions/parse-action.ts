import type { WebClient } from '@slack/web-api';
import * as v from 'valibot';
import type { SlackPlace } from '../../slack-bot.ts';

const Text = v.optional(v.nullable(v.string()));

/** What is read of `block_actions`: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const Body = v.object({
  user: v.object({ id: v.string(), username: Text, name: Text }),
  team: v.optional(v.nullable(v.object({ id: v.string() }))),
  trigger_id: v.optional(v.string(), ''),
  response_url: Text,
  channel: v.optional(v.nullable(v.object({ id: v.string() }))),
  container: v.optional(
    v.object({ is_ephemeral: v.optional(v.boolean(), false), message_ts: Text, thread_ts: Text, channel_id: Text }),
    {},
  ),
  message: v.optional(v.object({ ts: v.string(), thread_ts: Text, blocks: v.optional(v.array(v.unknown()), []) })),
  view: v.optional(v.nullable(v.object({ id: v.string(), type: v.string(), private_metadata: Text }))),
  actions: v.tupleWithRest(
    [
      v.object({
        action_id: v.string(),
        action_ts: v.optional(v.string(), ''),
        value: v.optional(v.string()),
        selected_option: v.optional(v.nullable(v.object({ value: v.optional(v.string()) }))),
      }),
    ],
    v.unknown(),
  ),
});

/** A button that somebody has pressed. */
export interface ParsedAction {
  readonly place: SlackPlace;
  /** The same for each delivery of the same press, and for no other one. */
  readonly id: string;
  readonly element: v.InferOutput<typeof Body>['actions'][0];
  readonly triggerId: string;
  /** How the person is called, without a mention. */
  readonly name: string;
  /** True for a message that this person alone sees. */
  readonly isEphemeral: boolean;
  /** The modal it was pressed in; null for messages and the home tab. */
  readonly modal: { readonly id: string; readonly metadata: string } | null;
  /** Of the message it was pressed on; empty where Slack does not tell, as for ephemeral ones. */
  readonly blocks: readonly unknown[];
}

/** Reads a press; null where it is not as Slack documents it. */
export function parseAction(
  body: unknown,
  given: { readonly team: string; readonly client: WebClient },
): ParsedAction | null {
  const read = v.safeParse(Body, body);
  if (!read.success) return null;
  const { user, container, channel, message, view, response_url, trigger_id, actions } = read.output;
  const where = channel?.id ?? container.channel_id ?? null;
  const thread = container.thread_ts ?? message?.thread_ts ?? null;
  const isEphemeral = container.is_ephemeral;
  // A button of a message in a channel belongs to the thread which that message begins.
  const begins = isEphemeral || !where || where.startsWith('D') ? null : (message?.ts ?? container.message_ts ?? null);
  return {
    place: {
      team: given.team,
      client: given.client,
      user: user.id,
      channel: where,
      thread: thread ?? begins,
      threadIsActive: thread !== null,
      responseUrl: response_url ?? null,
    },
    id: `slack ${given.team} action ${user.id} ${container.message_ts ?? view?.id ?? ''} ${actions[0].action_id} ${actions[0].action_ts}`,
    element: actions[0],
    triggerId: trigger_id,
    name: user.name ?? user.username ?? '',
    isEphemeral,
    modal: view?.type === 'modal' ? { id: view.id, metadata: view.private_metadata ?? '' } : null,
    blocks: message?.blocks ?? [],
  };
}
