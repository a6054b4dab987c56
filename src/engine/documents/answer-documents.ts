import { createReply } from '../../compose/create-reply.ts';
import type { Citation, Reply } from '../../compose/reply.ts';
import type { BodyPart } from '../../compose/reply-body.ts';
import type { Corpus, CorpusPolicy } from '../../retrieve/corpus.ts';
import type { Question } from '../../understand/question.ts';
import { compareDates } from './compare-dates.ts';
import { countMentions, findTerm } from './count-mentions.ts';
import { listDocuments, listHeadings } from './list-documents.ts';
import { quoteSection } from './quote-section.ts';
import { tellChanges } from './tell-changes.ts';
import { tellDates } from './tell-dates.ts';
import type { TellsFact } from './tells-fact.ts';

/** More policies than these are not looked through for one question about all of them. */
const MAX_POLICIES = 50;
/** Facts of one reply. */
const MAX_FACTS = 12;
/** More policies than these are not compared with their older versions for one question. */
const MAX_COMPARED = 12;

/** Where a question about the documents is answered from. */
export interface DocumentSources {
  readonly corpus: Corpus;
  /** The policies that the question is about by name or by scope; empty where it is about all. */
  readonly named: readonly CorpusPolicy[];
  /** Number of quotes that were shown before and are passed over. */
  readonly skip: number;
}

/** True for a question about the documents themselves, as opposed to what they say. */
export const isAboutDocuments = ({ documentQuestion, sectionNumber, providers, isOrder, foreign }: Question): boolean =>
  (documentQuestion !== null || sectionNumber !== null) &&
  !isOrder &&
  !foreign &&
  (providers.unknown.length === 0 || providers.ids.length > 0);

/** The reply to a question about the documents themselves; null where they are too many, or none is singled out. */
export function answerDocuments(question: Question, { corpus, named, skip }: DocumentSources): Reply | null {
  const told = tellFacts(question, { corpus, named: named.length > 0 ? named : corpus.policies, skip }).slice(
    0,
    MAX_FACTS,
  );
  // Beside sections and changes there is nothing more to show than what was shown.
  const goesOn = question.sectionNumber !== null || question.documentQuestion === 'changes';
  const shown = skip > 0 && !goesOn ? told.map((one) => ({ ...one, citations: [] })) : told;
  return shown.length > 0 ? replyOf(question, shown, corpus) : null;
}

/** Which policies have a message that is nothing but a term, as "marketo"; null where it is none, or most have it. */
export function answerTerm(question: Question, corpus: Corpus): Reply | null {
  const { text, providers, foreign } = question;
  if (foreign || providers.ids.length > 0 || corpus.policies.length > MAX_POLICIES) return null;
  const found = findTerm(corpus.policies, text);
  return found && replyOf(question, [found], corpus);
}

function tellFacts(question: Question, { corpus, named: policies, skip }: DocumentSources): TellsFact[] {
  const { documentQuestion, sectionNumber, text, providers } = question;
  if (sectionNumber)
    return providers.ids.length > 0 || policies.length === 1
      ? policies.map((policy) => quoteSection(policy, sectionNumber, skip))
      : [];
  switch (documentQuestion) {
    case 'list':
      return [listDocuments(policies)];
    case 'changes':
      return policies.length <= MAX_COMPARED
        ? policies.flatMap((policy) => tellChanges(corpus, policy, text, skip))
        : [];
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
