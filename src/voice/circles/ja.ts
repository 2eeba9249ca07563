import type { Formatter } from '../common/formatter.js'
import type { CirclesKeyFacts, CirclesMessages, CirclesTitleFacts } from './circles-messages.js'
import { quarterOf, yearText } from './quarter-of.js'
import { signed } from './signed.js'

const LONG_UNITS = { decade: '10年間', century: '100年間' } as const

const SCALES = {
  area: 'リングの大きさは中にいる人数に比例します。',
  log: 'リングの面積は中にいる人数の対数に応じて大きくなります。',
  equal: '模式図：人数にかかわらず、すべてのリングの厚さは同じです。',
} as const

/** What the angle of a dot tells. */
function angle({ by, hasAngle }: CirclesKeyFacts): string {
  if (by === null) return '角度に意味はありません'
  return hasAngle ? `角度と色は${by}を示します` : `色は${by}を示し、角度に意味はありません`
}

/** Names only what is drawn. */
function trafficKey({ hasInward, hasOutward, hasLosses, hasArcs, hasJumpsInCrossings }: CirclesKeyFacts): string[] {
  const arrows =
    hasInward && hasOutward
      ? 'すき間では、実線の矢印が内向き、破線の矢印が外向きです。'
      : hasInward
        ? 'すき間では、実線の矢印が内向きです。'
        : 'すき間では、破線の矢印が外向きです。'
  return [
    ...(hasInward || hasOutward ? [arrows] : []),
    ...(hasLosses ? ['斜線の矢印：明示的な離脱。'] : []),
    ...(hasArcs ? ['弧はリングを飛び越える移動です。'] : []),
    ...(hasJumpsInCrossings
      ? ['「内へ」と「外へ」は境界の通過を数えます。飛び越しは1件の移動ですが、複数の境界を通過します。']
      : []),
  ]
}

