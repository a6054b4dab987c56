import type { Contact } from '../../src/policy/contact.ts';
import type { Clause } from '../../src/policy/policy.ts';
import { namesRequests, purposeOf } from './contact-purpose.ts';
import { sentenceText, withoutOtherValues } from './value-context.ts';

/** Words that carry a link in a text whose links were printed apart. */
export const ANCHOR =
  /点击此处|请见|请阅读|参见|请参考|联系我们|首选项中心|控制台|合作伙伴中心|click here|\bhere\b|译本|译文|声明|协议|合规性/iu;
/** Words that are nothing but a link: each stands for one address. */
const HERE = /此处|\bhere\b/giu;
/** A sentence that sends people to whom they write, or to where requests are made. */
const CONTACTS = /联系|contact|submit|request|complain|reach|提交|申请|投诉/iu;
const CONTACT_US = /联系我们|contact us|submit|此处|\bhere\b/iu;
/** "Click here to contact us": a link to that, whatever its address says. */
const HERE_TO_CONTACT =
  /(?:此处|\bhere\b).{0,16}(?:联系我们|contact|submit|request)|(?:contact us|submit|make a request|联系我们|提交)[^.。]{0,40}(?:\bhere\b|此处)/iu;

/** The links of a clause whose targets are not printed in its text: those of a page's foot, or of a document with marks. */
export function findLinks(clause: Clause, index: number): Contact[] {
  const printed = clause.text.toLowerCase();
  const links = clause.links.filter((url) => !printed.includes(url.toLowerCase().replace(/^mailto:/, '')));
  const anchors = anchorsOf(clause);
  const isPaired = anchors.length === links.length;
  return links.flatMap((url, i) => linkContact(clause, index, url, isPaired ? anchors[i] : undefined) ?? []);
}

/** Sentences that carry links: one for each word "here". */
const anchorsOf = (clause: Clause): number[] =>
  clause.sentences.flatMap((_, i) => Array.from({ length: sentenceText(clause, i).match(HERE)?.length ?? 0 }, () => i));

/**
 * A link as a contact.
 * @param anchor the sentence that carries it; unless it is known, the words of the address alone tell what it is for
 */
function linkContact(clause: Clause, index: number, url: string, anchor: number | undefined): Contact | null {
  const isMail = /^mailto:/i.test(url);
  const email = /^mailto:\(?([\w.+-]{1,64}@[\w-]{1,63}\.[\w.]{2,80})\)?(?:\?|$)/i.exec(url)?.[1];
  if ((isMail && !email) || !URL.canParse(url)) return null;
  const words = url
    .replace(/^https?:\/\/[^/]+/, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  const sentence = anchor ?? likeliestAnchor(clause, words);
  const text = withoutOtherValues(sentenceText(clause, sentence));
  const isSure =
    isMail || (namesRequests(words) ? CONTACTS.test(text) : anchor !== undefined && HERE_TO_CONTACT.test(text));
  const value = email ?? url;
  const kind = isMail ? 'email' : 'url';
  const context = { kind, value, before: text, after: '', introduction: [], isLabel: false, isPrinted: false } as const;
  const byWords = purposeOf({
    kind: 'url',
    value: url,
    before: '',
    after: '',
    introduction: [],
    isLabel: false,
    isPrinted: false,
  });
  return {
    kind,
    value,
    purpose: isSure ? purposeOf(context) : byWords === 'preferences' ? byWords : 'information',
    label: '',
    jurisdictions: clause.jurisdictions,
    clause: index,
    sentence,
    stripped: false,
  };
}

/** The sentence of a clause that carries a link: where the address names requests, the first that speaks of them. */
function likeliestAnchor(clause: Clause, words: string): number {
  const texts = clause.sentences.map((_, i) => sentenceText(clause, i));
  const wanted = namesRequests(words) ? [CONTACT_US, CONTACTS, ANCHOR] : [ANCHOR];
  const places = wanted.map((pattern) => texts.findIndex((text) => pattern.test(text)));
  return places.find((place) => place >= 0) ?? 0;
}
