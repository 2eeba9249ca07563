import type { Formatter } from '../common/formatter.js'
import type { LoopViewsMessages } from './loop-views-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, { other: '{n}人' })
const moves = (count: number, f: Formatter): string => f.plural(count, { other: '{n}次移动' })
const signed = (count: number, f: Formatter): string =>
  count > 0 ? `+${f.count(count)}` : count < 0 ? `−${f.count(-count)}` : '±0'

const HOW = { advance: '前进', skip: '向前跳过', stepBack: '后退', reEntry: '再次循环' } as const
const LONG_UNITS = { quarter: '一个季度', year: '一年', decade: '十年', century: '百年' } as const

/** The texts of the loop's further views in Chinese. */
export const loopViewsZh: LoopViewsMessages = {
  period: (unit, startMs, f) => {
    if (unit === 'day' || unit === null) return f.date(startMs)
    if (unit === 'week') return `${f.date(startMs)}起的一周`
    return unit === 'month' ? f.month(startMs) : `${f.month(startMs)}起的${LONG_UNITS[unit]}`
  },
  gain: {
    heading: '什么在供给循环',
    whatIf: '假设分析',
    estimate: '模型估计，并非预测：驱动因素带来的人保持不变。',
    rate: (stage) => `从“${stage}”走向更深处`,
    beta: (last) => `每个到达“${last}”的人带来`,
    was: (value) => `原为${value}`,
    reset: '恢复实测值',
    gain: '循环增益',
    multiplier: '一个人变为',
    notBounded: '无法界定',
    generations: '达到其95%所需的代数',
    elasticity: '某一阶段增加1%可带来',
    elasticityOf: (percent) => `+${percent}`,
    toReferral: '带来第一人用时',
    toReEntry: '再次循环用时',
    unknown: '未知',
    between: (low, high, level) => `${level}：${low}至${high}`,
    turned: ({ gain, multiplier }) => `循环增益${gain}。一个人变为${multiplier}。`,
  },
  trend: {
    title: ({ highest, k, isClear }) =>
      isClear ? `循环增益以${highest}开始者最高：${k}` : '哪个时期的循环增益最高，无法与偶然区分',
    unknown: '没有任何一行注明谁带来谁，因此循环增益未知',
    key: '每个点：在该时期开始者迄今的增益，较早者时间较多；色带：95%区间。',
    keyYoung: '虚线：因时间不足仍在上升。',
    summary: ({ periods, first, last }, f) =>
      `${f.plural(periods, { other: '{n}个时期' })}的循环增益，从${first}到${last}。`,
    point: ({ period, k, low, high, actors }, f) => {
      if (k === null) return `${period}：无人开始。`
      const within = low === null || high === null ? '' : `（${low}至${high}）`
      return `${period}：增益${k}${within}，${people(actors, f)}开始。`
    },
    young: '仍在上升',
    noteYoung: (periods, f) => f.plural(periods, { other: '在最近{n}个时期开始的人，尚未有通常所需的时间带来他人。' }),
    caption: '各时期的循环增益',
    columns: { period: '时期', began: '开始', brought: '此后带来', gain: '增益', interval: '95%区间' },
    selfFeeding: '由此以上自行供给',
  },
  generations: {
    title: ({ grown, k }) =>
      grown === null
        ? k === null
          ? '尚无可测量的循环'
          : `增益为${k}时，每一代为上一代的这一倍数`
        : `迄今100人已变为${grown}人`,
    unknown: '没有任何一行注明谁带来谁：无代可述',
    key: '条形：各代人数，占第一代的比例。',
    keyModel: '刻线：依增益可预期的数值。',
    name: (generation, f) => `第${f.count(generation)}代`,
    cohort: '无人带来',
    row: ({ name, actors, share, expected }, f) =>
      [
        actors === null
          ? `${name}。`
          : `${name}：${people(actors, f)}${share === null ? '' : `，占第一代的${share}`}。`,
        ...(expected === null ? [] : [`依增益可预期${expected}。`]),
      ].join(''),
    expected: (share) => `预期${share}`,
    noteComing: '最后几代可能仍在途中。',
    caption: '一个群组的各代',
    columns: { generation: '代', people: '人数', share: '占第一代', expected: '依增益预期' },
  },
  stock: {
    title: ({ period, stage, change }, f) =>
      change > 0
        ? `${period}：“${stage}”增长最多，增加${people(change, f)}`
        : `${period}：“${stage}”缩减最多，减少${people(-change, f)}`,
    still: (period) => `${period}：每个阶段期末与期初一样大`,
    key: '圆盘：期末处于某阶段的人；圆环：期初。带状：其间的移动，另用尺度。',
    keyOf: {
      came: '蓝色：开始或返回。',
      left: '斜线：流失或结束。',
      back: '棕色：后退。',
      again: '青色：再次进入。',
    },
    people,
    moves,
    stockLegend: (count) => `尺度：此圆盘＝${count}人`,
    flowLegend: (count) => `此带＝期内移动${count}次`,
    stage: ({ stage, opening, closing, arrived, left }, f) =>
      `${stage}：期初${f.count(opening)}，到来${f.count(arrived)}，离开${f.count(left)}，期末${f.count(closing)}。`,
    change: signed,
    flow: ({ kind, from, to, moves: count }, f) => `从“${from}”${HOW[kind]}到“${to}”：${moves(count, f)}。`,
    entered: (stage, count, f) => `${people(count, f)}在“${stage}”开始或返回。`,
    left: (stage, lost, ended, f) => `${stage}：${f.count(lost)}已流失，${f.count(ended)}圆满结束。`,
    residual: (stage, count, f) => `${stage}：存量与流量相差${signed(count, f)}。`,
    residualShort: (count) => `${count}无法解释`,
    noteResidual: (count, f) => `存量与流量不相符：${people(count, f)}无法解释。`,
    reconciled: '各阶段的存量与流量均相符。',
    period: '时期',
    caption: (period) => `存量与流量：${period}`,
    columns: {
      stage: '阶段',
      opening: '期初',
      entered: '开始',
      returned: '流失后返回',
      movedIn: '移入',
      movedOut: '移出',
      lost: '已流失',
      ended: '圆满结束',
      closing: '期末',
      residual: '无法解释',
    },
    empty: { title: '没有可绘制的存量', hint: '没有接触显示阶段，或没有可划分为时期的时间。' },
  },
  channels: {
    title: ({ attracts, attracted, brings, brought }) =>
      attracts === brings
        ? `“${attracts}”吸引最多（${attracted}），并承载由他人带来者的${brought}`
        : `“${attracts}”吸引最多（${attracted}）；“${brings}”承载由他人带来者的${brought}`,
    onlyAttracts: ({ attracts, attracted }) => `“${attracts}”吸引最多：${attracted}`,
    key: '左：无人带来者的首次接触。右：由他人带来者的首次接触。各为所在一侧的份额。',
    attraction: '吸引',
    advocacy: '推荐',
    influence: '影响',
    indirect: (share) => `通往转化的接触中，${share}属间接影响`,
    row: ({ channel, attracted, attractedShare, brought, broughtShare }, f) =>
      `${channel}：吸引${people(attracted, f)}，占${attractedShare}；由他人带来的${people(brought, f)}经此而来，占${broughtShare}。`,
    noteNobodyBrought: '没有任何一行注明谁带来谁。',
    noteBases: '此处按首次接触计人；循环末端则计最后阶段者的接触。',
    caption: '循环两端的渠道',
    columns: {
      channel: '渠道',
      attracted: '吸引',
      brought: '由他人带来',
      touches: '转化前的接触',
      influence: '影响',
    },
    empty: { title: '没有可绘制的渠道', hint: '这些旅程中没有接触。' },
  },
}
