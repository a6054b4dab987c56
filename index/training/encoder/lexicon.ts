import type { Bilingual, Pattern, Patterns } from '../../../src/patterns/patterns.ts';
import type { PolicyMaterial } from './policy-material.ts';

/** Most readings of a form with alternatives. */
const MAX_READINGS = 4;

/** One reading of a form: of each bracket one choice, which one depends on the reading's number. */
function readingOf(form: string, number: number): string {
  const open = form.lastIndexOf('(');
  const close = open < 0 ? -1 : form.indexOf(')', open);
  if (close < 0) return form;
  const choices = form.slice(open + 1, close).split('|');
  const rest = form.slice(0, open) + choices[number % choices.length] + form.slice(close + 1);
  return readingOf(rest, 7 * number + 3);
}

/** Plain wordings that a form stands for. */
function wordingsOf(form: Pattern): string[] {
  const numbers = form.includes('(') ? Array.from({ length: MAX_READINGS }, (_, i) => i) : [0];
  const bare = numbers.map((number) => readingOf(form, number).replaceAll('...', ' ').replaceAll('=', ''));
  return [...new Set(bare.map((text) => text.replace(/\s+/g, ' ').trim()))];
}

const bothOf = ({ en, zh }: Patterns): string[] => [...en, ...zh].flatMap(wordingsOf);

/** Groups of wordings that mean the same, as a policy with one sentence a group and all others as its questions. */
function policyOf(id: string, groups: readonly (readonly string[])[]): PolicyMaterial {
  const empty = groups.map(() => null);
  return {
    id,
    file: '',
    lexicon: true,
    language: 'en',
    sentences: groups.map(([first = '']) => first),
    contexts: groups.map(() => ''),
    clauses: groups.map((_, i) => i),
    translations: empty,
    questions: groups.flatMap((group, i) => group.map((text) => ({ text, language: 'en', answers: [i] }))),
    open: [],
  };
}

/** A topic of the knowledge tables, as far as it is material. */
interface TopicWordings {
  readonly label: Bilingual;
  /** How it is asked for. */
  readonly asks: Patterns;
  /** How policies state it. */
  readonly states: Patterns;
}

/**
 * The knowledge tables as training material: the wordings of one concept mean the same in both languages, and how a topic is asked for
 * goes with how it is stated. They teach the encoder words that few training policies use.
 */
export function lexiconMaterial(concepts: readonly Patterns[], topics: readonly TopicWordings[]): PolicyMaterial[] {
  const stated = topics.map(({ states, label, asks }) => [...bothOf(states), label.en, label.zh, ...bothOf(asks)]);
  return [policyOf('concepts', concepts.map(bothOf)), policyOf('topics', stated)];
}
