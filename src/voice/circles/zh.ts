import type { Formatter } from '../common/formatter.js'
import type { CirclesKeyFacts, CirclesMessages, CirclesTitleFacts } from './circles-messages.js'
import { quarterOf, yearText } from './quarter-of.js'
import { signed } from './signed.js'

const LONG_UNITS = { decade: '十年', century: '百年' } as const

const SCALES = {
  area: '环的大小表示其中的人数。',
  log: '环的面积随其中人数的对数增大。',
  equal: '示意图：无论人数多少，各环厚度相同。',
} as const

const people = (count: number, f: Formatter): string => f.plural(count, { other: '{n}人' })
const moves = (count: number, f: Formatter): string => f.plural(count, { other: '{n}次移动' })

/** What the angle of a dot tells. */
function angle({ by, hasAngle }: CirclesKeyFacts): string {
  if (by === null) return '角度没有含义'
  return hasAngle ? `角度和颜色表示其${by}` : `颜色表示其${by}，角度没有含义`
}

/** Names only what is drawn. */
function trafficKey({ hasInward, hasOutward, hasLosses, hasArcs, hasJumpsInCrossings }: CirclesKeyFacts): string[] {
  const arrows =
    hasInward && hasOutward
      ? '缺口处实线箭头向内，虚线箭头向外。'
      : hasInward
        ? '缺口处实线箭头向内。'
        : '缺口处虚线箭头向外。'
  return [
    ...(hasInward || hasOutward ? [arrows] : []),
    ...(hasLosses ? ['斜线箭头：明确流失。'] : []),
    ...(hasArcs ? ['弧线跳过一环。'] : []),
    ...(hasJumpsInCrossings ? ['进与出计的是越过边界的次数：一次跳跃是一次移动，但越过多条边界。'] : []),
  ]
}

