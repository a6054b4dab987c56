/**
 * General topics with those that are parts of them: a clause on a part says something on the whole, and one on the whole
 * may answer a question on a part.
 */
export const topicFamilies: Readonly<Record<string, readonly string[]>> = {
  'data-collected': [
    'account-data',
    'identity-verification-data',
    'biometric-data',
    'payment-data',
    'invoice-data',
    'contact-details',
    'support-records',
    'communications-content',
    'third-party-sources',
    'community-posts',
    'surveys-events',
    'job-applicants',
    'sensitive-data',
    'customer-content',
    'others-data',
    'automatic-collection',
    'device-data',
    'log-data',
    'usage-tracking',
    'location-data',
    'cookies',
    'required-data',
  ],
  'automatic-collection': ['device-data', 'log-data', 'usage-tracking', 'location-data', 'cookies'],
  cookies: ['cookie-management', 'do-not-track'],
  purposes: [
    'service-delivery',
    'improvement-analytics',
    'marketing',
    'personalisation',
    'profiling',
    'interest-based-ads',
    'fraud-prevention',
    'credit-assessment',
    'legal-compliance',
    'surveys-events',
    'support-records',
  ],
  marketing: ['marketing-opt-out', 'interest-based-ads', 'personalisation', 'surveys-events'],
  consent: ['consent-withdrawal', 'consent-exceptions', 'parental-consent', 'acceptance'],
  'sharing-overview': [
    'affiliates',
    'service-providers',
    'business-partners',
    'ad-analytics-partners',
    'third-party-sdks',
    'law-enforcement',
    'merger',
    'sale',
    'public-disclosure',
    'aggregated-data',
    'professional-advisors',
    'recipient-duties',
    'third-party-links',
  ],
  'service-providers': ['recipient-duties', 'ad-analytics-partners', 'professional-advisors'],
  'retention-period': [
    'retention-after-closure',
    'retention-criteria',
    'end-of-retention',
    'backups',
    'account-closure',
  ],
  'transfer-abroad': ['transfer-safeguards', 'privacy-shield', 'storage-location'],
  'security-measures': [
    'encryption',
    'staff-access',
    'certifications',
    'staff-training',
    'no-absolute-security',
    'user-security-duties',
    'incident-response',
  ],
  'rights-overview': [
    'access-copy',
    'correction',
    'deletion-right',
    'objection',
    'restriction',
    'portability',
    'complaint-regulator',
    'automated-decision-rights',
    'non-discrimination',
    'consent-withdrawal',
    'exercising-rights',
    'california-rights',
    'opt-out-rights',
  ],
  'exercising-rights': [
    'request-verification',
    'response-time',
    'response-extension',
    'request-refusal',
    'request-fees',
    'authorised-agent',
    'contact',
  ],
  'opt-out-rights': [
    'marketing-opt-out',
    'cookie-management',
    'ads-opt-out',
    'do-not-track',
    'consent-withdrawal',
    'objection',
    'required-data',
  ],
  'deletion-right': ['end-of-retention', 'account-closure', 'destruction-method'],
  contact: ['dpo', 'representative', 'postal-address', 'phone-number', 'email-address', 'controller-identity'],
  minors: ['parental-consent', 'minor-data-found'],
  'policy-changes': ['change-notice', 'previous-versions', 'policy-dates', 'acceptance'],
  scope: ['scope-exclusions', 'controller-processor', 'definitions', 'third-party-links', 'customer-content'],
  'breach-notification': ['incident-response'],
};

function invert(families: Readonly<Record<string, readonly string[]>>): Map<string, string[]> {
  const parents = new Map<string, string[]>();
  for (const [parent, parts] of Object.entries(families))
    for (const part of parts) parents.set(part, [...(parents.get(part) ?? []), parent]);
  return parents;
}

const parentsOf = invert(topicFamilies);

/** General topics that a topic is a part of. */
export const broaderTopics = (topic: string): readonly string[] => parentsOf.get(topic) ?? [];

/** Topics on a group of people apart: what is said of them does not hold for everyone. */
export const GROUP_TOPICS: readonly string[] = ['minors', 'parental-consent', 'minor-data-found', 'job-applicants'];
