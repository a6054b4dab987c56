import { walkComponents } from '../../reading/walk-components.ts';
import { duplicatesIn, type Problem, problem } from './problem.ts';

type Component = Readonly<Record<string, unknown>>;

/** Docs, "Modal": 1 to 5 components. The schema says 40. */
const MOST = 5;
const TEXT_INPUT = 4;
const LABEL = 18;

/** Rules for a modal that the schema does not contain. */
export function modalRules(data: Component): readonly Problem[] {
  const components = (data['components'] ?? []) as readonly Component[];
  const all = walkComponents(components);
  const ids = all.flatMap((one) => (one['custom_id'] === undefined ? [] : [one['custom_id']]));
  const labelled = components.flatMap((one) => (one['type'] === LABEL ? [one['component'] as Component] : []));
  return [
    ...(components.length > MOST ? [`${components.length} components, at most ${MOST}`] : []),
    ...duplicatesIn(ids).map((id) => `the custom_id ${id} occurs twice`),
    ...labelled
      .filter((one) => one['type'] === TEXT_INPUT && one['label'])
      .map(() => 'a text input in a label has no label of its own'),
    ...all.flatMap(({ type, min_length: least = 0, max_length: most = 4000 }) =>
      type === TEXT_INPUT && Number(least) > Number(most) ? [`min_length ${least} is above max_length ${most}`] : [],
    ),
  ].map((message) => problem(['data', 'components'], message, 'COMPONENT_VALIDATION_FAILED'));
}
