import type { LinkedMessages } from './linked-messages.js'

/** Linked charts in Chinese. */
export const linkedZh: LinkedMessages = {
  counted: (journeys, of, f) => `只计所选部分：${f.count(of)}段旅程中的${f.count(journeys)}段。`,
  panelTitle: (journeys, actors, f) => `${f.count(actors)}个主体的${f.count(journeys)}段旅程`,
  nothing: '未选择任何内容。',
  actors: '主体',
  more: (rest, f) => `另有${f.count(rest)}个`,
  saveActors: '主体（CSV）',
  saveJourneys: '旅程（CSV）',
  clear: '清除选择',
}
