/** How an ability is used on a platform, with a test that shows it; or why there is none. */
export type Ways = { readonly how: string; readonly file: string; readonly test: string } | { readonly none: string };

/** Something that people can do with the bot. */
export interface Ability {
  readonly name: string;
  readonly console: Ways;
  readonly slack: Ways;
  readonly discord: Ways;
}

const shown =
  (folder: string) =>
  (file: string, how: string, test: string): Ways => ({ how, file: `${folder}/${file}.test.ts`, test });
const onConsole = shown('console');
const inSlack = shown('slack');
const onDiscord = shown('discord');
const none = (reason: string): Ways => ({ none: reason });

const ALONE = none('a terminal has one person and nobody else in it');

/** What works where: the table of adapters/README.md is made from it. */
export const abilities: readonly Ability[] = [
  {
    name: 'Ask in one’s own words',
    console: onConsole('conversation', 'type it', 'a question is answered with quotes and their places'),
    slack: inSlack(
      'listen/messages',
      'mention, direct message, agent pane',
      'is answered in the thread that it starts',
    ),
    discord: onDiscord('listen/messages', 'mention, reply, direct message', 'a mention is answered by a reply'),
  },
  {
    name: 'Ask on: "and AWS?"',
    console: onConsole('conversation', 'type it', 'the console speaks the language of the last question'),
    slack: inSlack('listen/messages', 'in the thread', 'is answered where it was written, also in a thread'),
    discord: onDiscord('listen/messages', 'in the channel or thread', 'a reply to an answer goes on from it'),
  },
  {
    name: 'Ask on without a mention',
    console: onConsole('conversation', 'always', 'a question is answered with quotes and their places'),
    slack: inSlack('listen/messages', '`SLACK_FOLLOW_THREADS=on`', 'is answered without another mention'),
    discord: onDiscord('listen/threads', '`DISCORD_FOLLOW_THREADS=on`', 'DISCORD_FOLLOW_THREADS=on hears'),
  },
  {
    name: 'Ask in private',
    console: ALONE,
    slack: inSlack('listen/commands', '`/ask`', 'is answered to the person alone, even in a channel without the bot'),
    discord: onDiscord('listen/commands', '`/ask private:true`', '/ask private:true is for the person alone'),
  },
  {
    name: 'Share a private answer',
    console: ALONE,
    slack: inSlack('listen/commands', 'Share', 'the answer can be shared'),
    discord: onDiscord('listen/commands', 'Post publicly', 'and can be posted'),
  },
  {
    name: 'Every command of the table',
    console: onConsole('conversation', 'type it', '/help names every command'),
    slack: inSlack(
      'install/manifest',
      'slash commands, or behind a mention',
      'contains every command, with the prefix',
    ),
    discord: onDiscord('listen/commands', 'slash commands', 'test.each(everybodys.map('),
  },
  {
    name: 'Completion of names',
    console: onConsole('complete', 'Tab', 'all providers where a provider comes first'),
    slack: inSlack('listen/forms', 'a menu in the form; Slack completes no commands', 'opens with /ask alone'),
    discord: onDiscord('listen/commands', 'while typing', 'offers providers, in the language of the person'),
  },
  {
    name: 'Ask about somebody’s message',
    console: ALONE,
    slack: inSlack('listen/forms', 'Ask about this message', 'opens with the text of a message'),
    discord: onDiscord('listen/commands', 'Apps › Ask about this', 'answers what a message says'),
  },
  {
    name: 'A form for a question',
    console: none('typing is the form'),
    slack: inSlack(
      'listen/forms',
      '`/ask` alone, global shortcut',
      'of the global shortcut is answered in a direct message',
    ),
    discord: none('the options of `/ask` are the form'),
  },
  {
    name: 'Whole clause, neighbours, evidence',
    console: onConsole('conversation', '`/source 1`', 'shows the whole clause with a bar beside the quote'),
    slack: inSlack('listen/actions', 'Show source, in a window', 'shows the whole clause in a modal'),
    discord: onDiscord('listen/buttons', 'Show source', 'show the source, what is around it, and evidence'),
  },
  {
    name: 'Suggested questions',
    console: onConsole('conversation', 'its number', 'asks the suggestion with that number'),
    slack: inSlack('listen/actions', 'buttons', 'with a further question is answered in the thread'),
    discord: onDiscord('listen/buttons', 'buttons', 'ask on, with the question above the answer'),
  },
  {
    name: 'Vote, with a reason where the operator keeps it',
    console: onConsole('conversation', '`/helpful`, `/unhelpful REASON`', 'are on the last reply that says something'),
    slack: inSlack('listen/actions', 'thumbs, a form', 'asks for the reason of a vote'),
    discord: onDiscord('listen/buttons', 'buttons, a form', 'ask for a reason where the operator keeps text'),
  },
  {
    name: 'Buttons after a restart',
    console: none('a terminal has no buttons'),
    slack: inSlack('listen/actions', 'yes', 'works after a restart'),
    discord: onDiscord('listen/buttons', 'yes', 'work after a restart'),
  },
  {
    name: 'What it knows, at a glance',
    console: onConsole('conversation', 'banner, `/policies`', 'the banner says what it is'),
    slack: inSlack('listen/home', 'home tab, `/policies`', 'lists the policies in either language'),
    discord: onDiscord('listen/commands', '`/policies`; Discord has no home tab', 'test.each(everybodys.map('),
  },
  {
    name: 'Names of commands in Chinese',
    console: onConsole('complete', 'both', 'every command on an empty line'),
    slack: none('Slack translates no commands; behind a mention both work'),
    discord: onDiscord('listen/commands', 'by the language of Discord', 'a person with a Chinese Discord'),
  },
  {
    name: 'Many workspaces',
    console: ALONE,
    slack: inSlack('install/many-workspaces', 'installation by OAuth', 'install the app through its pages'),
    discord: onDiscord('connect/start', 'the printed link', 'prints the invite link with both scopes'),
  },
  {
    name: 'Channels shared with other organisations',
    console: ALONE,
    slack: inSlack('listen/messages', 'refused unless switched on', 'gets no answer, and the person is told once why'),
    discord: onDiscord(
      'listen/guest',
      'as a guest: for the person alone',
      'answers are for the person alone, and in at',
    ),
  },
  {
    name: 'Defaults of a channel, set in chat',
    console: none('a terminal has no channels'),
    slack: inSlack('listen/settings', '`/settings`, a form', 'an administrator sets the channel in a form'),
    discord: onDiscord('listen/settings', '`/settings`', 'an administrator sets a channel, its threads follow'),
  },
  {
    name: 'Changes told to a channel',
    console: none('a terminal has no channels'),
    slack: inSlack('send/report-changes', '`/subscribe`', 'a subscribed channel is told of a change once'),
    discord: onDiscord('send/report-changes', '`/subscribe`', 'a subscribed channel is told of a change once'),
  },
  {
    name: 'A text file as the message',
    console: none('a terminal has pipes'),
    slack: inSlack('listen/words', 'send it', 'a text file below a mention is read with it'),
    discord: onDiscord('listen/words', 'send it', 'that mentions the bot beside a text file is read with it'),
  },
];

const cell = (ways: Ways): string => ('how' in ways ? ways.how : `– (${ways.none})`);

/** The table as Markdown. */
export const abilityTable = (): string =>
  [
    '| | terminal | Slack | Discord |',
    '|---|---|---|---|',
    ...abilities.map((one) => `| ${one.name} | ${[one.console, one.slack, one.discord].map(cell).join(' | ')} |`),
  ].join('\n');
