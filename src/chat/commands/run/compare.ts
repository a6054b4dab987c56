import { composeNothing } from '../../../compose/compose-nothing.ts';
import { answerQuestion } from '../../../engine/answer.ts';
import { topicById } from '../../../knowledge/topic-by-id.ts';
import type { NamedProviders } from '../../../policy/provider-directory.ts';
import { bareKey } from '../../../text/bare-key.ts';
import { tokensOf } from '../../../text/tokens.ts';
import { type Question, understand } from '../../../understand/understand.ts';
import type { CommandContext, Outcome } from '../command-context.ts';
import type { Completable } from '../completions.ts';
import type { Call } from '../parse-call.ts';

/** `/compare topic [providers]`: what the providers named, or all, say on a topic or on a question. */
export function runCompare({ options, rest }: Call, { corpus, language, completions, ask }: CommandContext): Outcome {
  const typed = [options['topic'] ?? '', rest].filter(Boolean).join(' ');
  const inTopic = corpus.directory.find(tokensOf(typed));
  const listed = (options['providers'] ?? '')
    .split(/[,，、;；]/u)
    .map((name) => name.trim())
    .filter(Boolean);
  const named = listed.map((name) => ({ name, found: corpus.directory.find(tokensOf(name)) }));
  const providers: NamedProviders = {
    ids: [...new Set([...inTopic.ids, ...named.flatMap(({ found }) => found.ids)])],
    family: [...new Set([...inTopic.family, ...named.flatMap(({ found }) => found.family)])],
    unknown: [
      ...inTopic.unknown,
      ...named.flatMap(({ name, found }) =>
        found.ids.length > 0 ? [] : found.unknown.length > 0 ? found.unknown : [`“${name}”`],
      ),
    ],
    tokens: new Set(),
  };
  const topic = wordsWithout(typed, inTopic.tokens);
  const about = questionOn(topicNamed(completions().topic, topic), topic);
  const question: Question = {
    ...about,
    language,
    providers,
    scope: providers.ids.length > 0 ? null : about.scope === 'which' || about.scope === 'home' ? about.scope : 'all',
    smallTalk: null,
  };
  const nobody = providers.ids.length === 0 && providers.unknown.length > 0;
  const reply = nobody ? composeNothing(corpus, question, 'unknown-provider') : answerQuestion(corpus, question, ask);
  return { said: { reply, turn: { question, reply, shown: reply.citations.length } } };

  /** The topic's opener asks for it best; other words ask for themselves. */
  function questionOn(id: string | null, words: string): Question {
    const found = id ? topicById(id) : undefined;
    if (!found) return understand(words, corpus);
    const opener = understand(found.opener[language].replaceAll('{provider}', ' '), corpus);
    return { ...opener, topics: new Map([...opener.topics, [found.id, 1]]), offTopic: false, isOrder: false };
  }
}

/** A text without the tokens that name somebody; Chinese characters close together, words apart. */
function wordsWithout(text: string, named: ReadonlySet<number>): string {
  const tokens = tokensOf(text).filter((_, i) => !named.has(i));
  return tokens.reduce(
    (sum, token, i) => sum + (i === 0 || (token.han && tokens[i - 1]?.han) ? '' : ' ') + token.raw,
    '',
  );
}

/** The topic whose name or id these words are; null where they are none's. */
function topicNamed(topics: readonly Completable[], words: string): string | null {
  const key = bareKey(words);
  const found = topics.find(({ value, names }) => [value, names.en, names.zh].some((name) => bareKey(name) === key));
  return found?.value ?? null;
}
