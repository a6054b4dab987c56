import { duplicatesIn, lengthOf, type Path, type Problem, problem } from './problem.ts';

type Json = Readonly<Record<string, unknown>>;

/** Docs, "Application Commands"; the 15 since 3 March 2026. */
const MOST: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };
const COMMAND_SIZE = 8000;
const CHAT_INPUT = 1;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** Discord's locales, from its page "Locales". */
const LOCALES: ReadonlySet<string> = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko ar he'.split(
    ' ',
  ),
);

const optionsOf = (one: Json) => (one['options'] ?? []) as readonly Json[];
const choicesOf = (one: Json) => (one['choices'] ?? []) as readonly Json[];
const textsOf = (one: Json, key: string): readonly string[] => [
  String(one[key] ?? ''),
  ...Object.values((one[`${key}_localizations`] ?? {}) as Record<string, string | null>).map((text) => text ?? ''),
];
/** Of all translations the longest counts. */
const longest = (one: Json, key: string): number => Math.max(...textsOf(one, key).map(lengthOf));

/** Characters of names, descriptions and values, as Discord counts them. */
export function sizeOfCommand(command: Json): number {
  const choices = choicesOf(command).reduce(
    (sum, one) => sum + longest(one, 'name') + lengthOf(String(one['value'])),
    0,
  );
  const options = optionsOf(command).reduce((sum, one) => sum + sizeOfCommand(one), 0);
  return longest(command, 'name') + longest(command, 'description') + choices + options;
}

function localeRules(one: Json, path: Path): readonly Problem[] {
  return ['name', 'description'].flatMap((key) =>
    Object.keys((one[`${key}_localizations`] ?? {}) as Json)
      .filter((locale) => !LOCALES.has(locale))
      .map((locale) =>
        problem([...path, `${key}_localizations`], `${locale} is no locale of Discord`, 'APPLICATION_COMMAND_LOCALE'),
      ),
  );
}

const nameRules = (one: Json, path: Path): readonly Problem[] =>
  textsOf(one, 'name').flatMap((name) => [
    ...(NAME.test(name)
      ? []
      : [problem([...path, 'name'], `"${name}" is no name of a command`, 'APPLICATION_COMMAND_INVALID_NAME')]),
    ...(name === name.toLowerCase()
      ? []
      : [problem([...path, 'name'], `"${name}" is not in lower case`, 'APPLICATION_COMMAND_INVALID_NAME')]),
  ]);

function optionRules(option: Json, path: Path): readonly Problem[] {
  const { autocomplete, min_length: least = 0, max_length: most = 6000 } = option;
  const choices = choicesOf(option);
  return [
    ...nameRules(option, path),
    ...localeRules(option, path),
    ...(autocomplete && choices.length > 0
      ? [problem(path, 'has choices and completes', 'APPLICATION_COMMAND_OPTIONS_CHOICES')]
      : []),
    ...duplicatesIn(choices.map((one) => one['name'])).map((name) =>
      problem([...path, 'choices'], `the name ${name} occurs twice`),
    ),
    ...duplicatesIn(choices.map((one) => one['value'])).map((value) =>
      problem([...path, 'choices'], `the value ${value} occurs twice`),
    ),
    ...choices.flatMap((one, index) => [
      ...localeRules(one, [...path, 'choices', index]),
      ...(lengthOf(one['value']) > 100 ? [problem([...path, 'choices', index, 'value'], 'is longer than 100')] : []),
    ]),
    ...(Number(least) > Number(most) ? [problem(path, `min_length ${least} is above max_length ${most}`)] : []),
    ...optionListRules(optionsOf(option), path),
  ];
}

function optionListRules(options: readonly Json[], path: Path): readonly Problem[] {
  const firstFree = options.findIndex((option) => option['required'] !== true);
  const late = firstFree < 0 ? [] : options.slice(firstFree).filter((option) => option['required'] === true);
  return [
    ...options.flatMap((option, index) => optionRules(option, [...path, 'options', index])),
    ...late.map(({ name }) =>
      problem(
        [...path, 'options'],
        `the required ${name} comes after one that is not`,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      ),
    ),
    ...duplicatesIn(options.map(({ name }) => name)).map((name) =>
      problem([...path, 'options'], `the name ${name} occurs twice`, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS'),
    ),
  ];
}

function commandRulesOf(command: Json, path: Path, isGuild: boolean): readonly Problem[] {
  const isChatInput = (command['type'] ?? CHAT_INPUT) === CHAT_INPUT;
  const size = sizeOfCommand(command);
  const described = textsOf(command, 'description').some((text) => text !== '');
  return [
    ...localeRules(command, path),
    ...(isChatInput ? nameRules(command, path) : []),
    ...(isChatInput && !command['description']
      ? [problem([...path, 'description'], 'is required', 'BASE_TYPE_REQUIRED')]
      : []),
    ...(!isChatInput && described
      ? [problem([...path, 'description'], 'must be empty', 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID')]
      : []),
    ...(!isChatInput && optionsOf(command).length > 0 ? [problem([...path, 'options'], 'must be empty')] : []),
    ...(size > COMMAND_SIZE
      ? [problem(path, `has ${size} characters, at most ${COMMAND_SIZE}`, 'APPLICATION_COMMAND_TOO_LARGE')]
      : []),
    ...(isGuild
      ? ['contexts', 'integration_types']
          .filter((key) => command[key])
          .map((key) => problem([...path, key], 'is for global commands alone'))
      : []),
    ...optionListRules(optionsOf(command), path),
  ];
}

/** Rules for the commands of a bulk PUT that the schema does not contain. */
export function commandRules(commands: readonly unknown[], isGuild: boolean): readonly Problem[] {
  const all = commands as readonly Json[];
  const typeOf = (command: Json) => Number(command['type'] ?? CHAT_INPUT);
  const keys = all.map((command) => `${typeOf(command)} ${command['name']}`);
  return [
    ...all.flatMap((command, index) => commandRulesOf(command, [index], isGuild)),
    ...duplicatesIn(keys).map((key) =>
      problem([], `the command ${key} occurs twice`, 'APPLICATION_COMMANDS_DUPLICATE_NAME'),
    ),
    ...Object.entries(MOST).flatMap(([type, most]) => {
      const count = all.filter((command) => typeOf(command) === Number(type)).length;
      return count > most ? [problem([], `${count} commands of type ${type}, at most ${most}`)] : [];
    }),
  ];
}
