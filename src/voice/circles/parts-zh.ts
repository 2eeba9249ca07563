import type { Formatter } from '../common/formatter.js'
import type { CirclesPartsMessages, ShockFacts, StepFacts, TrustTitleFacts, WayFacts } from './parts-messages.js'
import { signed } from './signed.js'

const peopleOf = (count: number, f: Formatter): string => f.plural(count, { other: '{n}人' })

const traffic = (inward: number, outward: number, f: Formatter): string =>
  `${f.count(inward)}次移动向内，${f.count(outward)}次向外`

/** The opt-in parts of the circles in Chinese. */
export const circlesPartsZh: CirclesPartsMessages = {
  follow: {
    label: '跟踪一个人',
    command: '移到所跟踪之人的路线',
    previous: '上一个人',
    next: '下一个人',
    summary: way,
    unknown: (actor) => `这些旅程中没有名为“${actor}”的人。`,
    step: (facts) => `${facts.date}：${move(facts)}${facts.touchpoint === null ? '' : `，于“${facts.touchpoint}”`}。`,
    stepTitle: move,
    date: '时间',
    touchpoint: '触点',
    key: (from, until) => `沿路径，时间按顺时针方向从${from}到${until}。`,
    path: ({ silence, hasOutward, hasTouches, hasConversions }) =>
      [
        ...(silence === null ? [] : [`点线：沉默超过${silence}。`]),
        ...(hasOutward ? ['虚线：向外。'] : []),
        ...(hasTouches ? ['空心点：接触。'] : []),
        ...(hasConversions ? ['菱形：转化。'] : []),
      ].join(''),
    now: '现在',
  },
  groups: {
    by: (dimension) => `按${dimension}`,
    byCohort: '按首次接触',
    others: '其他',
    unknown: '未知',
    cell: (group, ring, people, share, f) =>
      `“${ring}”中的“${group}”：${peopleOf(people, f)}${share === null ? '' : `，占该环的${f.percent(share)}`}。`,
    people: '人数',
    shareOfRing: '占该环',
    shareOfGroup: '占该组',
    conviction: '平均信念度',
    table: (by, period) => `各环人数，${by}：${period}`,
    total: '所有环',
    needJourneys: '分组需要旅程：总数不能说明谁是谁。',
  },
  reentry: {
    note: (label) => `虚线弧：${label}。`,
    label: (actors, medianMs, f) =>
      `${peopleOf(actors, f)}再次循环${medianMs === null ? '' : `，在首次接触后${f.duration(medianMs)}（中位数）`}`,
    item: (from, to, moves, f) => `在“${from}”转化后，${f.plural(moves, { other: '{n}个新周期' })}从“${to}”开始。`,
    title: (from, to) => `“${from}”，再次循环到“${to}”`,
    moves: '新周期',
    actors: '人数',
    loopTime: '首次接触到首个新周期，中位数',
  },
  trust: {
    label: '信任随时间的变化',
    title: trustTitle,
    key: ({ from, to, hasMoves, hasWitnesses, hasRecovered }) =>
      [
        `线条是各时期末环内人员的平均信念度：0为最外环，1为圆心；刻度从${from}到${to}。`,
        ...(hasMoves ? ['条形：向内的移动朝上，向外的移动以斜线朝下。'] : []),
        ...(hasWitnesses
          ? [`虚线跟踪事发时在场的人；空心点为最低点${hasRecovered ? '，实心点为恢复之时' : ''}。`]
          : []),
      ].join(''),
    summary: (facts, f) =>
      [
        `${trustTitle(facts, f)}。`,
        ...(facts.first === null || facts.last === null
          ? []
          : [`平均信念度由${f.decimal(facts.first, 2)}变为${f.decimal(facts.last, 2)}（满值为1）。`]),
        ...(facts.shock === null ? [] : [shock(facts.shock, f)]),
      ].join(''),
    point: ({ series, period, conviction, inward, outward, gravity, events }, f) =>
      [
        `${series === null ? '' : `${series}，`}${period}：${conviction === null ? '环内无人' : `信念度${f.decimal(conviction, 2)}`}`,
        ...(inward === null || outward === null ? [] : [traffic(inward, outward, f)]),
        ...(gravity === null ? [] : [`引力${signed(gravity, f)}`]),
        ...events,
      ].join('；'),
    shock,
    caption: '各时期的信念度、移动与引力',
    period: '时期',
    conviction: '信念度',
    gravity: '引力',
    people: '环内人数',
    inward: '向内移动',
    outward: '向外移动',
    witnesses: (count, f) => `在场的${peopleOf(count, f)}`,
    emptyTitle: '没有可绘制的线',
    emptyHint: '信任随时间的变化需要不止一个时期、不止一个环，并且环内有人。',
  },
  ringFunnel: {
    title: (ring) => `“${ring}”之内`,
    hint: '选择一个环以打开。',
    summary: ({ ring, came, onward, isInnermost, here, further, outward, left }, f) =>
      `${peopleOf(came, f)}曾处于“${ring}”；${peopleOf(onward, f)}${isInnermost ? '在该处转化' : '继续向内移动'}。现在${peopleOf(here, f)}在此处，${peopleOf(further, f)}在更内处，${peopleOf(outward, f)}在更外处${left > 0 ? `，${peopleOf(left, f)}明确流失` : ''}。`,
    came: '到来',
    onward: '继续向内移动',
    again: '在此转化',
    stand: '他们现在何处',
    here: '此处',
    further: '更内处',
    outward: '更外处',
    left: '已流失',
    touched: (people, f) => `${peopleOf(people, f)}亲自接触过`,
    omitted: (touchpoints, f) => f.plural(touchpoints, { other: '{n}个较少见的触点不列为步骤。' }),
    step: '步骤',
    people: '走到此步的人数',
    shareOfBefore: '占上一步',
  },
  changes: {
    caption: (period) => `各环中的人后来如何：${period}`,
    ring: '环',
    atStart: '期初',
    inward: '向内移动',
    held: '保持不动',
    outward: '向外移动',
    lost: '明确流失',
    entered: '来自环外',
    atEnd: '期末',
    unknown: '总数不能说明谁移到了哪里。',
  },
  content: {
    caption: '各层级的内容，以及其后发生的事',
    level: '层级',
    entered: '由此进入',
    intended: '为其而设',
    content: '遇到的内容',
    touches: '接触',
    inward: '下次出现于更内处',
    nothing: '此处没有接触注明其内容。',
    note: '此为观察所得，并非因果的证明。',
    thin: '少于30次接触者标为数据较少。',
  },
  multiples: {
    title: (first, last) => `转化圈，从${first}到${last}`,
    key: '每个圆是一个时期，大小表示其中的人数；全部同一尺度。',
    item: ({ period, people, conviction, inward, outward }, f) =>
      [
        `${period}：环内${peopleOf(people, f)}`,
        ...(conviction === null ? [] : [`信念度${f.decimal(conviction, 2)}`]),
        ...(inward === null || outward === null ? [] : [traffic(inward, outward, f)]),
      ].join('；'),
    caption: '各环各时期的人数',
    period: '时期',
    emptyTitle: '没有可比较的时期',
    emptyHint: '旅程处于同一时期之内，或不带阶段。',
  },
}

