import { goldFiles } from '../../index/training/gold/read-gold.ts';

/** The folder of the policies that the project comes with. */
export const SEEDS_DIR = 'seeds';
/** Questions on them that the models were trained on. */
const TUNE_DIR = 'index/training/questions';
/** Questions on them that took no part in training. */
const UNSEEN_DIR = 'test/eval/questions';
const DEVELOPMENT_DIR = 'test/eval/development';

/** A file of questions and how it is asked. */
export interface GoldSet {
  /** "development/alibaba", "unseen/alibaba"; "plain/..." where the annotations are off. */
  readonly name: string;
  readonly file: string;
  readonly annotations: boolean;
}

/** One question, one provider: what is asked with the annotations off too. */
const SINGLE = /^(?:alibaba|aws|aws-kingsoft|huawei|kingsoft)$/;

/** Name of the part that a set belongs to: "development", "tune", "unseen", with "plain/" before it where it has that. */
export const partOf = (set: string): string => set.slice(0, set.lastIndexOf('/'));

/** True for a set of questions on one provider each, which its policy answers. */
export const isSingle = (set: string): boolean => SINGLE.test(set.slice(set.lastIndexOf('/') + 1));

/** The question files on our own policies in two halves: the models were trained on "tune", never on "unseen". */
export const questionFiles = (): { name: string; file: string }[] => [...goldFiles(TUNE_DIR), ...goldFiles(UNSEEN_DIR)];

/** All sets of questions on our own policies. */
export function goldSets(): GoldSet[] {
  const development = goldFiles(DEVELOPMENT_DIR).map(({ name, file }) => annotated(`development/${name}`, file));
  const questions = questionFiles().map(({ name, file }) => {
    const [topic, half] = name.split('.');
    return annotated(`${half}/${topic}`, file);
  });
  const sets = [...development, ...questions.sort((a, b) => a.name.localeCompare(b.name, 'en'))];
  const single = sets.filter(({ name }) => isSingle(name));
  return [...sets, ...single.map((set): GoldSet => ({ ...set, name: `plain/${set.name}`, annotations: false }))];
}

const annotated = (name: string, file: string): GoldSet => ({ name, file, annotations: true });
