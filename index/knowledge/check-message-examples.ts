import type { TableName } from '../../src/knowledge/compile-knowledge.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { PatternMatcher } from '../../src/patterns/pattern-matcher.ts';
import { tokensOf } from '../../src/text/tokens.ts';
import type { Problem } from './knowledge-error.ts';
import type { KnowledgeFiles } from './read-knowledge-files.ts';

/** Checks that the patterns of each message part find its `examples`, and nothing in what stands under `not`. */
export function checkMessageExamples(
  { file, value, lineOf }: KnowledgeFiles['messageParts'],
  { patterns }: Knowledge,
  problems: Problem[],
): void {
  const matcher = new PatternMatcher<TableName>(patterns);
  const finds = (id: string, text: string) =>
    matcher.match(tokensOf(text), 'message').message.some((match) => match.id === id);
  value.forEach(({ id, examples, not }, entry) => {
    examples.forEach((text, at) => {
      if (finds(id, text)) return;
      const fact = `no pattern finds the example "${text}" of the message part "${id}"`;
      problems.push({ file, line: lineOf([entry, 'examples', at]), fact, cure: 'Add one, or remove the example.' });
    });
    not.forEach((text, at) => {
      if (!finds(id, text)) return;
      const fact = `a pattern finds "${text}", which is an example of what is not the message part "${id}"`;
      problems.push({
        file,
        line: lineOf([entry, 'not', at]),
        fact,
        cure: 'Narrow the patterns, or remove the example.',
      });
    });
  });
}
