/** The error codes of Node and undici in an error and its causes; Slack's package calls a cause `original`. */
export function networkCodesOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { code, original, cause } = error as { code?: unknown; original?: unknown; cause?: unknown };
  return [...(typeof code === 'string' ? [code] : []), ...networkCodesOf(original ?? cause)];
}

/** Codes of connections that were never made, so that nothing can have arrived. */
const NOT_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

/** Whether a request was certainly not sent; any other failed request may have arrived. */
export const wasNotSent = (error: unknown): boolean => networkCodesOf(error).some((code) => NOT_SENT.includes(code));
