import { circlesPartsEn } from '../../voice/circles/parts-en.js'
import type { CirclesPartsMessages } from '../../voice/circles/parts-messages.js'
import type { Presentation } from '../shell/use-presentation.js'

/** The texts of the opt-in parts in the reader's language. */
export function partMessages({ locale }: Pick<Presentation, 'locale'>): CirclesPartsMessages {
  return locale.circlesParts ?? circlesPartsEn
}
