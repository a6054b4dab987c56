import type { Json } from '../types/records.ts';

/** The direct children of a component, in the order in which they are shown. */
export const childrenOf = (component: Json): readonly Json[] => [
  ...((component['components'] ?? []) as readonly Json[]),
  ...(component['component'] ? [component['component'] as Json] : []),
  ...(component['accessory'] ? [component['accessory'] as Json] : []),
];

/** All components, nested ones after their parent. */
export const walkComponents = (components: readonly unknown[]): readonly Json[] =>
  (components as readonly Json[]).flatMap((one) => [one, ...walkComponents(childrenOf(one))]);

const TEXT_DISPLAY = 10;

export const textDisplaysIn = (components: readonly unknown[]): readonly string[] =>
  walkComponents(components).flatMap((one) => (one['type'] === TEXT_DISPLAY ? [String(one['content'])] : []));
