import type { MessageState, PostedFile } from '../types/fake-discord.ts';
import { checkSchema } from './check-schema.ts';
import { commandRules } from './rules/command-rules.ts';
import { messageRules } from './rules/message-rules.ts';
import { modalRules } from './rules/modal-rules.ts';
import { lengthOf, type Problem, problem } from './rules/problem.ts';
import { stringRules } from './rules/string-rules.ts';

type Json = Readonly<Record<string, unknown>>;

/** The kinds of request body that can be checked. */
export type CheckedKind =
  | 'message.create'
  | 'message.edit'
  | 'callback.reply'
  | 'callback.deferral'
  | 'callback.deferredUpdate'
  | 'callback.update'
  | 'callback.suggestions'
  | 'callback.modal'
  | 'original.edit'
  | 'followUp'
  | 'commands.put'
  | 'thread.create'
  | 'dm';

export interface CheckContext {
  readonly files?: readonly PostedFile[];
  /** For edits: the message before. */
  readonly before?: MessageState;
  /** For suggestions: the type of the option. */
  readonly focusedType?: number | null;
  readonly isGuild?: boolean;
}

/** Fields that discord.js sends and Discord accepts, although the OpenAPI document does not have them. */
const BEYOND_MESSAGE = ['tts', 'nonce', 'enforce_nonce'];
const BEYOND_THREAD = ['type', 'invitable'];
const BEYOND_COMMAND = ['nsfw'];
const EPHEMERAL = 1 << 6;
const LONGEST_SUGGESTION = 100;

/** Checks a body against Discord's OpenAPI document and the rules that are only in its docs. An empty list means that it is valid. */
export function checkBody(kind: CheckedKind, body: unknown, context: CheckContext = {}): readonly Problem[] {
  if (typeof body !== 'object' || body === null) return [problem([], 'a body is missing')];
  return [...CHECKS[kind](body as Json, context), ...stringRules(body)];
}

const dataOf = (body: Json): Json => (body['data'] ?? {}) as Json;
const within = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map((one) => ({ ...one, path: one.path[0] === 'data' ? one.path : ['data', ...one.path] }));

/** Rules rely on the shape of the body, so they run only if the schema is satisfied. */
const thenRules = (shape: readonly Problem[], rules: () => readonly Problem[]): readonly Problem[] =>
  shape.some(({ code }) => code !== 'UNKNOWN_KEY' && code !== 'BASE_TYPE_MAX_LENGTH') ? shape : [...shape, ...rules()];

const message =
  (schema: string, mayBeEphemeral: boolean) =>
  (body: Json, context: CheckContext): readonly Problem[] =>
    thenRules(checkSchema(schema, body, BEYOND_MESSAGE), () => messageRules(body, { ...context, mayBeEphemeral }));

const CHECKS: Readonly<Record<CheckedKind, (body: Json, context: CheckContext) => readonly Problem[]>> = {
  'message.create': message('MessageCreateRequest', false),
  'message.edit': message('MessageEditRequestPartial', false),
  'original.edit': message('IncomingWebhookUpdateRequestPartial', false),
  followUp: message('IncomingWebhookRequestPartial', true),
  'callback.reply': (body, context) =>
    within(message('IncomingWebhookInteractionRequest', true)(dataOf(body), context)),
  'callback.update': (body, context) =>
    within(message('IncomingWebhookUpdateForInteractionCallbackRequestPartial', false)(dataOf(body), context)),
  'callback.deferral': (body) => {
    const { flags = 0, ...more } = dataOf(body);
    return [
      ...Object.keys(more).map((key) => problem(['data', key], 'a deferral carries nothing but flags')),
      ...((Number(flags) & ~EPHEMERAL) === 0
        ? []
        : [problem(['data', 'flags'], 'a deferral carries the flag Ephemeral alone')]),
    ];
  },
  'callback.deferredUpdate': (body) =>
    Object.keys(dataOf(body)).map((key) => problem(['data', key], 'a deferred update carries nothing')),
  'callback.suggestions': (body, { focusedType }) => within(suggestionRules(dataOf(body), focusedType ?? 3)),
  'callback.modal': (body) =>
    thenRules(within(checkSchema('ModalInteractionCallbackRequestData', dataOf(body))), () => modalRules(dataOf(body))),
  'commands.put': (body, { isGuild = false }) =>
    Array.isArray(body)
      ? thenRules(body.flatMap(commandShape), () => commandRules(body, isGuild))
      : [problem([], 'is not a list of commands')],
  'thread.create': (body) => checkSchema('CreateTextThreadWithMessageRequest', body, BEYOND_THREAD),
  dm: (body) => checkSchema('CreatePrivateChannelRequest', body),
};

/** The OpenAPI document wants permissions as a number, the docs as a string of digits. */
function commandShape(command: Json, index: number): readonly Problem[] {
  const { default_member_permissions: permissions } = command;
  const isDigits = typeof permissions === 'string' && /^\d+$/.test(permissions);
  const plain = isDigits ? { ...command, default_member_permissions: 0 } : command;
  return checkSchema('ApplicationCommandUpdateRequest', plain, BEYOND_COMMAND).map((one) => ({
    ...one,
    path: [index, ...one.path],
  }));
}

const SUGGESTIONS: Readonly<Record<number, string>> = { 3: 'String', 4: 'Integer', 10: 'Number' };

function suggestionRules(data: Json, focusedType: number): readonly Problem[] {
  const schema = `InteractionApplicationCommandAutocompleteCallback${SUGGESTIONS[focusedType] ?? 'String'}Data`;
  const choices = (data['choices'] ?? []) as readonly Json[];
  return thenRules(checkSchema(schema, data), () =>
    choices.flatMap(({ value }, index) =>
      lengthOf(value) > LONGEST_SUGGESTION
        ? [problem(['choices', index, 'value'], `holds ${lengthOf(value)} characters, at most ${LONGEST_SUGGESTION}`)]
        : [],
    ),
  );
}
