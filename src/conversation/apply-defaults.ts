import type { Language } from '../text/language.ts';
import type { Question } from '../understand/question.ts';

/** What a question is completed with where it says nothing of its own on it. */
export interface AskDefaults {
  /** Id of a provider. */
  readonly provider?: string;
  /** Id of a jurisdiction. */
  readonly jurisdiction?: string;
  /** The language to answer in; only for a message that does not show its own. */
  readonly language?: Language;
}

/** A default that changed a question. */
export type UsedDefault = 'provider' | 'jurisdiction';

/** A question with defaults, and those of which it made use. */
export interface CompletedQuestion {
  readonly question: Question;
  readonly used: readonly UsedDefault[];
}

/** Questions on all documents that are held: no provider completes them. */
const ABOUT_ALL: readonly Question['documentQuestion'][] = ['list', 'newest', 'oldest'];

/** Completes a question. What it says itself, also by "all" or "the others", always holds. */
export function applyDefaults(question: Question, defaults: AskDefaults | undefined): CompletedQuestion {
  if (!defaults || question.smallTalk || question.foreign || question.isOrder) return { question, used: [] };
  const { providers, scope, jurisdictions, documentQuestion } = question;
  const { ids, unknown, family, excluded = [] } = providers;
  const namesSomebody = [...ids, ...unknown, ...family, ...excluded].length > 0 || scope !== null;
  const isForProvider =
    defaults.provider !== undefined && !namesSomebody && !question.offTopic && !ABOUT_ALL.includes(documentQuestion);
  const isForPlace = defaults.jurisdiction !== undefined && jurisdictions.length === 0 && documentQuestion === null;
  return {
    question: {
      ...question,
      language: defaults.language ?? question.language,
      providers: isForProvider ? { ...providers, ids: [defaults.provider] } : providers,
      jurisdictions: isForPlace ? [defaults.jurisdiction] : jurisdictions,
    },
    used: [...(isForProvider ? (['provider'] as const) : []), ...(isForPlace ? (['jurisdiction'] as const) : [])],
  };
}
