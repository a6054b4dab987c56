import type { WebClient } from '@slack/web-api';
import * as v from 'valibot';
import type { SlackPlace } from '../../bot/slack-bot.ts';
import type { ViewTarget } from '../../send/open-view.ts';

const NullableText = v.optional(v.nullable(v.string()));

/** The fields that are read from `block_actions`: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
const ActionBody = v.object({
  user: v.object({ id: v.string(), username: NullableText, name: NullableText }),
  team: v.optional(v.nullable(v.object({ id: v.string() }))),
  trigger_id: v.optional(v.string(), ''),
  response_url: NullableText,
  channel: v.optional(v.nullable(v.object({ id: v.string() }))),
  container: v.optional(
    v.object({
      is_ephemeral: v.optional(v.boolean(), false),
      message_ts: NullableText,
      thread_ts: NullableText,
      channel_id: NullableText,
    }),
    {},
  ),
  message: v.optional(
    v.object({ ts: v.string(), thread_ts: NullableText, blocks: v.optional(v.array(v.unknown()), []) }),
  ),
  view: v.optional(v.nullable(v.object({ id: v.string(), type: v.string(), private_metadata: NullableText }))),
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

/** A click on a button, or a choice from a menu. */
export interface ParsedAction {
  readonly place: SlackPlace;
  /** The same for every delivery of the same click, and different for every other click. */
  readonly id: string;
  readonly element: v.InferOutput<typeof ActionBody>['actions'][0];
  /** Where a modal in response to it is shown. */
  readonly viewTarget: ViewTarget;
  /** `private_metadata` of the modal in which it happened; empty outside of modals. */
  readonly viewMetadata: string;
  /** The person's name, as text that mentions nobody. */
  readonly userName: string;
  /** True for a message that only this person sees. */
  readonly isEphemeral: boolean;
  /** The blocks of the message with the button; empty when Slack leaves them out, as for ephemeral messages. */
  readonly blocks: readonly unknown[];
}

/** Parses a click; null when it is not as Slack documents it. */
export function parseAction(
  body: unknown,
  { team, client }: { readonly team: string; readonly client: WebClient },
): ParsedAction | null {
  const parsed = v.safeParse(ActionBody, body);
  if (!parsed.success) return null;
  const { user, container, channel, message, view, response_url, trigger_id, actions } = parsed.output;
  const channelId = channel?.id ?? container.channel_id ?? null;
  const thread = container.thread_ts ?? message?.thread_ts ?? null;
  const isEphemeral = container.is_ephemeral;
  // In a channel, the answer to a click goes into the thread that the message with the button starts.
  const isInChannel = !isEphemeral && channelId !== null && channelId !== '' && !channelId.startsWith('D');
  const newThread = isInChannel ? (message?.ts ?? container.message_ts ?? null) : null;
  const modal = view?.type === 'modal' ? view : null;
  return {
    place: {
      team,
      client,
      user: user.id,
      channel: channelId,
      thread: thread ?? newThread,
      threadIsActive: thread !== null,
      responseUrl: response_url ?? null,
    },
    id: `slack ${team} action ${user.id} ${container.message_ts ?? view?.id ?? ''} ${actions[0].action_id} ${actions[0].action_ts}`,
    element: actions[0],
    viewTarget: { client, triggerId: trigger_id, modalId: modal?.id ?? null },
    viewMetadata: modal?.private_metadata ?? '',
    userName: user.name ?? user.username ?? '',
    isEphemeral,
    blocks: message?.blocks ?? [],
  };
}
