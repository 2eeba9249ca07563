import type { StepMatch, StepValue } from './steps-options.js'

/**
 * True where every touch that meets `narrow` is known to meet `wide` too, by the conditions as they
 * are written. False where that cannot be told.
 */
export function coversMatch(wide: StepMatch, narrow: StepMatch): boolean {
  return (
    coversList(listOf(wide.touchpoints), listOf(narrow.touchpoints)) &&
    coversList(listOf(wide.stage), listOf(narrow.stage)) &&
    Object.entries(wide.where ?? {}).every(([name, values]) =>
      coversList(valueList(values), valueList(narrow.where?.[name])),
    ) &&
    (wide.conversion === undefined || wide.conversion === narrow.conversion) &&
    (wide.test === undefined || wide.test === narrow.test)
  )
}

/** One text or several as a list; undefined where nothing is asked. */
export function listOf(asked: string | readonly string[] | undefined): readonly string[] | undefined {
  return typeof asked === 'string' ? [asked] : asked
}

/** Values of a dimension as texts; null stands for a missing one. */
export function valueList(asked: StepValue | readonly StepValue[] | undefined): readonly (string | null)[] | undefined {
  if (asked === undefined) return undefined
  const values: readonly StepValue[] = isList(asked) ? asked : [asked]
  return values.map((value) => (value === null ? null : String(value)))
}

function isList(asked: StepValue | readonly StepValue[]): asked is readonly StepValue[] {
  return Array.isArray(asked)
}

function coversList<Item>(wide: readonly Item[] | undefined, narrow: readonly Item[] | undefined): boolean {
  return wide === undefined || (narrow?.every((item) => wide.includes(item)) ?? false)
}
