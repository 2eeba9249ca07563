import { NOUNS_AR } from '../common/nouns-ar.js'
import type { LinkedMessages } from './linked-messages.js'

/** Linked charts in Arabic. */
export const linkedAr: LinkedMessages = {
  counted: (journeys, of, f) => `يُحسب المحدد فقط: ${f.count(journeys)} من ${NOUNS_AR.journey.of(of, f)}.`,
  panelTitle: (journeys, actors, f) => `${NOUNS_AR.journey.is(journeys, f)} من ${NOUNS_AR.actor.of(actors, f)}`,
  nothing: 'لم يُحدَّد شيء.',
  actors: 'الفاعلون',
  more: (rest, f) => `و${f.count(rest)} غيرهم`,
  saveActors: 'الفاعلون (CSV)',
  saveJourneys: 'الرحلات (CSV)',
  clear: 'مسح التحديد',
}
