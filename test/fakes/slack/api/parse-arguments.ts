import { isObject, type Json } from '../checks/json.ts';

/** Arguments whose value in a form is JSON. */
const JSON_ARGUMENTS = new Set(['blocks', 'attachments', 'view', 'prompts', 'metadata', 'loading_messages']);
const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false };

/**
 * Parses the arguments of a call, from a form or from JSON (docs.slack.dev/apis/web-api#post-bodies). In a form, complex
 * values are JSON and booleans are words. A value that is not valid JSON stays a string, which the method then refuses.
 * @throws SyntaxError for an invalid JSON body
 */
export function parseArguments(type: string, body: string): Json {
  if (type.startsWith('application/json')) {
    const parsed: unknown = JSON.parse(body || '{}');
    return isObject(parsed) ? parsed : {};
  }
  return Object.fromEntries([...new URLSearchParams(body)].map(([name, value]) => [name, argumentOf(name, value)]));
}

function argumentOf(name: string, value: string): unknown {
  if (!JSON_ARGUMENTS.has(name)) return BOOLEANS[value] ?? value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
