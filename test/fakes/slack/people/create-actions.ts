import { applyResponse } from '../api/answer-response-url.ts';
import { applyViewAck } from '../api/apply-view-ack.ts';
import { isObject, lengthOf } from '../checks/json.ts';
import type { ActionResult, Channel, Person } from '../fake-workspace.ts';
import type { Delivery, StoredMessage, StoredView } from '../records.ts';
import type { ResponseTarget } from '../world/create-handles.ts';
import { FakeSlackError } from '../world/fake-slack-error.ts';
import { messageJson } from '../world/message-json.ts';
import { closeViews, viewJson } from '../world/store-view.ts';
import { createPayloads } from './create-payloads.ts';
import { findElement, findOption } from './find-element.ts';
import type { PersonContext, PersonTools } from './person-context.ts';
import { readValues } from './read-values.ts';

/** slack.com/help/articles/201457107: the longest text that the composer accepts. */
const MAX_TEXT_LENGTH = 12_000;
const CHOICE_TYPES = ['static_select', 'radio_buttons', 'overflow'] as const;

/** The methods of a person for commands, buttons, shortcuts and views. */
export type PersonActions = Pick<
  Person,
  'slash' | 'press' | 'choose' | 'feedback' | 'shortcut' | 'globalShortcut' | 'submit' | 'dismiss'
>;

export function createActions(tools: PersonTools, somebody: PersonContext): PersonActions {
  const { world, handles } = tools;
  const { state, person } = somebody;
  const { messageOf, viewOf, blocksOf, base, trigger, responseUrl, channelJson, send, act } = createPayloads(
    tools,
    somebody,
  );
  const { settings, app } = world;

  async function slash(channel: Channel, command: string, text = ''): Promise<ActionResult> {
    const known = state.channels.get(channel.id);
    if (!known || (known.imOf ?? person.id) !== person.id)
      throw new FakeSlackError(`Cannot type in ${channel.name}: ${person.name} does not see it.`);
    if (!settings.commands.includes(command))
      throw new FakeSlackError(`Cannot use ${command}: registered are ${settings.commands.join(', ') || 'none'}.`);
    if (lengthOf(text) > MAX_TEXT_LENGTH)
      throw new FakeSlackError(`Cannot send so long a command: at most ${MAX_TEXT_LENGTH}.`);
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

  /** Posts the message in the ack of a command. */
  function postAck({ ack }: Delivery, target: ResponseTarget): StoredMessage | null {
    const args = typeof ack === 'string' ? { text: ack } : ack;
    if (!isObject(args) || (!args['text'] && !args['blocks'])) return null;
    const made = applyResponse(world, target, { args, method: 'ack' });
    if (typeof made === 'string') throw new FakeSlackError(`Cannot show what the ack carried: ${made}.`);
    return made;
  }

  async function submit(given: StoredView, values: Parameters<Person['submit']>[1] = {}): Promise<ActionResult> {
    const view = viewOf(given);
    if (view.type !== 'modal' || !isObject(view.view['submit']))
      throw new FakeSlackError(`Cannot submit view ${view.id}: it has no button for that.`);
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

  async function dismiss(given: StoredView): Promise<ActionResult | null> {
    const view = viewOf(given);
    const json = viewJson(world, state, view);
    closeViews(world, person.id, view.id);
    if (view.view['notify_on_close'] !== true) return null;
    return send('interactive', { type: 'view_closed', ...base(), view: json, is_cleared: false });
  }

  async function shortcut(given: StoredMessage, callbackId?: string): Promise<ActionResult> {
    const message = messageOf(given);
    return send('interactive', {
      type: 'message_action',
      ...base(),
      callback_id: registered(settings.shortcuts.message, callbackId),
      trigger_id: trigger(),
      response_url: responseUrl(message),
      action_ts: world.ids.ts(),
      message_ts: message.ts,
      channel: channelJson(message),
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
      const { block, element } = findElement(blocksOf(where), CHOICE_TYPES, actionId);
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
      if (!found) throw new FakeSlackError(`Cannot give feedback to ${message.ts}: it has no feedback buttons.`);
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

/** The shortcut with this callback_id, or the only one. @throws FakeSlackError when there is none */
function registered(
  shortcuts: readonly string[] = [],
  callbackId = shortcuts.length === 1 ? shortcuts[0] : '',
): string {
  if (callbackId === undefined || !shortcuts.includes(callbackId))
    throw new FakeSlackError(`Cannot use shortcut "${callbackId}": registered are ${shortcuts.join(', ') || 'none'}.`);
  return callbackId;
}
