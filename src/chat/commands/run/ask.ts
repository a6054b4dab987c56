import { converseOnAll } from '../../../conversation/converse.ts';
import { understandParts } from '../../../understand/understand-parts.ts';
import type { Outcome, QuestionContext } from '../command-context.ts';
import type { Call } from '../parse-call.ts';
import { joinProviders, namesSomebody, providersNamed } from './option-values.ts';
import { unknownProviderParts } from './provider-words.ts';

/** `/ask question [provider]`: as if it had been asked without the command, of the provider too that the option names. */
export function runAsk({ options, rest }: Call, { corpus, language, before, ask }: QuestionContext): Outcome {
  const inOption = providersNamed(options['provider'], corpus);
  if (inOption && !namesSomebody(inOption))
    return { parts: unknownProviderParts(corpus, options['provider'] ?? '', language), kind: 'unknown-provider' };
  const questions = understandParts([options['question'] ?? '', rest].filter(Boolean).join(' '), corpus);
  const asked = questions.map((question) => ({ ...question, providers: joinProviders(question.providers, inOption) }));
  return { said: converseOnAll(corpus, asked, before?.turn ?? null, ask) };
}
