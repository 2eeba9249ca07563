import type { Formatter } from '../common/formatter.js'
import { joined } from './joined.js'
import type { HoleFinding, NetworkMessages, PathFinding } from './network-messages.js'
import { timesText } from './times-text.js'

const POOL = { stage: '其阶段预期', step: '该步骤预期', all: '其他触点' } as const

const STAND_IN = '（几乎无人由此前进，故以同类触点的去向代替）'

/** "为其阶段预期的1.6倍"; '' where nothing was expected. */
function against({ times, pool }: HoleFinding, f: Formatter): string {
  return times === null ? '' : `，为${POOL[pool]}的${timesText(times, f)}倍`
}

function came({ path, steps, share }: PathFinding, f: Formatter): string {
  return steps === 1 ? `${f.percent(share)}的转化只接触了“${path}”` : `${f.percent(share)}的转化经由${path}`
}

function loses(hole: HoleFinding, f: Formatter): string {
  return `“${hole.name}”流失${f.percent(hole.lossRate)}${against(hole, f)}`
}

/** The network in Chinese. */
export const networkZh: NetworkMessages = {
  start: '旅程起点',
  goal: '已转化',
  startOf: (all, f) => `占旅程起点${f.count(all)}`,
  goalOf: (all, f) => `占已转化${f.count(all)}`,
  noTouchpoint: '（无触点）',
  others: (touchpoints, f) => f.plural(touchpoints, { other: '其他{n}个触点' }),
  othersBrief: (touchpoints, f) => `另${f.count(touchpoints)}个`,
  visits: (visits, f) => f.plural(visits, { other: '{n}次访问' }),
  loses: (share, f) => `流失${f.percent(share)}`,
  arrow: ' → ',
  key: {
    light: '光：经由此路的转化所占比例',
    lightShown: '光：所示转化中经由此路的比例',
    width: (journeys, f) => f.plural(journeys, { other: '宽度：{n}段旅程' }),
    hole: '黑洞：流失多于预期',
    ring: '其光环：流失的代价',
    core: '核心：无此触点则失去的转化（模型）',
    lost: '已流失',
    ended: '圆满结束',
    open: '仍在进行',
    repeats: '立即再来',
    other: '其他路线，合并计数',
    otherCount: '其他路线的使用次数',
    gap: '未被观察',
    brightest: '最亮的路径',
    covers: (journeys, conversions, f) =>
      `涵盖旅程的${f.percent(journeys)}${conversions === null ? '' : `、转化的${f.percent(conversions)}`}`,
  },
  titleBoth: (path, hole, f) => `${came(path, f)}；${loses(hole, f)}`,
  titlePath: came,
  titleMany: (most, hole, f) =>
    `没有一条路径占转化的${f.percent(most)}以上${hole === null ? '' : `；${loses(hole, f)}`}`,
  titleHole: loses,
  titlePlain: (journeys, converted, f) =>
    `${f.plural(journeys, { other: '{n}段旅程' })}中${f.count(converted)}段以转化结束`,
  titleNobody: (journeys, last, f) =>
    `${f.plural(journeys, { other: '{n}段旅程' })}中没有转化，因此没有光${last === null ? '' : `；最后出现最多的是“${last.name}”（${f.count(last.journeys)}）`}`,
  readingKey: ({ light, holes }) =>
    [
      '每个天体是一个触点；两者之间的路线，宽度表示经过的旅程数。',
      ...(light ? ['光表示转化。'] : []),
      ...(holes ? ['黑洞的流失多于同类触点。'] : []),
    ].join(''),
  summary: (n, f) =>
    `${f.count(n.journeys)}段旅程，经${f.plural(n.touchpoints, { other: '{n}个触点' })}和${f.plural(n.transitions, { other: '{n}条转移' })}：${f.count(n.converted)}已转化，${f.count(n.lost)}已流失，${f.count(n.open)}仍在进行，${f.count(n.ended)}圆满结束。`,
  pathsCover: (paths, share, f) => f.plural(paths, { other: `最亮的{n}条路径合计涵盖转化的${f.percent(share)}。` }),
  holeSentence: (hole, f) =>
    `“${hole.name}”流失其访问的${f.percent(hole.lossRate)}（${f.range(hole.low, hole.high)}）${against(hole, f)}；按模型，代价约为${f.count(hole.cost)}次转化${hole.standIn ? STAND_IN : ''}。`,
  noHoles: (judged, all, f) =>
    judged === 0
      ? '没有触点的访问足以判定其流失是否多于同类。'
      : `没有触点的流失确定多于同类${judged < all ? `（访问足以判定的：${f.count(all)}个中${f.count(judged)}个）` : ''}。`,
  pooled: (touchpoints, f) =>
    `访问最少的${f.plural(touchpoints, { other: '{n}个触点' })}合并建模；各自的流失仍逐一判定。`,
  titleUntold: (touchpoints, transitions, f) =>
    `${f.plural(touchpoints, { other: '{n}个触点' })}、${f.plural(transitions, { other: '{n}条转移' })}；旅程如何结束未知`,
  emptyFilter: { title: '筛选后没有旅程', hint: '放宽筛选即可看到旅程。' },
  emptyCoverage: { title: '所选涵盖比例未保留任何旅程', hint: '请选择更大的比例。' },
  longTail: (paths, share, f) =>
    f.plural(paths, {
      other: `此处路线繁多：最亮的{n}条路径仅涵盖转化的${f.percent(share)}，因此光取自各条转移。`,
    }),
  detail: (drawn, all, f) => `${f.count(all)}条转移中绘出${f.count(drawn)}条；其余计入短线。`,
  folded: (touchpoints, f) => f.plural(touchpoints, { other: '{n}个触点并入共同的天体。' }),
  notToScale: '最细的路线未按比例。',
  tooYoung: '所有访问仍在其等待期限之内：只绘制，不建模。',
  totalsDefinition: '由转移表构成；数量按所述',
  lacking: {
    starts: '该表未说明旅程从何处开始：离开某触点而从未到来的，视为由该处开始。',
    ends: '该表未说明旅程如何结束，因此无法论及转化与流失。',
    losses: '该表未区分流失与仍在进行的旅程，因此不据以建模，也不标出黑洞。',
    journeys: '该表计的是经过次数，而非旅程：经过的旅程数及其光均为模型估计。',
    positions: '触点在旅程中的位置为模型估计。',
    paths: '由单条转移无法得知完整路径。',
    credits: '转化只能按移除效应和末次接触归因。',
    times: '时间未知：凡结局已知的经过均计入。',
  },
  removed: (share, f) => `模型略去${f.percent(share)}的到达，其前方既无转化也无流失。`,
  holeRank: {
    excess: '黑洞按模型估计的约失转化数排名。',
    lost: '黑洞按该处的流失数排名。',
    rate: '黑洞按该处的流失比例排名。',
  },
  holesLeftOut: '仍在等待期限之内的访问只绘制，不建模。',
  unobserved: (journeys, f) =>
    f.plural(journeys, { other: '{n}段旅程有无人观察到的空缺：其路线在该处为点线，且不计入任何路径。' }),
  facts: {
    visits: '访问',
    journeys: '旅程',
    uses: '使用次数',
    light: '转化中经由此路',
    throughLight: '转化中经过此处',
    lightShown: '所示转化中经由此路',
    throughLightShown: '所示转化中经过此处',
    convert: '由此转化（模型）',
    removal: '无此触点则失去的转化（模型）',
    lossRate: '在此流失',
    expected: '同类预期',
    cost: '代价（模型）',
    converted: '在此转化',
    lost: '最后出现于此，已流失',
    open: '仍在此进行',
    ended: '在此圆满结束',
    repeats: '立即再来',
    otherIn: '其他来路',
    otherOut: '其他去路',
    unobservedIn: '到此，来路未被观察',
    unobservedOut: '离此，去路未被观察',
    rate: '其中已转化',
    after: (path) => `经过${path}之后转化`,
    interval: '95%区间',
    medianTime: '用时中位数',
    share: '占全部转化',
    runningShare: '连同更亮者累计',
    touchpoints: '触点',
    value: '价值',
  },
  about: (count, standIn, f) =>
    `${f.plural(Math.round(count), { other: '约{n}次转化' })}${standIn ? '，按同类触点的去向' : ''}`,
  verdict: { hole: '黑洞', 'too-few': '数量太少', none: '' },
  rateWithBase: (rate, numerator, denominator, f) => `${rate}（${f.count(denominator)}中的${f.count(numerator)}）`,
  stubCount: (uses, transitions, f) => f.plural(transitions, { other: `{n}条转移中的${f.count(uses)}次` }),
  bodySpoken: (name, facts) => `${name}。${facts}`,
  transitionTitle: (from, to) => joined([from, to], ' → '),
  pathTitle: (rank, path, f) => `路径${f.count(rank)}：${path}`,
  commands: {
    follow: '沿最强的路线，或沿当前路径前进',
    back: '回到刚才的位置',
    nextPath: '移到下一条最亮的路径',
    nextHole: '移到下一个黑洞',
    column: '逐列走遍所有触点；上下互为往返',
    noWay: '由此没有去路。',
    noBack: '没有可退回的步骤。',
    noPath: '这里没有最亮路径。',
    noHole: '这里没有黑洞。',
  },
  table: {
    caption: '触点，访问最多者在前',
    captionPart: (shown, all, f) => `${f.count(all)}个触点中访问最多的${f.count(shown)}个`,
    touchpoint: '触点',
    visits: '访问',
    journeys: '旅程',
    converted: '在此转化',
    lost: '在此流失',
    open: '进行中',
    ended: '圆满结束',
    unobservedIn: '来路未被观察',
    unobservedOut: '去路未被观察',
    light: '占转化',
    lossRate: '流失率',
    expected: '预期',
    verdict: '判定',
  },
}
