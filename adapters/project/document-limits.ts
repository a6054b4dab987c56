import { findSettings } from './environment.ts';

/** What reading one document may cost, by the settings; a setting that breaks its rule counts as not set. */
export function documentLimits(): { readonly seconds: number; readonly megabytes: number } {
  const { env } = findSettings();
  return { seconds: env.DOCUMENT_SECONDS, megabytes: env.DOCUMENT_MEGABYTES };
}
