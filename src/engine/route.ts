import type { NothingReason } from '../compose/compose-nothing.ts';
import type { Corpus, CorpusPolicy } from '../retrieve/corpus.ts';
import type { Question } from '../understand/question.ts';

/** Where a question is looked up. */
export type Target =
  | { readonly kind: 'nothing'; readonly reason: NothingReason }
  /** Nobody is named: in all policies, of which the best one speaks. */
  | { readonly kind: 'any' }
  /** In these, side by side where they are several; `which` asks which of them do something. */
  | { readonly kind: 'these' | 'which'; readonly policies: readonly CorpusPolicy[] };

/** A question with less substance is too little to be looked up. */
const MIN_SUBSTANCE = 0.5;
/** This many policies can be read side by side; of more only the best one speaks. */
const MAX_SIDE_BY_SIDE = 12;

/** Wordings by which the provider named is meant together with the others. */
const WITH_OTHERS = /\S\s*\b(?:and|plus|with) (?:all |)(?:the )?(?:others|rest)\b|\S(?:和|与|及|跟)其(?:他|它|余)/i;

/** Decides where a question is looked up, and whether at all. */
export function route(corpus: Corpus, question: Question): Target {
  const { providers, scope } = question;
  const onTopic = question.topics.size > 0;
  if (question.foreign) return { kind: 'nothing', reason: 'unsupported-language' };
  if (question.smallTalk && providers.ids.length === 0 && (!onTopic || question.substance <= 2))
    return { kind: 'nothing', reason: 'small-talk' };
  if (question.isOrder) return { kind: 'nothing', reason: 'off-topic' };
  if (question.offTopic && !(onTopic && providers.ids.length > 0)) return { kind: 'nothing', reason: 'off-topic' };
  if (providers.unknown.length > 0 && providers.ids.length === 0)
    return { kind: 'nothing', reason: 'unknown-provider' };
  if (question.substance < MIN_SUBSTANCE) return { kind: 'nothing', reason: 'vague' };
  const policiesOf = (ids: readonly string[]) => ids.flatMap((id) => corpus.byProvider.get(id) ?? []);
  const excluded = providers.excluded ?? [];
  const all = corpus.policies.filter((policy) => !excluded.includes(policy.record.provider));
  if (scope === 'which' && providers.ids.length > 1) return { kind: 'which', policies: policiesOf(providers.ids) };
  if (scope === 'which' && providers.ids.length === 0)
    return all.length <= MAX_SIDE_BY_SIDE || excluded.length > 0
      ? { kind: 'which', policies: all.slice(0, MAX_SIDE_BY_SIDE) }
      : { kind: 'any' };
  if (providers.ids.length > 0 && (scope === null || scope === 'which'))
    return { kind: 'these', policies: policiesOf(providers.ids) };
  if (providers.ids.length > 1) return { kind: 'these', policies: policiesOf(providers.ids) };
  if (scope === 'except') return { kind: 'these', policies: all.slice(0, MAX_SIDE_BY_SIDE) };
  if (scope === 'home') return { kind: 'these', policies: fromHome(corpus, question) };
  if (scope === 'others' && providers.ids.length > 0 && WITH_OTHERS.test(question.text))
    return { kind: 'these', policies: all };
  if (scope === 'others')
    return { kind: 'these', policies: all.filter((policy) => !providers.ids.includes(policy.record.provider)) };
  if (scope === 'all' && providers.ids.length === 0 && all.length <= MAX_SIDE_BY_SIDE)
    return { kind: 'these', policies: all };
  if (providers.ids.length > 0) return { kind: 'these', policies: policiesOf(providers.ids) };
  return { kind: 'any' };
}

function fromHome(corpus: Corpus, question: Question): readonly CorpusPolicy[] {
  const home = /美国|国外|外国|\bU\.?S\.?\b|americ/i.test(question.text) ? 'united-states' : 'china';
  const found = corpus.policies.filter((policy) => policy.record.home === home);
  return found.length > 0 ? found : corpus.policies;
}
