import type { Formatter } from '../common/formatter.js'
import type { CirclesPartsMessages, ShockFacts, StepFacts, TrustTitleFacts, WayFacts } from './parts-messages.js'
import { signed } from './signed.js'

/** The opt-in parts of the circles in Japanese. */
export const circlesPartsJa: CirclesPartsMessages = {
  follow: {
    label: '1人をたどる',
    command: 'たどっている人の道筋へ移動',
    previous: '前の人',
    next: '次の人',
    summary: way,
    unknown: (actor) => `これらのジャーニーに「${actor}」という人はいません。`,
    step: (facts) => `${facts.date}：${move(facts)}${facts.touchpoint === null ? '' : `（${facts.touchpoint}）`}。`,
    stepTitle: move,
    date: '日時',
    touchpoint: '場所',
    key: (from, until) => `道筋に沿って、時間は${from}から${until}まで時計回りに進みます。`,
    path: ({ silence, hasOutward, hasTouches, hasConversions }) =>
      [
        ...(silence === null ? [] : [`点線：${silence}を超える沈黙。`]),
        ...(hasOutward ? ['破線：外向き。'] : []),
        ...(hasTouches ? ['白抜きの点：接触。'] : []),
        ...(hasConversions ? ['ひし形：コンバージョン。'] : []),
      ].join(''),
    now: '現在',
  },
  groups: {
    by: (dimension) => `${dimension}別`,
    byCohort: '最初の接触別',
    others: 'その他',
    unknown: '不明',
    cell: (group, ring, people, share, f) =>
      `${ring}の${group}：${f.plural(people, { other: '{n}人' })}${share === null ? '' : `、リングの${f.percent(share)}`}。`,
    people: '人数',
    shareOfRing: 'リングに占める割合',
    shareOfGroup: 'グループに占める割合',
    conviction: '平均確信度',
    table: (by, period) => `リング別の人数、${by}：${period}`,
    total: '全リング',
    needJourneys: 'グループ分けにはジャーニーが必要です。合計値では誰が誰かわかりません。',
  },
  reentry: {
    note: (label) => `破線の弧：${label}。`,
    label: (actors, medianMs, f) =>
      `${f.count(actors)}人が再び巡った${medianMs === null ? '' : `（最初の接触から${f.duration(medianMs)}後、中央値）`}`,
    item: (from, to, moves, f) =>
      `${from}でのコンバージョン後、${to}で${f.plural(moves, { other: '{n}件' })}の新しいサイクルが始まりました。`,
    title: (from, to) => `${from}から再び${to}へ`,
    moves: '新しいサイクル',
    actors: '人数',
    loopTime: '最初の接触から最初の新しいサイクルまで、中央値',
  },
  trust: {
    label: '信頼の推移',
    title: trustTitle,
    key: ({ from, to, hasMoves, hasWitnesses, hasRecovered }) =>
      [
        `線は各期間末にリング内にいる人の平均確信度：0が最も外側、1が中心。目盛りは${from}から${to}まで。`,
        ...(hasMoves ? ['棒：内向きの移動は上へ、外向きの移動は斜線で下へ。'] : []),
        ...(hasWitnesses
          ? [
              `破線は、その出来事のときに居合わせた人を追います。白抜きの点は最低点${hasRecovered ? '、塗りつぶしの点は回復' : ''}。`,
            ]
          : []),
      ].join(''),
    summary: (facts, f) =>
      [
        `${trustTitle(facts, f)}。`,
        ...(facts.first === null || facts.last === null
          ? []
          : [`平均確信度は1点満点中${f.decimal(facts.first, 2)}から${f.decimal(facts.last, 2)}へ変化しました。`]),
        ...(facts.shock === null ? [] : [shock(facts.shock, f)]),
      ].join(''),
    point: ({ series, period, conviction, inward, outward, gravity, events }, f) =>
      [
        `${series === null ? '' : `${series}、`}${period}：${conviction === null ? 'リング内に人なし' : `確信度${f.decimal(conviction, 2)}`}`,
        ...(inward === null || outward === null ? [] : [inwardAndOutward(inward, outward, f)]),
        ...(gravity === null ? [] : [`重力${signed(gravity, f)}`]),
        ...events,
      ].join('、'),
    shock,
    caption: '期間別の確信度、移動、重力',
    period: '期間',
    conviction: '確信度',
    gravity: '重力',
    people: 'リング内の人数',
    inward: '内向きの移動',
    outward: '外向きの移動',
    witnesses: (count, f) => `居合わせた${f.count(count)}人`,
    emptyTitle: '描画する線がありません',
    emptyHint: '信頼の推移には、2つ以上の期間、2つ以上のリング、その中の人が必要です。',
  },
  ringFunnel: {
    title: (ring) => `${ring}の内側`,
    hint: 'リングを選択すると開きます。',
    summary: ({ ring, came, onward, isInnermost, here, further, outward, left }, f) =>
      `これまでに${f.count(came)}人が${ring}にいて、${f.count(onward)}人が${isInnermost ? 'そこでコンバージョンしました' : '内へ進みました'}。現在、ここに${f.count(here)}人、さらに内側に${f.count(further)}人、さらに外側に${f.count(outward)}人${left > 0 ? `、明示的な離脱は${f.count(left)}人` : ''}。`,
    came: '到達した人',
    onward: '内へ進んだ人',
    again: 'ここでコンバージョンした人',
    stand: '現在の居場所',
    here: 'ここ',
    further: 'さらに内側',
    outward: 'さらに外側',
    left: '離脱',
    touched: (people, f) => `${f.count(people)}人が自ら接触`,
    omitted: (touchpoints, f) =>
      f.plural(touchpoints, { other: 'まれなタッチポイント{n}件はステップに含めていません。' }),
    step: 'ステップ',
    people: 'ここまで来た人',
    shareOfBefore: '前のステップに対する割合',
  },
  changes: {
    caption: (period) => `各リングにいた人のその後：${period}`,
    ring: 'リング',
    atStart: '期首',
    inward: '内へ移動',
    held: 'とどまった',
    outward: '外へ移動',
    lost: '明示的な離脱',
    entered: '外部から流入',
    atEnd: '期末',
    unknown: '合計値では誰がどこへ移動したかわかりません。',
  },
  content: {
    caption: 'レベル別のコンテンツと、その後の動き',
    level: 'レベル',
    entered: 'ここで流入',
    intended: 'このレベル向け',
    content: '接したコンテンツ',
    touches: '接触',
    inward: '次にさらに内側で確認',
    nothing: 'ここにはコンテンツ名を示す接触がありません。',
    note: '観測結果であり、因果の証明ではありません。',
    thin: '接触30件未満はデータ僅少と表示します。',
  },
  multiples: {
    title: (first, last) => `${first}から${last}までのサークル`,
    key: '円はそれぞれ1つの期間で、大きさは中の人数に比例します。すべて同じ縮尺です。',
    item: ({ period, people, conviction, inward, outward }, f) =>
      [
        `${period}：リング内に${f.plural(people, { other: '{n}人' })}`,
        ...(conviction === null ? [] : [`確信度${f.decimal(conviction, 2)}`]),
        ...(inward === null || outward === null ? [] : [inwardAndOutward(inward, outward, f)]),
      ].join('、'),
    caption: 'リング・期間別の人数',
    period: '期間',
    emptyTitle: '比較する期間がありません',
    emptyHint: 'ジャーニーが1つの期間に収まっているか、ステージがありません。',
  },
}

