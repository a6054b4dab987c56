/** A message as the person who wrote it sees it. */
export interface ReadableText {
  readonly text: string;
  readonly mentionsBot: boolean;
  /** True when another person, a group or a whole channel is mentioned. */
  readonly mentionsOthers: boolean;
}

/** Mentions and links stand in angle brackets, some with a label behind a bar: `<@U1|ann>`, `<https://a.example|a>`. */
const TOKEN = /<([^<>|]*)(?:\|([^<>]*))?>/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * Turns the text of a message or a command into what the person sees: mentions become names, links their labels, and
 * escaped characters themselves (https://docs.slack.dev/messaging/formatting-message-text). The mention of the bot is
 * removed, because it is not part of the question, and so are ids without a name, which nobody can read.
 */
export function readText(raw: string, botUserId: string): ReadableText {
  let mentionsBot = false;
  let mentionsOthers = false;
  const resolved = raw.replace(TOKEN, (_, target: string, label = '') => {
    if (botUserId !== '' && target === `@${botUserId}`) {
      mentionsBot = true;
      return ' ';
    }
    if (/^@[UW]/u.test(target) || /^!(?:subteam|here|channel|everyone)/u.test(target)) mentionsOthers = true;
    return resolveToken(target, label);
  });
  const text = resolved
    .replace(/&(?:lt|gt|amp);/gu, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
  return { text: mentionsBot ? text.replace(/^[,:，：]\s*/u, '') : text, mentionsBot, mentionsOthers };
}

function resolveToken(target: string, label: string): string {
  const kind = target[0] ?? '';
  if (kind === '@' || kind === '#') return label && addSign(kind, label);
  if (kind !== '!') return label ? withHost(label, target) : target.replace(/^(?:mailto|tel):/u, '');
  return label || /^!(?:here|channel|everyone)/u.exec(target)?.[0].replace('!', '@') || '';
}

/** The label of a link, with the host behind it where the label does not show it: whose page it is may be what is asked. */
function withHost(label: string, target: string): string {
  const host = /^https?:\/\/([^/?#\s]+)/iu.exec(target)?.[1]?.replace(/^www\./iu, '');
  return !host || label.toLowerCase().includes(host.toLowerCase()) ? label : `${label} (${host})`;
}

const addSign = (sign: string, label: string): string => (label.startsWith(sign) ? label : `${sign}${label}`);
