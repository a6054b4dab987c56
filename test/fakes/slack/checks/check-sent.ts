import { checkLimits } from './check-limits.ts';
import { checkBlockShapes, checkViewShape } from './check-shape.ts';
import { atMost, checkText, checkTotals } from './check-totals.ts';
import { findPings } from './find-pings.ts';
import { isObject, type Json, objectsOf } from './json.ts';
import type { Finding, Violation } from './violation.ts';

/** Something that the app sends. */
export interface Sent {
  /** The call: 'chat.postMessage', 'views.open', 'response_url', 'ack', … */
  readonly method: string;
  readonly kind: 'message' | 'modal' | 'home' | 'prompts';
  /** The arguments of a message or of prompts; the view itself. */
  readonly body: Json;
}

export interface CheckOptions {
  /** Whether an address may be hidden behind a different label. */
  readonly allowedLinks?: (url: string) => boolean;
  /** Mentions that may ping. */
  readonly allowedPings?: readonly string[];
}

const POST = 'https://docs.slack.dev/reference/methods/chat.postMessage';
const ESCAPING = 'https://docs.slack.dev/messaging/formatting-message-text#escaping';
/** Methods that post messages for everybody, in which Slack shows link previews by default. */
const PUBLIC = new Set(['chat.postMessage']);

/** Checks shape, limits and pings of something that the app sends. Returns the violations; none when all is right. */
export function checkSent(
  { method, kind, body }: Sent,
  { allowedLinks, allowedPings = [] }: CheckOptions = {},
): Violation[] {
  const findings = kind === 'prompts' ? checkPrompts(body) : checkBlocks(body, kind);
  const pings = (kind === 'prompts' ? promptTexts(body) : [body]).flatMap((one) => findPings(one, allowedLinks));
  const wrong = pings.filter((ping) => !allowedPings.includes(ping));
  return [
    ...findings,
    ...(kind === 'message' ? checkMessage(method, body) : []),
    ...wrong.map((ping): Finding => ({ rule: 'ping', path: '', message: `pings with ${ping}`, document: ESCAPING })),
  ].map((finding) => ({ ...finding, method }));
}

function checkBlocks(body: Json, kind: 'message' | 'modal' | 'home'): Finding[] {
  const { blocks } = body;
  if (kind === 'message' && blocks === undefined) return [];
  if (!Array.isArray(blocks))
    return [{ rule: 'shape', path: '/blocks', message: 'is not a list', document: `${POST}#arg_blocks` }];
  return [
    ...checkBlockShapes(blocks, '/blocks'),
    ...(kind === 'message' ? [] : checkViewShape(body, kind)),
    ...checkLimits(kind === 'message' ? blocks : body, kind === 'message' ? '/blocks' : ''),
    ...checkTotals(body, kind),
  ];
}

function checkMessage(method: string, body: Json): Finding[] {
  const { text, blocks, unfurl_links: links, unfurl_media: media } = body;
  const isPublic = PUBLIC.has(method) || body['response_type'] === 'in_channel';
  const mayUnfurl = isPublic ? links !== false || media !== false : links === true || media === true;
  const tooLong = checkText(text);
  return [
    ...(tooLong ? [tooLong] : []),
    ...(Array.isArray(blocks) && blocks.length > 0 && (typeof text !== 'string' || !text.trim())
      ? [
          {
            rule: 'fallback',
            path: '/text',
            message: 'is missing beside blocks',
            document: `${POST}#text-and-accessibility`,
          } as const,
        ]
      : []),
    ...(mayUnfurl && body['delete_original'] !== true
      ? [
          {
            rule: 'unfurl',
            path: '/unfurl_links',
            message: 'must be false, as unfurl_media',
            document: `${POST}#unfurling`,
          } as const,
        ]
      : []),
  ];
}

function checkPrompts(body: Json): Finding[] {
  const prompts = body['prompts'];
  if (!Array.isArray(prompts) || prompts.length === 0)
    return [{ rule: 'shape', path: '/prompts', message: 'is not a list, or empty', document: POST }];
  const tooMany = atMost('limit', 'prompts', prompts.length, '/prompts');
  const wrong = prompts.flatMap((prompt, index): Finding[] =>
    isObject(prompt) && [prompt['title'], prompt['message']].every((one) => typeof one === 'string' && one.trim())
      ? []
      : [{ rule: 'shape', path: `/prompts/${index}`, message: 'needs title and message', document: POST }],
  );
  return [...(tooMany ? [tooMany] : []), ...wrong];
}

const promptTexts = (body: Json): Json[] =>
  objectsOf(body['prompts']).flatMap(({ title, message }) => [{ text: title }, { text: message }]);
