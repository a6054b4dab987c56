import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { loadKnowledgeSource } from '../../knowledge/load-knowledge.ts';
import { provideKnowledge } from '../../save/provide-knowledge.ts';
import { crossValidate, hitRates } from '../encoder/cross-validate.ts';
import { lexiconMaterial } from '../encoder/lexicon.ts';
import { loadPolicies } from '../encoder/load-policies.ts';
import type { PolicyMaterial } from '../encoder/policy-material.ts';
import { encoderFile, quantise } from '../encoder/quantise.ts';
import { TRAINING_DEFAULTS, trainEncoder } from '../encoder/train-encoder.ts';

interface Options {
  readonly policies: string;
  readonly seeds: string;
  readonly folds: string;
  readonly dry?: boolean;
}

const MODEL = 'src/models/encoder.bin';
const ABOUT = 'src/models/encoder.json';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/**
 * Trains the encoder on the annotated seeds, the training policies and the knowledge tables, prints how good it is on policies that
 * were left out, and writes `src/models/encoder.bin` and `encoder.json`.
 * @returns the exit code: 0, or 2 for options that it does not have
 */
export async function main(args: readonly string[]): Promise<number> {
  const command = new Command('train-encoder')
    .description('Train the encoder in src/models/ on the questions of all policies.')
    .option('--seeds <folder>', 'seeds with annotations', 'seeds')
    .option('--policies <folder>', 'training policies with their questions', 'index/training/policies')
    .option('--folds <number>', 'parts of the cross-validation; 0 leaves it out', '6')
    .option('--dry', 'print the figures and leave the files alone')
    .exitOverride()
    .showHelpAfterError('(--help shows the options)')
    .action(train);
  try {
    await command.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

async function train({ policies: folder, seeds, folds, dry = false }: Options): Promise<void> {
  await provideKnowledge();
  const { concepts, topics } = loadKnowledgeSource('src/knowledge');
  const policies = [...loadPolicies(folder, 'questions'), ...loadPolicies(seeds, 'annotations')];
  const lexicon = lexiconMaterial(concepts, topics);
  const table = crossValidate(policies, lexicon, Number(folds), TRAINING_DEFAULTS, (fold) => say(`fold ${fold}`));
  const rates = hitRates(table);
  for (const [way, [first, amongThree]] of Object.entries(rates)) say(`${way}: ${first} / ${amongThree}`);
  if (dry) return;
  const trained = trainEncoder([...policies, ...lexicon], TRAINING_DEFAULTS, (epoch, loss) =>
    say(`epoch ${epoch}: loss ${loss.toFixed(3)}`),
  );
  const score = Number(folds) > 0 ? { about: scoreOn(folds), ...rates } : null;
  const bytes = encoderFile(quantise(trained));
  writeFileSync(MODEL, bytes);
  writeFileSync(ABOUT, `${JSON.stringify(describe(bytes, policies, trained.vocabulary.idf.length, score), null, 2)}\n`);
}

const scoreOn = (folds: string): string =>
  `policies left out, in ${folds} parts, and read as if nobody had prepared them: right sentence first, among three (%)`;

/** What stands beside the model's file; the date stays as long as the bytes do. */
function describe(
  bytes: Uint8Array,
  policies: readonly PolicyMaterial[],
  features: number,
  score: object | null,
): object {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const questions = policies.reduce((sum, policy) => sum + policy.questions.length, 0);
  return {
    made: madeOn(sha256),
    data: `${policies.length} policies with ${questions} questions, and the wordings of the knowledge tables`,
    score,
    options: TRAINING_DEFAULTS,
    features,
    bytes: bytes.length,
    sha256,
  };
}

function madeOn(sha256: string): string {
  try {
    const before = JSON.parse(readFileSync(ABOUT, 'utf8')) as { made?: string; sha256?: string };
    if (before.sha256 === sha256 && before.made) return before.made;
  } catch {
    // There is none yet.
  }
  return new Date().toISOString().slice(0, 10);
}
