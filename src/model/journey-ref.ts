/** A thing in a chart, by identity and not by position: the same in every chart and after new data. */
export type JourneyRef =
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'touchpoint'; readonly touchpoint: string }
  /** A move between two stages, touchpoints or rings; `flow` tells streams of one pair apart. */
  | { readonly kind: 'transition'; readonly from: string; readonly to: string; readonly flow?: string }
  | { readonly kind: 'path'; readonly touchpoints: readonly string[] }
  /** Journeys that show a value of a dimension, by their first touch that shows any, or by the last. */
  | {
      readonly kind: 'cohort'
      readonly dimension: string
      readonly value: string
      /** Default: the first touch. */
      readonly attribution?: 'last' | undefined
    }
  | { readonly kind: 'actor'; readonly actor: string }
  /** What brings people to the mouth of the loop, or makes them advocates at its tail: a channel, else a touchpoint. */
  | { readonly kind: 'driver'; readonly end: 'mouth' | 'tail'; readonly driver: string }
  /** What one view alone shows, such as a period of a trend: it means no journeys, and filters none. */
  | { readonly kind: 'view'; readonly view: string; readonly id: string }

/** A text that is equal for two refs exactly when they mean the same thing. */
export function refKey(ref: JourneyRef): string {
  switch (ref.kind) {
    case 'stage':
      return join('stage', ref.stage)
    case 'touchpoint':
      return join('touchpoint', ref.touchpoint)
    case 'transition':
      return join('transition', ref.from, ref.to, ref.flow ?? '')
    case 'path':
      return join('path', ...ref.touchpoints)
    case 'cohort':
      return join('cohort', ref.dimension, ref.value, ...(ref.attribution === undefined ? [] : [ref.attribution]))
    case 'actor':
      return join('actor', ref.actor)
    case 'driver':
      return join('driver', ref.end, ref.driver)
    case 'view':
      return join('view', ref.view, ref.id)
  }
}

/** Ids may hold any character, so each part is escaped before it is joined. */
function join(...parts: readonly string[]): string {
  return parts.map(encodeURIComponentSafe).join(':')
}

function encodeURIComponentSafe(part: string): string {
  if (!part.includes(':') && !part.includes('%')) return part
  return part.replace(/[%:]/g, (character) => (character === '%' ? '%25' : '%3A'))
}
