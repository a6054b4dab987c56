import { questionAsked } from './question-asked.ts';
import { asksValue } from './values/find-value.ts';

const ENGLISH =
  /(?:^|[,;:–—]\s*|\b(?:and|but|so|then)\s+)(?:do|does|did|is|are|can|could|will|would|may|must|should|has|have|am)\s/iu;
const CHINESE = /[吗嘛]\s*[？?]?$|会不会|能不能|可不可以|是不是|是否|有没有|要不要|能否|可否/u;
/** Questions that begin with what they ask for, and those that offer a choice, want more than yes or no. */
const WANTS_MORE =
  /^\W*(?:and |so |but )?(?:which|what|who|whose|whom|how|why|where|when)\b|\bor\b|还是|为什么|为何|凭什么|怎么|哪|什么/iu;

/**
 * True for a message that asks for one value or for yes or no, whether or not it can be answered so: what leads are
 * counted by.
 */
export function asksForLead(text: string): boolean {
  const asked = questionAsked(text) ?? text;
  return asksValue(asked) || ((ENGLISH.test(asked) || CHINESE.test(asked)) && !WANTS_MORE.test(asked));
}
