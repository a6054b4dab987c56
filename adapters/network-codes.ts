/** Codes of Node and of its HTTP client in an error and in what caused it; `original` is what Slack's package calls a cause. */
export function networkCodesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { code, original, cause } = error as { code?: unknown; original?: unknown; cause?: unknown };
  return [...(typeof code === 'string' ? [code] : []), ...networkCodesOf(original ?? cause)];
}

/** The connection was never made, so nothing has arrived. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

/** True for a request that was certainly not sent; any other one that failed may have arrived. */
export const wasNotSent = (error: unknown): boolean => networkCodesOf(error).some((code) => NOT_SENT.includes(code));