function move({ kind, from, to }: StepFacts): string {
  switch (kind) {
    case 'entered':
      return `首次出现于“${to}”`
    case 'inward':
      return `从“${from}”向内到“${to}”`
    case 'outward':
      return `从“${from}”向外到“${to}”`
    case 'shaken':
      return `因不良体验从“${from}”向外到“${to}”`
    case 'faded':
      return `因沉默从“${from}”向外到“${to}”`
    case 'lost':
      return `从“${from}”明确流失`
    case 'returned':
      return `回到“${to}”`
  }
}

function way(facts: WayFacts, f: Formatter): string {
  const { actor, place, isLost, since, ringsBack, deepest, moves, stepsBack, conversions } = facts
  const back = ringsBack === 0 ? '与历来最深处相同' : `自“${deepest}”退回${f.plural(ringsBack, { other: '{n}环' })}`
  const stands =
    place !== null
      ? `${actor}自${since}起处于“${place}”，${back}。`
      : isLost
        ? `${actor}于${since}明确流失，此前最深到过“${deepest}”。`
        : `${actor}未曾出现于任何环。`
  const counts = [
    f.plural(moves, { other: '{n}次移动' }),
    `其中${f.count(stepsBack)}次向外`,
    f.plural(conversions, { other: '{n}次转化' }),
  ]
  return moves === 0 ? stands : `${stands}${counts.join('，')}。`
}

function trustTitle({ shock: facts, first, last, lines }: TrustTitleFacts, f: Formatter): string {
  if (facts !== null && facts.lowest !== null) {
    return facts.recovered === null
      ? `信任在“${facts.event}”之后下降，尚未恢复`
      : `信任在“${facts.event}”之后下降，自${facts.recovered}起已恢复`
  }
  const ahead = [...lines].filter(({ last: end }) => end !== null).sort((a, b) => (b.last ?? 0) - (a.last ?? 0))
  if (ahead.length > 1) return `${ahead[0]?.name ?? ''}最终领先，为${f.decimal(ahead[0]?.last ?? 0, 2)}`
  if (first === null || last === null) return '信任随时间的变化'
  if (Math.abs(last - first) < 0.005) return `信任保持在${f.decimal(last, 2)}`
  return `信任由${f.decimal(first, 2)}${last > first ? '上升' : '下降'}到${f.decimal(last, 2)}`
}

function shock(facts: ShockFacts, f: Formatter): string {
  const { event, period, outward, usualOutward, witnesses, before, lowest, lowestPeriod, recovered } = facts
  const burst =
    outward === null
      ? `${event}（${period}）`
      : `${event}：${period}有${f.plural(outward, { other: '{n}次移动' })}向外${usualOutward === null ? '' : `，此前通常每时期为${f.decimal(usualOutward)}次`}`
  if (before === null) return `${burst}。`
  const whose = witnesses === null ? '平均信念度' : `在场的${peopleOf(witnesses, f)}的信念度`
  if (lowest === null) return `${event}（${period}）：${whose}从未低于其${f.decimal(before, 2)}。`
  const fell = `由${f.decimal(before, 2)}降到${f.decimal(lowest, 2)}（${lowestPeriod ?? ''}）`
  const back = recovered === null ? '尚未恢复' : `自${recovered}起已恢复`
  return `${burst}。${whose}${fell}，${back}。`
}
