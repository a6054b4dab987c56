import { encode } from '../../src/encoder/encode.ts';
import { encoderInUse } from '../../src/encoder/use-encoder.ts';
import type { MeaningVectors } from '../../src/policy/indexed-policy.ts';
import { createNameMask } from '../../src/policy/mask-names.ts';
import type { Policy } from '../../src/policy/policy.ts';
import type { Annotation } from '../annotations/annotations.ts';

/** Largest whole number of a vector's component: that of a component of 1. */
const FULL = 127;

/**
 * Encodes the sentences of a policy, their translations, and the questions that are known of it. Names of the provider are
 * masked: no policy is to be found by who wrote it.
 */
export function encodePolicy(
  policy: Policy,
  annotations: ReadonlyMap<number, Annotation>,
  unanswered: readonly string[],
): MeaningVectors {
  const model = encoderInUse();
  const mask = createNameMask(policy);
  const pack = (texts: readonly string[], contextOf: (i: number) => string = () => ''): Int8Array => {
    const packed = new Int8Array(texts.length * model.dimensions);
    texts.forEach((text, i) => {
      if (!text) return;
      encode(model, mask(text), mask(contextOf(i))).forEach((value, k) => {
        packed[i * model.dimensions + k] = Math.round(value * FULL);
      });
    });
    return packed;
  };
  const sentences = policy.clauses.flatMap((clause, c) =>
    clause.sentences.map((sentence, s) => ({
      text: clause.text.slice(...sentence.at),
      context: [...clause.section, clause.leadIn ?? ''].join('\n'),
      translation: annotations.get(c)?.translation[s] ?? '',
    })),
  );
  const isTranslated = sentences.some(({ translation }) => translation);
  return {
    dimensions: model.dimensions,
    sentences: pack(
      sentences.map(({ text }) => text),
      (i) => sentences[i]?.context ?? '',
    ),
    translations: pack(isTranslated ? sentences.map(({ translation }) => translation) : []),
    questions: pack([...annotations.values()].flatMap(({ questions }) => questions.map(({ q }) => q))),
    unanswered: pack(unanswered),
  };
}
