import type { Contact, ContactKind, ContactPurpose } from '../../src/policy/contact.ts';
import type { Clause } from '../../src/policy/policy.ts';
import { type FoundValue, findValues } from './find-values.ts';

/** What a contact is for, by the words around it; the first that fits decides. */
const PURPOSES: readonly (readonly [ContactPurpose, RegExp])[] = [
  ['dpo', /data protection offi|privacy officer|数据保护官|保护负责人|\bdpo\b/i],
  ['agent', /domestic agent|境内代理/i],
  ['representative', /representative|授权代表/i],
  ['complaint', /complain|dispute|投诉|争议|申诉/i],
  ['controller', /controller|控制者|控制人|控制。/i],
  ['preferences', /unsubscribe|preference|opt[- ]out|communication-pref|退订|首选项/i],
  ['support', /support|hotline|customer service|客服|工单|work order|help/i],
  ['information', /learn more|more (?:details|information)|了解|详情|see /i],
  [
    'privacy',
    /privacy|personal (?:data|information)|隐私|个人信息|contact|联系|通讯地址|mailing address|potential or existing customer/i,
  ],
];

const VENDOR = /service providers?|third[- ]part|服务提供商|第三方/i;
const REGULATOR_NAME = /Commission|Commissioner|Authority|Attorney General|保护局|委员会|管理局|专员|网信|办公室$/u;
/** A place where a value was taken out of the text: "contact us at .", "E-mail address. .", "an email to Once". */
const STRIPPED =
  /(?:contact(?:ing)? us at|\bat|email to|e-?mail address\.|email\.)\s+\.(?=\s|$)|contact(?:ing)? us at (?=to |or )|email to (?=Once |If |We |When )/giu;

/** The contact facts of a policy, each with the clause and the sentence it stands in. */
export function findContacts(clauses: readonly Clause[]): Contact[] {
  const found = clauses.flatMap((clause, index) => {
    const isTable = clause.sentences.some((sentence) => sentence.row) && VENDOR.test(clause.text.slice(0, 160));
    const inText = findValues(clause.text).map((found) => contactAt(clause, index, found, isTable));
    const vendors = isTable ? vendorRows(clause, index) : [];
    const links = clause.links
      .filter(
        (url) => !inText.some(({ value }) => value === url || url.toLowerCase().includes(`:${value.toLowerCase()}`)),
      )
      .flatMap((url) => linkContact(clause, index, url) ?? []);
    return [...inText, ...vendors, ...links, ...strippedAt(clause, index)];
  });
  return unique(found);
}

function sentenceAt(clause: Clause, offset: number): number {
  const found = clause.sentences.findIndex((sentence) => offset < sentence.at[1]);
  return found < 0 ? clause.sentences.length - 1 : found;
}

function contactAt(clause: Clause, index: number, found: FoundValue, isTable: boolean): Contact {
  const sentence = sentenceAt(clause, found.from);
  const [start, end] = clause.sentences[sentence]?.at ?? [0, 0];
  const right =
    end - start <= MAX_SHORT_SENTENCE
      ? clause.text.slice(start, end).replace(found.value, '')
      : clause.text.slice(Math.max(start, found.from - 40), found.from);
  const near = contextOf(clause, sentence);
  const around =
    [right, near].find((text) => PURPOSES.some(([, pattern]) => pattern.test(text))) ?? clause.section.at(-1) ?? '';
  const label = labelOf(clause, found);
  const own = isTable ? 'vendor' : purposeOf(around, found);
  const isRepresented = own === 'representative' && REPRESENTED.test(clause.text.slice(found.to, found.to + 30));
  const purpose: ContactPurpose = REGULATOR_NAME.test(label) ? 'regulator' : isRepresented ? 'information' : own;
  return {
    kind: found.kind,
    value: found.value,
    purpose,
    label,
    jurisdictions: clause.jurisdictions,
    clause: index,
    sentence,
    stripped: false,
  };
}

