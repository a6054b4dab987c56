import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { CheckedKind } from '../checks/check-body.ts';
import { mergeState } from '../checks/rules/merge-state.ts';
import { FLAG, wireMessage } from '../gateway/wire-messages.ts';
import { NO_STATE } from '../people/create-messages.ts';
import type { Acknowledgement, Suggestion } from '../types/fake-discord.ts';
import type { InteractionRecord, Json, MessageRecord } from '../types/records.ts';
import { DiscordError } from './discord-error.ts';
import { asJson, NO_CONTENT, type RestAnswer, type RestRequest, type RestWorld, type Route } from './rest-request.ts';

/** Docs, "Receiving and Responding": the first answer is due within 3 s, the token is valid for 15 minutes. */
const FIRST_ANSWER_MS = 3_000;
const TOKEN_MS = 15 * 60_000;
/** Follow-ups if only the person has installed the application. */
const USER_INSTALLED_FOLLOW_UPS = 5;

const CALLBACK = { reply: 4, deferral: 5, deferredUpdate: 6, update: 7, suggestions: 8, modal: 9 } as const;

const CALLBACKS: Readonly<Record<number, { readonly does: Acknowledgement['kind']; readonly check: CheckedKind }>> = {
  [CALLBACK.reply]: { does: 'reply', check: 'callback.reply' },
  [CALLBACK.deferral]: { does: 'deferral', check: 'callback.deferral' },
  [CALLBACK.deferredUpdate]: { does: 'deferred update', check: 'callback.deferredUpdate' },
  [CALLBACK.update]: { does: 'update', check: 'callback.update' },
  [CALLBACK.suggestions]: { does: 'suggestions', check: 'callback.suggestions' },
  [CALLBACK.modal]: { does: 'modal', check: 'callback.modal' },
};

/** Which answers Discord takes to which type of interaction; 6 and 7 only if there is a message to update. */
function isAllowed({ type, source, command }: InteractionRecord, callbackType: number): boolean {
  if (type === 4) return callbackType === CALLBACK.suggestions;
  const hasComponent = source !== null && command === null;
  if (callbackType === CALLBACK.deferredUpdate || callbackType === CALLBACK.update) return hasComponent;
  if (callbackType === CALLBACK.modal) return type !== 5;
  return callbackType === CALLBACK.reply || callbackType === CALLBACK.deferral;
}

