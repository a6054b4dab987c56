import { drawBody } from '../../../src/compose/draw/draw-body.ts';
import type { DrawnPart } from '../../../src/compose/draw/drawn-part.ts';
import type { Reply } from '../../../src/compose/reply.ts';
import type { BodyPart } from '../../../src/compose/reply-body.ts';
import { answer, answerQuestion } from '../../../src/engine/answer.ts';
import type { AskOptions } from '../../../src/engine/evaluate-policy.ts';
import { type SearchHit, search } from '../../../src/engine/search.ts';
import type { Corpus, CorpusPolicy } from '../../../src/retrieve/corpus.ts';
import { understand } from '../../../src/understand/understand.ts';

/** A search as it is asked. */
export interface SiteQuestion {
  readonly text: string;
  /** Null for all policies. */
  readonly policy: CorpusPolicy | null;
  readonly ask: AskOptions;
}

/** A ranked passage with the clause it stands in. */
export interface FoundPassage {
  readonly policy: CorpusPolicy;
  readonly clause: string;
  readonly hit: SearchHit;
  /** Unofficial, into the other language; null where there is none. */
  readonly translation: string | null;
}

/** What was found. */
export interface SearchResult {
  readonly reply: Reply;
  readonly parts: readonly DrawnPart[];
  /** The best passages that the reply does not quote, best first. */
  readonly passages: readonly FoundPassage[];
}

/** Passages below an answer. */
const MAX_PASSAGES = 6;
/** In more policies than these passages are ranked only where one of them is chosen. */
const MAX_SEARCHED_POLICIES = 12;

/** Answers a question as in chat, from one policy where one is chosen, and ranks the passages behind the answer. */
export function askSite(corpus: Corpus, { text, policy, ask }: SiteQuestion): SearchResult {
  const own = policy ? narrow(corpus, policy) : corpus;
  const reply = policy ? answerFrom(own, policy, text, ask) : answer(corpus, text, ask);
  const isSmall = own.policies.length <= MAX_SEARCHED_POLICIES;
  const hits = isSmall ? search(own, text, { ...ask, top: MAX_PASSAGES * 2, everywhere: policy !== null }) : [];
  const isQuoted = ({ file, span }: SearchHit) =>
    [...reply.citations, ...reply.related].some(
      (citation) => citation.file === file && citation.span[0] <= span[0] && citation.span[1] >= span[1],
    );
  const passages = hits.filter((hit) => !isQuoted(hit)).flatMap((hit) => placeHit(own, hit) ?? []);
  return { reply, parts: drawBody(inFull(reply), own), passages: passages.slice(0, MAX_PASSAGES) };
}

/** A reply with all its quotes open: a page has room for what a chat keeps back until "more" is said. */
function inFull(reply: Reply): Reply {
  const { citations, shown } = reply;
  const body = reply.body.flatMap((part): BodyPart[] => {
    if (part.kind !== 'note' || part.says.reason !== 'left') return [part];
    return citations.slice(shown).map(({ marker, provider, policy }) => ({
      kind: 'quotes',
      provider,
      policy,
      markers: [marker],
      heading: false,
    }));
  });
  return { ...reply, body, shown: citations.length };
}

/** The chosen policy is the one asked, whomever the question names. */
function answerFrom(corpus: Corpus, policy: CorpusPolicy, text: string, ask: AskOptions): Reply {
  const question = understand(text, corpus);
  const providers = { ...question.providers, ids: [policy.record.provider], excluded: [], family: [], unknown: [] };
  return answerQuestion(corpus, { ...question, providers, scope: null }, ask);
}

/** The corpus as if it held one policy only. */
function narrow(corpus: Corpus, policy: CorpusPolicy): Corpus {
  return {
    policies: [policy],
    byProvider: new Map([[policy.record.provider, [policy]]]),
    directory: corpus.directory,
    lexicon: corpus.lexicon,
    historyOf: corpus.historyOf,
    get passages() {
      return corpus.passages;
    },
  };
}

function placeHit({ policies }: Corpus, hit: SearchHit): FoundPassage | null {
  const policy = policies.find(({ record }) => record.file === hit.file);
  if (!policy) return null;
  const { clauses } = policy.open.index.policy;
  const at = clauses.findIndex(({ span }) => span[0] <= hit.span[0] && span[1] >= hit.span[1]);
  const clause = clauses[at];
  if (!clause) return null;
  const sentence = clause.sentences.findIndex(({ span }) => span[0] === hit.span[0]);
  const translation = policy.open.index.aids[at]?.translation[sentence] ?? null;
  return { policy, clause: clause.id, hit, translation };
}
