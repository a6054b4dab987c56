import type { Problem } from './rules/problem.ts';

interface Nested {
  [key: string]: Nested | readonly { readonly code: string; readonly message: string }[];
}

/** Nests problems like Discord's form errors: `{ embeds: { 0: { title: { _errors: [...] } } } }`. */
export function nestErrors(problems: readonly Problem[]): Record<string, unknown> {
  const root: Nested = {};
  for (const { path, code, message } of problems) {
    let at = root;
    for (const key of path) {
      const inner = (at[key] ?? {}) as Nested;
      at[key] = inner;
      at = inner;
    }
    at['_errors'] = [...((at['_errors'] ?? []) as readonly { code: string; message: string }[]), { code, message }];
  }
  return root;
}