function move({ kind, from, to }: StepFacts): string {
  switch (kind) {
    case 'entered':
      return `${to}で初めて確認`
    case 'inward':
      return `${from}から${to}へ内向きに移動`
    case 'outward':
      return `${from}から${to}へ外向きに移動`
    case 'shaken':
      return `悪い体験により${from}から${to}へ外向きに移動`
    case 'faded':
      return `沈黙により${from}から${to}へ外向きに移動`
    case 'lost':
      return `${from}から明示的に離脱`
    case 'returned':
      return `${to}に復帰`
  }
}

function way(facts: WayFacts, f: Formatter): string {
  const { actor, place, isLost, since, ringsBack, deepest, moves, stepsBack, conversions } = facts
  const back =
    ringsBack === 0
      ? 'これまでで最も内側です'
      : `${deepest}から${f.plural(ringsBack, { other: 'リング{n}つ分' })}後退しています`
  const stands =
    place !== null
      ? `${actor}は${since}から${place}にいて、${back}。`
      : isLost
        ? `${actor}は最も内側で${deepest}まで達しましたが、${since}に明示的に離脱しました。`
        : `${actor}はリングで確認されていません。`
  const counts = [
    f.plural(moves, { other: '移動{n}件' }),
    `うち外向き${f.count(stepsBack)}件`,
    f.plural(conversions, { other: 'コンバージョン{n}回' }),
  ]
  return moves === 0 ? stands : `${stands}${counts.join('、')}。`
}

function trustTitle({ shock: facts, first, last, lines }: TrustTitleFacts, f: Formatter): string {
  if (facts !== null && facts.lowest !== null) {
    return facts.recovered === null
      ? `信頼は「${facts.event}」の後に低下し、まだ回復していない`
      : `信頼は「${facts.event}」の後に低下し、${facts.recovered}に回復した`
  }
  const ahead = [...lines].filter(({ last: end }) => end !== null).sort((a, b) => (b.last ?? 0) - (a.last ?? 0))
  if (ahead.length > 1) return `最終的に首位は${ahead[0]?.name ?? ''}で、${f.decimal(ahead[0]?.last ?? 0, 2)}`
  if (first === null || last === null) return '信頼の推移'
  if (Math.abs(last - first) < 0.005) return `信頼は${f.decimal(last, 2)}を維持`
  return `信頼は${f.decimal(first, 2)}から${f.decimal(last, 2)}へ${last > first ? '上昇' : '低下'}`
}

function shock(facts: ShockFacts, f: Formatter): string {
  const { event, period, outward, usualOutward, witnesses, before, lowest, lowestPeriod, recovered } = facts
  const burst =
    outward === null
      ? `${event}（${period}）`
      : `${event}：${period}の外向きの移動は${f.plural(outward, { other: '{n}件' })}${usualOutward === null ? '' : `、それ以前の通常の期間では${f.decimal(usualOutward)}件`}`
  if (before === null) return `${burst}。`
  const whose = witnesses === null ? '平均確信度' : `居合わせた${f.count(witnesses)}人の確信度`
  if (lowest === null) return `${event}（${period}）：${whose}は${f.decimal(before, 2)}を一度も下回りませんでした。`
  const fell = `${f.decimal(before, 2)}から${f.decimal(lowest, 2)}（${lowestPeriod ?? ''}）へ低下し`
  const back = recovered === null ? 'まだ回復していません' : `${recovered}に回復しました`
  return `${burst}。${whose}は${fell}、${back}。`
}

function inwardAndOutward(inward: number, outward: number, f: Formatter): string {
  return `内向きの移動${f.count(inward)}件、外向き${f.count(outward)}件`
}
