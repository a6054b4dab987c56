import type { MessageState, PostedFile } from '../../types/fake-discord.ts';
import { componentRules } from './component-rules.ts';
import { embedRules } from './embed-rules.ts';
import { mentionRules } from './mention-rules.ts';
import { mergeState } from './merge-state.ts';
import { lengthOf, type Problem, policy, problem } from './problem.ts';

type Body = Readonly<Record<string, unknown>>;

export interface MessageContext {
  /** For edits: the message before. */
  readonly before?: MessageState;
  readonly files?: readonly PostedFile[];
  /** Only answers to interactions can be ephemeral. */
  readonly mayBeEphemeral: boolean;
}

const CONTENT = 2000;
const FILE = 10 * 1024 * 1024;
const REQUEST = 25 * 1024 * 1024;
const FLAGS = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, voice: 1 << 13, silent: 1 << 12, v2: 1 << 15 } as const;
const ON_CREATE = FLAGS.suppressEmbeds | FLAGS.silent | FLAGS.v2 | FLAGS.voice;
const ON_EDIT = FLAGS.suppressEmbeds | FLAGS.v2;
const EMPTY: MessageState = { content: '', embeds: [], components: [], flags: 0, allowedMentions: null };

/** Rules for a posted or edited message that the schemas do not contain. */
export function messageRules(body: Body, { before, files = [], mayBeEphemeral }: MessageContext): readonly Problem[] {
  const after = mergeState(before ?? EMPTY, body);
  const flags = typeof body['flags'] === 'number' ? body['flags'] : 0;
  const isV2 = ((after.flags | (before?.flags ?? 0)) & FLAGS.v2) !== 0;
  const shows = ['content', 'embeds', 'components'].some((key) => body[key] !== undefined);
  return [
    ...(lengthOf(body['content']) > CONTENT
      ? [
          problem(
            ['content'],
            `holds ${lengthOf(body['content'])} characters, at most ${CONTENT}`,
            'BASE_TYPE_MAX_LENGTH',
          ),
        ]
      : []),
    ...embedRules(after.embeds),
    ...componentRules(after.components, isV2),
    ...(isV2 ? v2Exclusions(body, after) : []),
    ...(isEmpty(body, after, files) ? [problem([], 'a message is empty', 'MESSAGE_EMPTY')] : []),
    ...flagRules(flags, before ? ON_EDIT : ON_CREATE | (mayBeEphemeral ? FLAGS.ephemeral : 0)),
    ...(before && (before.flags & FLAGS.v2) !== 0 && body['flags'] !== undefined && (flags & FLAGS.v2) === 0
      ? [problem(['flags'], 'IsComponentsV2 cannot be taken back', 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG')]
      : []),
    ...(shows ? mentionRules(body['allowed_mentions'] as MessageState['allowedMentions'] | undefined) : []),
    ...previewRules(after),
    ...fileRules(body, files),
  ];
}

function isEmpty(body: Body, after: MessageState, files: readonly PostedFile[]): boolean {
  const { content, embeds, components } = after;
  const attached = [...files, ...((body['attachments'] ?? []) as readonly unknown[])].length;
  const more = ['poll', 'sticker_ids', 'shared_client_theme'].some((key) => body[key]);
  return content.trim() === '' && embeds.length + components.length + attached === 0 && !more;
}

const v2Exclusions = (body: Body, after: MessageState): readonly Problem[] =>
  [
    ...(after.content === '' ? [] : ['content']),
    ...(after.embeds.length === 0 ? [] : ['embeds']),
    ...(body['poll'] ? ['poll'] : []),
    ...((body['sticker_ids'] as readonly unknown[] | undefined)?.length ? ['sticker_ids'] : []),
  ].map((key) =>
    problem([key], 'cannot stand beside IsComponentsV2', 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2'),
  );

function flagRules(flags: number, allowed: number): readonly Problem[] {
  const stray = flags & ~allowed;
  return stray === 0 ? [] : [problem(['flags'], `has bits that cannot be set here: ${stray}`, 'MESSAGE_FLAGS_INVALID')];
}

/** Preview cards of links would bury an answer. Only `content` gets cards, and angle brackets prevent them. */
function previewRules({ content, flags }: MessageState): readonly Problem[] {
  if ((flags & FLAGS.suppressEmbeds) !== 0) return [];
  const [link] = content.match(/(?<!<)https?:\/\/[^\s>)]+(?!>)/) ?? [];
  return link ? [policy(['content'], `shows a preview card of ${link}`)] : [];
}

function fileRules(body: Body, files: readonly PostedFile[]): readonly Problem[] {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const named = (body['attachments'] ?? []) as readonly { readonly id?: unknown }[];
  const unnamed = files.filter((_, index) => named.length > 0 && !named.some(({ id }) => String(id) === String(index)));
  return [
    ...files.flatMap(({ name, bytes }) =>
      bytes.length > FILE ? [problem(['files'], `${name} has ${bytes.length} bytes, at most ${FILE}`)] : [],
    ),
    ...(total > REQUEST ? [problem(['files'], `hold ${total} bytes, at most ${REQUEST}`)] : []),
    ...unnamed.map(({ name }) => problem(['attachments'], `do not name ${name}`)),
  ];
}
