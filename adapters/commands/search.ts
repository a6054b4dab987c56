import { type Command, InvalidArgumentError } from 'commander';
import { type SearchHit, search } from '../../src/engine/search.ts';
import { EXIT } from '../project/exit-codes.ts';
import { loadCorpus } from '../start/load-corpus.ts';
import { readQuestionLines } from './questions/read-question-lines.ts';
import { createCommand, type SpellCommand } from './shell/create-command.ts';
import { type CommonOptions, foldersOf } from './shell/run-command.ts';

interface Options extends CommonOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly top: number;
  readonly everywhere?: boolean;
  readonly annotations: boolean;
}

/** Features that are told of a hit. */
const MAX_FEATURES = 5;

/** `clausewise search QUESTION`: the ranked sentences behind an answer, with the features that speak for each. */
export function createSearchCommand(spell: SpellCommand): Command {
  const command = createCommand('search', 'Show the ranked passages behind an answer.', [
    spell('search', '"AWS retention after account closure"'),
    spell('search', '--top 3 --json "cookies huawei"'),
  ])
    .argument('[question...]', 'the question or keywords')
    .option('--top <n>', 'how many hits', (text) => parseTop(text), 10)
    .option('--json', 'print the hits as one JSON list')
    .option('--jsonl', 'read {"id", "question"} lines from standard input, print the hits for each')
    .option('--everywhere', 'search all policies, even when the question names a provider')
    .option('--no-annotations', 'search the policy texts alone')
    .action(async (words: string[], options: Options) => {
      const question = words.join(' ').trim();
      if (!question && !options.jsonl)
        command.error('Cannot search: there is no question. Put it in quotes behind the command, or use --jsonl.', {
          exitCode: EXIT.usage,
        });
      const { corpus } = await loadCorpus(foldersOf(options));
      const find = (text: string) =>
        search(corpus, text, {
          top: options.top,
          everywhere: options.everywhere ?? false,
          annotations: options.annotations,
        });
      if (options.jsonl) return searchLines(find);
      const hits = find(question);
      process.stdout.write(options.json ? `${JSON.stringify(hits)}\n` : textOf(hits));
    });
  return command;
}

/** Prints the hits for each line of standard input on a line of standard output. */
async function searchLines(find: (question: string) => readonly SearchHit[]): Promise<void> {
  for await (const line of readQuestionLines(process.stdin)) {
    const found = 'error' in line ? { id: null, error: line.error } : { id: line.id, hits: find(line.question) };
    process.stdout.write(`${JSON.stringify(found)}\n`);
  }
}

function parseTop(text: string): number {
  const top = Number(text);
  if (!Number.isInteger(top) || top < 1 || top > 1000)
    throw new InvalidArgumentError('It is a whole number from 1 to 1000.');
  return top;
}

/** Hits for people to read. */
const textOf = (hits: readonly SearchHit[]): string =>
  hits.length > 0 ? hits.map(hitText).join('\n') : 'Nothing found.\n';

/** A hit in two lines: score, place and words; the features with the largest parts. */
function hitText(hit: SearchHit): string {
  const why = Object.entries(hit.why)
    .slice(0, MAX_FEATURES)
    .map(([name, part]) => `${name} ${part}`)
    .join(', ');
  return `${hit.score.toFixed(2)}  ${hit.file}:${hit.lines[0]}-${hit.lines[1]}  ${hit.text.replace(/\s+/g, ' ')}\n      ${why}\n`;
}
