import type { Reply } from '../../src/compose/reply.ts';
import { answer } from '../../src/engine/answer.ts';
import { SourceText } from '../../src/policy/source-text.ts';
import type { LoadedCorpus } from '../load-corpus.ts';
import { type Diagnosis, isIll, isWell } from './diagnosis.ts';

const CHECK = 'answer';
/** Replies that claim something. */
const STATING: readonly Reply['kind'][] = ['answer', 'comparison', 'contacts'];

/** Asks the first policy what every policy says, and looks whether the quotes stand in its file. */
export function checkAnswer({ corpus, index }: LoadedCorpus): Diagnosis {
  const [policy] = corpus.policies;
  if (!policy) return isIll(CHECK, 'problem', 'There is no policy to ask. Put a text into the seeds folder.');
  const question = `Which personal data does ${policy.record.names.en} collect?`;
  const started = performance.now();
  const { kind, citations } = answer(corpus, question, { annotations: true });
  const asked = `asked “${question}”`;
  const after = `after ${Math.ceil(performance.now() - started)} ms`;
  const isFaithful = (citation: Reply['citations'][number]) =>
    new SourceText(index.texts.get(citation.policy) ?? '', []).holds(citation.quote);
  if (!citations.every(isFaithful)) {
    const line = `Cannot quote ${policy.record.file}: a quote is not in the file. Build the index anew (npm run -s index), and report this if it stays.`;
    return isIll(CHECK, 'problem', line);
  }
  if (STATING.includes(kind) && citations.length > 0)
    return isWell(
      CHECK,
      `${asked}: ${citations.length} faithful ${citations.length === 1 ? 'quote' : 'quotes'} ${after}`,
    );
  if (kind === 'silent') return isWell(CHECK, `${asked}: the policy is silent on it, ${after}`);
  const line = `Cannot get an answer from ${policy.record.file}: ${asked}, it gives a reply of the kind ${kind}. Give the policy a name in catalogue.json that people would say.`;
  return isIll(CHECK, 'warning', line);
}
