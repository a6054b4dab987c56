import * as v from 'valibot';

const Text = v.optional(v.nullable(v.string()), '');

/** A file of a message: https://docs.slack.dev/reference/objects/file-object */
const SlackFile = v.object({
  name: Text,
  title: Text,
  size: v.optional(v.number(), 0),
  url_private: Text,
  url_private_download: Text,
});

/** An attachment: a message that is shared, or what a link shows. */
const Attachment = v.object({
  is_share: v.optional(v.boolean(), false),
  is_msg_unfurl: v.optional(v.boolean(), false),
  pretext: Text,
  title: Text,
  text: Text,
  fallback: Text,
  files: v.optional(v.array(v.unknown()), []),
});

const Shared = v.object({
  attachments: v.optional(v.nullable(v.array(v.unknown())), []),
  files: v.optional(v.nullable(v.array(v.unknown())), []),
});

/** A file of a message in Slack. */
export type SlackFile = v.InferOutput<typeof SlackFile>;

/** What a message carries beside its own text. */
export interface SharedContent {
  /** The texts of messages that it forwards or shares, in Slack's format. */
  readonly shared: readonly string[];
  /** The texts of what its links show, and of attachments of apps. */
  readonly shown: readonly string[];
  readonly files: readonly SlackFile[];
}

const readAll = <Output>(schema: v.GenericSchema<unknown, Output>, values: readonly unknown[]): Output[] =>
  values.flatMap((value) => {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? [parsed.output] : [];
  });

/** Reads what a message of an event or a shortcut carries beside its text; nothing for anything else. */
export function readShared(message: unknown): SharedContent {
  const parsed = v.safeParse(Shared, message);
  if (!parsed.success) return { shared: [], shown: [], files: [] };
  const attachments = readAll(Attachment, parsed.output.attachments ?? []);
  const textOf = ({ pretext, title, text, fallback }: v.InferOutput<typeof Attachment>): string =>
    [pretext, title, text].filter(Boolean).join('\n') || (fallback ?? '');
  const isShared = ({ is_share, is_msg_unfurl }: v.InferOutput<typeof Attachment>) => is_share || is_msg_unfurl;
  return {
    shared: attachments.filter(isShared).map(({ text, fallback }) => text || fallback || ''),
    shown: attachments.filter((one) => !isShared(one)).map(textOf),
    files: readAll(SlackFile, [...(parsed.output.files ?? []), ...attachments.flatMap(({ files }) => files)]),
  };
}
