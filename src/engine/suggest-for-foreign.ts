import { topicById } from '../knowledge/topic-by-id.ts';
import type { Corpus } from '../retrieve/corpus.ts';
import type { Question } from '../understand/question.ts';
import type { AskOptions } from './evaluate-policy.ts';
import { createSuggestionCheck } from './suggestion-check.ts';

/** Beginnings of words by which questions on the most asked topics are guessed in languages that are not read. */
const CUES: readonly (readonly [topic: string, cue: RegExp])[] = [
  ['sale', /vend|verkauf|прода|販売|売|판매|\bbán\b|jual|بيع|تبيع|बेच|বিক্রি/iu],
  ['retention-period', /conserv|guard|speicher|aufbewahr|armazen|хран|保存|保管|보관|lưu trữ|simpan|تحتفظ|रखत/iu],
  [
    'sharing-overview',
    /compart|partag|partilh|weiterg|teilt|teilen|переда|共有|提供|공유|chia sẻ|bagi|condivid|تشارك|साझा/iu,
  ],
  ['deletion-right', /elimin|borr|supprim|effac|apag|exclu|lösch|удал|削除|삭제|xóa|hapus|cancell|حذف|हटा/iu],
  ['storage-location', /\bdónde\b|\boù\b|\bwo\b|\bonde\b|\bdove\b|где|どこ|어디|ở đâu|di mana|أين|कहाँ/iu],
  ['cookies', /cookie|クッキー|쿠키/iu],
  ['rights-overview', /derech|droit|recht|direit|diritt|прав|権利|권리|quyền|\bhak\b|حقوق|अधिकार/iu],
  ['data-collected', /./u],
];

const MAX_SUGGESTIONS = 3;

/** English questions that a message in a language that is not read may have meant, of the provider it names or the first one. */
export function suggestForForeign(corpus: Corpus, { text, providers }: Question, options: AskOptions): string[] {
  const [named] = providers.ids;
  const policy = (named && corpus.byProvider.get(named)?.[0]) || corpus.policies[0];
  if (!policy) return [];
  const answerTo = createSuggestionCheck(corpus, policy, options);
  return CUES.filter(([, cue]) => cue.test(text))
    .flatMap(([topic]) => topicById(topic)?.opener.en.replaceAll('{provider}', policy.record.names.en) ?? [])
    .filter((question) => answerTo(question) !== null)
    .slice(0, MAX_SUGGESTIONS);
}
