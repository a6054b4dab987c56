/** What a person wrote, as it reads. */
export interface ReadText {
  readonly text: string;
  readonly mentionsBot: boolean;
  /** True where another person, a group or a whole channel is called. */
  readonly mentionsOthers: boolean;
}

/** Slack writes everything that is more than text between angle brackets, with a label behind a bar. */
const TOKEN = /<([^<>|]*)(?:\|([^<>]*))?>/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * Incoming text of a message or a command as the person sees it: mentions by their names, links by their labels,
 * special characters as themselves. The bot's own mention is taken out, as it is no part of the question; an id without a
 * name too, as nobody can read it.
 */
export function readText(raw: string, botUserId: string): ReadText {
  let mentionsBot = false;
  let mentionsOthers = false;
  const told = raw.replace(TOKEN, (_, target: string, label = '') => {
    if (botUserId !== '' && target === `@${botUserId}`) {
      mentionsBot = true;
      return ' ';
    }
    if (/^@[UW]/u.test(target) || /^!(?:subteam|here|channel|everyone)/u.test(target)) mentionsOthers = true;
    return readToken(target, label);
  });
  const text = told
    .replace(/&(?:lt|gt|amp);/gu, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
  return { text: mentionsBot ? text.replace(/^[,:，：]\s*/u, '') : text, mentionsBot, mentionsOthers };
}

function readToken(target: string, label: string): string {
  const kind = target[0] ?? '';
  if (kind === '@' || kind === '#') return label && withSign(kind, label);
  if (kind !== '!') return label || target.replace(/^(?:mailto|tel):/u, '');
  return label || /^!(?:here|channel|everyone)/u.exec(target)?.[0].replace('!', '@') || '';
}

const withSign = (sign: string, label: string): string => (label.startsWith(sign) ? label : `${sign}${label}`);
