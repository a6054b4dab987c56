import { type Json, stringOf } from '../checks/json.ts';
import type { ActionResult } from '../fake-workspace.ts';
import type { Delivery, StoredMessage, StoredView } from '../records.ts';
import { FakeSlackError } from '../world/fake-slack-error.ts';
import { messageJson } from '../world/message-json.ts';
import { viewJson } from '../world/store-view.ts';
import { type MessageState, messageKey, type ViewState } from '../world/world.ts';
import type { PersonContext, PersonTools } from './person-context.ts';

/** What a person can click, and the payloads that Slack then sends. */
export interface PersonPayloads {
  /** The message, if the person sees it. @throws FakeSlackError */
  readonly messageOf: (given: StoredMessage) => MessageState;
  /** The view, if it is the topmost one of the person. @throws FakeSlackError */
  readonly viewOf: (given: StoredView) => ViewState;
  readonly blocksOf: (where: StoredMessage | StoredView) => readonly Json[];
  /** The fields that every payload has. */
  readonly base: () => Json;
  readonly trigger: (view?: string) => string;
  readonly responseUrl: (message: MessageState) => string;
  readonly channelJson: (message: MessageState) => Json;
  readonly send: (kind: Delivery['kind'], body: Json) => Promise<ActionResult>;
  /** block_actions for one element (docs.slack.dev/reference/interaction-payloads/block_actions-payload). */
  readonly act: (where: StoredMessage | StoredView, action: Json) => Promise<ActionResult>;
}

export function createPayloads(tools: PersonTools, { state, person }: PersonContext): PersonPayloads {
  const { world, handles, deliveries } = tools;

  const sees = ({ channel, ephemeralTo }: Pick<StoredMessage, 'channel' | 'ephemeralTo'>): boolean =>
    (state.channels.get(channel)?.imOf ?? person.id) === person.id && (ephemeralTo ?? person.id) === person.id;

  function messageOf(given: StoredMessage): MessageState {
    const message = world.messages.get(messageKey(given.channel, given.ts));
    if (!message || message.isDeleted || !sees(message))
      throw new FakeSlackError(`Cannot use message ${given.ts}: ${person.name} does not see it.`);
    return message;
  }

  function viewOf(given: StoredView): ViewState {
    const view = world.views.get(given.id);
    if (!view?.isOpen || view.user !== person.id)
      throw new FakeSlackError(`Cannot use view ${given.id}: it is not open before ${person.name}.`);
    if (view.type === 'modal' && world.modals.get(person.id)?.at(-1) !== view.id)
      throw new FakeSlackError(`Cannot use view ${given.id}: another one covers it.`);
    return view;
  }

  const base = (): Json => ({
    team: { id: state.id, domain: state.name },
    user: { id: person.id, username: person.name, name: person.name, team_id: state.id },
    api_app_id: world.app.id,
    token: 'test-verification-token',
    enterprise: null,
    is_enterprise_install: false,
  });

  const trigger: PersonPayloads['trigger'] = (view) =>
    handles.trigger({ workspace: state.id, user: person.id, view: view ?? null });

  const responseUrl: PersonPayloads['responseUrl'] = ({ channel, ts }) =>
    handles.responseUrl({ workspace: state.id, channel, user: person.id, original: ts });

  async function send(kind: Delivery['kind'], body: Json): Promise<ActionResult> {
    if (state.botToken === null) throw new FakeSlackError(`Cannot act: the app is not installed in ${state.name}.`);
    const delivery = await deliveries.send({ kind, workspace: state.id, body });
    return {
      delivery,
      triggerId: stringOf(body['trigger_id']),
      responseUrl: stringOf(body['response_url']) || null,
      message: null,
      errors: {},
    };
  }

  const channelJson: PersonPayloads['channelJson'] = ({ channel }) => ({
    id: channel,
    name: state.channels.get(channel)?.name ?? '',
  });

  /** The part of a payload that describes the message with the button. */
  function messagePart(message: MessageState): Json {
    const isEphemeral = message.ephemeralTo !== null;
    return {
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: message.channel,
        is_ephemeral: isEphemeral,
        ...(message.threadTs !== null && { thread_ts: message.threadTs }),
      },
      trigger_id: trigger(),
      channel: channelJson(message),
      // Slack does not store ephemeral messages, so their payloads do not contain them.
      ...(!isEphemeral && { message: messageJson(world, state, message) }),
      state: { values: {} },
      response_url: responseUrl(message),
    };
  }

  const viewPart = (view: ViewState): Json => ({
    container: { type: 'view', view_id: view.id },
    trigger_id: trigger(view.id),
    view: viewJson(world, state, view),
  });

  const act: PersonPayloads['act'] = async (where, action) =>
    send('interactive', {
      type: 'block_actions',
      ...base(),
      ...('ts' in where ? messagePart(messageOf(where)) : viewPart(viewOf(where))),
      actions: [{ ...action, action_ts: world.ids.ts() }],
    });

  const blocksOf = (where: StoredMessage | StoredView) => ('ts' in where ? messageOf(where) : viewOf(where)).blocks;

  return { messageOf, viewOf, blocksOf, base, trigger, responseUrl, channelJson, send, act };
}
