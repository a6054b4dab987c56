/** Why nothing was downloaded: a fact, to be put into a line. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';
}
