import type { Topic } from '../../../knowledge/knowledge.ts';
import { fromKnowledge } from '../../../knowledge/use-knowledge.ts';
import type { Corpus } from '../../../retrieve/corpus.ts';
import { bareKey } from '../../../text/bare-key.ts';
import type { Language } from '../../../text/language.ts';
import type { Question } from '../../../understand/question.ts';
import { understand } from '../../../understand/understand.ts';

/** Understood openers of topics; there are few, and each is understood once for each corpus. */
const understood = new WeakMap<Corpus, Map<string, Question>>();

/**
 * The question on a topic that names nobody: its opener, understood.
 * @param words name or id of a topic; undefined is returned where they are anything else
 */
export function topicQuestion(corpus: Corpus, words: string, language: Language): Question | undefined {
  const topic = topicNamed(words);
  if (!topic) return undefined;
  const known = understood.get(corpus) ?? new Map<string, Question>();
  understood.set(corpus, known);
  const key = `${language} ${topic.id}`;
  const opener = known.get(key) ?? understand(topic.opener[language].replaceAll('{provider}', ' '), corpus);
  known.set(key, opener);
  return { ...opener, topics: new Map([...opener.topics, [topic.id, 1]]), offTopic: false, isOrder: false };
}

const topics = fromKnowledge((knowledge) => knowledge.topics);

function topicNamed(words: string): Topic | undefined {
  const key = bareKey(words);
  return topics().find(({ id, label }) => [id, label.en, label.zh].some((one) => bareKey(one) === key));
}
