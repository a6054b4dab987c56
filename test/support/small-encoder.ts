import type { PolicyMaterial } from '../../index/training/encoder/policy-material.ts';
import { encoderFile, quantise } from '../../index/training/encoder/quantise.ts';
import { TRAINING_DEFAULTS, type TrainingOptions, trainEncoder } from '../../index/training/encoder/train-encoder.ts';
import type { EncoderModel } from '../../src/encoder/encoder-model.ts';
import { readEncoder } from '../../src/encoder/read-encoder.ts';

const ROWS: readonly (readonly [sentence: string, ...questions: string[]])[] = [
  ['We keep your records for two years.', 'How long do you store my data?', '数据保存多久', 'storage time of data'],
  ['You may erase your account at any time.', 'Can I delete my profile?', '怎么删除账户', 'delete my account'],
  ['Advertisers receive no personal details.', 'Do you sell data?', '会卖给广告商吗', 'sold to advertisers'],
  ['Children under 13 must not register.', 'Is there an age limit?', '小孩能用吗', 'minimum age for kids'],
];

/** A policy of four sentences with questions in two languages. */
export const smallPolicy: PolicyMaterial = {
  id: 'small',
  file: '',
  lexicon: false,
  language: 'en',
  sentences: ROWS.map(([sentence]) => sentence),
  contexts: ROWS.map(() => ''),
  clauses: ROWS.map((_, i) => i),
  translations: ROWS.map(() => null),
  questions: ROWS.flatMap(([, ...questions], i) =>
    questions.map((text) => ({ text, language: /[a-z]/.test(text) ? 'en' : 'zh', answers: [i] })),
  ),
  open: [],
};

export const SMALL_OPTIONS: TrainingOptions = {
  ...TRAINING_DEFAULTS,
  dimensions: 16,
  epochs: 30,
  minCount: 1,
  batch: 4,
};

/** The file of an encoder that was trained on the small policy alone. */
export const trainSmallFile = (options: TrainingOptions = SMALL_OPTIONS): Uint8Array =>
  encoderFile(quantise(trainEncoder([smallPolicy], options)));

/** The same, opened. */
export const trainSmallEncoder = (): EncoderModel => readEncoder(trainSmallFile().buffer as ArrayBuffer);
