import type { TableName } from '../../src/knowledge/compile-knowledge.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { PatternMatcher } from '../../src/patterns/pattern-matcher.ts';
import { isHan, type Language } from '../../src/text/language.ts';
import { tokensOf } from '../../src/text/tokens.ts';
import type { Problem } from './knowledge-error.ts';
import type { TopicFile } from './read-knowledge-files.ts';

/** So many examples a topic has at least, in each language. */
const MIN_EXAMPLES = { asks: 2, states: 1 } as const;
const LANGUAGES = { en: 'English', zh: 'Chinese' } as const;

type Kind = keyof typeof MIN_EXAMPLES | 'not';

/**
 * Checks the examples of all topics: `asks` are found by the patterns under `asks`, `states` by those under `states`, and
 * `not` by neither.
 */
export function checkExamples(topics: readonly TopicFile[], { patterns }: Knowledge, problems: Problem[]): void {
  const matcher = new PatternMatcher<TableName>(patterns);
  const topicsIn = (sentence: string) => {
    const { asked, stated } = matcher.match(tokensOf(sentence), 'asked', 'stated');
    return { asks: new Set(asked.map(({ id }) => id)), states: new Set(stated.map(({ id }) => id)) };
  };
  for (const topic of topics) {
    checkNumber(topic, problems);
    for (const kind of ['asks', 'states', 'not'] as const)
      topic.value.examples[kind].forEach((sentence, at) => {
        const found = topicsIn(sentence);
        const told = explain(topic.id, kind, sentence, found.asks.has(topic.id), found.states.has(topic.id));
        if (told) problems.push({ file: topic.file, line: topic.lineOf(['examples', kind, at]), ...told });
      });
  }
}

function explain(
  topic: string,
  kind: Kind,
  sentence: string,
  asks: boolean,
  states: boolean,
): Pick<Problem, 'fact' | 'cure'> | null {
  if (kind !== 'not') {
    if (kind === 'asks' ? asks : states) return null;
    const fact = `no pattern under ${kind} finds the example "${sentence}" of the topic "${topic}"`;
    return { fact, cure: `Add a pattern under ${kind} that does, or move the example to the topic it is on.` };
  }
  if (!asks && !states) return null;
  const where = asks ? 'asks' : 'states';
  const fact = `a pattern under ${where} finds "${sentence}", which is an example of what is not on the topic "${topic}"`;
  return { fact, cure: `Narrow the patterns under ${where}, or remove the example.` };
}

/** Enough examples in both languages. */
function checkNumber({ file, value, lineOf }: TopicFile, problems: Problem[]): void {
  for (const kind of ['asks', 'states'] as const)
    for (const language of ['en', 'zh'] as const) {
      const count = value.examples[kind].filter((sentence) => languageOf(sentence) === language).length;
      const least = MIN_EXAMPLES[kind];
      if (count >= least) continue;
      const fact = `it has ${count} ${LANGUAGES[language]} examples under ${kind}, and at least ${least} are asked for`;
      problems.push({ file, line: lineOf(['examples', kind]), fact, cure: 'Write some.' });
    }
}

const languageOf = (sentence: string): Language => ([...sentence].some(isHan) ? 'zh' : 'en');
