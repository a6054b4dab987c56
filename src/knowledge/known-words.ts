import { unitsOf } from '../text/units.ts';
import { answerTypes } from './answer-types.ts';
import { concepts } from './concepts.ts';
import { contactAsks } from './contact-asks.ts';
import { followUps } from './follow-ups.ts';
import { frames } from './frames.ts';
import { offTopic, orders } from './off-topic.ts';
import { scopes } from './scopes.ts';
import { smallTalk } from './small-talk.ts';
import { topics } from './topics.ts';
import { unknownProviders } from './unknown-providers.ts';

let words: ReadonlySet<string> | undefined;

/** Stems of all English words in the knowledge tables. */
export function knownWords(): ReadonlySet<string> {
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
      ...unknownProviders,
    ];
    const forms = [...concepts, ...others]
      .flatMap(({ en }) => en)
      .concat(topics.flatMap(({ ask, state }) => [...ask.en, ...state.en]));
    const found = new Set<string>();
    for (const word of new Set(forms.flatMap((form) => form.match(/[A-Za-z]+/g) ?? [])))
      for (const unit of unitsOf(word)) found.add(unit.key);
    words = found;
  }
  return words;
}
