import type { Formatter } from '../common/formatter.js'
import type { FunnelCounted, FunnelKeyFacts, FunnelMessages } from './funnel-messages.js'

const FORMS = {
  journeys: { other: '{n}段旅程' },
  settled: { other: '{n}段已有结局的旅程' },
  people: { other: '{n}人' },
} as const
const ALL = { journeys: '全部旅程', settled: '全部已有结局的旅程', people: '全部人员' } as const

const stageCount = (stages: number, f: Formatter): string => f.plural(stages, { other: '{n}个阶段' })

/** The funnel's texts in Chinese. */
export const funnelZh: FunnelMessages = {
  flow: {
    entered: () => '进入',
    returned: () => '返回',
    advance: () => '前进',
    skip: () => '跳过',
    'step-back': () => '后退',
    converted: () => '已转化',
    lost: () => '已流失',
    open: () => '进行中',
    ended: () => '圆满结束',
    unknown: () => '未再前进',
  },
  base: (count) => `占${count}`,
  title: {
    typical: ({ journeys, counted, rate, stage, lost }, f) => {
      const loss =
        stage === null ? `流失${f.count(lost)}，均不在任何阶段` : `流失最多的是“${stage}”（${f.count(lost)}）`
      return `${f.plural(journeys, FORMS[counted])}中${f.percent(rate)}转化；${loss}`
    },
    nothingLost: ({ journeys, counted, converted }, f) =>
      `没有流失：${f.plural(journeys, FORMS[counted])}中${f.count(converted)}转化`,
    nothingConverts: ({ journeys, counted, rate, stage }, f) =>
      `${f.plural(journeys, FORMS[counted])}中没有转化；${f.percent(rate)}到达“${stage}”`,
    totals: ({ from, to, rate, partial }, f) =>
      `${partial ? '已知数量之间' : ''}最窄的一步是从“${from}”到“${to}”：${f.percent(rate)}继续前进`,
    totalsFlat: ({ count, stage }, f) => `“${stage}”：${f.count(count)}`,
  },
  readingKey,
  empty: {
    noStages: { title: '没有可绘制的阶段', hint: '没有接触显示阶段。请指定阶段列，或在定义中列出各阶段。' },
    allZero: { title: '尚无人到达', hint: '阶段已知，但还没有旅程显示其中任何一个。' },
    missing: { title: '没有可绘制的数量', hint: '所有数量均缺失、不是数字或为0。' },
  },
  summary: {
    opening: ({ journeys, counted, converted, lost, open, ended, stages }, f) =>
      `漏斗含${stageCount(stages, f)}和${f.plural(journeys, FORMS[counted])}：${f.count(converted)}已转化，${f.count(lost)}已流失，${f.count(open)}仍在进行${
        ended > 0 ? `，${f.count(ended)}圆满结束` : ''
      }。`,
    openingTotals: ({ stages, first, last }, f) => `漏斗含${stageCount(stages, f)}，从${first}到${last}。`,
    stage: ({ stage, arrivals, rate, from }) =>
      rate === null || from === null
        ? `${stage}：${arrivals}。`
        : `${stage}：${arrivals}；“${from}”中有${rate}到达此处或更深处。`,
    worst: ({ stage, lost, share }, f) => `流失最多的是“${stage}”：${f.count(lost)}，占全部流失的${f.percent(share)}。`,
    returned: (n, f) => f.plural(n, { other: '有{n}在流失后返回。' }),
  },
  item: {
    stage: ({ stage, arrivals, counted, position, of }, f) =>
      `${stage}，第${f.count(position)}阶段，共${stageCount(of, f)}：${
        arrivals === null ? '数量缺失' : f.plural(arrivals, FORMS[counted])
      }`,
    flow: ({ kind, visits, from, to }, f) => `${flowPhrase(kind, from, to)}：${f.count(visits)}`,
    band: ({ value, dimension, journeys, counted }, f) =>
      `${value}（${dimension}）：${f.plural(journeys, FORMS[counted])}`,
    flowTitle: ({ kind, from, to }) => flowPhrase(kind, from, to),
  },
  term: {
    stage: '阶段',
    arrivals: '此处的旅程',
    visits: '访问',
    count: '数量',
    carriedIn: '来自上一阶段',
    skippedIn: '跳跃到此',
    steppedBackIn: '后退到此',
    entered: '由此进入',
    returned: '返回到此',
    movedOn: '前进',
    skippedAhead: '向前跳过',
    steppedBack: '后退',
    converted: '已转化',
    lost: '已流失',
    open: '进行中',
    ended: '圆满结束',
    unknown: '未再前进',
    previousCount: '占上一阶段',
    firstCount: '占第一阶段',
    previous: '此处或更深处，占上一阶段',
    first: '此处或更深处，占第一阶段',
    total: '此处或更深处，占全部旅程',
    conversion: '由此转化',
    interval: '95%区间',
    lastSeen: '最常最后出现于',
    medianToNext: '前进用时中位数',
    medianDwell: '停留时长中位数',
    shareOfStage: '占访问的比例',
    channels: '按渠道',
    journeys: '旅程',
    move: '移动',
    question: '问题',
    target: '目标',
  },
  termOf: {
    settled: { total: '此处或更深处，占全部已有结局的旅程' },
    people: { arrivals: '此处的人数', total: '此处或更深处，占全部人员', journeys: '人数' },
  },
  all: ALL,
  movesCaption: '阶段之间的移动，以及流失后的回归',
  tableCaption: (stages, f) => `漏斗数据，${stageCount(stages, f)}`,
  reading: { 'stage-flow': '读法：阶段流', steps: '读法：明确步骤', totals: '读法：各阶段总数' },
  steps: ({ order, entry, windowMs, holdConstant, exclusions }, f) =>
    [
      { ordered: '按顺序', strict: '按顺序且中间无其他接触', unordered: '顺序不限' }[order],
      entry === 'any' ? '每个第一步都可开始一次尝试' : '最早的第一步开始尝试',
      ...(windowMs === null ? [] : [`${f.duration(windowMs)}之内`]),
      ...(holdConstant === null ? [] : [`“${holdConstant}”保持相同`]),
      ...(exclusions === 0 ? [] : [f.plural(exclusions, { other: '{n}项排除' })]),
    ].join('，'),
  rateBase: (base, counted) =>
    ({
      previous: '比率以到达上一阶段者为基数',
      first: '比率以到达第一阶段者为基数',
      total: `比率以${ALL[counted]}为基数`,
    })[base],
  settled: '比率不计仍在进行的旅程',
  band: { missing: '未知', other: (values, f) => f.plural(values, { other: '其他{n}项' }) },
  note: {
    'hostile-count': ({ count }, f) => f.plural(count, { other: '{n}个数量缺失或不是数字；其阶段画为空。' }),
    unnamed: ({ count }, f) => f.plural(count, { other: '{n}个阶段没有名称，以其位置编号代替。' }),
    'rising-totals': ({ examples }, f) => `${f.list(examples)}的数量多于上一阶段，因此该比例未知。`,
    unstaged: ({ count }, f) => f.plural(count, { other: '{n}段旅程从未显示阶段；不计入任何阶段，但计入总数。' }),
    'stages-guessed': ({ examples }) =>
      examples[0] === 'data' ? '阶段顺序由数据推测。' : '阶段由数据拟定，并非明示。',
    unobserved: ({ count }, f) => f.plural(count, { other: '{n}次移动的中间过程未被观察到。' }),
    'unknown-dimension': ({ examples }, f) => `没有接触显示${f.list(examples)}，因此没有分带。`,
  },
  beyondConversion: (stage) => `旅程在转化时结束；“${stage}”出现在之后的旅程中，因此比率为0。`,
  thin: (bases, f) => `基数少于30：${f.list(bases)}。`,
  hiddenNames: (n, f) => f.plural(n, { other: '{n}个阶段的名称只列于表格。' }),
  hiddenArcs: (n, f) => f.plural(n, { other: '{n}项小移动只列于表格。' }),
  hiddenNumbers: (n, f) => f.plural(n, { other: '另有{n}个数字见表格。' }),
  notToScale: (n, f) => f.plural(n, { other: '{n}个阶段细得难以看见，以发丝线标示，未按比例。' }),
  nextBand: '移到下一分带',
  channelUnknown: '渠道未知',
}

