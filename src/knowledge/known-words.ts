import { unitsOf } from '../text/units.ts';
import { concepts } from './concepts.ts';
import { topics } from './topics.ts';

let words: ReadonlySet<string> | undefined;

/** Stems of all English words in the knowledge tables. */
export function knownWords(): ReadonlySet<string> {
  if (!words) {
    const forms = [...concepts.flatMap(({ en }) => en), ...topics.flatMap(({ ask, state }) => [...ask.en, ...state.en])];
    const found = new Set<string>();
    for (const word of new Set(forms.flatMap((form) => form.match(/[A-Za-z]+/g) ?? []))) for (const unit of unitsOf(word)) found.add(unit.key);
    words = found;
  }
  return words;
}
