/** Why something could not be read, in words. */
export const reasonOf = (error: unknown): string => {
  const code = (error as { code?: string }).code;
  const known: Record<string, string> = {
    ENOENT: 'there is no such file',
    EACCES: 'it is not readable',
    EISDIR: 'it is a folder',
    ENOTDIR: 'it is not a folder',
  };
  return (code && known[code]) || (error instanceof Error ? error.message : String(error));
};
