import type { Formatter } from '../common/formatter.js'
import type { LoopKeyFacts, LoopMessages, LoopTitleFacts, MultiplierFacts } from './loop-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, { other: '{n}人' })

const factor = (value: number, f: Formatter): string => f.decimal(value, value < 2 ? 2 : 1)

function title(facts: LoopTitleFacts, f: Formatter): string {
  const { k, beta, lastStage, multiplier, againShare, reachedShare } = facts
  if (k === null) return '尚无可测量的循环'
  if (!facts.referralsKnown) {
    if (reachedShare !== null) return `${f.percent(reachedShare)}到达“${lastStage}”；谁带来谁没有记录`
    return againShare > 0 ? `${f.percent(againShare)}再次循环；谁带来谁没有记录` : '无人再次循环，谁带来谁也没有记录'
  }
  if (k === 0) {
    return facts.referredShare > 0
      ? `循环没有闭合，但新来者中有${f.percent(facts.referredShare)}由他人带来`
      : '循环没有闭合：没有人由先前的人带来'
  }
  const who = facts.beginAt === null ? '每100人' : `每100名从“${facts.beginAt}”开始的人`
  const hundred = `${who}再带来${f.decimal(100 * k, k < 0.1 ? 1 : 0)}人`
  const each = beta === null || beta === 0 ? '' : `；每个到达“${lastStage}”的人带来${factor(beta, f)}人`
  const isAssumed = facts.betaStated && beta !== null && beta > 0
  const finding = isAssumed ? `若每个到达“${lastStage}”的人带来${factor(beta, f)}人，则${hundred}` : `${hundred}${each}`
  return multiplier.kind === 'not-bounded' ? `${finding}：最终能到多少无法界定` : finding
}

function readingKey(facts: LoopKeyFacts): string {
  return [
    `粗细表示人数，${facts.isOpen ? '从左到右' : '顺时针方向'}${facts.hasRates ? '；圆珠：后来出现于更深处的比例' : ''}。`,
    ...(facts.hasDrivers || facts.hasTailDrivers
      ? [
          facts.hasTailDrivers
            ? `蓝色：驱动因素（${facts.tailStated ? '末端份额为所述之数' : '末端为接触的份额'}）${facts.hasTwins ? '，两端都供给者为实色' : ''}。`
            : '蓝色：驱动因素。',
        ]
      : []),
    ...(facts.hasBrought ? ['品红：由他人带来。'] : []),
    ...(facts.hasReEntries ? ['青色：再次进入。'] : []),
    ...(facts.hasSkips ? ['阶段色的流：向前跳过。'] : []),
    ...(facts.hasStepBacks ? ['棕色：后退。'] : []),
    ...(facts.hasLost ? ['斜线：已流失。'] : []),
    ...(facts.hasOpen ? ['点状：进行中。'] : []),
  ].join('')
}

function multiplierLines(facts: MultiplierFacts, f: Formatter): string[] {
  if (facts.kind === 'unknown') return []
  if (facts.kind === 'not-bounded') {
    return ['乘数无法界定', ...(facts.low === null ? [] : [`至少×${factor(facts.low, f)}`])]
  }
  const value = `放大×${factor(facts.value, f)}`
  if (facts.low === null || facts.high === null) return [value]
  return [value, `${f.percent(0.95)}：${factor(facts.low, f)}至${factor(facts.high, f)}`]
}

