import { Command, CommanderError, Option } from 'commander';
import { MODES, type Mode } from '../../src/models/trained-model.ts';
import { type Corpus, openCorpus } from '../../src/retrieve/corpus.ts';
import { loadKnowledgeSource } from '../knowledge/load-knowledge.ts';
import { openIndex } from '../open/open-index.ts';
import { countPhrasingOdds } from './count-phrasing-odds.ts';
import { lexiconMaterial } from './encoder/lexicon.ts';
import { loadPolicies } from './encoder/load-policies.ts';
import { splitFolds } from './fit/split-folds.ts';
import { TRAINING_POLICIES } from './load-training-policies.ts';
import { type FoldCorpora, openFoldCorpora } from './open-fold-corpora.ts';
import { readKnownQuestions } from './read-known-questions.ts';
import { type ModelsOfMode, trainMode } from './train-mode.ts';
import { layoutOdds } from './write/layout-odds.ts';
import { keepDate, readModelFile, writeModelFile } from './write/write-model.ts';

const SEEDS = 'seeds';
const FILES = {
  ranker: 'src/models/ranker.json',
  answerability: 'src/models/answerability.json',
  odds: 'src/models/phrasing-odds.json',
} as const;

interface Options {
  readonly mode?: Mode;
  readonly dry?: boolean;
}

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/**
 * `npm run train`: fits the weights of ranking and of judging, counts the odds of phrases, prints how good they are on
 * policies that were left out, and writes the files in `src/models/`.
 * @returns the exit code: 0, or 2 for options that it does not have
 */
export async function main(args: readonly string[]): Promise<number> {
  const command = new Command('train')
    .description('Fit the models in src/models/ on the questions and policies in index/training/ and on seeds/.')
    .addOption(
      new Option('--mode <mode>', 'only the weights for policies with, or without, annotations').choices(MODES),
    )
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

async function train({ mode: only, dry = false }: Options): Promise<void> {
  const seeds = await openFolder(SEEDS);
  const known = readKnownQuestions(seeds, SEEDS);
  const odds = countPhrasingOdds(known);
  say(`phrasing odds: ${odds.size} phrases from ${known.length} questions`);
  const context = { seeds, folds: await openFolds(seeds), known, odds, say };
  const trained = new Map<Mode, ModelsOfMode>();
  const plain = trainMode({ ...context, mode: 'plain' });
  if (only !== 'annotated') trained.set('plain', plain);
  if (only !== 'plain') trained.set('annotated', trainMode({ ...context, mode: 'annotated', prior: plain.fitted }));
  if (dry) return;
  for (const name of ['ranker', 'answerability'] as const) {
    const before = readModelFile(FILES[name]);
    const models = MODES.map((mode) => [mode, keepDate(trained.get(mode)?.[name], before[mode])]);
    writeModelFile(FILES[name], Object.fromEntries(models));
  }
  if (only !== undefined) return;
  const data = 'the expected and the unanswered questions in seeds/annotations';
  const model = { data, score: { questions: known.length, phrases: odds.size }, weights: layoutOdds(odds) };
  writeModelFile(FILES.odds, keepDate(model, readModelFile(FILES.odds)));
}

/** The policies of both folders, once for each fold of the cross-validation. */
async function openFolds(seeds: Corpus): Promise<readonly FoldCorpora[]> {
  const policies = loadPolicies(TRAINING_POLICIES, 'questions');
  const { concepts, topics } = loadKnowledgeSource('src/knowledge');
  return openFoldCorpora({
    material: [...policies, ...loadPolicies(SEEDS, 'annotations')],
    lexicon: lexiconMaterial(concepts, topics),
    foldOf: splitFolds([...seeds.policies, ...policies].map(({ id }) => id)),
    folders: { seeds: SEEDS, policies: TRAINING_POLICIES },
    dataDir: process.env['DATA_DIR'] ?? 'data',
    say,
  });
}

/** The policies of a folder, ready to be asked; what could not be used is told on standard error. */
async function openFolder(seedsDir: string): Promise<Corpus> {
  const { policies, texts, problems } = await openIndex({ seedsDir, dataDir: process.env['DATA_DIR'] ?? 'data' });
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  return openCorpus(policies, texts);
}
