/** A length of time: milliseconds, or an amount with a unit such as `'30 days'`. */
export type Duration = number | `${number} ${'minute' | 'hour' | 'day' | 'week'}${'' | 's'}`

/**
 * The silence after which an actor counts as lost: stated, or `'auto'`.
 *
 * `'auto'` asks the data, touchpoint by touchpoint: the time by which 95 % of those who ever move on from there have
 * done so (a conversion is moving on), by Kaplan-Meier on the time to the next touch. Touchpoints with fewer than 30
 * departures are pooled. At most a third of the window of observation and, where that allows, at least a day.
 */
export type Patience = Duration | 'auto'

/**
 * Where a touchpoint's patience comes from: `stated` by the definition, estimated from its `own` departures, or from
 * those of all `pooled` touchpoints that have too few.
 */
export type PatienceSource = 'stated' | 'own' | 'pooled'
