/** A right answer: words of a policy. */
export interface GoldAnswer {
  /** The document it stands in: three digits for one of the policies in `seeds/`, or the name of a policy's file. */
  readonly doc: string;
  readonly quote: string;
  readonly provider?: string;
  readonly part?: number | string;
}

/** A question with what is right to answer. */
export interface GoldQuestion {
  readonly id: string;
  readonly lang: string;
  readonly style?: string;
  readonly type?: string;
  readonly question?: string;
  readonly command?: string;
  readonly providers?: readonly string[];
  readonly answers?: readonly GoldAnswer[];
  readonly need?: 'all' | 'each';
  /** "abstain", or the contact facts that must come back. */
  readonly expect?: 'abstain' | readonly { readonly kind: string; readonly value: string }[];
  readonly absent?: readonly string[];
  readonly silent?: readonly string[];
  readonly reason?: string;
  readonly turns?: readonly GoldQuestion[];
}

/** The numbers by which questions name the policies in `seeds/`. */
const PROVIDER_OF: Readonly<Record<string, string>> = {
  '000': 'alibaba-cloud-intl',
  '001': 'alibaba-cloud-cn',
  '002': 'aws',
  '003': 'huawei-cloud',
  '004': 'kingsoft-cloud',
};

/** The provider that an answer is to come from; null where the answer does not name one. */
export const providerOf = (answer: GoldAnswer): string | null => answer.provider ?? PROVIDER_OF[answer.doc] ?? null;