/** Routes of interactions: the first answer, and everything that the token allows after that. */
export function interactionRoutes(world: RestWorld): readonly Route[] {
  const { store, messages, check, report } = world;
  const answerWith = (message: MessageRecord): RestAnswer => ({
    status: 200,
    body: wireMessage(store, message),
    schema: 'MessageResponse',
  });

  function callback(request: RestRequest): RestAnswer {
    const interaction = store.interactions.get(request.param('interaction'));
    if (!interaction || interaction.token !== request.param('token')) throw new DiscordError(10062);
    const body = asJson(request.body);
    const afterMs = store.clock() - interaction.createdAt;
    if (interaction.acknowledgement) {
      if (!interaction.isAnswerLost()) report(`callback: interaction ${interaction.id} is acknowledged twice`);
      throw new DiscordError(40060);
    }
    if (afterMs > FIRST_ANSWER_MS) {
      report(`callback: the first answer came after ${afterMs} ms, Discord takes ${FIRST_ANSWER_MS}`);
      throw new DiscordError(10062);
    }
    const callbackType = Number(body['type']);
    const kind = CALLBACKS[callbackType];
    if (!kind || !isAllowed(interaction, callbackType)) {
      report(`callback: type ${callbackType} does not answer an interaction of type ${interaction.type}`);
      throw new DiscordError(50035, { type: { _errors: [{ code: 'BASE_TYPE_CHOICES', message: 'Invalid type' }] } });
    }
    const before = kind.does === 'update' ? interaction.source : null;
    check(kind.check, body, { files: request.files, focusedType: interaction.focusedType, ...(before && { before }) });
    const { flags = 0 } = asJson(body['data']) as { readonly flags?: number };
    const isEphemeral = kind.does.endsWith('update')
      ? interaction.source?.visibleTo !== null
      : (flags & FLAG.ephemeral) !== 0;
    interaction.acknowledgement = { kind: kind.does, isEphemeral, afterMs };
    interaction.isAnswerLost = request.isAnswerLost;
    interaction.callbackType = callbackType;
    act(interaction, request);
    store.changed(interaction.id);
    if (request.query.get('with_response') !== 'true') return NO_CONTENT;
    return { status: 200, body: resourceOf(interaction), schema: 'InteractionCallbackResponse' };
  }

  function act(interaction: InteractionRecord, { body, files }: RestRequest): void {
    const data = asJson(asJson(body)['data']);
    const { source, type } = interaction;
    switch (interaction.callbackType) {
      case CALLBACK.reply:
      case CALLBACK.deferral:
        interaction.original = messages.post({
          channel: interaction.channel,
          user: store.bot,
          state: mergeState(NO_STATE, data),
          interaction,
          isLoading: interaction.callbackType === CALLBACK.deferral,
          reference: type === 3 && source && source.visibleTo === null ? source.id : null,
          files,
        });
        return;
      case CALLBACK.deferredUpdate:
        interaction.original = source;
        return;
      case CALLBACK.update:
        interaction.original = source;
        if (source) messages.edit(source, mergeState(source, data), files.length > 0 ? files : undefined);
        return;
      case CALLBACK.suggestions:
        interaction.suggestions = (data['choices'] ?? []) as readonly Suggestion[];
        return;
      default:
        interaction.modal = data as unknown as APIModalInteractionResponseCallbackData;
    }
  }

  function resourceOf({ id, type, channel, callbackType, original }: InteractionRecord): Json {
    const isShown = original !== null && callbackType !== CALLBACK.deferredUpdate;
    const message = original && isShown ? { message: wireMessage(store, original) } : {};
    return {
      interaction: {
        id,
        type,
        channel_id: channel.id,
        ...(channel.guild ? { guild_id: channel.guild.id } : {}),
        ...(original
          ? {
              response_message_id: original.id,
              response_message_loading: original.isLoading,
              response_message_ephemeral: original.visibleTo !== null,
            }
          : {}),
      },
      ...(isShown ? { resource: { type: callbackType === CALLBACK.update ? 7 : 4, ...message } } : {}),
    };
  }

  /** The interaction of a webhook token, as long as the token is valid. */
  function interactionOf(request: RestRequest): InteractionRecord {
    const interaction = store.tokens.get(request.param('token'));
    if (!interaction || request.param('application') !== store.applicationId) throw new DiscordError(50027);
    const age = store.clock() - interaction.createdAt;
    if (age > TOKEN_MS) {
      report(
        `webhook: the token of interaction ${interaction.id} was used after ${age} ms, it is good for ${TOKEN_MS}`,
      );
      throw new DiscordError(50027);
    }
    if (!interaction.acknowledgement) {
      report(`webhook: the token of interaction ${interaction.id} was used before an acknowledgement`);
      throw new DiscordError(10015);
    }
    return interaction;
  }

  function originalOf(request: RestRequest): MessageRecord {
    const { id, original } = interactionOf(request);
    // This interaction changes it, although the message may belong to another one.
    store.changed(id);
    if (!original || original.isDeleted) throw new DiscordError(10008);
    return original;
  }

  function messageOf(request: RestRequest): MessageRecord {
    const { followUps, original } = interactionOf(request);
    const message = [...followUps, ...(original ? [original] : [])].find(({ id }) => id === request.param('message'));
    if (!message || message.isDeleted) throw new DiscordError(10008);
    return message;
  }

  function edit(message: MessageRecord, request: RestRequest): RestAnswer {
    const body = asJson(request.body);
    check('original.edit', body, { before: message, files: request.files });
    messages.edit(message, mergeState(message, body), request.files.length > 0 ? request.files : undefined);
    return answerWith(message);
  }

  function followUp(request: RestRequest): RestAnswer {
    const interaction = interactionOf(request);
    const { original, channel, isUserInstalled } = interaction;
    // Documented, for old bots: the first follow-up after a deferral ends the deferral.
    if (original?.isLoading && !original.isDeleted) return edit(original, request);
    const body = asJson(request.body);
    check('followUp', body, { files: request.files });
    if (isUserInstalled && interaction.followUps.length >= USER_INSTALLED_FOLLOW_UPS) {
      report(`followUp: more than ${USER_INSTALLED_FOLLOW_UPS} where only the person has installed the application`);
      throw new DiscordError(40094);
    }
    const reference = original && original.visibleTo === null ? original.id : null;
    const { files } = request;
    const message = messages.post({
      channel,
      user: store.bot,
      state: mergeState(NO_STATE, body),
      interaction,
      reference,
      files,
    });
    interaction.followUps.push(message);
    store.changed(interaction.id);
    return answerWith(message);
  }

  function remove(message: MessageRecord): RestAnswer {
    messages.remove(message);
    return NO_CONTENT;
  }

  const webhook = '/webhooks/:application/:token';
  const route = (name: Route['name'], method: Route['method'], path: string, handle: Route['handle']): Route => ({
    name,
    method,
    path,
    handle,
    needsToken: false,
  });
  return [
    route('callback', 'POST', '/interactions/:interaction/:token/callback', callback),
    route('original.get', 'GET', `${webhook}/messages/@original`, (request) => answerWith(originalOf(request))),
    route('original.edit', 'PATCH', `${webhook}/messages/@original`, (request) => edit(originalOf(request), request)),
    route('original.delete', 'DELETE', `${webhook}/messages/@original`, (request) => remove(originalOf(request))),
    route('followUp', 'POST', webhook, followUp),
    route('followUp.get', 'GET', `${webhook}/messages/:message`, (request) => answerWith(messageOf(request))),
    route('followUp.edit', 'PATCH', `${webhook}/messages/:message`, (request) => edit(messageOf(request), request)),
    route('followUp.delete', 'DELETE', `${webhook}/messages/:message`, (request) => remove(messageOf(request))),
  ];
}
