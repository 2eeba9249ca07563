import { editDistance } from './edit-distance.js'

/** Shorter texts have neighbours by accident. */
const SHORT = 5
const LONG = 9

/**
 * True where one text may be the other one misspelt: they differ in case, blanks or strokes alone, in one letter from
 * five letters on, or in two from nine on. Texts with different numbers in them are never taken for each other.
 */
export function isMisspelling(one: string, other: string): boolean {
  if (one === other) return false
  const a = letters(one)
  const b = letters(other)
  if (digits(one) !== digits(other)) return false
  if (a === b) return a !== ''
  const shorter = Math.min(a.length, b.length)
  if (shorter < SHORT || Math.abs(a.length - b.length) > 2) return false
  return editDistance(a, b) <= (shorter < LONG ? 1 : 2)
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '')
}

function digits(text: string): string {
  return text.replace(/\P{Nd}+/gu, ' ').trim()
}
