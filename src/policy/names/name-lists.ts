import { fromKnowledge } from '../../knowledge/use-knowledge.ts';
import { STOP_WORDS } from '../../text/stop-words.ts';
import { stem, type Token } from '../../text/tokens.ts';

/** The words of `name-words.yaml`, ready to be asked for. */
interface NameLists {
  /** Stems of ordinary words. */
  readonly ordinary: ReadonlySet<string>;
  /** Stems of what companies do. */
  readonly actions: ReadonlySet<string>;
  /** Words that companies are called by. */
  readonly names: ReadonlySet<string>;
  readonly ordinaryHan: ReadonlySet<string>;
  readonly actionsHan: readonly string[];
}

/** The lists of the knowledge in use. */
export const nameLists = fromKnowledge(
  ({ nameWords: { ordinary, actions, names } }): NameLists => ({
    ordinary: new Set(ordinary.en.map(stem)),
    actions: new Set(actions.en.map(stem)),
    names: new Set(names.en),
    ordinaryHan: new Set(ordinary.zh),
    actionsHan: [...actions.zh].sort((a, b) => b.length - a.length),
  }),
);

/** Whether a word is no name where one can stand: "data", "they", "2023". */
export const isOrdinary = ({ key, raw }: Token): boolean =>
  nameLists().ordinary.has(key) || STOP_WORDS.has(key) || /^\d/.test(raw);

/** Whether a word tells what companies do: "sell", "keeps". */
export const isAction = ({ key }: Token): boolean => nameLists().actions.has(key);

/** Whether a word, in small letters, is a common one, so that it is a name only where a name stands. */
export function isCommonWord(word: string): boolean {
  const { names, ordinary, actions, ordinaryHan } = nameLists();
  const key = stem(word);
  return names.has(word) || ordinary.has(key) || actions.has(key) || STOP_WORDS.has(key) || ordinaryHan.has(word);
}

/** Whether a company's name is a word that hardly ever stands in a question on privacy in its own sense: "linear", "notion". */
export function isRareWord(word: string): boolean {
  const { names, ordinary, actions } = nameLists();
  const key = stem(word);
  return names.has(word) && !ordinary.has(key) && !actions.has(key) && !STOP_WORDS.has(key);
}
