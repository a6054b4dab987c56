import type { StoredTurn } from '../../../src/chat/memory/state.ts';

/** A turn with a value in every field. */
export const TURN: StoredTurn = {
  language: 'zh',
  providers: ['huawei-cloud', 'aws'],
  scope: 'closure',
  jurisdictions: ['eea'],
  topics: { retention: 1, closure: 0.5 },
  types: ['duration'],
  concepts: { '~retention': 0.7, '@eea': 1 },
  clauses: ['huawei-cloud#0a1b2c3d'],
  shown: 2,
};

/** A turn with every field empty. */
export const BARE: StoredTurn = {
  language: 'en',
  providers: [],
  scope: null,
  jurisdictions: [],
  topics: {},
  types: [],
  concepts: {},
  clauses: [],
  shown: 0,
};