/** The loop's texts in Chinese. */
export const loopZh: LoopMessages = {
  title,
  readingKey,
  totalsDefinition: '由总数构成；数值按所述',
  summary: {
    people: (actors, stages, f) => `${f.plural(stages, { other: '{n}个阶段' })}，共${people(actors, f)}。`,
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}：${people(actors, f)}。`
        : `${label}：${people(actors, f)}，其中${f.percent(onward)}后来出现于更深处。`,
    ends: (lost, open, f) => `${people(lost, f)}已流失，${people(open, f)}仍在进行。`,
    gain: (k, low, high, multiplier, f) =>
      [
        `循环增益为${factor(k, f)}${low === null || high === null ? '' : `（95%区间${factor(low, f)}至${factor(high, f)}）`}`,
        multiplier.kind === 'not-bounded'
          ? '乘数无法界定。'
          : multiplier.kind === 'bounded'
            ? `一个人最终变为${factor(multiplier.value, f)}人。`
            : '乘数未知。',
      ].join('；'),
    reEntry: (actors, f) => `${people(actors, f)}再次循环。`,
  },
  empty: {
    title: '没有可绘制的循环',
    noPeople: '这些旅程中没有人。',
    noStages: '没有接触显示阶段。请在定义中注明阶段，或为触点指定阶段。',
  },
  notes: {
    hairlines: '最细的线未按比例。',
    perThousand: '未给出人数：数值以第一阶段每1,000人计。',
    statedBeta: (beta, f) => `每人带来${factor(beta, f)}人是所述之数，并非计数。`,
    audience: (size, noticed, won, f) =>
      `每人触达${f.count(size)}人，${noticed === null ? '' : `${f.percent(noticed)}注意到，`}其中${f.percent(won)}前来。`,
    statedAside: '品红色段显示的是计数所得的人。',
    unstaged: (actors, f) => `${people(actors, f)}从未显示阶段。`,
    noReferrals: '没有任何一行注明谁带来谁，因此循环增益未知。',
    bases: (beginAt) =>
      `增益计的是从“${beginAt}”开始的人所带来的人；在该处开始者中的占比还计入从更深处开始的其他人所带来的人。`,
    unobserved: (moves, f) => f.plural(moves, { other: '{n}次移动跨越了无人观察到的空缺。' }),
    byTouchpoint: '渠道未知：以触点代替。',
    thinTail: (actors, f) => `到达最后阶段的人很少（${f.count(actors)}）。`,
    unusable: (count, f) => f.plural(count, { other: '{n}个无法使用的数字已忽略。' }),
  },
  label: {
    lost: (actors) => `${actors}流失`,
    open: (actors) => `${actors}进行中`,
    midway: (actors) => `${actors}由此开始`,
    otherDrivers: (share) => `其他 ${share}`,
    noDriver: '未知',
    eachBrings: '每人带来',
    ifEachBrings: '若每人带来',
    ofReached: (size) => `触达${size}人之中`,
    broughtEarlier: '由较前阶段带来',
    broughtEarlierShort: (actors) => `带来${actors}`,
    factor: (beta) => `×${beta}`,
    gain: '循环增益',
    multiplier: multiplierLines,
    noReferrals: '推荐未记录',
    again: '再次进入',
    medianTime: (duration) => `中位数${duration}`,
    ofNewcomers: (share) => `占由此开始者的${share}`,
    flow: {
      advance: (actors) => `${actors}前进`,
      skip: (actors) => `${actors}向前跳过`,
      stepBack: (actors) => `${actors}后退`,
      reEntry: (actors) => `${actors}再次进入`,
    },
    reEntryOf: (actors, all) => `再次进入的${all}人中的${actors}人`,
    toReEntry: (duration) => `再次进入用时${duration}`,
    toReferral: (duration) => `带来一人用时${duration}`,
  },
  kind: { advance: '前进', skip: '向前跳过', stepBack: '后退', reEntry: '再次循环', referral: '带来新人' },
  direction: { inbound: '集客式', outbound: '外推式', mixed: '两者兼有' },
  influence: { direct: '直接', indirect: '间接', mixed: '两者兼有' },
  medium: { paid: '付费', organic: '自然', mixed: '两者兼有' },
  item: {
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}：${people(actors, f)}曾到此处。`
        : `${label}：${people(actors, f)}曾到此处，${onward}后来出现于更深处。`,
    lost: (label, actors, f) => `${people(actors, f)}在“${label}”流失。`,
    open: (label, actors, f) => `${people(actors, f)}仍在“${label}”进行。`,
    lostTitle: (label) => `在“${label}”流失`,
    openTitle: (label) => `仍在“${label}”进行`,
    flow: ({ kind, from, to, actors, moves }, f) => {
      const how = { advance: '前进', skip: '向前跳过', stepBack: '后退', reEntry: '再次循环' }[kind]
      const times = moves > actors ? `，共${f.count(moves)}次` : ''
      return `${people(actors, f)}从“${from}”${how}到“${to}”${times}。`
    },
    flowTitle: ({ kind, from, to }) => {
      const name = { advance: '前进', skip: '向前跳过', stepBack: '后退', reEntry: '再次循环' }[kind]
      return from === to ? `${name}：${from}` : `${name}：从“${from}”到“${to}”`
    },
    joint: (last, beta, referred, f) =>
      beta === null
        ? `“${last}”没有带来任何人：该处无人。`
        : `“${last}”带来${people(referred, f)}：每人带来${factor(beta, f)}人。`,
    jointElsewhere: (last, from, referred, f) =>
      `“${last}”没有带来任何人；${f.list(from)}带来了${people(referred, f)}。`,
    jointTitle: (last, first) => `“${last}”带来“${first}”`,
    lap: (lap, label, f) => `第${f.count(lap)}圈。${label}`,
    otherReferral: (from, actors, f) => `“${from}”带来${people(actors, f)}。`,
    midway: (label, actors, f) => `${people(actors, f)}从“${label}”开始。`,
    midwayTitle: (label) => `从“${label}”开始`,
    mouthDriver: (label, count, share, f) => `${label}为入口带来${people(count, f)}，占入口的${share}。`,
    tailDriver: (label, count, share, f) =>
      count === null
        ? `${label}：占供给最后阶段者的${share}（所述之数）。`
        : `${label}：最后阶段的${f.plural(count, { other: '{n}次接触' })}，占${share}。`,
    mouthTitle: (label) => `${label}，入口处`,
    tailTitle: (label) => `${label}，末端处`,
  },
  keys: { incoming: '下一个流入', outgoing: '下一个流出', loss: '最陡的流失，再到下一个' },
  fact: {
    part: '部分',
    count: '人数',
    share: '份额',
    moves: '移动',
    unobserved: '其中跨越空缺',
    people: '曾到此处的人',
    visits: '到达次数（总计）',
    onward: '后来出现于更深处',
    began: '由此开始',
    brought: '由他人带来',
    standing: '现在此处',
    question: '问题',
    touches: '接触',
    base: '基数',
    eachBrings: '每人带来',
    audience: '每人的受众',
    interval: '95%区间',
    direction: '方向',
    influence: '影响',
    medium: '媒介',
  },
  row: {
    caption: '循环数据',
    ever: (stage) => `${stage}：曾到此处`,
    onward: (stage) => `${stage}：后来出现于更深处`,
    lost: (stage) => `${stage}：已流失`,
    open: (stage) => `${stage}：仍在进行`,
    ended: (stage) => `${stage}：圆满结束`,
    settled: (stage) => `${stage}：已转化，此后未再出现`,
    began: (stage) => `${stage}：由此开始`,
    referral: (from, to) => `由“${from}”带来到“${to}”`,
    unobserved: (moves, unobserved) => `${moves}（其中${unobserved}跨越空缺）`,
    unknownStage: '无阶段',
    mouth: (driver) => `入口处的驱动因素：${driver}`,
    midway: (driver) => `从更深处开始者的驱动因素：${driver}`,
    tail: (driver) => `末端处的驱动因素（接触）：${driver}`,
    tailStated: (driver) => `末端处的驱动因素：${driver}`,
    gain: '循环增益',
    multiplier: '乘数',
    notBounded: '无法界定',
    generations: '达到乘数95%所需的代数',
    elasticity: '乘数对某一阶段的弹性',
  },
}
