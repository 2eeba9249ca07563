/** Pictures kept per measure: its sizes on one page, and the last ones while a window is drawn larger. */
const KEPT_AT_MOST = 4

/**
 * Makes a picture once for what it shows and what it is made from: a chart that is mounted again, or
 * stands twice on a page, draws from what is known. Sources are compared member by member, by
 * identity. What is kept goes with its measure.
 */
export function keepPictures<Measure extends object, Source extends object, Picture>(
  make: (measure: Measure, source: Source) => Picture,
): (measure: Measure, source: Source) => Picture {
  const kept = new WeakMap<Measure, readonly { readonly source: Source; readonly picture: Picture }[]>()
  return (measure, source) => {
    const known = kept.get(measure) ?? []
    const found = known.find((one) => isSame(one.source, source))
    if (found !== undefined) return found.picture
    const picture = make(measure, source)
    kept.set(measure, [{ source, picture }, ...known].slice(0, KEPT_AT_MOST))
    return picture
  }
}

function isSame<Source extends object>(a: Source, b: Source): boolean {
  const keys = Object.keys(a) as (keyof Source)[]
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]))
}
