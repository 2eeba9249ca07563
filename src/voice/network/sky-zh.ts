import type { NetworkSkyMessages } from './sky-messages.js'

/** Zooming and impulses in Chinese. */
export const networkSkyZh: NetworkSkyMessages = {
  zoomIn: '放大（+）',
  zoomOut: '缩小（-）',
  showAll: '显示全部（0）',
  zoomed: (factor, f) => `缩放${f.percent(factor)}`,
  wheelHint: '按住Ctrl或⌘并滚动滚轮以缩放',
  impulse: (journeys, f) => f.plural(journeys, { other: '1个移动的点 = {n}段已转化的旅程' }),
  pause: '暂停移动的点',
  run: '让点移动',
}
