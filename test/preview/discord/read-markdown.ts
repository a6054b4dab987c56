/** A piece of Markdown as Discord's client displays it. */
export type MarkdownNode =
  | { readonly type: 'text' | 'code' | 'fence'; readonly text: string }
  | {
      readonly type: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'heading' | 'small' | 'item';
      readonly children: readonly MarkdownNode[];
    }
  | {
      readonly type: 'link';
      readonly children: readonly MarkdownNode[];
      readonly url: string;
      readonly hasCard: boolean;
    }
  /** Something that is not shown as it is written: a mention, a time, an emoji, a command, an address made a link. */
  | { readonly type: 'mention' | 'channel' | 'time' | 'emoji' | 'command' | 'address'; readonly text: string };

interface State {
  readonly inQuote: boolean;
  /** True where the position is the beginning of a line. */
  readonly atStart: boolean;
}

/** A rule: what it matches at a position, and the node of the match. */
interface Rule {
  readonly pattern: RegExp;
  readonly when?: (state: State) => boolean;
  readonly node: (match: RegExpExecArray, state: State) => MarkdownNode;
}

const wrap =
  (type: Extract<MarkdownNode, { children: unknown; url?: never }>['type']) =>
  (match: RegExpExecArray, { inQuote }: State): MarkdownNode =>
    ({ type, children: parse(match[1] ?? '', inQuote) }) as MarkdownNode;
const verbatim =
  (type: 'mention' | 'channel' | 'time' | 'emoji' | 'command' | 'address') =>
  ([text]: RegExpExecArray): MarkdownNode => ({ type, text });
const atStart = ({ atStart: yes }: State) => yes;

/**
 * The rules of Discord's client, in its order: those of simple-markdown, on which it is built, and its own for headings,
 * small print, lists, quotes, spoilers, mentions, times, commands and emoji. The patterns follow public descriptions
 * (support.discord.com "Markdown Text 101", docs.discord.com "Message Formatting"). Where these are silent, the greedier rule
 * is taken, so that everything that might be read as markup is.
 */
const RULES: readonly Rule[] = [
  { pattern: /^ *#{1,3}\s+((?:\\[\s\S]|[^\\\n])+?)#*\s*(?:\n|$)/u, when: atStart, node: wrap('heading') },
  { pattern: /^ *-#\s+((?:\\[\s\S]|[^\\\n])+?)\s*(?:\n|$)/u, when: atStart, node: wrap('small') },
  { pattern: /^ *(?:[*-]|\d+\.)\s+([^\n]+)(?:\n|$)/u, when: atStart, node: wrap('item') },
  {
    pattern: /^(?: *>>> ([\s\S]*)|(?: *> [^\n]*(?:\n *> [^\n]*)*\n?))/u,
    when: (state) => state.atStart && !state.inQuote,
    node: ([all, rest]) => ({
      type: 'quote',
      children: parse(rest ?? all.replace(/^ *> ?/gmu, '').replace(/\n$/u, ''), true),
    }),
  },
  {
    pattern: /^```(?:([a-z0-9_+\-.#]+?)\n)?\n*([^\n][\s\S]*?)\n*```\n?/iu,
    node: ([, , text = '']) => ({ type: 'fence', text }),
  },
  { pattern: /^\\([^0-9A-Za-z\s])/u, node: ([, text = '']) => ({ type: 'text', text }) },
  { pattern: /^<(?:[^: >]+:\/[^ >]+|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+|\+\d+)>/u, node: verbatim('address') },
  { pattern: /^https?:\/\/[^\s<]+[^<.,:;"')\]\s]/u, node: verbatim('address') },
  {
    pattern:
      /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*(<?)((?:\([^)]*\)|[^\s\\]|\\[\s\S])*?)>?(?:\s+['"][\s\S]*?['"])?\s*\)/u,
    node: ([, text = '', angle, url = ''], { inQuote }) => ({
      type: 'link',
      children: parse(text, inQuote),
      url,
      hasCard: angle !== '<',
    }),
  },
  { pattern: /^@(?:everyone|here)/u, node: verbatim('mention') },
  { pattern: /^<(?:@[!&]?\d+|id:[a-z-]+)>/u, node: verbatim('mention') },
  { pattern: /^<#\d+>/u, node: verbatim('channel') },
  { pattern: /^<t:-?\d+(?::[tTdDfFR])?>/u, node: verbatim('time') },
  { pattern: /^<\/[^:>]+:\d+>/u, node: verbatim('command') },
  { pattern: /^<a?:\w+:\d+>/u, node: verbatim('emoji') },
  { pattern: /^:[^\s:]+?(?:::skin-tone-\d)?:/u, node: verbatim('emoji') },
  { pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/u, node: wrap('bold') },
  { pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/u, node: wrap('underline') },
  { pattern: /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/u, node: wrap('italic') },
  { pattern: /^_((?:__|\\[\s\S]|[^\\_])+?)_(?![\p{L}\p{N}_])/u, node: wrap('italic') },
  { pattern: /^~~(?=\S)((?:\\[\s\S]|~(?!~)|[^\s~\\]|\s(?!~~))+?)~~/u, node: wrap('strike') },
  { pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/u, node: ([, , text = '']) => ({ type: 'code', text }) },
  { pattern: /^\|\|([\s\S]+?)\|\|/u, node: wrap('spoiler') },
];

/** Reads Markdown as Discord's client does. */
export const readMarkdown = (source: string): readonly MarkdownNode[] => parse(source, false);

function parse(source: string, inQuote: boolean): MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  let [at, plain] = [0, ''];
  const flush = () => {
    if (plain) nodes.push({ type: 'text', text: plain });
    plain = '';
  };
  while (at < source.length) {
    const rest = source.slice(at);
    const state = { inQuote, atStart: at === 0 || source[at - 1] === '\n' };
    const found = ruleFor(rest, state);
    if (!found) {
      // In the middle of a line, no rule starts with a letter, a digit or a space, except a web address ("h").
      const run = /^[\p{L}\p{N} ](?:(?!h)[\p{L}\p{N} ])*|^[\s\S]/u.exec(rest)?.[0] ?? '';
      plain += run;
      at += run.length;
      continue;
    }
    const node = found.rule.node(found.match, state);
    if (node.type === 'text') plain += node.text;
    else {
      flush();
      nodes.push(node);
    }
    at += found.match[0].length;
  }
  flush();
  return nodes;
}

function ruleFor(rest: string, state: State): { rule: Rule; match: RegExpExecArray } | null {
  for (const rule of RULES) {
    if (rule.when && !rule.when(state)) continue;
    const match = rule.pattern.exec(rest);
    if (match) return { rule, match };
  }
  return null;
}

const BLOCKS: readonly MarkdownNode['type'][] = ['quote', 'heading', 'small', 'item', 'fence'];

/** The text that a person reads: without markup, line by line. */
export function textOf(nodes: readonly MarkdownNode[]): string {
  return nodes
    .map((node) => {
      const text = 'children' in node ? textOf(node.children) : node.text;
      return BLOCKS.includes(node.type) ? `${text}\n` : text;
    })
    .join('');
}

/** All nodes, nested ones included. */
export const allNodes = (nodes: readonly MarkdownNode[]): MarkdownNode[] =>
  nodes.flatMap((node) => [node, ...('children' in node ? allNodes(node.children) : [])]);
