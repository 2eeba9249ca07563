import type { NetworkSkyMessages } from './sky-messages.js'

/** Zooming and impulses in Japanese. */
export const networkSkyJa: NetworkSkyMessages = {
  zoomIn: '拡大（+）',
  zoomOut: '縮小（-）',
  showAll: '全体を表示（0）',
  zoomed: (factor, f) => `ズーム${f.percent(factor)}`,
  wheelHint: 'Ctrlまたは⌘を押しながらホイールでズーム',
  impulse: (journeys, f) => f.plural(journeys, { other: '動く点1個 = コンバージョンしたジャーニー{n}件' }),
  pause: '点を止める',
  run: '点を動かす',
}
