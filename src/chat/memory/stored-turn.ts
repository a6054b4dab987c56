import { replySources } from '../../compose/draw/reply-sources.ts';
import { emptyReply } from '../../compose/reply.ts';
import type { Turn } from '../../conversation/converse.ts';
import { OVERVIEWS } from '../../knowledge/overviews.ts';
import { SCOPES, type Scope } from '../../knowledge/scopes.ts';
import type { Corpus } from '../../retrieve/corpus.ts';
import type { Question } from '../../understand/question.ts';
import type { StoredTurn } from './state.ts';

/** Stored among the kinds of answers: the question asked for a contact itself. */
const ASKS_CONTACT = 'contact';
/** Stored among them in front of the subject that the question asked a list of. */
const ASKS_OVERVIEW = 'overview:';

/** The part of a turn that is stored: what it was about, as ids of the knowledge tables and the corpus, never its words. */
export function toStoredTurn({ question, reply, shown }: Turn): StoredTurn {
  const { language, providers, scope, jurisdictions, topics, types, terms, asksContact, overview } = question;
  return {
    language,
    providers: providers.ids,
    scope,
    jurisdictions,
    topics: Object.fromEntries(topics),
    types: [...types, ...(asksContact ? [ASKS_CONTACT] : []), ...(overview ? [ASKS_OVERVIEW + overview] : [])],
    concepts: Object.fromEntries([...terms].filter(([term]) => /^[~@]/.test(term))),
    clauses: [...new Set(replySources(reply).all.map(({ clause }) => clause))],
    shown,
  };
}

/** A turn from its stored part: a follow-up can refer to it, though its words are gone. */
export function fromStoredTurn(stored: StoredTurn, corpus: Pick<Corpus, 'byProvider'>): Turn {
  const { language, jurisdictions, shown, types } = stored;
  const terms = new Map(Object.entries(stored.concepts));
  const question: Question = {
    text: '',
    wording: '',
    language,
    providers: {
      ids: stored.providers.filter((id) => corpus.byProvider.has(id)),
      family: [],
      unknown: [],
      tokens: new Set(),
    },
    scope: scopeOf(stored.scope),
    jurisdictions,
    topics: new Map(Object.entries(stored.topics)),
    types: types.filter((type) => type !== ASKS_CONTACT && !type.startsWith(ASKS_OVERVIEW)),
    overview: OVERVIEWS.find((id) => types.includes(ASKS_OVERVIEW + id)) ?? null,
    terms,
    phrasing: [],
    details: [],
    smallTalk: null,
    asksContact: types.includes(ASKS_CONTACT),
    asksJudgement: false,
    isOrder: false,
    documentQuestion: null,
    sectionNumber: null,
    foreign: null,
    isTraditional: false,
    offTopic: false,
    substance: Math.max(1, terms.size),
  };
  return { question, reply: emptyReply(language), shown };
}

const scopeOf = (id: string | null): Scope | null => SCOPES.find((scope) => scope === id) ?? null;
