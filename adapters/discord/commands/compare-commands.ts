import { ApplicationCommandType, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';

type Node = Readonly<Record<string, unknown>>;

/** How the registered commands differ from the wanted ones. */
export interface CommandChanges {
  readonly isSame: boolean;
  /** One line for each change that is needed: "adds /ask". */
  readonly changes: readonly string[];
}

/** Fields of a registered command that are ours; Discord adds ids, versions and defaults. */
const COMPARED_FIELDS = [
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'choices',
  'value',
  'type',
  'required',
  'default_member_permissions',
  'autocomplete',
  'min_length',
  'max_length',
  'contexts',
  'integration_types',
];

/**
 * Compares the registered commands with the wanted ones.
 * @param registered commands as Discord's API returns them; request them with `with_localizations=true`, or all
 *   localisations would seem to be missing
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
      return differences(comparedFields(old, globalOnly), comparedFields(body, globalOnly), []).map(
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

/** The compared fields of a command that have a value: null, false and empty ones mean the same as absent ones. */
function comparedFields(value: unknown, without: readonly string[]): unknown {
  if (Array.isArray(value))
    return value.every((one) => typeof one === 'number')
      ? value.toSorted()
      : value.map((one) => comparedFields(one, without));
  if (!isNode(value)) return value;
  const isMap = !('name' in value) && !('type' in value);
  const entries = Object.entries(value)
    .filter(([key]) => isMap || (COMPARED_FIELDS.includes(key) && !without.includes(key)))
    .map(([key, one]) => [key, comparedFields(one, without)] as const)
    .filter(([, one]) => !isEmptyValue(one));
  return Object.fromEntries(entries);
}

const isEmptyValue = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** The differences, each with its path: "option provider, description_localizations zh-CN: … -> …". */
function differences(before: unknown, after: unknown, path: readonly string[]): string[] {
  if (isNode(before) && isNode(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => differences(before[key], after[key], [...path, key]));
  }
  const [old, now] = [byOptionName(before), byOptionName(after)];
  if (old && now && old.size + now.size > 0) {
    const names = [...new Set([...old.keys(), ...now.keys()])];
    const changed = names.flatMap((name) => differences(old.get(name), now.get(name), [...path, name]));
    const isReordered = changed.length === 0 && [...old.keys()].join('\n') !== [...now.keys()].join('\n');
    return isReordered ? [`${path.join(' ')}: other order`] : changed;
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  return [`${path.join(' ')}: ${show(before)} -> ${show(after)}`];
}

/** Options or choices by name: empty if the list is absent, null if the value is not such a list. */
function byOptionName(value: unknown): Map<string, Node> | null {
  if (value === undefined) return new Map();
  if (!Array.isArray(value) || !value.every(isNode)) return null;
  return new Map(value.map((one) => [String(one['name']), one]));
}

const show = (value: unknown): string =>
  value === undefined ? 'nothing' : isNode(value) ? 'there' : JSON.stringify(value);
