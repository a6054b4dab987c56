import type { ContactKind, ContactPurpose } from '../../src/policy/contact.ts';

/** What a value may be for, by the words around it; the first that fits decides. */
const PURPOSES: readonly (readonly [ContactPurpose, RegExp])[] = [
  [
    'dpo',
    /data protection offi|privacy officer|data protection (?:manager|lead)|\bdpo\b|grievance officer|数据保护官|数据保护专员|保护负责人|隐私负责人|保护团队/iu,
  ],
  ['agent', /(?:domestic|local|resident) agent|境内代理|国内代理/iu],
  [
    'representative',
    /\b(?:our|EU|UK|EEA|European|Swiss|appointed|designated|local|Union|authori[sz]ed|GDPR|Article 27|data protection)['’]?s? (?:[\p{L}-]+ ){0,3}representative|representative(?:\s\([^)]{1,20}\))? (?:in|for|within|under|pursuant) |授权代表|(?:欧盟|英国|当地|指定)的?代表/iu,
  ],
  [
    'preferences',
    /unsubscribe|(?:communication|marketing|email|e-mail)[- ]preference|communication-pref|opt[- ]?out|退订|首选项|取消订阅/iu,
  ],
  ['complaint', /dispute resolution|arbitrat|ombuds|争议解决/iu],
  [
    'support',
    /customer (?:service|support|care)|technical (?:support|help)|support (?:team|cent|ticket|and service|home|page)|help ?(?:desk|cent)|hotline|work order|工单|客服|客户服务|技术支持|热线/iu,
  ],
  ['controller', /controller|controlled by|registered (?:office|address)|控制者|控制人|控制。|注册地址|注册地/iu],
];
/** "Questions, comments or complaints": whoever hears all of these is no place for complaints alone. */
const ANY_QUESTION = /question|comment|suggest|concern|quer(?:y|ies)|inquir|enquir|feedback|疑问|问题|意见|建议|咨询/iu;
const COMPLAINT = /complain|unresolved|(?:not|never) (?:been )?satisf|dissatisf|投诉|举报|申诉|不满意/iu;
/** What people ask of a provider by right. */
const REQUEST =
  /(?:exercise|submit|make|send|raise|file)\b[^.。]{0,80}\b(?:rights?|requests?)\b|subject (?:access )?(?:request|right)|(?:data|privacy|rights?) requests?\b|\bdsa?r\b|\b(?:access|correct|update|delete|download|export)\b[^.。]{0,40}\b(?:your|personal) |行使[^。]{0,30}权|权利|(?:提交|发起)[^。]{0,20}(?:申请|请求)|要求|查阅|更正|注销|删除[^。]{0,20}信息/iu;
/** Words that invite to write, to call, to hand something in. */
const INVITES =
  /contact|reach|write|turn to|submit|complain|report|lodge|feedback|ticket|work order|\bform\b(?! \d)|portal|\bask\b|help ?(?:desk|cent)|email us|visit our|联系|提交|申请|投诉|举报|反馈|工单|咨询|客服|行使/iu;
/** Words before a link that leads to something to read, or to what the text is about. */
const TO_READ =
  /learn more|more (?:details|information)|find out|details|refer to|\bsee\b|\bread\b|available|applies to|appl(?:y|ies)|privacy (?:policy|policies|notice|statement)|translat|website|cookie|list of|了解|详情|参见|请见|参阅|适用|译本|译文|查看|网站|官网|政策/iu;

/** Purposes that a value may name itself: "dpo@example.com". */
const TELLING: readonly ContactPurpose[] = ['dpo', 'preferences'];

/** Words of an address that leads to something to read. */
const TEXT_PAGE =
  /\b(?:privacy|legal|terms|cookies?|polic(?:y|ies)|compliance|faq|declaration|docs?|blog|transparency)\b/iu;

/** Characters in front of a link that say what it leads to. */
const BEFORE_LINK = 70;

/** A value and the words that it stands in. */
export interface ValueContext {
  readonly kind: ContactKind;
  readonly value: string;
  /** The words around it in its own sentence, without it: in front of it, and behind. */
  readonly before: string;
  readonly after: string;
  /** What introduces that sentence: the sentences before it, the lead-in of its list, and its heading. */
  readonly introduction: readonly string[];
  /** True where its sentence is little more than the value. */
  readonly isLabel: boolean;
  /** False for a link whose address the sentence does not print, so that it may belong to another one. */
  readonly isPrinted?: boolean;
}

const fits = (text: string, kind: ContactKind): ContactPurpose | null => {
  const found = PURPOSES.find(([, pattern]) => pattern.test(text))?.[0];
  if (found) return found;
  if (COMPLAINT.test(text) && !ANY_QUESTION.test(text)) return 'complaint';
  return kind === 'url' && REQUEST.test(text) && INVITES.test(text) ? 'request' : null;
};

/**
 * The purpose of a value: by itself, else by the words around it, nearest first. A link that nothing invites to use leads to
 * something to read; any other value that nothing is said of is for questions on privacy.
 */
export function purposeOf({
  kind,
  value,
  before,
  after,
  introduction,
  isLabel,
  isPrinted = true,
}: ValueContext): ContactPurpose {
  const words = value.replace(/^https?:\/\/[^/]+/, '').replaceAll(/[^\p{L}]+/gu, ' ');
  const telling = fits(words, kind);
  if (telling && TELLING.includes(telling)) return telling;
  const sentence = `${before} ${after}`;
  const isTextPage = TEXT_PAGE.test(words) && !namesRequests(words);
  const sends = isPrinted && REQUEST.test(sentence) && INVITES.test(sentence);
  if (kind === 'url' && isTextPage && !sends) return 'information';
  if (kind === 'url') return purposeOfLink(words, before, sentence, isLabel ? introduction : []);
  const own = fits(sentence, kind);
  if (own) return own;
  // A sentence of its own says all there is to say; a label such as "E-mail:" is explained by what stands before it.
  const introduced = isLabel ? introduction.map(introducedBy).find((purpose) => purpose !== null) : null;
  return introduced ?? 'privacy';
}

/** What a sentence introduces: "If you have any questions, contact us:" leads to whoever answers questions. */
const introducedBy = (text: string): ContactPurpose | null =>
  fits(text, 'email') ?? (INVITES.test(text) && ANY_QUESTION.test(text) ? 'privacy' : null);

function purposeOfLink(
  words: string,
  before: string,
  sentence: string,
  introduction: readonly string[],
): ContactPurpose {
  const near = before.slice(-BEFORE_LINK);
  const around = [sentence, ...introduction].join(' ');
  const readAt = near.search(TO_READ);
  if (readAt >= 0 && !INVITES.test(near.slice(readAt))) return 'information';
  if (!INVITES.test(around) && !REQUEST.test(around)) return 'information';
  const own = fits(sentence, 'url') ?? fits(words, 'url');
  return own ?? (namesDataRequest(words) ? 'request' : INVITES.test(sentence) ? 'privacy' : 'information');
}

const namesDataRequest = (words: string): boolean => /\b(?:dsar|requests?)\b/iu.test(words);

/** True for words that invite to contact somebody or to hand something in. */
export const invites = (text: string): boolean => INVITES.test(text);

/** True for words of an address (a link's path) that say that requests are made there. */
export const namesRequests = (words: string): boolean =>
  /\b(?:dsar|requests?|contact|complaints?|feedback|support)\b/i.test(words);
