import { isObject, type Json, lengthOf, stringOf } from '../checks/json.ts';
import { applyResponse } from './answer-response-url.ts';
import { applyViewAck } from './apply-view-ack.ts';
import type { ResponseTarget } from './create-handles.ts';
import { findElement, findOption } from './find-element.ts';
import { LoopbackError } from './loopback-error.ts';
import type { Acted, Channel, Delivery, Person, StoredMessage, StoredView } from './loopback-slack.ts';
import type { PersonTools, Somebody } from './make-person.ts';
import { messageJson } from './message-json.ts';
import { readValues } from './read-values.ts';
import { closeViews, viewJson } from './store-view.ts';
import { type MessageState, messageKey, type ViewState } from './world.ts';

/** slack.com/help/articles/201457107: what the composer takes. */
const LONGEST = 12_000;
const CHOICES = ['static_select', 'radio_buttons', 'overflow'] as const;

/** What people do with commands, buttons, shortcuts and views. */
export type Acting = Pick<
  Person,
  'slash' | 'press' | 'choose' | 'feedback' | 'shortcut' | 'globalShortcut' | 'submit' | 'dismiss'
>;

export function createActing(tools: PersonTools, { state, person }: Somebody): Acting {
  const { world, handles, deliveries } = tools;
  const { settings, app } = world;

  const sees = ({ channel, ephemeralTo }: Pick<StoredMessage, 'channel' | 'ephemeralTo'>): boolean =>
    (state.channels.get(channel)?.imOf ?? person.id) === person.id && (ephemeralTo ?? person.id) === person.id;

  function messageOf(given: StoredMessage): MessageState {
    const message = world.messages.get(messageKey(given.channel, given.ts));
    if (!message || message.isDeleted || !sees(message))
      throw new LoopbackError(`Cannot use message ${given.ts}: ${person.name} does not see it.`);
    return message;
  }

  function viewOf(given: StoredView): ViewState {
    const view = world.views.get(given.id);
    if (!view?.isOpen || view.user !== person.id)
      throw new LoopbackError(`Cannot use view ${given.id}: it is not open before ${person.name}.`);
    if (view.type === 'modal' && world.modals.get(person.id)?.at(-1) !== view.id)
      throw new LoopbackError(`Cannot use view ${given.id}: another one stands before it.`);
    return view;
  }

  const base = (): Json => ({
    team: { id: state.id, domain: state.name },
    user: { id: person.id, username: person.name, name: person.name, team_id: state.id },
    api_app_id: app.id,
    token: 'test-verification-token',
    enterprise: null,
    is_enterprise_install: false,
  });

  const trigger = (view: string | null = null) => handles.trigger({ workspace: state.id, user: person.id, view });

  async function send(kind: Delivery['kind'], body: Json): Promise<Acted> {
    if (state.botToken === null) throw new LoopbackError(`Cannot act: the app is not installed in ${state.name}.`);
    const delivery = await deliveries.send({ kind, workspace: state.id, body });
    return {
      delivery,
      triggerId: stringOf(body['trigger_id']),
      responseUrl: stringOf(body['response_url']) || null,
      message: null,
      errors: {},
    };
  }

  const channelJson = ({ id, name }: Pick<Channel, 'id' | 'name'>): Json => ({ id, name });

  /** block_actions for one element (docs.slack.dev/reference/interaction-payloads/block_actions-payload). */
  function act(where: StoredMessage | StoredView, action: Json): Promise<Acted> {
    const actions = [{ ...action, action_ts: world.ids.ts() }];
    if (!('ts' in where)) {
      const view = viewOf(where);
      const container = { type: 'view', view_id: view.id };
      const json = viewJson(world, state, view);
      return send('interactive', {
        type: 'block_actions',
        ...base(),
        container,
        trigger_id: trigger(view.id),
        view: json,
        actions,
      });
    }
    const message = messageOf(where);
    const channel = state.channels.get(message.channel);
    const isEphemeral = message.ephemeralTo !== null;
    return send('interactive', {
      type: 'block_actions',
      ...base(),
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: message.channel,
        is_ephemeral: isEphemeral,
        ...(message.threadTs !== null && { thread_ts: message.threadTs }),
      },
      trigger_id: trigger(),
      channel: channelJson({ id: message.channel, name: channel?.name ?? '' }),
      // An ephemeral message is not stored by Slack, so it cannot be shown again.
      ...(!isEphemeral && { message: messageJson(world, state, message) }),
      state: { values: {} },
      response_url: handles.responseUrl({
        workspace: state.id,
        channel: message.channel,
        user: person.id,
        original: message.ts,
      }),
      actions,
    });
  }

  const blocksOf = (where: StoredMessage | StoredView) => ('ts' in where ? messageOf(where) : viewOf(where)).blocks;

  async function slash(channel: Channel, command: string, text = ''): Promise<Acted> {
    const known = state.channels.get(channel.id);
    if (!known || (known.imOf ?? person.id) !== person.id)
      throw new LoopbackError(`Cannot type in ${channel.name}: ${person.name} does not see it.`);
    if (!settings.commands.includes(command))
      throw new LoopbackError(`Cannot use ${command}: registered are ${settings.commands.join(', ') || 'none'}.`);
    if (lengthOf(text) > LONGEST) throw new LoopbackError(`Cannot send so long a command: at most ${LONGEST}.`);
    const target = { workspace: state.id, channel: known.id, user: person.id, original: null };
    const acted = await send('slash_commands', {
      token: 'test-verification-token',
      team_id: state.id,
      team_domain: state.name,
      channel_id: known.id,
      channel_name: known.kind === 'private' ? 'privategroup' : known.name,
      user_id: person.id,
      user_name: person.name,
      command,
      text,
      api_app_id: app.id,
      is_enterprise_install: 'false',
      response_url: handles.responseUrl(target),
      trigger_id: trigger(),
    });
    return { ...acted, message: postAck(acted.delivery, { ...target, expiresAt: 0, uses: 0 }) };
  }

  /** What the ack of a command says is posted. */
  function postAck({ ack }: Delivery, target: ResponseTarget): StoredMessage | null {
    const args = typeof ack === 'string' ? { text: ack } : ack;
    if (!isObject(args) || (!args['text'] && !args['blocks'])) return null;
    const made = applyResponse(world, target, { args, method: 'ack' });
    if (typeof made === 'string') throw new LoopbackError(`Cannot show what the ack carried: ${made}.`);
    return made;
  }

  async function submit(given: StoredView, values: Parameters<Person['submit']>[1] = {}): Promise<Acted> {
    const view = viewOf(given);
    if (view.type !== 'modal' || !isObject(view.view['submit']))
      throw new LoopbackError(`Cannot submit view ${view.id}: it has no button for that.`);
    const acted = await send('interactive', {
      type: 'view_submission',
      ...base(),
      trigger_id: trigger(view.id),
      view: viewJson(world, state, view, readValues(view.blocks, values)),
      response_urls: [],
    });
    if (!acted.delivery.isAcked) return acted;
    return { ...acted, errors: applyViewAck(world, state, { view, ack: acted.delivery.ack }) };
  }

  async function dismiss(given: StoredView): Promise<Acted | null> {
    const view = viewOf(given);
    const json = viewJson(world, state, view);
    closeViews(world, person.id, view.id);
    if (view.view['notify_on_close'] !== true) return null;
    return send('interactive', { type: 'view_closed', ...base(), view: json, is_cleared: false });
  }

  async function shortcut(given: StoredMessage, callbackId?: string): Promise<Acted> {
    const message = messageOf(given);
    const channel = { id: message.channel, name: state.channels.get(message.channel)?.name ?? '' };
    return send('interactive', {
      type: 'message_action',
      ...base(),
      callback_id: registered(settings.shortcuts.message, callbackId),
      trigger_id: trigger(),
      response_url: handles.responseUrl({
        workspace: state.id,
        channel: message.channel,
        user: person.id,
        original: message.ts,
      }),
      action_ts: world.ids.ts(),
      message_ts: message.ts,
      channel: channelJson(channel),
      message: messageJson(world, state, message),
    });
  }

  return {
    slash,
    submit,
    dismiss,
    shortcut,
    press: async (where, button) => {
      const { block, element } = findElement(blocksOf(where), ['button', 'icon_button'], button);
      return act(where, {
        type: element['type'],
        action_id: element['action_id'],
        block_id: block['block_id'],
        text: element['text'],
        ...('value' in element && { value: element['value'] }),
      });
    },
    choose: async (where, actionId, option) => {
      const { block, element } = findElement(blocksOf(where), CHOICES, actionId);
      return act(where, {
        type: element['type'],
        action_id: element['action_id'],
        block_id: block['block_id'],
        selected_option: findOption(element, option),
      });
    },
    feedback: async (message, value) => {
      const all = blocksOf(message).flatMap((block) =>
        Array.isArray(block['elements'])
          ? block['elements'].filter(isObject).map((element) => ({ block, element }))
          : [],
      );
      const found = all.find(({ element }) => element['type'] === 'feedback_buttons');
      if (!found) throw new LoopbackError(`Cannot give feedback to ${message.ts}: it has no feedback buttons.`);
      const button = found.element[`${value}_button`];
      return act(message, {
        type: 'feedback_buttons',
        action_id: found.element['action_id'],
        block_id: found.block['block_id'],
        ...(isObject(button) && { text: button['text'], value: button['value'] }),
      });
    },
    globalShortcut: async (callbackId) =>
      send('interactive', {
        type: 'shortcut',
        ...base(),
        callback_id: registered(settings.shortcuts.global ?? [], callbackId),
        trigger_id: trigger(),
        action_ts: world.ids.ts(),
      }),
  };
}

/** The shortcut of this name, or the only one. @throws LoopbackError where there is none. */
function registered(
  shortcuts: readonly string[] = [],
  callbackId = shortcuts.length === 1 ? shortcuts[0] : '',
): string {
  if (callbackId === undefined || !shortcuts.includes(callbackId))
    throw new LoopbackError(`Cannot use shortcut "${callbackId}": registered are ${shortcuts.join(', ') || 'none'}.`);
  return callbackId;
}