/** The circles in Japanese. */
export const circlesJa: CirclesMessages = {
  title,
  readingKey: (facts, f) =>
    [
      ...(facts.hasRings ? [SCALES[facts.scale]] : []),
      ...(facts.hasGround ? ['斜線の円盤は人々がいた場所です。'] : []),
      ...(facts.dotsShown ? [`点1個は${f.count(facts.actorsPerDot)}人で、${angle(facts)}。`] : []),
      ...trafficKey(facts),
      ...(facts.hasTicks ? ['中心の目盛りはコンバージョンした人で、2回以上なら長くなります。'] : []),
    ].join(''),
  summary: (facts, f) =>
    [
      `コンバージョン・サークル、最も外側のリングから内へ：${f.list(facts.rings.map(({ name, people }) => `${name} ${f.count(people)}人`))}。`,
      `${f.count(facts.actors)}人のうち${f.count(facts.members)}人がリングの中にいます${facts.outside > 0 ? `。リングで未確認は${f.count(facts.outside)}人` : ''}${facts.left > 0 ? `。明示的な離脱は${f.count(facts.left)}人` : ''}。`,
      ...(facts.movesKnown
        ? [
            `${facts.period === null ? '全期間' : facts.period}の移動は${inwardAndOutward(facts.inward, facts.outward, f)}。`,
          ]
        : []),
      ...(facts.cyclesKnown
        ? [
            facts.once + facts.twice + facts.thrice === 0
              ? 'コンバージョンした人はいません。'
              : `コンバージョンは1回が${f.count(facts.once)}人、2回が${f.count(facts.twice)}人、3回以上が${f.count(facts.thrice)}人。`,
          ]
        : []),
      ...(facts.meanConviction === null ? [] : [`平均確信度は1点満点中${f.decimal(facts.meanConviction, 2)}。`]),
      ...(facts.gravity === null ? [] : [`重力は${signed(facts.gravity, f)}。`]),
    ].join(''),
  period: (unit, startMs, f) => {
    if (unit === 'day') return f.date(startMs)
    if (unit === 'week') return `${f.date(startMs)}からの1週間`
    if (unit === 'month') return f.month(startMs)
    if (unit === 'quarter') return `${yearText(startMs, f)}年第${quarterOf(startMs)}四半期`
    if (unit === 'year') return `${yearText(startMs, f)}年`
    return `${f.month(startMs)}からの${LONG_UNITS[unit]}`
  },
  numberedPeriod: (number, f) => `期間${f.count(number)}`,
  wholeTime: '全期間',
  wholeTimeShort: '全期間',
  inward: (count, f) => `内へ${f.count(count)}`,
  outward: (count, f) => `外へ${f.count(count)}`,
  entered: (count, f) => `流入${f.count(count)}`,
  left: (count, f) => `離脱${f.count(count)}`,
  straightHere: (count, f) => `直接ここへ：${f.count(count)}`,
  cohort: '最初の接触の時期',
  moves: (count, f) => f.plural(count, { other: '移動{n}件' }),
  cycles: (once, twice, thrice, f) =>
    `コンバージョン1回 ${f.count(once)}・2回 ${f.count(twice)}・3回〜 ${f.count(thrice)}`,
  table: {
    caption: (period) => `リング別の人数と移動：${period}`,
    ring: 'リング',
    people: '人数',
    share: '割合',
    conviction: '確信度',
    entered: 'ここで初めて確認',
    inward: 'ここへの内向きの移動',
    outward: 'ここへの外向きの移動',
    crossedInward: '外側の境界の内向き通過',
    crossedOutward: '外側の境界の外向き通過',
    left: 'ここからの離脱',
    atStart: '期首にここにいた人',
    movedInward: 'うち内へ移動',
    held: 'うちとどまった',
    movedOutward: 'うち外へ移動',
    outside: 'まだリングの外',
    gone: '明示的な離脱',
  },
  item: {
    ring: (name, people, share, f) =>
      `${name}：${f.plural(people, { other: '{n}人' })}${share === null ? '' : `、リング内の人の${f.percent(share)}`}。`,
    boundaryTitle: (from, to) => `${from} → ${to}`,
    crossing: (from, to, count, f) =>
      `${from}から${to}への境界は${f.plural(count, { other: '{n}回' })}通過されました。`,
    crossings: '通過',
    steps: '1リングずつの移動によるもの',
    move: (from, to, count, f) => `${from}から${to}への移動は${f.plural(count, { other: '{n}件' })}。`,
    enterTitle: (ring) => `${ring}で初めて確認`,
    enter: (ring, count, f) => `${f.plural(count, { other: '{n}人' })}が${ring}で初めて確認されました。`,
    leaveTitle: '明示的な離脱',
    leave: (count, f) => `明示的な離脱は${f.plural(count, { other: '{n}件' })}（全リングから）。`,
    people: '人数',
    shareInside: 'リング内の人に占める割合',
    conviction: '確信度（0〜1）',
    firstHere: 'ここで初めて確認',
    cameInward: 'ここへの内向きの移動',
    cameOutward: 'ここへの外向きの移動',
    moves: '移動',
    jumpsAcross: '複数リングの飛び越しによるもの',
    ofThoseAtStart: (count, f) => `期首にここにいた${f.count(count)}人のうち`,
    movedInward: '内へ移動',
    held: 'とどまった',
    movedOutward: '外へ移動',
    lost: '明示的な離脱',
    jump: '複数リングの飛び越し',
  },
  timeline: {
    label: '時間',
    play: '再生',
    pause: '一時停止',
    value: (period, inward, outward, f) =>
      inward === null || outward === null ? period : `${period}：移動は${inwardAndOutward(inward, outward, f)}`,
    event: (label, date) => `${label}、${date}`,
  },
  noStages: {
    title: '描画するリングがありません',
    hint: 'ジャーニーにステージがありません。ステージの列を指定するか、各タッチポイントにステージを割り当ててください。',
  },
  nobodyInside: {
    title: 'リングの中に誰もいません',
    hint: 'いずれかのステージを示す接触がないため、リングで確認された人はまだいません。',
  },
  guessedFromTotals: '合計値から描画：点は誰かではなく人数を示し、時間を追ってたどることはできません。',
  partialPeriod: 'この期間は一部しか観測されていません。',
  tooThin: (rings, others, f) =>
    `細すぎて点を表示できないリング：${f.list([...rings, ...(others > 0 ? [f.plural(others, { other: 'ほか{n}リング' })] : [])])}。`,
  undrawnJumps: (moves, f) => f.plural(moves, { other: 'まれな飛び越し{n}件は描いていません。' }),
  unobserved: (moves, f) =>
    f.plural(moves, {
      other: '移動{n}件は途中が観測されていません。移動としては数えますが、どの境界でも数えません。',
    }),
  tick: (actorsPerTick, f) => f.plural(actorsPerTick, { other: '目盛り1本：{n}人。' }),
  decay: (ms, steps, f) =>
    `${f.duration(ms)}の沈黙ごとに、リング1つ分外へ移ったとみなします：${f.count(steps)}回。移動の数には含みません。`,
  notYetIn: (outside, left, f) =>
    [
      ...(outside > 0 ? [f.plural(outside, { other: '{n}人はまだリングの外です。' })] : []),
      ...(left > 0 ? [f.plural(left, { other: '{n}人は明示的に離脱しました。' })] : []),
    ].join(''),
  hollow: (actorsPerDot, f) => `白抜きの点：${f.count(actorsPerDot)}人未満。`,
}

function title(facts: CirclesTitleFacts, f: Formatter): string {
  const { members, left, innermost, atCentre, inward, outward, period, shock, movesKnown } = facts
  if (members === 0) {
    return left > 0 ? `リングには誰も残っていない：明示的な離脱は${f.count(left)}人` : 'リングの中に誰もいない'
  }
  if (period !== null && movesKnown) {
    if (inward === 0 && outward === 0) return `${period}：リング間の移動なし`
    return `${period}：移動は${inwardAndOutward(inward, outward, f)}`
  }
  if (shock !== null) {
    return `${shock.period}に信頼が揺らいだ。全期間の移動は${inwardAndOutward(inward, outward, f)}`
  }
  const centre =
    atCentre === 0
      ? `中心（${innermost}）には誰もいない`
      : `${f.percent(atCentre / members)}が中心（${innermost}）にいる`
  if (!movesKnown || inward + outward === 0) return centre
  if (outward === 0) return `${centre}。外へ移動した人はいない`
  return `${centre}。移動は${inwardAndOutward(inward, outward, f)}`
}

function inwardAndOutward(inward: number, outward: number, f: Formatter): string {
  return `内向き${f.count(inward)}件、外向き${f.count(outward)}件`
}
