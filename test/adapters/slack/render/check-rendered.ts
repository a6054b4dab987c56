import type { HomeView, ModalView } from '@slack/types';
import type { SlackMessage } from '../../../../adapters/slack/render/render-reply.ts';
import { checkSent } from '../../../fakes/slack/checks/check-sent.ts';
import { readableText } from '../../../fakes/slack/checks/readable-text.ts';
import type { Violation } from '../../../fakes/slack/checks/violation.ts';

/** Everything in messages that Slack would refuse, or that could ping somebody. */
export const messageFaults = (messages: readonly SlackMessage[]): Violation[] =>
  messages.flatMap((message) =>
    checkSent({
      method: 'chat.postMessage',
      kind: 'message',
      body: { ...message, unfurl_links: false, unfurl_media: false },
    }),
  );

/** Everything in a view that Slack would refuse, or that could ping somebody. */
export const viewFaults = (view: ModalView | HomeView): Violation[] =>
  checkSent({ method: 'views.open', kind: view.type, body: { ...view } });

/** The text that a person reads in messages. */
export const readAll = (messages: readonly { readonly blocks: unknown }[]): string =>
  messages.map(({ blocks }) => readableText({ blocks })).join('\n');

/** A text without white space and invisible characters, for comparison. */
export const bare = (text: string): string =>
  text.toWellFormed().replace(/[\s\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu, '');
