import { createReply } from '../../compose/create-reply.ts';
import type { Citation, Reply } from '../../compose/reply.ts';
import type { BodyPart } from '../../compose/reply-body.ts';
import type { Corpus, CorpusPolicy } from '../../retrieve/corpus.ts';
import type { Question } from '../../understand/understand.ts';
import { route } from '../route.ts';
import { compareDates } from './compare-dates.ts';
import { countMentions } from './count-mentions.ts';
import { listDocuments, listHeadings } from './list-documents.ts';
import { quoteSection } from './quote-section.ts';
import { tellDates } from './tell-dates.ts';
import type { TellsFact } from './tells-fact.ts';

/** More policies than these are not looked through for one question about all of them. */
const MAX_POLICIES = 50;
/** Facts of one reply. */
const MAX_FACTS = 12;

/** The reply to a question about the documents themselves; null for a question about what they say. */
export function answerDocuments(corpus: Corpus, question: Question): Reply | null {
  const { documentQuestion, sectionNumber, providers, isOrder } = question;
  if ((!documentQuestion && !sectionNumber) || isOrder) return null;
  if (providers.unknown.length > 0 && providers.ids.length === 0) return null;
  const target = route(corpus, { ...question, smallTalk: null, offTopic: false, substance: 1 });
  const named = 'policies' in target ? target.policies : [];
  const told = tellFacts(corpus, question, named);
  return told.length > 0 ? replyOf(question, told.slice(0, MAX_FACTS), corpus) : null;
}

function tellFacts(corpus: Corpus, question: Question, named: readonly CorpusPolicy[]): TellsFact[] {
  const { documentQuestion, sectionNumber, text } = question;
  const policies = named.length > 0 ? named : corpus.policies;
  if (sectionNumber)
    return named.length > 0 || policies.length === 1
      ? policies.map((policy) => quoteSection(policy, sectionNumber))
      : [];
  switch (documentQuestion) {
    case 'list':
      return [listDocuments(policies)];
    case 'sections':
      return policies.length <= MAX_FACTS ? policies.map(listHeadings) : [];
    case 'mentions':
      return policies.length <= MAX_POLICIES ? countMentions(policies, text) : [];
    case 'newest':
    case 'oldest':
    case 'age':
      return compareDates(policies, documentQuestion, text);
    case 'date':
      return policies.length <= MAX_FACTS ? policies.map((policy) => tellDates(policy, text)) : [];
    case null:
      return [];
  }
}

function replyOf(question: Question, told: readonly TellsFact[], corpus: Corpus): Reply {
  const body: BodyPart[] = [];
  const citations: Citation[] = [];
  for (const { fact, citations: given } of told) {
    const numbered = given.map((citation, i) => ({ ...citation, marker: citations.length + i + 1 }));
    citations.push(...numbered);
    body.push({ kind: 'lead', says: { reason: 'document-fact', fact } });
    for (const { provider, policy, marker } of numbered)
      body.push({
        kind: 'quotes',
        provider,
        policy,
        markers: [marker],
        heading: isOfSeveral(numbered),
      });
  }
  const silent = [...new Set(told.flatMap((one) => one.silent))];
  const isSilent = citations.length === 0 && silent.length > 0 && told.every((one) => one.silent.length > 0);
  return createReply(
    { kind: isSilent ? 'silent' : 'answer', language: question.language, body, citations, silent, confidence: 1 },
    corpus,
  );
}

const isOfSeveral = (citations: readonly Citation[]): boolean =>
  new Set(citations.map(({ provider }) => provider)).size > 1;
