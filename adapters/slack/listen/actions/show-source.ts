import { commandNamed } from '../../../../src/chat/commands/command-table.ts';
import type { ChatReply } from '../../../../src/chat/reply/chat-reply.ts';
import type { SourceShow } from '../../render/action-ids.ts';
import { slackCommand } from '../../render/command-names.ts';
import { noticeView, sourceView } from '../../render/render-view.ts';
import { withPrefix } from '../../render/with-prefix.ts';
import { openView } from '../../send/open-view.ts';
import { placed, type SlackBot } from '../../slack-bot.ts';
import { sendReply } from '../answer-message.ts';
import type { ParsedAction } from './parse-action.ts';
import { readMetadata, writeMetadata } from './view-metadata.ts';

/** Shows the clause of a quote in a modal; in a private message where the modal comes too late. */
export async function handleSource(
  bot: SlackBot,
  pressed: ParsedAction,
  { source, show }: { readonly source: string; readonly show: SourceShow },
): Promise<void> {
  const { place, id, modal, isEphemeral } = pressed;
  const reply = await bot.responder.respond({
    ...placed(place, isEphemeral),
    id,
    text: `/source ${source}${show === 'clause' ? '' : ` show:${show}`}`,
    mentionsBot: false,
    isCommand: true,
    ...(modal && { language: readMetadata(modal.metadata).language }),
  });
  if (!reply) return;
  try {
    await openView(pressed, viewOf(bot, reply, { source, show, metadata: metadataOf(pressed, reply) }));
  } catch (error) {
    bot.log.info(
      `Cannot open a modal in Slack: ${error instanceof Error ? error.message : error}. The clause is sent.`,
    );
    await sendReply(bot, place, { ...reply, isPrivate: true });
  }
}

function viewOf(
  { settings: { prefix } }: SlackBot,
  reply: ChatReply,
  { source, show, metadata }: { readonly source: string; readonly show: SourceShow; readonly metadata: string },
) {
  if (reply.kind === 'notice') return noticeView(withPrefix(reply, prefix));
  const command = commandNamed('source');
  const typed = `${command ? slackCommand(prefix, command) : '/source'} ${source}`;
  const { language } = reply;
  return {
    ...sourceView(withPrefix(reply, prefix), { source, language, showing: show, command: typed }),
    private_metadata: metadata,
  };
}

const metadataOf = ({ modal, place }: ParsedAction, { language }: ChatReply): string =>
  modal?.metadata || writeMetadata(place, { language });
