import type { LinkedMessages } from './linked-messages.js'

/** Linked charts in Japanese. */
export const linkedJa: LinkedMessages = {
  counted: (journeys, of, f) => `選択したものだけを集計：${f.count(of)}件のジャーニーのうち${f.count(journeys)}件。`,
  panelTitle: (journeys, actors, f) =>
    `${f.plural(actors, { other: 'アクター{n}人' })}の${f.plural(journeys, { other: 'ジャーニー{n}件' })}`,
  nothing: '何も選択されていません。',
  actors: 'アクター',
  more: (rest, f) => `ほか${f.count(rest)}人`,
  saveActors: 'アクター（CSV）',
  saveJourneys: 'ジャーニー（CSV）',
  clear: '選択を解除',
}
