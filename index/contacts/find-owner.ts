import type { Clause } from '../../src/policy/policy.ts';
import type { FoundValue } from './found-value.ts';
import { sentenceText } from './value-context.ts';

/** Whom a letter is for: "Attention: Data Protection Officer", "收件人：法务部", and who is named behind "contact:". */
const RECIPIENT =
  /(?:收件人|联系人|attention|attn|\batt)\s{0,3}[.：:]\s{0,3}((?:\([^()\n]{1,40}\)|[^。；;，()（）\n@.]|\.(?=\S)){3,100}?)(?=,? ?c\/o|,? ?(?:E-?mail|Tel|Phone)\b|\s[\w.+-]{1,64}@|[。；;，）)\n]|\.(?:\s|$)|$)/giu;
const INVITED =
  /(?:请联系|联系|contact)\s{0,3}[：:]\s{0,3}(\p{Lu}[^\n，。；@:：]{2,60}?)(?=\s{0,3}(?:电子邮箱|邮箱|E-?mail|电话|Tel|[，。；\n]|$))/giu;
/** A name without a legal form that stands right before its address: "provider Acme Trust (free of charge) <https://…>". */
const NAME_BEFORE =
  /((?:\p{Lu}[\p{L}\p{N}&.-]{1,40} ?){1,5})(?:\s?[（(][^（）()]{1,24}[)）])?\s?(?:at|,|:|：|<|\()?\s?$/u;
/** What a capital letter begins without being a name. */
const NO_NAME =
  /^(?:The|At|By|To|Please|Or|And|Via|Visit|Contact|Email|E-mail|Phone|Tel|Website|Web|Online|Form|URL)\b/u;

/** Sentences before a label in which the organisation behind it may be named. */
const MAX_SENTENCES_BACK = 4;

/** Whose a value is. */
export interface Owner {
  /** The organisation, with the person or department that mail is for, as printed; empty where the text names nobody. */
  readonly label: string;
  /** The organisation alone. */
  readonly organisation: string;
}

/**
 * Finds whose a value is: the organisation named in its sentence, or above a label such as "E-mail:", and whom mail is for.
 * @param names organisations found in the clause
 * @param namesOwner true where a name without a legal form counts too, as of a body that hears complaints
 */
export function findOwner(
  clause: Clause,
  sentence: number,
  found: FoundValue,
  { names, isLabel, namesOwner }: { names: readonly FoundValue[]; isLabel: boolean; namesOwner: boolean },
): Owner {
  const [start = 0, end = 0] = clause.sentences[sentence]?.at ?? [];
  const back = clause.sentences[Math.max(0, sentence - MAX_SENTENCES_BACK)]?.at[0] ?? start;
  const before = names.filter((name) => name.to <= found.from && name.from >= start).at(-1);
  const behind = names.find((name) => name.from >= found.to && name.to <= end);
  const inside = names.find((name) => name.from >= found.from && name.to <= found.to);
  const above = isLabel ? names.filter((name) => name.to <= start && name.from >= back).at(-1) : undefined;
  const bare = namesOwner ? NAME_BEFORE.exec(clause.text.slice(Math.max(start, found.from - 90), found.from))?.[1] : '';
  const named = bare && !NO_NAME.test(bare) ? bare.trim() : '';
  const organisation = (inside ?? before ?? behind ?? above)?.value ?? named;
  const recipient = recipientOf(clause, sentence, isLabel);
  const isSaid = recipient.includes(organisation) || found.value.includes(organisation);
  return { organisation, label: [isSaid && recipient ? '' : organisation, recipient].filter(Boolean).join(', ') };
}

/** Whom mail is for: in the same sentence, in the sentence behind or in one of the two before a label. */
function recipientOf(clause: Clause, sentence: number, isLabel: boolean): string {
  const places = isLabel ? [sentence, sentence - 1, sentence - 2, sentence + 1] : [sentence];
  for (const place of places) {
    const text = sentenceText(clause, place);
    for (const pattern of [RECIPIENT, INVITED]) {
      const name = [...text.matchAll(pattern)]
        .at(-1)?.[1]
        ?.split(/\s\d|[,，]\s?\d/u, 1)[0]
        ?.trim();
      if (name && !/@|^(?:us|we|the following)$/iu.test(name)) return name;
    }
  }
  return '';
}
