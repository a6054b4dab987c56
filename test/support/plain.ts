import type { IndexedPolicy } from '../../src/policy/indexed-policy.ts';

/** An indexed policy with all its parts as a plain object: one that was read parses most of them at their first use. */
export const plain = (policy: IndexedPolicy | null): unknown =>
  policy && {
    record: policy.record,
    policy: policy.policy,
    vocabulary: policy.vocabulary.terms(),
    frequency: policy.frequency,
    facts: policy.facts,
    headings: policy.headings,
    questions: policy.questions,
    unanswered: policy.unanswered,
    aids: policy.aids,
    passages: policy.passages,
    postings: policy.postings,
  };
