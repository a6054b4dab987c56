import { describe, expect, test } from 'vitest';
import { findPatterns } from '../../../src/knowledge/find-patterns.ts';
import { topicsAsked, topicsStated } from '../../../src/knowledge/weigh-topics.ts';
import { tokensOf } from '../../../src/text/tokens.ts';

describe('topics of website policies', () => {
  test.each([
    ['purposes', 'What is the reason for collecting all of that?'],
    ['service-delivery', 'Is my data needed for basic services?'],
    ['fraud-prevention', 'Is it used for security reasons?'],
    ['legal-compliance', 'Do you pass it on for legal reasons?'],
    ['interest-based-ads', 'Is my email used for advertising?'],
    ['ad-analytics-partners', 'Can partners place cookies on my laptop?'],
    ['public-disclosure', 'Can other members read what I wrote?'],
    ['sharing-overview', 'Which companies do you give my address to?'],
    ['automatic-collection', 'Do you gather anything without me noticing?'],
    ['retention-criteria', 'Why do you keep my records?'],
    ['retention-period', 'Is my data stored forever?'],
    ['correction', 'How can I change my account settings?'],
    ['opt-out-rights', 'Can users control what data is shared?'],
    ['cookie-management', 'Does it help to change my browser settings?'],
    ['marketing-opt-out', 'What choice is there about promotional emails?'],
    ['aggregated-data', 'Could somebody find out my identity?'],
    ['policy-changes', 'Do you ask for my opinion before changing the policy?'],
  ])('%s is asked about by "%s"', (topic, question) => {
    const tokens = tokensOf(question);
    expect([...topicsAsked(tokens, findPatterns(tokens, 'asked').asked).keys()]).toContain(topic);
  });

  test.each([
    ['service-delivery', 'We use it to diagnose problems with our servers and to administer the site.'],
    ['service-delivery', 'This lets us send you the products you have ordered.'],
    ['fraud-prevention', 'We may look into what could violate our terms.'],
    ['ad-analytics-partners', 'Third parties may also collect information on your visits.'],
    ['public-disclosure', 'Whatever you post on our message boards can be read by others.'],
    ['affiliates', 'We pass it on within our family of websites.'],
    ['privacy-shield', 'We take part in the Safe Harbor program.'],
    ['opt-out-rights', 'You may choose not to provide your address.'],
  ])('%s is stated by "%s"', (topic, sentence) => {
    expect(topicsStated(findPatterns(tokensOf(sentence), 'stated').stated).get(topic)).toBe(1);
  });
});
