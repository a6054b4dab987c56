import { converseOn } from '../../../conversation/converse.ts';
import { understand } from '../../../understand/understand.ts';
import type { Outcome, QuestionContext } from '../command-context.ts';
import type { Call } from '../parse-call.ts';
import { unknownProviderParts } from '../provider-words.ts';
import { joinProviders, namesSomebody, providersNamed } from './option-values.ts';

/** `/ask question [provider]`: as if it had been asked without the command, of the provider too that the option names. */
export function runAsk({ options, rest }: Call, { corpus, language, before, ask }: QuestionContext): Outcome {
  const inOption = providersNamed(options['provider'], corpus);
  if (inOption && !namesSomebody(inOption))
    return { parts: unknownProviderParts(corpus, options['provider'] ?? '', language), kind: 'unknown-provider' };
  const question = understand([options['question'] ?? '', rest].filter(Boolean).join(' '), corpus);
  const providers = joinProviders(question.providers, inOption);
  return { said: converseOn(corpus, { ...question, providers }, before?.turn ?? null, ask) };
}
