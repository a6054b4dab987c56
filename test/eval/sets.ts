import { goldFiles } from './gold.ts';

/** Folders of texts that questions are asked of. */
export const SEEDS = { own: 'seeds', other: 'test/eval/other-policies/seeds' } as const;

/** A file of questions and how it is asked. */
export interface GoldSet {
  /** "development/alibaba", "unseen/alibaba"; "plain/..." where the annotations are off. */
  readonly name: string;
  readonly file: string;
  readonly seeds: keyof typeof SEEDS;
  readonly annotations: boolean;
}

/** One question, one provider: what is asked with the annotations off too. */
const SINGLE = /^(?:alibaba|aws|aws-kingsoft|huawei|kingsoft)$/;

/** Name of the part that a set belongs to: "development", "tune", "unseen", "other", with "plain/" where it has one. */
export const partOf = (set: string): string => set.slice(0, set.lastIndexOf('/'));

/** True for a set of questions on one provider each, which its policy answers. */
export const isSingle = (set: string): boolean => SINGLE.test(set.slice(set.lastIndexOf('/') + 1));

/** All sets. Our own questions are in two halves: weights were fitted on "tune", never on "unseen". */
export function goldSets(): GoldSet[] {
  const own = (name: string, file: string): GoldSet => ({ name, file, seeds: 'own', annotations: true });
  const development = goldFiles('test/eval/development', /./).map(({ name, file }) => own(`development/${name}`, file));
  const questions = goldFiles('test/eval/questions', /./).map(({ name, file }) => {
    const [topic, half] = name.split('.');
    return own(`${half}/${topic}`, file);
  });
  const annotated = [...development, ...questions.sort((a, b) => a.name.localeCompare(b.name, 'en'))];
  const plain = annotated.filter(({ name }) => isSingle(name));
  const others = goldFiles('test/eval/other-policies', /./);
  return [
    ...annotated,
    ...plain.map((set): GoldSet => ({ ...set, name: `plain/${set.name}`, annotations: false })),
    ...others.map(({ name, file }): GoldSet => ({ name: `other/${name}`, file, seeds: 'other', annotations: true })),
  ];
}
