import { ApplicationCommandType, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';

type Node = Readonly<Record<string, unknown>>;

/** What has to be changed for the registered commands to be those that are wanted. */
export interface CommandChanges {
  readonly isSame: boolean;
  /** In words, one line each. */
  readonly changes: readonly string[];
}

/** What of a registered command is ours; Discord adds ids, versions and defaults. */
const OWN = [
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'choices',
  'value',
  'type',
  'required',
  'autocomplete',
  'min_length',
  'max_length',
  'contexts',
  'integration_types',
];

/**
 * Compares what is registered with what is wanted.
 * @param registered as Discord's API gives them; ask for them with `with_localizations=true`, or all localisations
 *   would seem to be missing
 */
export function compareCommands(
  registered: readonly unknown[],
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
): CommandChanges {
  const before = byName(registered.filter(isNode));
  const after = byName(wanted.map((body) => body as unknown as Node));
  const globalOnly = wanted.every((body) => body.contexts === undefined) ? ['contexts', 'integration_types'] : [];
  const changes = [
    ...[...after].flatMap(([key, body]) => {
      const old = before.get(key);
      if (!old) return [`adds ${titleOf(body)}`];
      return differences(ownOf(old, globalOnly), ownOf(body, globalOnly), []).map(
        (one) => `changes ${titleOf(body)}: ${one}`,
      );
    }),
    ...[...before].flatMap(([key, old]) => (after.has(key) ? [] : [`removes ${titleOf(old)}`])),
  ];
  return { isSame: changes.length === 0, changes };
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

const typeOf = ({ type }: Node): unknown => type ?? ApplicationCommandType.ChatInput;

const byName = (commands: readonly Node[]): Map<string, Node> =>
  new Map(commands.map((command) => [`${typeOf(command)} ${command['name']}`, command]));

const titleOf = (command: Node): string =>
  typeOf(command) === ApplicationCommandType.ChatInput ? `/${command['name']}` : `“${command['name']}”`;

/** The own fields of a command that say something: what is absent, null, false or empty says nothing. */
function ownOf(value: unknown, without: readonly string[]): unknown {
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'number') ? value.toSorted() : value.map((one) => ownOf(one, without));
  if (!isNode(value)) return value;
  const isMap = !('name' in value) && !('type' in value);
  const entries = Object.entries(value)
    .filter(([key]) => isMap || (OWN.includes(key) && !without.includes(key)))
    .map(([key, one]) => [key, ownOf(one, without)] as const)
    .filter(([, one]) => !saysNothing(one));
  return Object.fromEntries(entries);
}

const saysNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** What differs, with the way to it: "option provider, description_localizations zh-CN: … -> …". */
function differences(before: unknown, after: unknown, path: readonly string[]): string[] {
  if (isNode(before) && isNode(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differences(before[key], after[key], [...path, key]));
  }
  const [old, now] = [listOf(before), listOf(after)];
  if (old && now && old.size + now.size > 0) {
    const names = [...new Set([...old.keys(), ...now.keys()])];
    const changed = names.flatMap((name) => differences(old.get(name), now.get(name), [...path, name]));
    const isMoved = changed.length === 0 && [...old.keys()].join('\n') !== [...now.keys()].join('\n');
    return isMoved ? [`${path.join(' ')}: other order`] : changed;
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [`${path.join(' ')}: ${shown(before)} -> ${shown(after)}`];
}

/** Options and choices by their names, none for an absent list; null for what is no list of them. */
function listOf(value: unknown): Map<string, Node> | null {
  if (value === undefined) return new Map();
  if (!Array.isArray(value) || !value.every(isNode)) return null;
  return new Map(value.map((one) => [String(one['name']), one]));
}

const shown = (value: unknown): string =>
  value === undefined ? 'nothing' : isNode(value) ? 'there' : JSON.stringify(value);
