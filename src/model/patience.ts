/** A length of time: milliseconds, or an amount with a unit such as `'30 days'`. */
export type Duration = number | `${number} ${'minute' | 'hour' | 'day' | 'week'}${'' | 's'}`

/** One silence for all touchpoints. (`'auto'`, by Kaplan-Meier, is announced for a later version.) */
export type Patience = Duration
