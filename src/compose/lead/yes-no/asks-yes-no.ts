import type { Claim } from './claim.ts';

/** A question that can be answered with yes or no. */
export interface YesNoQuestion {
  /** What it asks for, without the clause before it. */
  readonly text: string;
  /** Who does it, in the question; null where that is somebody else or not said. */
  readonly by: Claim['by'] | null;
  /** True where it asks what is possible: "can they ...". */
  readonly isOfPossibility: boolean;
  /** True where it names a condition by itself: "if I ...", "... 的话". */
  readonly hasCondition: boolean;
}

const ENGLISH =
  /(?:^|[,;:–—]\s*|\b(?:and|but|so|then)\s+)(do|does|did|is|are|can|could|will|would|may|must|am)\s+(\S.*)$/iu;
/** What makes a plain yes or no doubtful: an alternative, a second question, a quantity, a denial. */
const ENGLISH_DOUBT =
  /\b(?:or|both|either|whether|every|everything|all|always|ever|only|already|everywhere|straight away|exactly|each|never|not|nothing|without|no|enough|more than|less than|apart from|even|particular)\b|n['’]t\b|(?:^|[,;] ?|\band )(?:which|what|who|how|why|where|when)\b/iu;

const CHINESE = /(?:吗|嘛|么|不)\s*[？?]?$|会不会|能不能|可不可以|是不是|是否|有没有|要不要|能否|可否|该不该/u;
const A_NOT_A = /(会|能|是|有|要|该)(?:不|没)\1|可不可以|是否|能否|可否/gu;
const CHINESE_DOUBT =
  /还是|哪|什么|怎么|怎样|如何|多久|多少|谁|几|为何|为什么|凭|都|所有|全部|任何|每|一定|完全|永远|只|仅|不|没|未|别的办法|立刻|马上|真的|[里中](?:有|包括|包含)/u;

const CONDITION = /\b(?:if|when|once|after|suppose|in case)\b|如果|要是|假如|的话|万一|以后|之后|后[，,]|了[，,]/iu;

/** Behind a question for yes or no: one for more. */
const SECOND_QUESTION = /,? (?:and|and if so,?|if so,?) (?:how|why|what|where|when|who|which)\b.*$/iu;

/** A clause behind the main one, which is not what is asked. */
const SUBORDINATE = /[, ](?:before|when|if|after|once|because|so that|while|unless)\s.*$/iu;

function readEnglish(question: string): YesNoQuestion | null {
  const [, auxiliary = '', whole = ''] = ENGLISH.exec(question) ?? [];
  const rest = whole.replace(SECOND_QUESTION, '');
  if (!rest || ENGLISH_DOUBT.test(rest)) return null;
  const isPerson = /^(?:i|we|customers?|users?|a user|people|my (?:kid|child|son|daughter))\b/iu.test(rest);
  const isCompany =
    /^(?:they|it|you|[A-Z][\w.]*|aws|amazon|huawei|alibaba|aliyun|kingsoft|my (?:personal )?(?:data|information|info)|personal (?:data|information))\b/u.test(
      rest,
    );
  return {
    text: rest.replace(SUBORDINATE, ''),
    by: isPerson ? 'user' : isCompany ? 'company' : null,
    isOfPossibility: /^(?:can|could|may)$/iu.test(auxiliary),
    hasCondition: CONDITION.test(question),
  };
}

/** A clause before the main one. */
const SUBORDINATE_CHINESE = /^.*?(?:以后|之后|的话|的时候)[，,]?/u;

function readChinese(question: string): YesNoQuestion | null {
  const [first = question] = question.split(/(?<=[吗嘛])[，,]/u);
  if (!CHINESE.test(first)) return null;
  const plain = first.replace(A_NOT_A, '');
  if (CHINESE_DOUBT.test(plain)) return null;
  const isPerson =
    /(?:我|我们|用户|客户|自己)(?:自己)?.{0,4}(?:能|可以|可|有权)|(?:能|可以).{0,2}(?:要求|让)|^(?:能|可以)/u.test(
      question,
    );
  const isCompany = /会|要(?!求)|需要/u.test(question) && !/能|可以/u.test(question);
  return {
    text: plain.replace(SUBORDINATE_CHINESE, ''),
    by: isPerson ? 'user' : isCompany ? 'company' : null,
    isOfPossibility: /能|可以|可否|可不/u.test(question),
    hasCondition: CONDITION.test(question),
  };
}

/** Reads a question that asks for yes or no; null for any other, and where a plain yes or no could mislead. */
export const asksYesNo = (question: string): YesNoQuestion | null =>
  /\p{Script=Han}/u.test(question) && CHINESE.test(question) ? readChinese(question) : readEnglish(question);
