/** A policy of our own as it was in 2024. */
export const GARDEN_2024 = `Green Garden Privacy Notice

Last updated: 3 May 2024

1. What we collect

We collect the following data when you order plants from us:
(a) your name and your postal address;
(b) your e-mail address;
(c) the plants that you have ordered.

2. How long we keep it

We keep your orders for ten years, as tax law requires. We delete your account thirty days after you have closed it.

3. Whom we share it with

We give your address to the parcel service that brings the plants. We do not sell your data.

4. Newsletters

You can end our newsletter at any time with the link at its end.

5. How to reach us

Write to our data protection officer at privacy@garden.example.
`;

/** The same as it was revised in 2025. */
export const GARDEN_2025 = GARDEN_2024.replace('3 May 2024', '1 February 2025')
  .replace('We delete your account thirty days after', 'We delete your account within seven days after')
  .replace(
    'We do not sell your data.',
    'We do not sell your data. We tell the breeder of a plant how many of it were ordered, without your name.',
  )
  .replace('4. Newsletters\n\nYou can end our newsletter at any time with the link at its end.\n\n5.', '4.');
