import type { HomeView, KnownBlock, RichTextElement } from '@slack/types';
import type { Language } from '../../../src/text/language.ts';
import { actionIds } from './action-ids.ts';
import { button, rows } from './render-actions.ts';
import { type SlackWords, slackWords } from './slack-words.ts';
import { cleanLine } from './text/clean-text.ts';
import { shorten } from './text/cut-text.ts';
import { bulletList, richText, richTextSection, styledText } from './text/rich-text.ts';
import { SLACK_LIMITS } from './text/slack-limits.ts';
import { contextBlocks, textBlocks } from './text/text-blocks.ts';

/** The content of the home tab. */
export interface HomeOptions {
  readonly language: Language;
  readonly policies: readonly HomePolicy[];
  /** ISO date; null when it is not known. */
  readonly indexDate: string | null;
  /** Questions to try. */
  readonly examples: readonly string[];
  /** As a person types them: "/ask", "/ask policies". */
  readonly commands: Readonly<Record<'ask' | 'policies' | 'privacy' | 'help', string>>;
  /** What a person types to mention the bot. */
  readonly bot?: string;
}

/** A policy as the home tab shows it. */
export interface HomePolicy {
  readonly name: string;
  readonly language: Language;
  /** ISO date; null when the policy has none. */
  readonly version: string | null;
  readonly clauses?: number;
}

/** A command lists any further policies. */
const MAX_POLICIES = 40;
const MAX_EXAMPLES = 5;
/** Characters of a policy's name. */
const MAX_NAME_LENGTH = 150;

/** Renders the home tab: what the bot does, examples to try, how to ask, its policies, privacy, and the date of the index. */
export function renderHome(options: HomeOptions): HomeView {
  const { language, examples, commands, indexDate } = options;
  const words = slackWords[language];
  const buttons = examples
    .slice(0, MAX_EXAMPLES)
    .flatMap((example, i) => button(example, actionIds.ask(i + 1), example));
  return {
    type: 'home',
    blocks: [
      ...textBlocks(words.homeWhat),
      ...(buttons.length > 0 ? [heading(words.homeTry), ...rows(buttons)] : []),
      heading(words.homeHow),
      ...bullets(howToAsk(options, words)),
      heading(words.homeKnows),
      ...policyList(options, words),
      heading(words.homePrivacy),
      ...richText([richTextSection(highlight(words.homePrivacyText(commands.privacy), commands.privacy))]),
      ...(indexDate ? [{ type: 'divider' } as const, ...contextBlocks(words.homeIndex(indexDate))] : []),
    ],
  };
}

const heading = (text: string): KnownBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: shorten(text, SLACK_LIMITS.headerText.max), emoji: false },
});

const bullets = (lines: readonly RichTextElement[][]): KnownBlock[] =>
  lines.length > 0 ? richText([bulletList(lines)]) : [];

/** Renders a line in which text to type, such as a command, stands out as code. */
function highlight(line: string, ...values: readonly string[]): RichTextElement[] {
  const [first = '', ...others] = values.filter((value) => line.includes(value));
  if (first === '') return styledText(line);
  const at = line.indexOf(first);
  return [
    ...styledText(line.slice(0, at)),
    ...styledText(first, { code: true }),
    ...highlight(line.slice(at + first.length), ...others),
  ];
}

function howToAsk({ commands, bot = '@Clausewise' }: HomeOptions, words: SlackWords): RichTextElement[][] {
  return [
    highlight(words.homeMention(bot), bot),
    styledText(words.homeDirect),
    highlight(words.homeCommand(commands.ask), commands.ask),
    styledText(words.homeShortcut),
    highlight(words.homeHelp(commands.help), commands.help),
  ];
}

function policyList({ policies, commands }: HomeOptions, words: SlackWords): KnownBlock[] {
  const lines = policies.slice(0, MAX_POLICIES).map(({ name, language, version, clauses }) => {
    const facts = [
      words.languages[language],
      version ? words.homeVersion(version) : words.homeUndated,
      ...(clauses === undefined ? [] : [words.homeClauses(clauses)]),
    ];
    return [
      ...styledText(shorten(cleanLine(name), MAX_NAME_LENGTH), { bold: true }),
      ...styledText(` · ${facts.join(' · ')}`),
    ];
  });
  const more = policies.length - MAX_POLICIES;
  return [...bullets(lines), ...(more > 0 ? contextBlocks(words.homeMore(more, commands.policies)) : [])];
}
