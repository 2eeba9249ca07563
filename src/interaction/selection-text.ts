import type { JourneyRef } from '../model/journey-ref.js'
import type { Selection } from './selection.js'

/**
 * A selection as a text for an address: `stage.lead*touchpoint.price`. Letters that mean something in
 * addresses are escaped, so that it may stand in a query or fragment as it is. Half a surrogate pair,
 * which no address can hold, becomes the replacement character.
 */
export function selectionToText(selection: Selection): string {
  return selection.map((ref) => partsOf(ref).map(escaped).join('.')).join('*')
}

/** The selection of such a text. What is not a ref is passed over: an address may come from anywhere. */
export function selectionFromText(text: string): Selection {
  return text.split('*').flatMap((part) => {
    const ref = refOf(part)
    return ref === null ? [] : [ref]
  })
}

function partsOf(ref: JourneyRef): readonly string[] {
  switch (ref.kind) {
    case 'stage':
      return [ref.kind, ref.stage]
    case 'touchpoint':
      return [ref.kind, ref.touchpoint]
    case 'transition':
      return [ref.kind, ref.from, ref.to, ...(ref.flow === undefined ? [] : [ref.flow])]
    case 'path':
      return [ref.kind, ...ref.touchpoints]
    case 'cohort':
      return [ref.kind, ref.dimension, ref.value, ...(ref.attribution === undefined ? [] : [ref.attribution])]
    case 'actor':
      return [ref.kind, ref.actor]
    case 'driver':
      return [ref.kind, ref.end, ref.driver]
    case 'view':
      return [ref.kind, ref.view, ref.id]
  }
}

function escaped(part: string): string {
  const whole = part.replace(/\p{Surrogate}/gu, '\uFFFD')
  return encodeURIComponent(whole).replace(/[.*]/g, (sign) => (sign === '.' ? '%2E' : '%2A'))
}

function refOf(text: string): JourneyRef | null {
  const [kind, ...parts] = text.split('.').map(unescaped)
  const [first, second, third] = parts
  if (parts.includes(null) || first == null) return null
  if (kind === 'path') return { kind, touchpoints: parts as string[] }
  if (kind === 'transition' && second != null && parts.length <= 3)
    return { kind, from: first, to: second, ...(third == null ? {} : { flow: third }) }
  if (kind === 'cohort' && second != null) {
    const cohort = { kind, dimension: first, value: second } as const
    if (parts.length === 2) return cohort
    return parts.length === 3 && third === 'last' ? { ...cohort, attribution: third } : null
  }
  if (parts.length === 2 && second != null) return refOfTwo(kind, first, second)
  return parts.length === 1 ? refOfOne(kind, first) : null
}

function refOfTwo(kind: string | null | undefined, first: string, second: string): JourneyRef | null {
  if (kind === 'view') return { kind, view: first, id: second }
  if (kind !== 'driver' || (first !== 'mouth' && first !== 'tail')) return null
  return { kind, end: first, driver: second }
}

function refOfOne(kind: string | null | undefined, id: string): JourneyRef | null {
  if (kind === 'stage') return { kind, stage: id }
  if (kind === 'touchpoint') return { kind, touchpoint: id }
  return kind === 'actor' ? { kind, actor: id } : null
}

function unescaped(part: string): string | null {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}
