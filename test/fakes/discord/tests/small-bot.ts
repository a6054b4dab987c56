import {
  ActionRowBuilder,
  ApplicationCommandType,
  ApplicationIntegrationType,
  type BaseInteraction,
  ButtonBuilder,
  ButtonStyle,
  Client,
  type ClientOptions,
  ContextMenuCommandBuilder,
  EmbedBuilder,
  Events,
  GatewayIntentBits,
  InteractionContextType,
  LabelBuilder,
  type Message,
  MessageFlags,
  ModalBuilder,
  Partials,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { onTestFinished } from 'vitest';
import { clientOptionsFor } from '../client-options.ts';
import { openFakeDiscord } from '../open-fake-discord.ts';
import type { FakeDiscord, FakeDiscordOptions } from '../types/fake-discord.ts';

/** A minimal bot that does a bit of everything, to test the fake. */
export interface SmallBot {
  readonly discord: FakeDiscord;
  readonly client: Client;
  /** Errors that the client has reported: of listeners, and of lost connections. */
  readonly errors: readonly unknown[];
  readonly events: readonly string[];
}

export interface SmallBotOptions extends FakeDiscordOptions {
  readonly intents?: ClientOptions['intents'];
  /** Runs between a deferral and its answer. */
  readonly hold?: () => Promise<void>;
}

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

/** Opens a fake Discord without a bot; it is closed at the end of the test. */
export async function openDiscord(options: FakeDiscordOptions = {}): Promise<FakeDiscord> {
  const discord = await openFakeDiscord(options);
  onTestFinished(discord.stop);
  return discord;
}

export function makeClient(
  discord: FakeDiscord,
  intents: ClientOptions['intents'] = [Guilds, GuildMessages, DirectMessages],
): Client {
  const client = new Client({
    intents,
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: true },
    ...clientOptionsFor(discord),
  });
  onTestFinished(() => client.destroy());
  return client;
}

/** Opens a fake Discord with the bot ready and its commands registered. */
export async function startSmallBot({ intents, hold, ...options }: SmallBotOptions = {}): Promise<SmallBot> {
  const discord = await openDiscord(options);
  const client = makeClient(discord, intents);
  const errors: unknown[] = [];
  const events: string[] = [];
  client.on(Events.Error, (error) => errors.push(error));
  client.on(Events.ShardDisconnect, ({ code }) => events.push(`disconnect ${code}`));
  client.on(Events.ShardReconnecting, () => events.push('reconnecting'));
  client.on(Events.ShardResume, () => events.push('resume'));
  client.on(Events.ShardReady, () => events.push('ready'));
  client.on(Events.InteractionCreate, (interaction) => answerInteraction(interaction, hold));
  client.on(Events.MessageCreate, (message) => answerMessage(message));
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  await client.application?.commands.set(COMMANDS);
  return { discord, client, errors, events };
}

export const COMMANDS = [
  new SlashCommandBuilder()
    .setName('ask')
    .setDescription('Ask something')
    .setNameLocalizations({ 'zh-CN': '提问' })
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .addStringOption((option) => option.setName('question').setDescription('What').setRequired(true).setMaxLength(100))
    .addStringOption((option) => option.setName('provider').setDescription('Whose').setAutocomplete(true))
    .addBooleanOption((option) => option.setName('private').setDescription('For your eyes only')),
  new SlashCommandBuilder().setName('admin').setDescription('Not for everybody').setDefaultMemberPermissions(0),
  new ContextMenuCommandBuilder().setName('Ask about this').setType(ApplicationCommandType.Message),
];

const buttons = () =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(
    new ButtonBuilder().setCustomId('source').setLabel('Show source').setStyle(ButtonStyle.Secondary),
    new ButtonBuilder().setCustomId('why').setLabel('Not helpful').setStyle(ButtonStyle.Secondary),
    new ButtonBuilder().setCustomId('off').setLabel('Off').setStyle(ButtonStyle.Secondary).setDisabled(true),
    new ButtonBuilder().setCustomId('again').setLabel('Again').setStyle(ButtonStyle.Primary),
    new ButtonBuilder().setURL('https://example.org').setLabel('Link').setStyle(ButtonStyle.Link),
  );

const modal = () =>
  new ModalBuilder()
    .setCustomId('reason')
    .setTitle('Why?')
    .addLabelComponents(
      new LabelBuilder()
        .setLabel('Reason')
        .setTextInputComponent(
          new TextInputBuilder().setCustomId('text').setStyle(TextInputStyle.Short).setMaxLength(20),
        ),
    );

const answer = (text: string) => ({
  embeds: [new EmbedBuilder().setTitle('Answer').setDescription(text)],
  components: [buttons()],
});

async function answerInteraction(interaction: BaseInteraction, hold?: () => Promise<void>): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond(
      ['aws', 'azure', 'huawei'].filter((name) => name.startsWith(typed)).map((name) => ({ name, value: name })),
    );
  } else if (interaction.isChatInputCommand()) {
    const isPrivate = interaction.options.getBoolean('private') ?? false;
    await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    await hold?.();
    const place = interaction.inCachedGuild() ? 'guild' : interaction.inGuild() ? 'foreign guild' : 'dm';
    await interaction.editReply(
      answer(`${interaction.options.getString('question')} (${interaction.locale}, ${place})`),
    );
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply({ ...answer(`About: ${interaction.targetMessage.content}`), withResponse: true });
  } else if (interaction.isButton() && interaction.customId === 'why') {
    await interaction.showModal(modal());
  } else if (interaction.isButton() && interaction.customId === 'again') {
    await interaction.deferUpdate();
    await interaction.editReply(answer('again'));
  } else if (interaction.isButton()) {
    await interaction.reply({ content: `Source of ${interaction.customId}`, flags: MessageFlags.Ephemeral });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply({
      content: `Thanks: ${interaction.fields.getTextInputValue('text')}`,
      flags: MessageFlags.Ephemeral,
    });
  }
}

async function answerMessage(message: Message): Promise<void> {
  if (message.author.bot || !message.channel.isSendable()) return;
  const mentioned = message.mentions.has(message.client.user, { ignoreEveryone: true, ignoreRoles: true });
  if (!mentioned && message.inGuild()) return;
  await message.channel.sendTyping();
  await message.reply({ content: `You said: ${message.content}`, failIfNotExists: false });
}
