import { outlinePlain } from '../../index/outline/outline-plain.ts';
import type { Seed } from '../../index/read/seed.ts';
import type { Clause, Policy } from '../../src/policy/policy.ts';

const oneLine = (text: string, most: number): string => text.replace(/\s+/g, ' ').slice(0, most).trim();
const places = (jurisdictions: readonly string[]): string =>
  jurisdictions.length > 0 ? ` [${jurisdictions.join(', ')}]` : '';

/** What the index made of a policy, for people to read: outline with clauses, what was left out, contacts. */
export function goldenOf(policy: Policy, { text, record }: Seed): string {
  const { layout } = outlinePlain(text, record.language);
  return [
    `${policy.title}: read as ${layout}, effective ${policy.effective ?? '-'}, updated ${policy.updated ?? '-'}`,
    '',
    '# Clauses: number, jurisdictions, sentences, lead-in (>), links, opening words',
    ...policy.clauses.flatMap((clause, i) => [...sectionLine(clause, policy.clauses[i - 1]), clauseLine(clause)]),
    '',
    '# Contacts: kind, purpose, value, whose, jurisdictions',
    ...policy.contacts.map(({ kind, purpose, value, label, jurisdictions, stripped }) =>
      `${kind} ${purpose} ${stripped ? '(lost by the layout)' : value} ${label && `| ${label}`}${places(jurisdictions)}`.trimEnd(),
    ),
    '',
    '# Left out',
    ...policy.leftovers.map(({ reason, span }) => `${reason}: ${oneLine(text.slice(...span), 60)}`),
    '',
  ].join('\n');
}

function sectionLine({ section }: Clause, before: Clause | undefined): string[] {
  const path = section.join(' > ');
  return path === before?.section.join(' > ') ? [] : [path || '(no section)'];
}

function clauseLine({ number, jurisdictions, sentences, leadIn, links, text }: Clause): string {
  const marks = `${places(jurisdictions)} ${sentences.length}s${leadIn ? ' >' : ''}${links.length > 0 ? ` ${links.length} links` : ''}`;
  return `  ${number ?? '-'}${marks} ${oneLine(text, 60)}`;
}
