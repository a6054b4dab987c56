import { converseOnAll } from '../../../conversation/converse.ts';
import type { Question } from '../../../understand/question.ts';
import { type QuestionParts, understandParts } from '../../../understand/understand-parts.ts';
import type { Outcome, QuestionContext } from '../command-context.ts';
import type { Call } from '../parse-call.ts';
import { unknownProviderParts } from '../provider-words.ts';
import { joinProviders, namesSomebody, providersNamed } from './option-values.ts';

/** `/ask question [provider]`: as if it had been asked without the command, of the provider too that the option names. */
export function runAsk({ options, rest }: Call, { corpus, language, before, ask }: QuestionContext): Outcome {
  const inOption = providersNamed(options['provider'], corpus);
  if (inOption && !namesSomebody(inOption))
    return { parts: unknownProviderParts(corpus, options['provider'] ?? '', language), kind: 'unknown-provider' };
  const parts = understandParts([options['question'] ?? '', rest].filter(Boolean).join(' '), corpus);
  const withOption = (question: Question) => ({
    ...question,
    providers: joinProviders(question.providers, inOption),
  });
  const [first, ...others] = parts.questions;
  const asked: QuestionParts = {
    ...parts,
    questions: [withOption(first), ...others.map(withOption)],
    whole: parts.whole && withOption(parts.whole),
  };
  return { said: converseOnAll(corpus, asked, before?.turn ?? null, ask) };
}