/** The circles in Chinese. */
export const circlesZh: CirclesMessages = {
  title,
  readingKey: (facts, f) =>
    [
      ...(facts.hasRings ? [SCALES[facts.scale]] : []),
      ...(facts.hasGround ? ['斜线圆盘是人们曾处之处。'] : []),
      ...(facts.dotsShown
        ? [
            facts.actorsPerDot === 1
              ? `一个点是一人，${angle(facts)}。`
              : `一个点代表${people(facts.actorsPerDot, f)}，${angle(facts)}。`,
          ]
        : []),
      ...trafficKey(facts),
      ...(facts.hasTicks ? ['圆心的刻线是已转化的人，两次及以上者较长。'] : []),
    ].join(''),
  summary: (facts, f) =>
    [
      `转化圈，从最外环向内：${f.list(facts.rings.map(({ name, people: count }) => `${name} ${f.count(count)}`))}。`,
      `${people(facts.actors, f)}中${people(facts.members, f)}处于环内${facts.outside > 0 ? `，${people(facts.outside, f)}未曾出现于任何环` : ''}${facts.left > 0 ? `，${people(facts.left, f)}明确流失` : ''}。`,
      ...(facts.movesKnown
        ? [
            `${facts.period === null ? '全部时间内' : `${facts.period}内`}，有${f.count(facts.inward)}次移动向内，${f.count(facts.outward)}次向外。`,
          ]
        : []),
      ...(facts.cyclesKnown
        ? [
            facts.once + facts.twice + facts.thrice === 0
              ? '没有人转化。'
              : `${people(facts.once, f)}转化一次，${people(facts.twice, f)}转化两次，${people(facts.thrice, f)}转化三次或更多。`,
          ]
        : []),
      ...(facts.meanConviction === null ? [] : [`平均信念度为${f.decimal(facts.meanConviction, 2)}（满值为1）。`]),
      ...(facts.gravity === null ? [] : [`引力为${signed(facts.gravity, f)}。`]),
    ].join(''),
  period: (unit, startMs, f) => {
    if (unit === 'day') return f.date(startMs)
    if (unit === 'week') return `${f.date(startMs)}起的一周`
    if (unit === 'month') return f.month(startMs)
    if (unit === 'quarter') return `${yearText(startMs, f)}年第${quarterOf(startMs)}季度`
    if (unit === 'year') return `${yearText(startMs, f)}年`
    return `${f.month(startMs)}起的${LONG_UNITS[unit]}`
  },
  numberedPeriod: (number, f) => `时期${f.count(number)}`,
  wholeTime: '全部时间',
  wholeTimeShort: '全部时间',
  inward: (count, f) => `进${f.count(count)}`,
  outward: (count, f) => `出${f.count(count)}`,
  entered: (count, f) => `到来${f.count(count)}`,
  left: (count, f) => `离开${f.count(count)}`,
  straightHere: (count, f) => `直接进入：${f.count(count)}`,
  cohort: '首次接触的时间',
  moves,
  cycles: (once, twice, thrice, f) => `转化一次 ${f.count(once)} · 两次 ${f.count(twice)} · 更多 ${f.count(thrice)}`,
  table: {
    caption: (period) => `各环人数及其移动：${period}`,
    ring: '环',
    people: '人数',
    share: '份额',
    conviction: '信念度',
    entered: '首次出现于此',
    inward: '向内移到此处',
    outward: '向外移到此处',
    crossedInward: '向内越过外侧边界',
    crossedOutward: '向外越过外侧边界',
    left: '由此流失',
    atStart: '期初在此',
    movedInward: '其中向内移动',
    held: '其中保持不动',
    movedOutward: '其中向外移动',
    outside: '尚未入环',
    gone: '明确流失',
  },
  item: {
    ring: (name, count, share, f) =>
      `${name}：${people(count, f)}${share === null ? '' : `，占环内人数的${f.percent(share)}`}。`,
    boundaryTitle: (from, to) => `${from} → ${to}`,
    crossing: (from, to, count, f) => `从“${from}”到“${to}”的边界被越过${f.plural(count, { other: '{n}次' })}。`,
    crossings: '越界次数',
    steps: '由一环的移动',
    move: (from, to, count, f) => `从“${from}”到“${to}”有${moves(count, f)}。`,
    enterTitle: (ring) => `首次出现于“${ring}”`,
    enter: (ring, count, f) => `${people(count, f)}首次出现于“${ring}”。`,
    leaveTitle: '明确流失',
    leave: (count, f) => `各环合计${f.plural(count, { other: '{n}次明确流失' })}。`,
    people: '人数',
    shareInside: '占环内人数',
    conviction: '信念度，0至1',
    firstHere: '首次出现于此',
    cameInward: '向内移到此处',
    cameOutward: '向外移到此处',
    moves: '移动',
    jumpsAcross: '由跨越多环的跳跃',
    ofThoseAtStart: (count, f) => `期初在此的${people(count, f)}中`,
    movedInward: '向内移动',
    held: '保持不动',
    movedOutward: '向外移动',
    lost: '明确流失',
    jump: '跨越多环的跳跃',
  },
  timeline: {
    label: '时间',
    play: '播放',
    pause: '暂停',
    value: (period, inward, outward, f) =>
      inward === null || outward === null
        ? period
        : `${period}：${f.count(inward)}次移动向内，${f.count(outward)}次向外`,
    event: (label, date) => `${label}，${date}`,
  },
  noStages: { title: '没有可绘制的环', hint: '旅程不带阶段。请指定阶段列，或为每个触点指定阶段。' },
  nobodyInside: { title: '环内无人', hint: '没有接触带有其中任何阶段，因此尚无人出现于环内。' },
  guessedFromTotals: '由总数绘制：点表示有多少人，而不是哪些人，无法随时间跟踪。',
  partialPeriod: '此时期只有部分被观察。',
  tooThin: (rings, others, f) =>
    `此处太薄，无法显示点：${f.list([...rings, ...(others > 0 ? [f.plural(others, { other: '另外{n}个环' })] : [])])}。`,
  undrawnJumps: (count, f) => f.plural(count, { other: '{n}次较少见的跳跃未绘出。' }),
  unobserved: (count, f) => f.plural(count, { other: '{n}次移动的中间过程未被观察：计为移动，但不计入任何边界。' }),
  tick: (actorsPerTick, f) => f.plural(actorsPerTick, { other: '一条刻线：{n}人。' }),
  decay: (ms, steps, f) => `每沉默${f.duration(ms)}，计为向外一环：共${f.count(steps)}步，不含在所计移动中。`,
  notYetIn: (outside, left, f) =>
    [
      ...(outside > 0 ? [`${people(outside, f)}尚未入环。`] : []),
      ...(left > 0 ? [`${people(left, f)}明确流失。`] : []),
    ].join(''),
  hollow: (actorsPerDot, f) => `空心点：不足${people(actorsPerDot, f)}。`,
}

function title(facts: CirclesTitleFacts, f: Formatter): string {
  const { members, left, innermost, atCentre, inward, outward, period, shock, movesKnown } = facts
  if (members === 0) return left > 0 ? `环内已无人：${people(left, f)}明确流失` : '环内无人'
  const traffic = `${f.count(inward)}次移动向内，${f.count(outward)}次向外`
  if (period !== null && movesKnown) {
    return inward === 0 && outward === 0 ? `${period}：无人在环间移动` : `${period}：${traffic}`
  }
  if (shock !== null) {
    return `信任在${shock.period}受到动摇；全部时间内${traffic}`
  }
  const centre =
    atCentre === 0 ? `圆心（${innermost}）无人` : `${f.percent(atCentre / members)}处于圆心（${innermost}）`
  if (!movesKnown || inward + outward === 0) return centre
  return outward === 0 ? `${centre}；从未有人向外移动` : `${centre}；${traffic}`
}
