import { stem } from '../text/units.ts';
import { answerTypes } from './answer-types.ts';
import { concepts } from './concepts.ts';
import { contactAsks } from './contact-asks.ts';
import { details } from './details.ts';
import { followUps } from './follow-ups.ts';
import { frames } from './frames.ts';
import { offTopic, orders } from './off-topic.ts';
import { scopes } from './scopes.ts';
import { smallTalk } from './small-talk.ts';
import { topics } from './topics.ts';
import { unknownProviders } from './unknown-providers.ts';

/** English words of the knowledge tables with their stems, each word once. */
export type KnownWords = readonly (readonly [word: string, stem: string])[];

let words: KnownWords | undefined;

/** The English words in the surface forms of the knowledge tables. */
export function knownWords(): KnownWords {
  if (!words) {
    const others = [
      frames,
      contactAsks,
      offTopic,
      orders,
      ...smallTalk.map(({ forms }) => forms),
      ...scopes.map(({ forms }) => forms),
      ...followUps.map(({ forms }) => forms),
      ...answerTypes.map(({ ask }) => ask),
      ...details.map(({ ask }) => ask),
      ...unknownProviders,
    ];
    const forms = [...concepts, ...others]
      .flatMap(({ en }) => en)
      .concat(topics.flatMap(({ ask, state }) => [...ask.en, ...state.en]));
    const found = new Set(forms.flatMap((form) => form.match(/[A-Za-z]+/g) ?? []));
    words = [...found].map((word) => [word, stem(word)]);
  }
  return words;
}
