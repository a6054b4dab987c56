import { createHash } from 'node:crypto';
import { jurisdictionsIn } from '../../src/knowledge/match-jurisdictions.ts';
import type { Clause, Sentence, Span } from '../../src/policy/policy.ts';
import type { Language } from '../../src/text/language.ts';
import type { Outlined } from '../outline/add-sections.ts';
import { bareLetters } from '../outline/similarity.ts';
import { join, type MappedText, slice, spanOf } from '../read/mapped-text.ts';
import type { Layout } from '../read/plain/layout.ts';
import { type ClauseDraft, groupElements } from './group-elements.ts';
import { splitSentences } from './sentences.ts';

/** Letters of a clause's opening words that go into its id. */
const OPENING_LENGTH = 80;

/**
 * Forms the clauses of a policy from its outline.
 * @param policy id of the policy, the first part of each clause's id
 */
export function createClauses(
  policy: string,
  elements: readonly Outlined[],
  language: Language,
  layout: Layout,
): Clause[] {
  const taken = new Map<string, number>();
  return groupElements(elements, layout, language).map((draft) => {
    const mapped = joinParts(draft.parts);
    return clauseOf(idOf(policy, draft, mapped.text, taken), draft, mapped, language);
  });
}

/** The text of a clause: items of a list on lines of their own, anything else in one line. */
const joinParts = (parts: readonly Outlined[]): MappedText =>
  join(parts, parts.some((part) => part.kind !== 'text') ? '\n' : ' ');

/**
 * An id that survives edits in other clauses: a hash of the clause's own section and opening words. Clauses of one section
 * with the same opening are numbered.
 */
function idOf(policy: string, draft: ClauseDraft, text: string, taken: Map<string, number>): string {
  const first = draft.parts[0];
  const key = `${first?.section.join('\n') ?? ''}\n${bareLetters(text.slice(first?.mark ?? 0)).slice(0, OPENING_LENGTH)}`;
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 8);
  const count = (taken.get(hash) ?? 0) + 1;
  taken.set(hash, count);
  return `${policy}#${hash}${count > 1 ? `-${count}` : ''}`;
}

const ADDRESSED_EN =
  /^(?:.{0,12}\b)?(?:if|for|where) (?:you|individuals|users|residents|customers|people)\b.{0,40}?\b(?:located|resid\p{L}+|from|in|citizens?)\b(.{0,40})/iu;
const ADDRESSED_ZH = /^.{0,12}(?:如果?您(?:是|来自|位于|居住)|对于)(.{0,16}?)(?:居民|用户|客户|[，,])/u;

/** A heading run into the clause: "Your California Privacy Rights. ...", "Notice to Residents of the State of California - ...". */
const TITLED_EN =
  /^.{0,40}?\b(?:\p{Lu}[\p{L}.]+ (?:[Pp]rivacy [Rr]ights|[Rr]esidents|[Cc]ustomers|[Cc]onsumers|[Uu]sers)\b|(?:Residents|Citizens|Customers|Consumers|Users) (?:of|in) (?:the .{0,25}|\p{Lu}\p{L}+))/u;

/** Jurisdictions from the opening of a clause: "If you are a California resident ...". */
function addressees(text: string): string[] {
  const match = ADDRESSED_EN.exec(text) ?? ADDRESSED_ZH.exec(text) ?? TITLED_EN.exec(text);
  return match && !/outside|other than|以外|之外/i.test(match[0]) ? jurisdictionsIn(match[0].slice(0, 90)) : [];
}

/** The "and" before the last item of a list, on a line of its own. */
const CONNECTOR = /^(?:and|or)\.?$/i;

/** "Cookies." or "Data Protection Officer.": a label, which belongs to the sentence after it. */
const isLabel = (text: string): boolean =>
  !/[?？:：]$|\. \.$/.test(text) &&
  (/\p{Script=Han}/u.test(text) ? text.length <= 12 : text.split(/\s+/).length <= 3 && text.length <= 30);

/** Addresses that the parts of a clause lead to, outside of the document. */
const linksOf = (parts: readonly Outlined[]): string[] => [
  ...new Set(
    parts
      .flatMap(({ links = [] }) => links.map(({ url }) => url))
      .filter((url) => /^(?:https?:\/\/|mailto:)/i.test(url)),
  ),
];

function clauseOf(id: string, draft: ClauseDraft, mapped: MappedText, language: Language): Clause {
  const sentences: Sentence[] = [];
  let offset = 0;
  for (const part of draft.parts) {
    const item = part.kind === 'item' || part.kind === 'row';
    const body = offset + part.mark;
    splitSentences(part.text.slice(part.mark), language).forEach(([from, to], i) => {
      const before = sentences.at(-1);
      if (before && CONNECTOR.test(part.text.slice(part.mark + from, part.mark + to))) {
        const at: Span = [before.at[0], body + to];
        sentences[sentences.length - 1] = { ...before, at, span: spanOf(slice(mapped, at[0], at[1])) };
        return;
      }
      const labelled = before && isLabel(mapped.text.slice(...before.at)) && (i > 0 || (!item && !before.item));
      if (labelled) sentences.pop();
      const at: Span = [labelled ? before.at[0] : body + from, body + to];
      sentences.push({ at, span: spanOf(slice(mapped, at[0], at[1])), item, row: part.kind === 'row' });
    });
    offset += part.text.length + 1;
  }
  const first = draft.parts[0];
  return {
    id,
    number: first?.number ?? null,
    section: first?.section ?? [],
    jurisdictions: first?.jurisdictions.length ? first.jurisdictions : addressees(mapped.text),
    text: mapped.text,
    span: spanOf(mapped),
    sentences,
    leadIn: draft.leadIn,
    links: linksOf(draft.parts),
  };
}
