import type { ContactPurpose } from '../../policy/contact.ts';
import type { Question } from '../../understand/question.ts';
import { TOPIC_PURPOSES } from './contact-purposes.ts';
import { MIN_TOPIC_WEIGHT } from './wants-contacts.ts';

/** Words by which a role is asked for. */
const ROLES: readonly (readonly [ContactPurpose, RegExp])[] = [
  ['dpo', /\bdpo\b|data protection offi|privacy offi|数据保护官|数据保护专员|保护负责人|隐私负责人/iu],
  ['representative', /representative|\bagent\b|授权代表|代表|代理/iu],
  ['regulator', /regulator|supervisory|authority|watchdog|监管|主管部门|监督机构/iu],
  ['complaint', /complain|dispute|ombuds|投诉|申诉|举报|争议/iu],
  ['request', /data (?:subject )?requests?|dsa?r\b|portal|rights? requests?|权利请求|数据请求/iu],
  ['support', /customer (?:service|support|care)|support|help ?desk|hotline|客服|客户服务|技术支持|热线|工单/iu],
  ['preferences', /unsubscribe|opt[- ]?out|preferences|退订|首选项/iu],
  ['controller', /controller|控制者|处理者|运营主体/iu],
];

/** Roles that stand in for one another: who is asked for one is helped by these too, in this order. */
const ALSO: Partial<Record<ContactPurpose, readonly ContactPurpose[]>> = {
  representative: ['representative', 'agent'],
  complaint: ['complaint', 'privacy', 'dpo', 'regulator'],
  support: ['support', 'privacy', 'dpo'],
  request: ['request', 'dpo', 'privacy'],
  dpo: ['dpo'],
};

/**
 * The roles of contacts that a question asks for, as "the DPO" or "complaints"; none where it asks for any.
 * @param isList true where contacts are asked for as a list (`/contact`): every word names what is wanted
 */
export function purposesAsked({ topics, text, wording }: Question, isList: boolean): ContactPurpose[] {
  const byTopic = Object.entries(TOPIC_PURPOSES).flatMap(([topic, list]) =>
    (topics.get(topic) ?? 0) >= MIN_TOPIC_WEIGHT ? list : [],
  );
  const words = wording || text;
  const byWord = ROLES.flatMap(([purpose, pattern]) => (pattern.test(words) ? (ALSO[purpose] ?? [purpose]) : []));
  return [...new Set(isList || byTopic.length === 0 ? [...byWord, ...(isList ? byTopic : [])] : byTopic)];
}
