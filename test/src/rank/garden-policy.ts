import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Annotation, clauseHash } from '../../../index/annotations/annotations.ts';
import { buildPolicy } from '../../../index/build/build-policy.ts';
import { readCatalogue } from '../../../index/catalogue/catalogue.ts';
import { parsePolicy } from '../../../index/clauses/parse-policy.ts';
import type { Seed } from '../../../index/read/seed.ts';
import { type Corpus, openCorpus } from '../../../src/retrieve/corpus.ts';
import { seedsFolder } from '../../support/seeds-folder.ts';

/**
 * The policy of a garden that does not exist. Sentences stand in pairs that differ in one thing only, the worse one first
 * wherever the place itself is not what the pair is about: of equal sentences the first is ranked first.
 */
const TEXT = `Privacy policy of Fernhill

1. Orchard

Fernhill is a garden with a small shop in it. A courier brings your parcel to the front door. A rower brings your parcel to the front door. We print the photographs that you left with us. We erase the photographs that you left with us.

Drivers have a narrow desk near the kitchen of the house. They get a key made of heavy old brass. Porters have a narrow desk near the kitchen of the house.

Gardeners have a narrow desk near the kitchen of the house. They get a key made of heavy old steel. Porters have a narrow desk near the kitchen of the house.

2. Opening hours

The maze is a labyrinth. The maze opened to visitors with the first warm breeze. The maze opened to visitors on 3 October 2009. The fountain stops in the frost of winter without a sound. The fountain stops in the frost of winter because it is glass.

Parrots sleep under these lamps in the house:

- the green lamps that the parrots of the house sleep under
- the white lamps of the cook

3. How we work

Two years ago an order came to keep order. The drawer for it is made of oak.

We keep an order for two years. The drawer for it is made of elm.

4. Your place

If you live in Brazil, you may ask us for a copy of your file here.

You may ask us for a copy of your file here.

If you live in the European Economic Area, you may ask us for a copy of your file here.

Anybody may pick flowers. Children under 13 may not pick apples from the trees. Visitors may not pick apples from the trees by hand.

A pie is round. The pie page sets cookies while visitors look. The pie page sets puddings while many visitors look.

5. Bees

Owls live in the attic of the barn.

6. Barn

Owls live in the attic of the mill.

An owl likes to eat mice of all sizes.

7. Cookies

The jar stands on a shelf in the pantry of the chef.

8. Puddings

The jar stands on a shelf in the pantry of the maid.

9. Ivy

It grows all day. Swans swim in the long canal, and spiders spin, foxes bark, otters dive, badgers dig. Swans swim in the long canal, and do it again and again. The moat is deep. It is what it is, and as it was, the moat is deep.

10. Hedge

The gate of yew is green in the morning. The hut has a door of wood from far away in the north, where winters are long and snow lies deep for half of the year.

11. Hut

The gate of yew is brown in the morning. It has a door of wood.

12. Animals

Tigers stay away from us. Dogs wait at the first gate until their people come back. Dogs wait at the second gate until their people come back.

Geese walk past the first field with their chicks at noon. Ducks live there.

Geese walk past the second field with their chicks at noon. Storks live there.

Hens rest on the north roof.

Hens rest on the south roof.

Goats climb up the north hill.

Goats climb up the south hill.

Lambs jump over the north brook.

Lambs jump over the south brook.

13. Contact

Write to us at any time when you have a question on this policy of ours.
`;

/** Questions that sentences are expected to answer, by a part of the sentence. Nothing in the text says the same. */
const EXPECTED_QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  'first gate': ['Is a hamster there?', 'carousel with a muzzle'],
  'second gate': ['Is a hamster on the carousel with a muzzle?', 'Is a carousel there?'],
  'first field': ['Where is a walrus?'],
  'second field': ['Where is a walrus?'],
  Storks: ['Is a pelican there?'],
  Tigers: ['Is a hedgehog there?', 'Is any hedgehog there?'],
  'north roof': ['Is a giraffe there?'],
  'south roof': ['Is a giraffe there?', 'Is any giraffe there?'],
  'north hill': ['Is a falcon there?', 'Is any falcon there?'],
  'south hill': ['Is a falcon there?', 'Is a hedgehog there?'],
  'north brook': ['Are there pictures?', 'What is erased there?'],
  'south brook': ['Are pictures erased there?'],
};

/** The reading aids of each clause that has sentences with expected questions, as the file in `annotations/` has them. */
function annotationLines(seed: Seed): string {
  const annotations = parsePolicy(seed).clauses.map((clause): Annotation => {
    const sentences = clause.sentences.map(({ at }) => clause.text.slice(...at));
    const questions = Object.entries(EXPECTED_QUESTIONS).flatMap(([part, list]) => {
      const s = sentences.findIndex((text) => text.includes(part));
      return s < 0 ? [] : list.map((q) => ({ s, lang: 'en' as const, q }));
    });
    return { clause: clause.id, hash: clauseHash(clause), translation: sentences.map(() => ''), questions };
  });
  return annotations
    .filter(({ questions }) => questions.length > 0)
    .map((annotation) => JSON.stringify(annotation))
    .join('\n');
}

/** The garden's policy, read, indexed and opened as any other. `whenOver` is vitest's `afterAll`. */
export function openGardenPolicy(whenOver: (remove: () => void) => void): Corpus {
  const folder = seedsFolder({ 'fernhill.txt': TEXT }, whenOver);
  const [seed] = readCatalogue(folder).seeds;
  if (!seed) throw new Error('The policy of the garden is not read');
  mkdirSync(path.join(folder, 'annotations'));
  writeFileSync(path.join(folder, 'annotations', 'fernhill.jsonl'), annotationLines(seed));
  const problems: string[] = [];
  const indexed = buildPolicy(seed, folder, problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return openCorpus([indexed], new Map([['fernhill', TEXT]]));
}
