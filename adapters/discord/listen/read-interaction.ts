import { type BaseInteraction, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { ChatMessage } from '../../../src/chat/chat-message.ts';
import { isHan, type Language } from '../../../src/text/language.ts';
import { reportPlace } from '../send/report-changes.ts';
import { type ConversationPlace, conversationPlace } from './conversation-place.ts';

/** Who uses a command, a button or a modal, where, and in which language: read once, when the interaction arrives. */
export interface InteractionContext {
  /** Id for the responder: `discord <interaction id>`. */
  readonly id: string;
  /** The language to answer in; null if the words of the question decide. */
  readonly language: Language | null;
  /** The language of the bot's own sentences: `language`, or else English. */
  readonly ownLanguage: Language;
  /** The text on the pressed button; null if there is no button (any more). */
  readonly buttonLabel: string | null;
  /**
   * The place, for a public answer and for a private one: nobody else's question may refer back to what was asked in
   * private.
   */
  readonly place: { readonly public: ConversationPlace; readonly private: ConversationPlace };
  /**
   * True if the bot is not a member: somebody who has installed it for themselves uses it in a server without it, or in a
   * conversation between people (context PrivateChannel, group DMs among them).
   */
  readonly isGuest: boolean;
  /**
   * True if the answer must not be public. As a guest in a server the bot speaks with the person's permission to use
   * external apps, and without that permission Discord makes every answer ephemeral.
   */
  readonly mustBePrivate: boolean;
  /** The channel that reports of changes are posted in; null outside of servers. */
  readonly reportChannel: string | null;
  /** Whether the person manages the server; null outside of servers. */
  readonly isAdministrator: boolean | null;
}

/** Reads person, place and language of an interaction. */
export function readInteraction(interaction: BaseInteraction): InteractionContext {
  const buttonLabel = readButtonLabel(interaction);
  const language = readLanguage(interaction, buttonLabel);
  const isGuest = isUsedAsGuest(interaction);
  const mayBePublic = interaction.memberPermissions?.has(PermissionFlagsBits.UseExternalApps) ?? false;
  return {
    id: `discord ${interaction.id}`,
    language,
    ownLanguage: language ?? 'en',
    buttonLabel,
    place: { public: readPlace(interaction, false), private: readPlace(interaction, true) },
    isGuest,
    reportChannel: interaction.inGuild() ? channelOf(interaction) : null,
    isAdministrator: interaction.inGuild() ? interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild) : null,
    mustBePrivate: interaction.inGuild() && isGuest && !mayBePublic,
  };
}

/** What somebody asks with an interaction. */
export interface Request {
  readonly text: string;
  readonly options?: ChatMessage['options'];
  readonly isPrivate: boolean;
}

/** A question or command from an interaction, in the form that the responder takes. */
export const toChatMessage = (
  { id, place, language, isGuest, isAdministrator, reportChannel }: InteractionContext,
  { text, options, isPrivate }: Request,
): ChatMessage => ({
  ...(isPrivate ? place.private : place.public),
  id,
  text,
  ...(options && { options }),
  mentionsBot: false,
  isCommand: true,
  ...(isGuest && { handsOver: false }), // where the bot is no member it cannot write by itself
  ...(reportChannel !== null && { reportPlace: reportPlace(reportChannel) }),
  ...(isAdministrator !== null && { isAdministrator: async () => isAdministrator }),
  ...(language && { language }),
});

/**
 * The language of an interaction. A button belongs to an answer and speaks its language, which its label shows. Otherwise
 * Chinese if the person's Discord is Chinese, and else undecided: many use Discord in English and ask in Chinese.
 */
function readLanguage({ locale }: BaseInteraction, buttonLabel: string | null): Language | null {
  if (buttonLabel !== null) return [...buttonLabel].some(isHan) ? 'zh' : 'en';
  return locale.startsWith('zh') ? 'zh' : null;
}

function readButtonLabel(interaction: BaseInteraction): string | null {
  if (!interaction.isButton()) return null;
  const { component } = interaction;
  return component && 'label' in component ? (component.label ?? null) : null;
}

const isUsedAsGuest = ({ guildId, context, authorizingIntegrationOwners }: BaseInteraction): boolean =>
  guildId === null ? context !== InteractionContextType.BotDM : authorizingIntegrationOwners.guildId === null;

/** The channel of an interaction; of a thread, the one that it stands in. */
const channelOf = ({ channel, channelId }: BaseInteraction): string | null =>
  (channel?.isThread() ? channel.parentId : null) ?? channelId;

/** If the bot is not a member, only the ids of server and channel are known. */
const readPlace = (interaction: BaseInteraction, isPrivate: boolean): ConversationPlace =>
  conversationPlace({
    guild: interaction.guildId,
    channel: interaction.channelId ?? 'nowhere',
    user: interaction.user.id,
    thread: interaction.channel?.isThread() ? interaction.channelId : null,
    parent: interaction.channel?.isThread() ? interaction.channel.parentId : null,
    isPrivate,
  });
