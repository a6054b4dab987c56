import type { ChatMessage } from '../../src/chat/chat-message.ts';
import type { ChatPart, ChatReply } from '../../src/chat/reply/chat-reply.ts';
import { splitParts } from '../../src/chat/reply/split-parts.ts';
import type { Responder } from '../../src/chat/respond.ts';
import { partText } from '../../src/compose/draw/plain-text.ts';
import type { PlatformEvent, Posted, RunningAdapter } from './adapter-under-test.ts';

/** Characters of a message on this platform. */
export const LONGEST = 1500;
const GAP = '\n\n';
const BOT = '@clausewise';

/** What the made-up platform sends: text with mentions in it, and numbers. */
interface RawEvent {
  readonly key: string;
  readonly room: string;
  readonly branch: string;
  readonly from: { readonly name: string; readonly robot: boolean };
  readonly body: string;
  readonly private: boolean;
  readonly revision: number;
}

const rawOf = (event: PlatformEvent): RawEvent => ({
  key: event.id,
  room: event.channel,
  branch: event.thread,
  from: { name: event.author === 'itself' ? 'clausewise' : event.person, robot: event.author !== 'person' },
  body: [...(event.mentionsBot ? [BOT] : []), ...event.mentions.map((name) => `@${name}`), event.text].join(' '),
  private: event.isDirect,
  revision: event.isEdit ? 2 : 1,
});

/** The platform's own syntax ends here. */
const messageOf = ({ key, room, branch, from, body, private: isDirect, revision }: RawEvent): ChatMessage => ({
  id: key,
  conversation: branch,
  person: from.name,
  channel: room,
  text: body.replaceAll(BOT, '').trim(),
  mentionsBot: body.includes(BOT),
  isDirect,
  fromBot: from.robot,
  isEdit: revision > 1,
  mentionsOthers: /(?<![\w.])@\w/.test(body.replaceAll(BOT, '')),
});

/** On this platform these call somebody. */
const PING = /(?<![\w.])@\w+|<[!@#][^>]*>|[\p{Cc}--\n]/gv;
const harmless = (text: string): string => text.replace(/[@<]/g, '$&\u200b').replace(/[\p{Cc}--\n]/gv, '');

function pagesOf({ parts, language }: ChatReply): string[] {
  const textOf = (part: ChatPart) => harmless(partText(part, language));
  const pages = splitParts(parts, (part) => textOf(part).length + GAP.length, LONGEST);
  return pages.map((page) => page.map(textOf).join(GAP));
}

/** An adapter for a platform that records what is posted: the smallest there can be, and a pattern for others. */
export function startRecordingAdapter(responder: Responder): RunningAdapter {
  const posted: Posted[] = [];
  const underway = new Set<Promise<void>>();
  let stopped = false;

  async function receive(raw: RawEvent): Promise<void> {
    const reply = await responder.respond(messageOf(raw));
    for (const text of reply ? pagesOf(reply) : [])
      posted.push({ thread: raw.branch, text, pings: text.match(PING) ?? [] });
  }

  return {
    posted: () => posted,
    deliver: async (event) => {
      if (stopped) return;
      const job = receive(rawOf(event));
      underway.add(job);
      await job.finally(() => underway.delete(job));
    },
    stop: async () => {
      stopped = true;
      await Promise.allSettled(underway);
    },
  };
}
