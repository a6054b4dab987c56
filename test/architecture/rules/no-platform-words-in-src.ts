import { lineAt, type SourceFile } from '../parse-source.ts';
import type { Rule } from '../rule.ts';
import { walk } from '../walk.ts';

const FOREIGN_WORDS = /(?<![\p{L}\p{N}_])(?:slack|discord|block|embed)(?![\p{L}\p{N}_])/giu;

/** The text of a file with its strings, templates and regular expressions blanked out; offsets stay. */
function withoutStrings({ text, program }: SourceFile): string {
  let rest = text;
  const blank = (start: number, end: number) => {
    rest = rest.slice(0, start) + rest.slice(start, end).replace(/[^\n]/g, ' ') + rest.slice(end);
  };
  walk(program, (node) => {
    if (node.type === 'Literal' || node.type === 'TemplateElement') blank(node.start, node.end);
    return undefined;
  });
  return rest;
}

/**
 * The engine has no word of any platform, neither in code nor in comments nor in the names of files. Only the strings of
 * the knowledge tables may hold them: people do ask how to "block cookies", and what a bot's "slack token" is.
 */
export const noPlatformWordsInSrc: Rule = {
  name: 'src has no word of a platform',
  check: (sources) =>
    sources
      .filter(({ path }) => path.startsWith('src/'))
      .flatMap((source) => {
        const words = source.text.search(FOREIGN_WORDS) >= 0;
        const text = words && source.path.startsWith('src/knowledge/') ? withoutStrings(source) : source.text;
        return [
          ...[...source.path.matchAll(FOREIGN_WORDS)].map(() => `${source.path} is named after a platform`),
          ...[...text.matchAll(FOREIGN_WORDS)].map(
            (match) => `${source.path}:${lineAt(text, match.index)} says "${match[0]}"`,
          ),
        ];
      }),
  breaks: [
    { 'src/compose/x.ts': '// as Slack wants it' },
    { 'src/compose/x.ts': "const kind = 'embed';" },
    { 'src/compose/x.ts': 'function block(text: string) {}' },
    { 'src/compose/discord.ts': '' },
    { 'src/knowledge/x.ts': '/** Ids of a block. */' },
    { 'src/knowledge/x.ts': 'const block = 1;' },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template in a made-up file
    { 'src/knowledge/x.ts': 'const ask = `a ${block} b`;' },
  ],
  keeps: {
    'src/compose/x.ts': 'const blocked = embedding; // unblock, slackline',
    'src/knowledge/x.ts': "const ask = ['block cookies', `embed`, /slack|discord/u];",
    'adapters/slack/x.ts': 'const block = 1;',
  },
};
