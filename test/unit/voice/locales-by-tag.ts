import { manifest } from '../../../scripts/doors.js'
import { circlesEn } from '../../../src/voice/circles/en.js'
import { circlesPartsEn } from '../../../src/voice/circles/parts-en.js'
import { commonEn } from '../../../src/voice/common/en.js'
import { funnelEn } from '../../../src/voice/funnel/en.js'
import { funnelViewsEn } from '../../../src/voice/funnel/views-en.js'
import { issuesEn } from '../../../src/voice/issues/en.js'
import type { JourneyLocale } from '../../../src/voice/journey-locale.js'
import { linkedEn } from '../../../src/voice/linked/en.js'
import { loopEn } from '../../../src/voice/loop/en.js'
import { loopViewsEn } from '../../../src/voice/loop/views-en.js'
import { networkEn } from '../../../src/voice/network/en.js'
import { networkSkyEn } from '../../../src/voice/network/sky-en.js'
import { networkViewsEn } from '../../../src/voice/network/views-en.js'
import { toolbarEn } from '../../../src/voice/toolbar/en.js'

/** The English texts, to which every other locale falls back, as a locale. */
export const english: Required<JourneyLocale> = {
  tag: 'en',
  direction: 'ltr',
  common: commonEn,
  funnel: funnelEn,
  funnelViews: funnelViewsEn,
  circles: circlesEn,
  circlesParts: circlesPartsEn,
  loop: loopEn,
  loopViews: loopViewsEn,
  network: networkEn,
  networkSky: networkSkyEn,
  networkViews: networkViewsEn,
  linked: linkedEn,
  toolbar: toolbarEn,
  issues: issuesEn,
}

const tags = Object.keys(manifest.exports).flatMap((door) => {
  const tag = /^\.\/locales\/(.+)$/.exec(door)?.[1]
  return tag === undefined ? [] : [tag]
})

/** English and every locale that the package has a door for, by tag. */
export const localesByTag: Readonly<Record<string, JourneyLocale>> = {
  en: english,
  ...Object.fromEntries(await Promise.all(tags.map(async (tag) => [tag, await load(tag)] as const))),
}

async function load(tag: string): Promise<JourneyLocale> {
  const name = tag.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
  const module: Readonly<Record<string, JourneyLocale>> = await import(`../../../src/locales/${tag}.ts`)
  const locale = module[name] ?? Object.values(module)[0]
  if (locale === undefined) throw new Error(`parcours/locales/${tag} exports no locale`)
  return locale
}
