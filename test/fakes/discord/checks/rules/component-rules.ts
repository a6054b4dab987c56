import { walkComponents } from '../../reading/walk-components.ts';
import { duplicatesIn, lengthOf, type Path, type Problem, problem } from './problem.ts';

type Component = Readonly<Record<string, unknown>>;

const ROW = 1;
const BUTTON = 2;
const SELECTS: readonly unknown[] = [3, 5, 6, 7, 8];
const SECTION = 9;
const TEXT = 10;
const CONTAINER = 17;
const LINK = 5;
const PREMIUM = 6;

/** Docs, "Component Reference"; the 4000 are from the discord.js guide and discord/discord-api-docs#8562. */
const MOST = { rows: 5, buttons: 5, nested: 40, text: 4000, sectionTexts: 3, options: 25 } as const;

const inner = (component: Component) => (component['components'] ?? []) as readonly Component[];

function buttonRules(button: Component): readonly string[] {
  const { style, url, custom_id: id, sku_id: sku, label, emoji } = button;
  if (style === PREMIUM) return sku ? [] : ['a premium button needs a sku_id'];
  return [
    ...(style === LINK && !url ? ['a link button needs a url'] : []),
    ...(style === LINK && id !== undefined ? ['a link button has no custom_id'] : []),
    ...(style !== LINK && !id ? ['a button needs a custom_id'] : []),
    ...(style !== LINK && url ? ['only a link button has a url'] : []),
    ...(label || emoji ? [] : ['a button needs a label or an emoji']),
  ];
}

function selectRules(select: Component): readonly string[] {
  if (select['type'] !== 3) return [];
  const options = (select['options'] ?? []) as readonly Component[];
  const { min_values: least = 1, max_values: most = 1 } = select as { min_values?: number; max_values?: number };
  return [
    ...(options.length === 0 ? ['a select needs options'] : []),
    ...duplicatesIn(options.map((option) => option['value'])).map((value) => `the value ${value} occurs twice`),
    ...(least > most ? [`min_values ${least} is above max_values ${most}`] : []),
    ...(most > Math.max(1, options.length) ? [`max_values ${most} is above the ${options.length} options`] : []),
  ];
}

function rowRules(row: Component): readonly string[] {
  const buttons = inner(row).filter(({ type }) => type === BUTTON).length;
  const selects = inner(row).filter(({ type }) => SELECTS.includes(type)).length;
  return [
    ...(buttons > MOST.buttons ? [`${buttons} buttons in a row, at most ${MOST.buttons}`] : []),
    ...(selects > 1 || (selects === 1 && buttons > 0) ? ['a select stands alone in its row'] : []),
    ...(inner(row).length === 0 ? ['a row is empty'] : []),
  ];
}

const rulesOf = (component: Component): readonly string[] => {
  switch (component['type']) {
    case ROW:
      return rowRules(component);
    case BUTTON:
      return buttonRules(component);
    case SECTION: {
      const texts = inner(component).length;
      return [
        ...(texts < 1 || texts > MOST.sectionTexts
          ? [`a section has 1 to ${MOST.sectionTexts} texts, not ${texts}`]
          : []),
        ...(component['accessory'] ? [] : ['a section needs an accessory']),
      ];
    }
    case TEXT:
      return String(component['content'] ?? '').trim() === '' ? ['a text display is empty'] : [];
    case CONTAINER:
      return inner(component).length === 0 ? ['a container is empty'] : [];
    default:
      return selectRules(component);
  }
};

/** Rules for the components of a message that the schema does not contain. */
export function componentRules(
  components: readonly unknown[],
  isV2: boolean,
  path: Path = ['components'],
): readonly Problem[] {
  const top = components as readonly Component[];
  const all = walkComponents(components);
  const text = all.reduce((sum, one) => sum + (one['type'] === TEXT ? lengthOf(one['content']) : 0), 0);
  const named = all.flatMap((one) =>
    one['custom_id'] === undefined || one['custom_id'] === null ? [] : [one['custom_id']],
  );
  const ids = all.flatMap((one) => (one['id'] ? [one['id']] : []));
  const found = [
    ...all.flatMap(rulesOf),
    ...duplicatesIn(named).map((id) => `the custom_id ${id} occurs twice`),
    ...duplicatesIn(ids).map((id) => `the id ${id} occurs twice`),
    ...(isV2 ? v2Rules(all.length, text) : legacyRules(top)),
  ];
  return found.map((message) => problem(path, message, 'COMPONENT_VALIDATION_FAILED'));
}

const v2Rules = (count: number, text: number): readonly string[] => [
  ...(count > MOST.nested ? [`${count} components in all, at most ${MOST.nested}`] : []),
  ...(text > MOST.text ? [`${text} characters in text displays, at most ${MOST.text}`] : []),
];

const legacyRules = (top: readonly Component[]): readonly string[] => [
  ...(top.length > MOST.rows ? [`${top.length} rows, at most ${MOST.rows}`] : []),
  ...(top.some(({ type }) => type !== ROW) ? ['without the flag IsComponentsV2 there are only action rows'] : []),
];
