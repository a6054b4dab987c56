import { wireMessage } from '../gateway/wire-messages.ts';
import { walkComponents } from '../reading/walk-components.ts';
import type { Store } from '../store/create-store.ts';
import type { FakeChannel, Person, PostedMessage, Said, SayOptions } from '../types/fake-discord.ts';
import type { ChannelRecord, InteractionRecord, Json, MessageRecord, UserRecord } from '../types/records.ts';
import { CannotDo } from './cannot-do.ts';
import type { Interactions } from './create-interactions.ts';
import { type Messages, NO_STATE } from './create-messages.ts';
import { fillModal } from './fill-modal.ts';
import { fillOptions } from './fill-options.ts';
import { findCommand } from './find-command.ts';

export interface PeopleOptions {
  readonly store: Store;
  readonly messages: Messages;
  readonly interactions: Interactions;
}

const COMMAND = { slash: 1, message: 3 } as const;
const INTERACTION = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;
const BUTTON = 2;
const LINK_STYLE = 5;
const STRING_SELECT = 3;
/** Characters; more needs Nitro. */
const LONGEST_MESSAGE = 2000;

/** Makes a person out of a user: everything that somebody can do in a Discord client. */
export function createPeople({ store, messages, interactions }: PeopleOptions): (user: UserRecord) => Person {
  /** The message, if the person can see it; throws `CannotDo` if not. */
  const seen = (user: UserRecord, { id, visibleTo, isDeleted }: PostedMessage, what: string): MessageRecord => {
    const message = store.messages.get(id);
    if (!message || isDeleted) throw new CannotDo(what, 'the message is not there any more');
    if (visibleTo !== null && visibleTo !== user.name) throw new CannotDo(what, `only ${visibleTo} sees the message`);
    return message;
  };

  const pressable = (message: MessageRecord, wanted: string, what: string): Json => {
    const all = walkComponents(message.components);
    const found =
      all.find((one) => one['custom_id'] === wanted) ??
      all.find((one) => one['type'] === BUTTON && (one['label'] === wanted || one['url'] === wanted));
    if (!found) throw new CannotDo(what, 'there is no such component');
    if (found['disabled']) throw new CannotDo(what, 'it is disabled');
    if (found['style'] === LINK_STYLE && found['type'] === BUTTON)
      throw new CannotDo(what, 'it is a link, which tells the bot nothing');
    return found;
  };

  const cameAboutBy = (message: MessageRecord): boolean => message.interaction?.isUserInstalled ?? false;

  const sendComponent = (user: UserRecord, source: MessageRecord, data: Json) =>
    interactions.send({
      type: INTERACTION.component,
      user,
      channel: source.channel,
      source,
      data,
      isUserInstalled: cameAboutBy(source),
    });

  function command(
    user: UserRecord,
    where: FakeChannel,
    name: string,
    values: Parameters<Person['slash']>[2],
    focused?: string,
  ) {
    const channel = store.recordOf(where);
    const { data, isUserInstalled } = findCommand(store, user, channel, { name, type: COMMAND.slash });
    const options = fillOptions(data, values ?? {}, focused);
    const focusedOption = data.options?.find((option) => option.name === focused);
    if (focused !== undefined && !(focusedOption && 'autocomplete' in focusedOption && focusedOption.autocomplete))
      throw new CannotDo(`type into ${focused} of /${name}`, 'it does not complete');
    return interactions.send({
      type: focused === undefined ? INTERACTION.command : INTERACTION.autocomplete,
      user,
      channel,
      command: data,
      isUserInstalled,
      focusedType: focusedOption?.type ?? null,
      data: {
        id: data.id,
        name,
        type: COMMAND.slash,
        options,
        ...(data.guild_id ? { guild_id: data.guild_id } : {}),
      },
    });
  }

  function contextMenu(user: UserRecord, posted: PostedMessage, name: string) {
    const source = seen(user, posted, `use ${name}`);
    const { data, isUserInstalled } = findCommand(store, user, source.channel, { name, type: COMMAND.message });
    return interactions.send({
      type: INTERACTION.command,
      user,
      channel: source.channel,
      command: data,
      source,
      isUserInstalled,
      data: {
        id: data.id,
        name,
        type: COMMAND.message,
        target_id: source.id,
        resolved: { messages: { [source.id]: wireMessage(store, source) } },
      },
    });
  }

  function say(
    user: UserRecord,
    channel: ChannelRecord,
    text: string,
    options: SayOptions & { readonly to?: string },
  ): Said {
    const what = `say "${text.slice(0, 20)}"`;
    const size = [...text].length;
    if (size > LONGEST_MESSAGE && !user.isBot)
      throw new CannotDo(what, `${size} characters are more than ${LONGEST_MESSAGE}`);
    if (channel.kind === 'dm' && channel.recipient !== user && user !== store.bot)
      throw new CannotDo(what, 'it is the conversation of somebody else');
    const message = messages.post({
      channel,
      user,
      state: { ...NO_STATE, content: text, embeds: options.embeds ?? [] },
      forwards: options.forwards ? seen(user, options.forwards, what) : null,
      sticker: options.sticker ?? null,
      reference: options.to ?? null,
      pingsReplied: options.to !== undefined && options.pings !== false,
      unseen: options.unseen ?? false,
      files: options.files ?? [],
    });
    return toSaid(store, message);
  }

  const own = (user: UserRecord, posted: PostedMessage, what: string): MessageRecord => {
    const message = seen(user, posted, what);
    if (message.user !== user) throw new CannotDo(what, `it is a message of ${message.user.name}`);
    return message;
  };

  function submit(user: UserRecord, modal: Parameters<Person['submit']>[0], values: Parameters<Person['submit']>[1]) {
    const from = store.interactions.get(modal.of.interactionId) as InteractionRecord;
    if (from.user !== user) throw new CannotDo(`submit ${modal.data.title}`, `${from.user.name} sees it`);
    const components = fillModal(modal, values);
    return interactions.send({
      type: INTERACTION.modal,
      user,
      channel: from.channel,
      source: from.command ? null : from.source,
      isUserInstalled: from.isUserInstalled,
      data: { custom_id: modal.data.custom_id, components },
    });
  }

  return (user) => ({
    ...user,
    slash: (where, name, options) => command(user, where, name, options),
    type: (where, name, options, focused) => command(user, where, name, options, focused),
    press: (posted, button) => {
      const source = seen(user, posted, `press ${button}`);
      const component = pressable(source, button, `press ${button}`);
      return sendComponent(user, source, { custom_id: component['custom_id'], component_type: BUTTON, id: 1 });
    },
    pressOld: (posted, customId) =>
      sendComponent(user, seen(user, posted, `press ${customId}`), {
        custom_id: customId,
        component_type: BUTTON,
        id: 1,
      }),
    select: (posted, customId, values) => {
      const what = `select ${values} in ${customId}`;
      const source = seen(user, posted, what);
      const menu = pressable(source, customId, what);
      const options = (menu['options'] ?? []) as readonly Json[];
      const { min_values: least = 1, max_values: most = 1 } = menu;
      if (!values.every((value) => options.some((option) => option['value'] === value)))
        throw new CannotDo(what, 'there is no such choice');
      if (values.length < Number(least) || values.length > Number(most))
        throw new CannotDo(what, `it takes ${least} to ${most}`);
      return sendComponent(user, source, { custom_id: customId, component_type: STRING_SELECT, values, id: 1 });
    },
    submit: (modal, values) => submit(user, modal, values),
    contextMenu: (posted, name) => contextMenu(user, posted, name),
    say: (where, text, options = {}) => {
      if (text.trim() === '' && !options.files?.length && !options.forwards && !options.sticker && !options.embeds)
        throw new CannotDo('say nothing', 'a message needs text');
      return say(user, store.recordOf(where), text, options);
    },
    reply: (posted, text, options = {}) => {
      const message = seen(user, posted, 'reply');
      if (message.visibleTo !== null) throw new CannotDo('reply', 'nobody else sees that message');
      return say(user, message.channel, text, { ...options, to: message.id });
    },
    editMessage: (posted, text) => {
      const message = own(user, posted, 'edit a message');
      messages.edit(message, { ...message, content: text });
    },
    deleteMessage: (posted) => messages.remove(own(user, posted, 'delete a message')),
    openDm: () => store.dmWith(user),
    openGroup: (name) => store.addGroup(user, name),
  });
}

function toSaid(store: Store, message: MessageRecord): Said {
  const answers = () => (store.answers.get(message.id) ?? []).filter((one) => !one.isDeleted && !one.isLoading);
  return { message, messages: answers, answered: () => store.untilOf(message.id)(() => answers()[0]) };
}
