/**
 * Describes any error for the log by its name and the place that threw it. Its message is left out: it may quote what a
 * person wrote, as that of a failed `JSON.parse` does, or a token.
 */
export function describeUnknown(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const place = /^\s+at (?:async )?([\w.<>[\]# ]+) \(/mu.exec(error.stack ?? '')?.[1];
  return place ? `${error.name} in ${place}` : error.name;
}