function readingKey({ scale, base, reading, bands, counted, kinds, rated, outlines }: FunnelKeyFacts): string {
  const parts = [`${scale === 'area' ? '面积' : '粗细'}表示${counted === 'people' ? '人数' : '旅程数'}`]
  if (kinds.has('lost')) parts.push('斜线流为流失')
  if (kinds.has('unknown')) parts.push('灰色流未再前进')
  if (kinds.has('converted')) parts.push('最醒目的流为转化')
  if (kinds.has('ended')) parts.push('纯灰色流为圆满结束')
  if (kinds.has('returned')) parts.push('虚线表示返回')
  if (kinds.has('open')) parts.push('圆点仍在进行')
  if (bands !== null) parts.push(`分带：${bands}`)
  if (outlines !== null) parts.push(`虚线轮廓：${outlines || '另一个漏斗'}`)
  const of = reading === 'totals' && base === 'previous' ? '占上一阶段' : rateOf(base, counted)
  const said = parts.join('，')
  return rated ? `${said}。比率：${of}。` : `${said}。`
}

function rateOf(base: FunnelKeyFacts['base'], counted: FunnelCounted): string {
  if (base === 'previous') return '上一阶段中继续前进的比例'
  return `${base === 'first' ? '第一阶段' : ALL[counted]}中到达此处的比例`
}

function flowPhrase(
  kind: Parameters<FunnelMessages['item']['flowTitle']>[0]['kind'],
  from: string | null,
  to: string | null,
): string {
  switch (kind) {
    case 'entered':
      return `由“${to}”进入`
    case 'returned':
      return from === null ? `返回到“${to}”` : `在“${from}”流失，返回到“${to}”`
    case 'advance':
      return `从“${from}”前进到“${to}”`
    case 'skip':
      return `从“${from}”跳到“${to}”`
    case 'step-back':
      return `从“${from}”后退到“${to}”`
    case 'converted':
      return `在“${from}”转化`
    case 'lost':
      return `在“${from}”流失`
    case 'open':
      return `仍在“${from}”进行`
    case 'ended':
      return `在“${from}”圆满结束`
    case 'unknown':
      return `到“${from}”后未再前进`
  }
}
