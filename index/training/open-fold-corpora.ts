import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EncoderModel } from '../../src/encoder/encoder-model.ts';
import { readEncoder } from '../../src/encoder/read-encoder.ts';
import { encoderInUse, useEncoder } from '../../src/encoder/use-encoder.ts';
import { type Corpus, openCorpus } from '../../src/retrieve/corpus.ts';
import { openIndex } from '../open/open-index.ts';
import type { PolicyMaterial } from './encoder/policy-material.ts';
import { encoderFile, quantise } from './encoder/quantise.ts';
import { TRAINING_DEFAULTS, trainEncoder } from './encoder/train-encoder.ts';
import { FOLDS } from './fit/split-folds.ts';

/** The policies of both folders, opened with an encoder that has not seen those of one fold. */
export interface FoldCorpora {
  readonly seeds: Corpus;
  readonly policies: Corpus;
}

/** What the folds are made of. */
export interface FoldOptions {
  /** All policies with their questions. */
  readonly material: readonly PolicyMaterial[];
  /** The wordings of the knowledge tables, which every encoder learns. */
  readonly lexicon: readonly PolicyMaterial[];
  readonly foldOf: ReadonlyMap<string, number>;
  readonly folders: { readonly seeds: string; readonly policies: string };
  /** Where encoders and indexes of the folds are kept. */
  readonly dataDir: string;
  readonly say: (line: string) => void;
}

/**
 * Opens the policies once a fold, each time with an encoder that was trained without the fold's policies: what a weight is
 * fitted on must be as strange to the encoder as a policy that a user drops in. Encoders are kept for the next time.
 */
export async function openFoldCorpora(options: FoldOptions): Promise<readonly FoldCorpora[]> {
  const whole = encoderInUse();
  const corpora: FoldCorpora[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    useEncoder(encoderWithout(fold, options));
    const dataDir = path.join(options.dataDir, 'training', `fold-${fold}`);
    const open = async (seedsDir: string) => {
      const { policies, texts } = await openIndex({ seedsDir, dataDir, rebuild: true });
      return openCorpus(policies, texts);
    };
    corpora.push({ seeds: await open(options.folders.seeds), policies: await open(options.folders.policies) });
  }
  useEncoder(whole);
  return corpora;
}

function encoderWithout(fold: number, { material, lexicon, foldOf, dataDir, say }: FoldOptions): EncoderModel {
  const known = [...material.filter(({ id }) => foldOf.get(id) !== fold), ...lexicon];
  const key = createHash('sha256')
    .update(JSON.stringify([known, TRAINING_DEFAULTS]))
    .digest('hex')
    .slice(0, 12);
  const file = path.join(dataDir, 'training', `encoder-${key}.bin`);
  if (!existsSync(file)) {
    say(`training the encoder without fold ${fold + 1} of ${FOLDS}`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, encoderFile(quantise(trainEncoder(known, TRAINING_DEFAULTS))));
  }
  return readEncoder(new Uint8Array(readFileSync(file)).buffer);
}
