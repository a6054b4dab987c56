import { type ButtonInteraction, MessageFlags } from 'discord.js';
import type { ChatReply } from '../../../src/chat/reply/chat-reply.ts';
import { askedQuestion, type CustomId, readCustomId } from '../render/custom-ids.ts';
import { prependQuestion } from '../render/prepend-question.ts';
import { type Drawn, draw, drawSentence } from '../render/render-notice.ts';
import { renderSource } from '../render/render-source.ts';
import { answerDeferred } from './answer-deferred.ts';
import { vote } from './answer-vote.ts';
import { interactionPlace } from './conversation-place.ts';
import type { DiscordBot } from './discord-bot.ts';
import { mustBeQuiet } from './is-guest.ts';
import { interactionLanguage, labelOf } from './read-interaction.ts';

type SourceId = Extract<CustomId, { readonly ref: string }>;

/** Does what a button says. All it needs is in its custom id, so it works after a restart too. */
export function answerButton(bot: DiscordBot, interaction: ButtonInteraction): Promise<void> {
  const id = readCustomId(interaction.customId);
  switch (id?.kind) {
    case 'source':
    case 'neighbours':
    case 'evidence':
      return forPresser(bot, interaction, () => sourceOf(bot, interaction, id));
    case 'ask': {
      const question = askedQuestion(id, labelOf(interaction));
      return question ? ask(bot, interaction, question) : forPresser(bot, interaction, async () => tooOld(interaction));
    }
    case 'export':
      return forPresser(bot, interaction, async () => evidenceOf(bot, interaction, id.reply));
    case 'post':
      return post(bot, interaction, id.reply);
    case 'up':
    case 'down':
      return vote(bot, interaction, { helpful: id.kind === 'up', reply: id.reply });
    default:
      return forPresser(bot, interaction, async () => tooOld(interaction));
  }
}

const tooOld = (interaction: ButtonInteraction) => drawSentence('tooOld', interactionLanguage(interaction) ?? 'en');

/** Answers so that only who has pressed the button sees it. */
const forPresser = (bot: DiscordBot, interaction: ButtonInteraction, job: () => Promise<Drawn | null>) =>
  answerDeferred(bot, interaction, { isEphemeral: true, job });

const given = (interaction: ButtonInteraction, isPrivate: boolean) => {
  const language = interactionLanguage(interaction);
  return {
    ...interactionPlace(interaction, isPrivate),
    id: `discord ${interaction.id}`,
    mentionsBot: false,
    isCommand: true,
    ...(language && { language }),
  };
};

async function sourceOf(
  bot: DiscordBot,
  interaction: ButtonInteraction,
  { kind, ref }: SourceId,
): Promise<Drawn | null> {
  const shows = kind === 'source' ? undefined : kind;
  const options = { source: ref, ...(shows && { show: shows }) };
  const reply = await bot.responder.respond({ ...given(interaction, true), text: '/source', options });
  if (!reply) return null;
  return { reply, messages: renderSource(reply, { ref, language: reply.language, ...(shows && { shows }) }) };
}

/** A suggested question, as if whoever has pressed the button had asked it; in private where the answer before was. */
function ask(bot: DiscordBot, interaction: ButtonInteraction, question: string): Promise<void> {
  const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  return answerDeferred(bot, interaction, {
    isEphemeral: isPrivate || mustBeQuiet(interaction),
    job: async () => {
      const reply = await bot.responder.respond({ ...given(interaction, isPrivate), text: question });
      return reply && draw(prependQuestion({ ...reply, isPrivate: reply.isPrivate || isPrivate }, question));
    },
  });
}

/** All quotes of a reply as text for a ticket. */
function evidenceOf(bot: DiscordBot, interaction: ButtonInteraction, id: string): Drawn {
  const language = interactionLanguage(interaction) ?? 'en';
  const text = bot.responder.evidence(id);
  if (text === null) return drawSentence('notInMemory', language);
  const reply: ChatReply = {
    id,
    kind: 'command',
    language,
    parts: [{ kind: 'export', text }],
    actions: [],
    isPrivate: true,
  };
  return draw(reply);
}

/** A private answer for everybody to see, with the name of who posts it by Discord. */
function post(bot: DiscordBot, interaction: ButtonInteraction, id: string): Promise<void> {
  const shared = bot.responder.share(id);
  if (!shared) {
    return forPresser(bot, interaction, async () =>
      drawSentence('notInMemory', interactionLanguage(interaction) ?? 'en'),
    );
  }
  return answerDeferred(bot, interaction, { isEphemeral: false, job: async () => draw(shared) });
}
