import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { LogRow } from './random-log.js'

/** The logs of real people that lie beside the project; not part of it. */
export type RealLogName = 'completejourney' | 'onlineretail' | 'community'

/**
 * The rows of a real log, or `null` where it does not lie beside the project (then tests skip).
 * Read here by plain splitting (the files have no quotes), apart from the library's own readers.
 * Rows without actor are left out.
 */
export function realLog(name: RealLogName): readonly LogRow[] | null {
  const path = fileURLToPath(new URL(`../../../shared/data/${name}-events.csv`, import.meta.url))
  if (!existsSync(path)) return null
  const lines = readFileSync(path, 'utf8').split(/\r?\n/).slice(1)
  return lines.filter((line) => line !== '' && !line.startsWith(',')).map(realRow)
}

function realRow(line: string): LogRow {
  const [actor = '', time = '', touchpoint, conversion, value, stage] = line.split(',')
  return {
    actor,
    timeMs: Date.parse(time),
    touchpoint: touchpoint || undefined,
    conversion: conversion === '1',
    value: value ? Number(value) : undefined,
    stage: stage || undefined,
  }
}
