import { placeName } from '../../src/compose/names.ts';
import type { Reply, ReplyContact } from '../../src/compose/reply.ts';
import { wording } from '../../src/compose/wording.ts';
import type { Language } from '../../src/text/language.ts';
import { drawParagraph } from './draw-paragraph.ts';
import { groupBy } from './group-by.ts';
import type { Look } from './look.ts';
import { printable } from './printable.ts';
import type { Sources } from './sources-of.ts';
import { consoleWords } from './words.ts';

/** One contact as lines: what it is and for what, its value, whose it is, for where, and its source. */
function drawContact(look: Look, contact: ReplyContact, source: number, language: Language): string[] {
  const words = wording[language];
  const value = printable(contact.value);
  const label = printable(contact.label);
  const what = `${words.kinds[contact.kind]}${words.listSeparator}${words.purposes[contact.purpose] ?? contact.purpose}`;
  const whose = label && !value.includes(label) ? consoleWords[language].inBrackets(label) : '';
  const where = contact.jurisdiction ? ` — ${placeName(contact.jurisdiction, language)}` : '';
  const lines = drawParagraph(look, `${what}${consoleWords[language].colon}${value}${whose}${where}\u00a0[${source}]`, {
    indent: 4,
    marker: '  •',
  });
  return lines.map((line) => (line.includes(value) ? line.replace(value, () => look.paint('value', value)) : line));
}

/** The contacts of a reply as lines, provider by provider. */
export function drawContacts(
  look: Look,
  reply: Reply,
  sources: Sources,
  nameOf: (provider: string) => string,
): string[] {
  const { language, contacts } = reply;
  return groupBy(contacts, (contact) => contact.citation.policy).flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { updated, file } = first.citation;
    const version = updated ? wording[language].version(updated) : wording[language].undated;
    const heading = consoleWords[language].contactsOf(nameOf(first.provider), version, file);
    return [
      '',
      ...drawParagraph(look, heading, { style: 'heading' }),
      ...own.flatMap((contact) => drawContact(look, contact, sources.numberOf(contact), language)),
    ];
  });
}
