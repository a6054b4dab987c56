import { nearest } from '../../src/chat/commands/nearest.ts';
import { type Diagnosis, issueDiagnosis, okDiagnosis } from '../diagnosis.ts';
import { type FoundSettings, SETTING_NAMES } from '../project/environment.ts';

/** The first word of our settings. */
const OUR_PREFIX = /^(?:SLACK|DISCORD|STATE)_/;
/** Looks like ours but is set by systemd, for the folder of a service (systemd.exec(5), StateDirectory=). */
const FOREIGN_NAMES = ['STATE_DIRECTORY'];

/** Checks the settings by themselves: values that are not allowed, and names that do not exist. It never shows a value. */
export function checkSettings({ wrong, unread, names, inFile }: FoundSettings): Diagnosis[] {
  const unknown = names.filter((name) => !SETTING_NAMES.includes(name) && (inFile.includes(name) || isLikeOurs(name)));
  const issues = [
    ...(unread ? [issueDiagnosis('settings', 'problem', unread)] : []),
    ...wrong.map(({ line }) => issueDiagnosis('settings', 'problem', line)),
    ...unknown.map((name) => issueDiagnosis('settings', 'warning', unknownLine(name))),
  ];
  if (issues.length > 0) return issues;
  const known = names.filter((name) => SETTING_NAMES.includes(name));
  return [
    okDiagnosis(
      'settings',
      known.length > 0 ? `set: ${known.toSorted().join(', ')}` : 'none is set: the defaults hold',
    ),
  ];
}

const isLikeOurs = (name: string): boolean => OUR_PREFIX.test(name) && !FOREIGN_NAMES.includes(name);

function unknownLine(name: string): string {
  const suggestion = nearestSetting(name);
  const cure = suggestion
    ? `If ${suggestion} is meant, write that; else take it out.`
    : 'Take it out, or look up its name in .env.example.';
  return `There is no setting ${name}, so it does nothing. ${cure}`;
}

/** The setting that a name most likely means, compared without the prefix that many settings share. */
function nearestSetting(name: string): string | null {
  const prefix = OUR_PREFIX.exec(name)?.[0] ?? '';
  const rests = SETTING_NAMES.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
  const rest = name.slice(prefix.length);
  const found = nearest(rest, rests) ?? rests.find((one) => isPartOf(one, rest) || isPartOf(rest, one)) ?? null;
  return found && `${prefix}${found}`;
}

/** Whether the words of one name are part of another: TOKEN of BOT_TOKEN. */
const isPartOf = (part: string, whole: string): boolean => part !== '' && `_${whole}_`.includes(`_${part}_`);
