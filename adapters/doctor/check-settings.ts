import { nearest } from '../../src/chat/commands/nearest.ts';
import { type FoundSettings, SETTING_NAMES } from '../environment.ts';
import { type Diagnosis, isIll, isWell } from './diagnosis.ts';

/** Names of ours begin so. */
const PREFIX = /^(?:SLACK|DISCORD|STATE)_/;
/** Set by other programs: systemd tells a service its folder so (systemd.exec(5), StateDirectory=). */
const OF_OTHERS = ['STATE_DIRECTORY'];

/** Looks at the settings by themselves: what breaks its rule, and names that no setting has. Values are never told. */
export function checkSettings({ wrong, unread, names, inFile }: FoundSettings): Diagnosis[] {
  const unknown = names.filter((name) => !SETTING_NAMES.includes(name) && (inFile.includes(name) || isLikeOurs(name)));
  const ill = [
    ...(unread ? [isIll('settings', 'problem', unread)] : []),
    ...wrong.map(({ line }) => isIll('settings', 'problem', line)),
    ...unknown.map((name) => isIll('settings', 'warning', unknownLine(name))),
  ];
  if (ill.length > 0) return ill;
  const known = names.filter((name) => SETTING_NAMES.includes(name));
  return [
    isWell('settings', known.length > 0 ? `set: ${known.toSorted().join(', ')}` : 'none is set: the defaults hold'),
  ];
}

const isLikeOurs = (name: string): boolean => PREFIX.test(name) && !OF_OTHERS.includes(name);

function unknownLine(name: string): string {
  const meant = nearestSetting(name);
  const cure = meant
    ? `If ${meant} is meant, write that; else take it out.`
    : 'Take it out, or look up its name in .env.example.';
  return `There is no setting ${name}, so it does nothing. ${cure}`;
}

/** The setting that a name most likely means. Beginnings that names share are no likeness. */
function nearestSetting(name: string): string | null {
  const prefix = PREFIX.exec(name)?.[0] ?? '';
  const rests = SETTING_NAMES.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
  const rest = name.slice(prefix.length);
  const found = nearest(rest, rests) ?? rests.find((one) => isPartOf(one, rest) || isPartOf(rest, one)) ?? null;
  return found && `${prefix}${found}`;
}

/** Whether the words of one name are in another one: TOKEN in BOT_TOKEN. */
const isPartOf = (part: string, whole: string): boolean => part !== '' && `_${whole}_`.includes(`_${part}_`);