/** Behind the name of whom somebody represents: "… Inc.在欧洲经济区的授权代表", "… Inc.'s representative". */
const REPRESENTED = /^(?:在[^，。]{0,12}的?(?:授权)?代表|['’]s (?:\p{L}+ )?representative)/u;
/** A sentence so short is about one contact. */
const MAX_SHORT_SENTENCE = 120;

/** The sentence with its neighbours, and what introduces them. */
function contextOf(clause: Clause, sentence: number): string {
  const near = clause.sentences.slice(Math.max(0, sentence - 2), sentence + 2);
  const text = clause.text.slice(near[0]?.at[0] ?? 0, near.at(-1)?.at[1] ?? 0);
  return `${text} ${clause.leadIn ?? ''}`;
}

/** Purposes that a value may name itself: "dpo@example.com". */
const TELLING: readonly ContactPurpose[] = ['dpo', 'complaint', 'preferences'];

/** What a value is for: by itself, else by the words around it; an address that nothing is said of is for privacy. */
function purposeOf(around: string, found: { value: string; kind?: ContactKind }): ContactPurpose {
  const fits = (text: string) => PURPOSES.filter(([, pattern]) => pattern.test(text)).map(([purpose]) => purpose);
  const byValue = fits(found.value).find((purpose) => TELLING.includes(purpose));
  const direct = found.kind === 'email' || found.kind === 'phone' || found.kind === 'address';
  return byValue ?? fits(around)[0] ?? (direct ? 'privacy' : 'information');
}

/** Whose value it is: the nearest organisation or recipient in the same clause, before it if there is one. */
function labelOf(clause: Clause, found: FoundValue): string {
  if (found.kind === 'organisation') return found.value;
  const names = findValues(clause.text).filter((value) => value.kind === 'organisation' && value.value !== found.value);
  const before = names.filter((name) => name.from <= found.from).at(-1);
  const row = clause.sentences[sentenceAt(clause, found.from)];
  const vendor = row?.row ? rowName(clause.text.slice(...row.at)) : undefined;
  return vendor ?? before?.value ?? names[0]?.value ?? '';
}

/** In a table of recipients each row but its head begins with a name. */
function vendorRows(clause: Clause, index: number): Contact[] {
  return clause.sentences.flatMap((sentence, i) => {
    const name = sentence.row ? rowName(clause.text.slice(...sentence.at)) : undefined;
    const isHead = !clause.sentences[i - 1]?.row;
    if (!name || isHead) return [];
    return [
      {
        kind: 'organisation',
        value: name,
        purpose: 'vendor',
        label: name,
        jurisdictions: clause.jurisdictions,
        clause: index,
        sentence: i,
        stripped: false,
      },
    ];
  });
}

const rowName = (row: string): string | undefined => /^[A-Z][\w.&-]*(?:,? [A-Za-z][\w.&-]*)*/.exec(row)?.[0];

/** A link whose target the layout printed elsewhere; its path tells what it is for. */
function linkContact(clause: Clause, index: number, url: string): Contact | null {
  const isMail = /^mailto:/i.test(url);
  const email = /^mailto:\(?([\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{2,80})\)?(?:\?|$)/i.exec(url)?.[1];
  if ((isMail && !email) || !URL.canParse(url)) return null;
  const words = url
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  const sentence = Math.max(
    0,
    clause.sentences.findIndex((one) => ANCHOR.test(clause.text.slice(...one.at))),
  );
  return {
    kind: isMail ? 'email' : 'url',
    value: email ?? url,
    purpose: purposeOfLink(words, clause),
    label: words || (email ?? new URL(url).hostname),
    jurisdictions: clause.jurisdictions,
    clause: index,
    sentence,
    stripped: false,
  };
}

/** An address whose words say that requests are made there. */
const REQUESTS = /\b(?:dsar|requests?|contact|complaints?|feedback)\b/i;
/** "Click here to contact us": a link that leads to whom one writes, rather than to something to read. */
const HERE_TO_CONTACT = /(?:此处|\bhere\b).{0,12}(?:联系我们|contact|submit|request)/iu;

function purposeOfLink(words: string, clause: Clause): ContactPurpose {
  const named = PURPOSES.find(([purpose, pattern]) => TELLING.includes(purpose) && pattern.test(words))?.[0];
  if (named) return named;
  if (HERE_TO_CONTACT.test(clause.text)) return /support/i.test(words) ? 'support' : 'privacy';
  return REQUESTS.test(words) ? 'privacy' : 'information';
}

/** Words that carry a link in a text whose links were printed apart. */
export const ANCHOR =
  /点击此处|请见|请阅读|参见|请参考|联系我们|首选项中心|控制台|合作伙伴中心|click here|\bhere\b|译本|译文|声明|协议|合规性/iu;

function strippedAt(clause: Clause, index: number): Contact[] {
  return [...clause.text.matchAll(STRIPPED)].map((match) => {
    const sentence = sentenceAt(clause, match.index);
    return {
      kind: 'email' as ContactKind,
      value: '',
      purpose: purposeOf(contextOf(clause, sentence), { value: '' }),
      label: '',
      jurisdictions: clause.jurisdictions,
      clause: index,
      sentence,
      stripped: true,
    };
  });
}

/** Each value of a jurisdiction once: where it stands several times, there where its purpose is told most clearly. */
function unique(contacts: readonly Contact[]): Contact[] {
  const found = new Map<string, Contact>();
  for (const contact of contacts) {
    const where = contact.stripped
      ? `${contact.clause} ${contact.sentence}`
      : contact.jurisdictions.join() + (contact.kind === 'organisation' ? contact.purpose : '');
    const key = `${contact.kind} ${contact.value.toLowerCase().replace(/\.$/, '')} ${where}`;
    const known = found.get(key);
    if (!known || (known.purpose === 'privacy' && TELLING.includes(contact.purpose))) found.set(key, contact);
  }
  return [...found.values()];
}
