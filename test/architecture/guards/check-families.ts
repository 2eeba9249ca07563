import { FAMILIES } from './house.js'

/** Where each family has its file: the same word in every room, so that a reader can follow one chart. */
const PLACES: Readonly<Record<string, (family: string) => RegExp>> = {
  measures: (family) => new RegExp(`^src/measures/${family}/measure-${family}\\.ts$`),
  layout: (family) => new RegExp(`^src/layout/${family}/layout-${family}\\.ts$`),
  voice: (family) => new RegExp(`^src/voice/${family}/describe-${family}\\.ts$`),
  charts: (family) => new RegExp(`^src/charts/${family}/${capital(family)}Chart\\.tsx$`),
  stories: (family) => new RegExp(`^stories/${family}/${capital(family)}Chart\\.stories\\.tsx$`),
  'unit tests': (family) => new RegExp(`^test/unit/${family}/.+\\.test\\.tsx?$`),
}

/** Families that lack a file, one sentence each. */
export function checkFamilies(files: readonly string[]): readonly string[] {
  return FAMILIES.flatMap((family) =>
    Object.entries(PLACES).flatMap(([place, pattern]) =>
      files.some((file) => pattern(family).test(file)) ? [] : [`the family "${family}" has no file in ${place}`],
    ),
  )
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}
