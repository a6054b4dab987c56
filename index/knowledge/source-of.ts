import type { KnowledgeSource } from '../../src/knowledge/compile-knowledge.ts';
import type { Patterns } from '../../src/patterns/patterns.ts';
import type { KnowledgeFiles, TopicFile } from './read-knowledge-files.ts';

/** The knowledge that checked files hold, as it is compiled. */
export function sourceOf(files: KnowledgeFiles): KnowledgeSource {
  return {
    topics: inOrder(files).map(({ id, value: { examples: _, ...topic } }) => ({ id, ...topic })),
    concepts: files.concepts.flatMap(({ value }) => value),
    jurisdictions: files.jurisdictions.value.map(({ names, cities, ...jurisdiction }) => ({
      ...jurisdiction,
      places: joined({ en: [jurisdiction.label.en], zh: [jurisdiction.label.zh] }, names, cities),
    })),
    answerTypes: files.answerTypes.value.map(withEvidence),
    details: files.details.value.map(withEvidence),
    scopes: files.scopes.value,
    smallTalk: files.smallTalk.value,
    followUps: files.followUps.value,
    documentQuestions: files.documentQuestions.value,
    messageParts: files.messageParts.value.map(({ id, en, zh }) => ({ id, en, zh })),
    overviews: files.overviews.value,
    fillerPhrases: files.fillerPhrases.value,
    contactQuestions: files.contactQuestions.value,
    contactAsData: files.contactAsData.value,
    offTopic: files.offTopic.value,
    providers: files.providers.value,
    nameWords: files.nameWords.value,
  };
}

/** The topics in the order of the contents; those that are not listed come last. */
function inOrder({ topics, contents }: KnowledgeFiles): TopicFile[] {
  const ids = contents.value.flatMap((subject) => subject.topics);
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const place = ({ id }: TopicFile) => placeOf.get(id) ?? ids.length;
  return [...topics].sort((a, b) => place(a) - place(b));
}

const joined = (...parts: readonly Patterns[]): Patterns => ({
  en: parts.flatMap(({ en }) => en),
  zh: parts.flatMap(({ zh }) => zh),
});

type Asked = KnowledgeFiles['details']['value'][number];

/** Its alternatives as one regular expression. */
const withEvidence = ({ id, asks, evidence, caseSensitive }: Asked) => ({
  id,
  asks,
  evidence: new RegExp(evidence.join('|'), caseSensitive ? 'u' : 'iu'),
});
