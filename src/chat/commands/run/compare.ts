import { composeNothing } from '../../../compose/compose-nothing.ts';
import { turnOf } from '../../../conversation/converse.ts';
import { answerQuestion } from '../../../engine/answer.ts';
import type { NamedProviders } from '../../../policy/provider-directory.ts';
import type { Corpus } from '../../../retrieve/corpus.ts';
import { type Token, tokensOf } from '../../../text/tokens.ts';
import type { Question } from '../../../understand/question.ts';
import { understand } from '../../../understand/understand.ts';
import type { Outcome, QuestionContext } from '../command-context.ts';
import type { Call } from '../parse-call.ts';
import { joinProviders } from './option-values.ts';
import { topicQuestion } from './topic-question.ts';

/** `/compare topic [providers]`: what the providers named, or all, say on a topic or on a question. */
export function runCompare({ options, rest }: Call, context: QuestionContext): Outcome {
  const { corpus, language, ask } = context;
  const typed = [options['topic'] ?? '', rest].filter(Boolean).join(' ');
  const tokens = tokensOf(typed);
  const inText = corpus.directory.find(tokens);
  const providers = joinProviders(inText, providersListed(options['providers'] ?? '', corpus));
  const words = joinTokens(tokens.filter((_, i) => !inText.tokens.has(i)));
  const about = topicQuestion(corpus, words, language) ?? understand(words, corpus);
  const isNamed = providers.ids.length > 0;
  const scope = about.scope === 'which' || about.scope === 'home' ? about.scope : 'all';
  const question: Question = { ...about, language, providers, scope: isNamed ? null : scope, smallTalk: null };
  const isUnknown = !isNamed && providers.unknown.length > 0;
  const reply = isUnknown
    ? composeNothing(corpus, question, 'unknown-provider')
    : answerQuestion(corpus, question, ask);
  return { said: { reply, turn: turnOf(question, reply) } };
}

/** The providers of a list such as "aws, huawei"; a name that nothing here knows is kept in quotation marks. */
function providersListed(list: string, { directory }: Corpus): NamedProviders {
  const names = list.split(/[,，、;；]/u).map((name) => name.trim());
  const found = names.filter(Boolean).map((name) => {
    const { ids, family, unknown } = directory.find(tokensOf(name));
    return { ids, family, unknown: ids.length > 0 || unknown.length > 0 ? unknown : [`“${name}”`] };
  });
  return {
    ids: found.flatMap(({ ids }) => ids),
    family: found.flatMap(({ family }) => family),
    unknown: found.flatMap(({ ids, unknown }) => (ids.length > 0 ? [] : unknown)),
    tokens: new Set(),
  };
}

/** Tokens as a text: Chinese characters close together, words apart. */
function joinTokens(tokens: readonly Token[]): string {
  return tokens.reduce(
    (text, token, i) => text + (i === 0 || (token.han && tokens[i - 1]?.han) ? '' : ' ') + token.raw,
    '',
  );
}
