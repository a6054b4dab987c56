import type { Reply } from '../../src/compose/reply.ts';
import { answer } from '../../src/engine/answer.ts';
import { SourceText } from '../../src/policy/source-text.ts';
import { type Diagnosis, issueDiagnosis, okDiagnosis } from '../diagnosis.ts';
import type { LoadedCorpus } from '../start/load-corpus.ts';

const CHECK = 'answer';
/** Replies that must contain quotes. */
const QUOTING_KINDS: readonly Reply['kind'][] = ['answer', 'comparison', 'contacts'];

/** Asks the first policy something that every policy answers, and checks that the quotes are in its file. */
export function checkAnswer({ corpus, index }: LoadedCorpus): Diagnosis {
  const [policy] = corpus.policies;
  if (!policy) return issueDiagnosis(CHECK, 'problem', 'There is no policy to ask. Put a text into the seeds folder.');
  const question = `Which personal data does ${policy.record.names.en} collect?`;
  const started = performance.now();
  const { kind, citations } = answer(corpus, question, { annotations: true });
  const asked = `asked “${question}”`;
  const after = `after ${Math.ceil(performance.now() - started)} ms`;
  const isFaithful = (citation: Reply['citations'][number]) =>
    new SourceText(index.texts.get(citation.policy) ?? '', []).holds(citation.quote);
  if (!citations.every(isFaithful)) {
    const line = `Cannot quote ${policy.record.file}: a quote is not in the file. Build the index anew (npm run -s index), and report this if it stays.`;
    return issueDiagnosis(CHECK, 'problem', line);
  }
  if (QUOTING_KINDS.includes(kind) && citations.length > 0)
    return okDiagnosis(
      CHECK,
      `${asked}: ${citations.length} faithful ${citations.length === 1 ? 'quote' : 'quotes'} ${after}`,
    );
  if (kind === 'silent') return okDiagnosis(CHECK, `${asked}: the policy is silent on it, ${after}`);
  const line = `Cannot get an answer from ${policy.record.file}: ${asked}, it gives a reply of the kind ${kind}. Give the policy a name in catalogue.json that people would say.`;
  return issueDiagnosis(CHECK, 'warning', line);
}
