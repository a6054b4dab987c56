import { commandNamed } from '../../../../src/chat/commands/command-table.ts';
import type { ChatReply } from '../../../../src/chat/reply/chat-reply.ts';
import { messageOrigin, type SlackBot } from '../../bot/slack-bot.ts';
import type { SourceShow } from '../../render/action-ids.ts';
import { prefixCommands, slackCommandName } from '../../render/command-names.ts';
import { noticeView, sourceView } from '../../render/render-view.ts';
import { describeSlackError } from '../../send/describe-slack-error.ts';
import { openView } from '../../send/open-view.ts';
import { sendReply } from '../../send/send-reply.ts';
import type { ParsedAction } from './parse-action.ts';
import { readMetadata, writeMetadata } from './view-metadata.ts';

/** A source, and what to show of it. */
interface SourceRequest {
  readonly source: string;
  readonly show: SourceShow;
}

/** Shows the clause of a quote in a modal, or in a private message when Slack does not open the modal in time. */
export async function showSource(bot: SlackBot, action: ParsedAction, request: SourceRequest): Promise<void> {
  const { place, id, viewTarget, viewMetadata, isEphemeral } = action;
  const { source, show } = request;
  const reply = await bot.responder.respond({
    ...messageOrigin(place, isEphemeral),
    id,
    text: `/source ${source}${show === 'clause' ? '' : ` show:${show}`}`,
    mentionsBot: false,
    isCommand: true,
    ...(viewTarget.modalId !== null && { language: readMetadata(viewMetadata).language }),
  });
  if (!reply) return;
  // A modal that replaces another one belongs to the same place.
  const metadata = viewMetadata || writeMetadata(place, { language: reply.language });
  try {
    await openView(viewTarget, renderSource(bot, reply, { ...request, metadata }));
  } catch (error) {
    bot.log.info(`Cannot open a modal in Slack: ${describeSlackError(error)}. The clause is sent.`);
    await sendReply(bot, place, { ...reply, isPrivate: true });
  }
}

function renderSource(
  { settings: { prefix } }: SlackBot,
  reply: ChatReply,
  { source, show, metadata }: SourceRequest & { readonly metadata: string },
) {
  if (reply.kind === 'notice') return noticeView(prefixCommands(reply, prefix));
  const command = commandNamed('source');
  const typedCommand = `${command ? slackCommandName(prefix, command) : '/source'} ${source}`;
  const { language } = reply;
  return {
    ...sourceView(prefixCommands(reply, prefix), { source, language, showing: show, command: typedCommand }),
    private_metadata: metadata,
  };
}
