import { composeNothing } from '../compose/compose-nothing.ts';
import { composeContacts } from '../compose/contacts/compose-contacts.ts';
import { finishReply } from '../compose/finish-reply.ts';
import type { Reply } from '../compose/reply.ts';
import type { Corpus } from '../retrieve/corpus.ts';
import type { Question } from '../understand/question.ts';
import { type AskOptions, evaluatePolicy } from './evaluate-policy.ts';

/**
 * Lists the contacts of the providers that a question names, for its jurisdictions and of its kinds (`types`); of all where
 * a name fits several.
 */
export function listContacts(corpus: Corpus, question: Question, options: AskOptions): Reply {
  const { ids, unknown } = question.providers;
  const policies = ids.flatMap((id) => corpus.byProvider.get(id) ?? []);
  if (policies.length === 0) return composeNothing(corpus, question, unknown.length > 0 ? 'unknown-provider' : 'vague');
  const results = policies.map((policy) => evaluatePolicy(policy, question, options));
  const contacts = composeContacts(question, results, { names: corpus, isList: true });
  return contacts
    ? finishReply(contacts, question, { names: corpus, quoteFirst: options.quoteFirst })
    : composeNothing(corpus, question, 'vague');
}
