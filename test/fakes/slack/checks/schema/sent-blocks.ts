import type { HomeView, KnownBlock, ModalView } from '@slack/types';

/** The types from which the schema is made. Views get `KnownBlock` here: the `AnyBlock` of their own types accepts everything. */
export interface SentBlocks {
  readonly blocks?: KnownBlock[];
  readonly modal?: Omit<ModalView, 'blocks'> & { readonly blocks: KnownBlock[] };
  readonly home?: Omit<HomeView, 'blocks'> & { readonly blocks: KnownBlock[] };
}
