import type { HomeView, KnownBlock, ModalView } from '@slack/types';

/** What the schema is made of: the blocks of messages and views; `AnyBlock` of the views would let everything pass. */
export interface SentBlocks {
  readonly blocks?: KnownBlock[];
  readonly modal?: Omit<ModalView, 'blocks'> & { readonly blocks: KnownBlock[] };
  readonly home?: Omit<HomeView, 'blocks'> & { readonly blocks: KnownBlock[] };
}
