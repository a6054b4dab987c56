import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import { askedQuestion, type CustomId, readCustomId } from '../render/custom-ids.ts';
import { prependQuestion } from '../render/prepend-question.ts';
import { type RenderedReply, renderNotice, toRendered } from '../render/render-notice.ts';
import { renderSource } from '../render/render-source.ts';
import { answerDeferred } from './answer-deferred.ts';
import { answerVote } from './answer-vote.ts';
import { askHuman } from './ask-human.ts';
import type { DiscordBot } from './discord-bot.ts';
import { type InteractionContext, toChatMessage } from './read-interaction.ts';

/** Does what a button says. Everything it needs is in its custom id, so buttons work after a restart too. */
export function answerButton(
  bot: DiscordBot,
  interaction: ButtonInteraction,
  context: InteractionContext,
): Promise<void> {
  const id = readCustomId(interaction.customId);
  const privately = (job: () => Promise<RenderedReply | null>) =>
    answerDeferred(bot, interaction, { context, isEphemeral: true, job });
  switch (id?.kind) {
    case 'source':
    case 'neighbours':
    case 'evidence':
      return privately(() => showSource(bot, context, id));
    case 'ask': {
      const question = askedQuestion(id, context.buttonLabel);
      if (question) return askFurther(bot, interaction, { context, question });
      return privately(async () => renderNotice('tooOld', context.ownLanguage));
    }
    case 'export':
      return privately(async () => exportEvidence(bot, context, id.reply));
    case 'post': {
      const shared = bot.responder.share(id.reply);
      if (!shared) return privately(async () => renderNotice('notInMemory', context.ownLanguage));
      // Discord shows who has pressed the button above the answer.
      return answerDeferred(bot, interaction, { context, isEphemeral: false, job: async () => toRendered(shared) });
    }
    case 'human':
      return privately(() => askHuman(bot, interaction, { ...id, language: context.ownLanguage }));
    case 'up':
    case 'down':
      return answerVote(bot, interaction, { context, reply: id.reply, helpful: id.kind === 'up' });
    default:
      return privately(async () => renderNotice('tooOld', context.ownLanguage));
  }
}

/** Shows the clause of a source, the clauses around it, or its evidence. */
async function showSource(
  bot: DiscordBot,
  context: InteractionContext,
  { kind, ref }: Extract<CustomId, { readonly ref: string }>,
): Promise<RenderedReply | null> {
  const shows = kind === 'source' ? undefined : kind;
  const options = { source: ref, ...(shows && { show: shows }) };
  const reply = await bot.responder.respond(toChatMessage(context, { text: '/source', options, isPrivate: true }));
  if (!reply) return null;
  return { reply, messages: renderSource(reply, { ref, language: reply.language, ...(shows && { shows }) }) };
}

/** Asks a suggested question in the name of the person who pressed; in private if the previous answer was private. */
function askFurther(
  bot: DiscordBot,
  interaction: ButtonInteraction,
  { context, question }: { readonly context: InteractionContext; readonly question: string },
): Promise<void> {
  const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  return answerDeferred(bot, interaction, {
    context,
    isEphemeral: isPrivate || context.mustBePrivate,
    job: async () => {
      const reply = await bot.responder.respond(toChatMessage(context, { text: question, isPrivate }));
      return reply && toRendered(prependQuestion({ ...reply, isPrivate: reply.isPrivate || isPrivate }, question));
    },
  });
}

/** All quotes of a reply as text for a ticket. */
function exportEvidence(bot: DiscordBot, { ownLanguage }: InteractionContext, id: string): RenderedReply {
  const text = bot.responder.evidence(id);
  if (text === null) return renderNotice('notInMemory', ownLanguage);
  const reply: ChatReply = {
    id,
    kind: 'command',
    language: ownLanguage,
    parts: [{ kind: 'export', text }],
    actions: [],
    isPrivate: true,
  };
  return toRendered(reply);
}
