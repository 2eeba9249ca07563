import type { CommonMessages } from './common-messages.js'

const BARE_NUMBER = /^[\p{Nd}.,\s]*\p{Nd}[\p{Nd}.,\s]*$/u

/**
 * The name of a stage within a sentence. A label that is nothing but a number reads as a count there
 * ("lost at 1 (2,525)"), so it is named as a stage ("stage 1"); every other label comes back as it is.
 */
export function stageName(label: string, messages: Pick<CommonMessages, 'numberedStage'>): string {
  return BARE_NUMBER.test(label) ? messages.numberedStage(label.trim()) : label
}
