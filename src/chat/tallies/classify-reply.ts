import type { Reply, ReplyKind } from '../../compose/reply.ts';
import { knowledge } from '../../knowledge/use-knowledge.ts';
import type { Question } from '../../understand/question.ts';
import type { CountedAnswer, Outcome, Subject } from './tally.ts';

const OUTCOMES: Readonly<Record<ReplyKind, Outcome>> = {
  answer: 'answered',
  comparison: 'answered',
  contacts: 'answered',
  silent: 'silent',
  'unknown-provider': 'not-held',
  'unsupported-language': 'other-language',
  clarify: 'unclear',
  chat: 'small-talk',
  'off-topic': 'other-subject',
};

/** At most this many clauses are noted of a provider. */
const MAX_CLAUSES = 3;

/**
 * What a reply was about and how it came out, without a word of the question.
 * @param question what was understood; null for a reply to something that no policy was asked
 */
export function classifyReply(reply: Reply, question: Question | null): Pick<CountedAnswer, 'outcome' | 'subjects'> {
  const { kind, language, citations, contacts, silent } = reply;
  const topic = question ? heaviestTopic(question) : '';
  const base = { topic, language };
  const outcome = OUTCOMES[kind];
  if (outcome === 'silent') return { outcome, subjects: silentSubjects(reply, question, topic) };
  if (outcome !== 'answered')
    return { outcome, subjects: [{ ...base, provider: unheldProvider(question), outcome, clauses: [] }] };
  const given = [...citations, ...contacts.map(({ citation }) => citation)];
  const speaking = [...new Set(given.map(({ provider }) => provider))];
  const clausesOf = (id: string) => unique(given.flatMap(({ provider, clause }) => (provider === id ? clause : [])));
  const subjects = [
    ...speaking.map((provider): Subject => ({ ...base, provider, outcome, clauses: clausesOf(provider) })),
    ...silent.map((provider): Subject => ({ ...base, provider, outcome: 'silent', clauses: [] })),
  ];
  const [first = { ...base, provider: '', outcome, clauses: [] }, ...others] = subjects;
  return { outcome: silent.length > 0 ? 'partly' : outcome, subjects: [first, ...others] };
}

/** One for each provider that is silent; one in all where nobody was named, with the nearest clauses of any. */
function silentSubjects(
  { language, silent, related }: Reply,
  question: Question | null,
  topic: string,
): CountedAnswer['subjects'] {
  const base = { topic, outcome: 'silent', language } as const;
  const isForAnyone = question !== null && question.providers.ids.length === 0 && question.scope === null;
  const [first, ...others] = isForAnyone ? [] : silent;
  const nearest = (id: string): Subject => ({
    ...base,
    provider: id,
    clauses: unique(related.flatMap(({ provider, clause }) => (provider === id ? clause : []))),
  });
  if (first === undefined) return [{ ...base, provider: '', clauses: unique(related.map(({ clause }) => clause)) }];
  return [nearest(first), ...others.map(nearest)];
}

const unique = (clauses: readonly string[]): string[] => [...new Set(clauses)].slice(0, MAX_CLAUSES);

/** The topic asked about with the highest weight; the first by name of several. Empty where there is none. */
function heaviestTopic({ topics }: Question): string {
  const [first] = [...topics].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first?.[0] ?? '';
}

/** The provider without a policy that was asked about, where it is one of the knowledge tables: any other name is a person's word. */
function unheldProvider(question: Question | null): string {
  const asked = question?.providers.unknown ?? [];
  return knowledge().providers.find(({ name }) => asked.includes(name))?.name ?? '';
}
