import type { PeriodUnit } from '../../measures/periods/calendar-periods.js'
import type { Formatter } from '../common/formatter.js'
import type { LoopViewsMessages } from './loop-views-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, { other: '{n}人' })
const moves = (count: number, f: Formatter): string => f.plural(count, { other: '移動{n}件' })
const signed = (count: number, f: Formatter): string =>
  count > 0 ? `+${f.count(count)}` : count < 0 ? `−${f.count(-count)}` : '±0'

const HOW = { advance: '前進', skip: 'ステージを飛ばして前進', stepBack: '後退', reEntry: '再び巡る' } as const
const UNITS: Readonly<Record<PeriodUnit, string>> = {
  day: '1日間',
  week: '1週間',
  month: '1か月間',
  quarter: '四半期',
  year: '1年間',
  decade: '10年間',
  century: '100年間',
}

/** The texts of the loop's further views in Japanese. */
export const loopViewsJa: LoopViewsMessages = {
  period: (unit, startMs, f) => {
    if (unit === 'day' || unit === null) return f.date(startMs)
    if (unit === 'week') return `${f.date(startMs)}からの1週間`
    return unit === 'month' ? f.month(startMs) : `${f.month(startMs)}からの${UNITS[unit]}`
  },
  gain: {
    heading: 'ループを動かすもの',
    whatIf: 'もしも',
    estimate: 'モデルによる推定で、予測ではありません。ドライバーが連れてくる人数は変わらないものとします。',
    rate: (stage) => `${stage}からさらに先へ進む割合`,
    beta: (last) => `${last}に達した人が1人あたり連れてくる数`,
    was: (value) => `元の値${value}`,
    reset: '実測値に戻す',
    gain: 'ループゲイン',
    multiplier: '1人が最終的になる人数',
    notBounded: '上限なし',
    generations: 'その95%に達するまでの世代数',
    elasticity: 'ステージの1%増による増分',
    elasticityOf: (percent) => `+${percent}`,
    toReferral: '最初の1人を連れてくるまで',
    toReEntry: '再び巡るまで',
    unknown: '不明',
    between: (low, high, level) => `${level}：${low}〜${high}`,
    turned: ({ gain, multiplier }) => `ループゲイン${gain}。1人が最終的になる人数：${multiplier}。`,
  },
  trend: {
    title: ({ highest, k, isClear }) =>
      isClear
        ? `ループゲインが最も高かったのは${highest}に始めた人：${k}`
        : 'どの期間のループゲインが最も高いかは、偶然と区別できません',
    unknown: '誰が誰を連れてきたかを示す行がないため、ループゲインは不明です',
    key: '各点：その期間に始めた人のこれまでのゲイン。早い期間ほど時間が長い。帯：95%区間。',
    keyYoung: '破線：時間が足りず、まだ上昇中。',
    summary: ({ periods, first, last }, f) =>
      `${f.plural(periods, { other: '{n}期間' })}のループゲイン、${first}から${last}まで。`,
    point: ({ period, k, low, high, actors }, f) => {
      if (k === null) return `${period}：始めた人はいません。`
      const within = low === null || high === null ? '' : `（${low}〜${high}）`
      return `${period}：ゲイン${k}${within}、${people(actors, f)}が開始。`
    },
    young: 'まだ上昇中',
    noteYoung: (periods, f) =>
      f.plural(periods, {
        other: '直近{n}期間に始めた人には、他の人を連れてくるのに通常かかる時間がまだ経過していません。',
      }),
    caption: '期間別のループゲイン',
    columns: {
      period: '期間',
      began: '開始',
      brought: 'その後連れてこられた人',
      gain: 'ゲイン',
      interval: '95%区間',
    },
    selfFeeding: 'ここから上は自律的に成長',
  },
  generations: {
    title: ({ grown, k }) =>
      grown === null
        ? k === null
          ? '測定できるループはまだありません'
          : `ゲインが${k}なら、各世代は前の世代のその割合になる`
        : `これまでに100人が${grown}人になった`,
    unknown: '誰が誰を連れてきたかを示す行がないため、世代を区別できません',
    key: '棒：各世代の人数、最初の世代に対する割合。',
    keyModel: '目印：ゲインから期待される値。',
    name: (generation, f) => `第${f.count(generation)}世代`,
    cohort: '誰にも連れてこられていない人',
    row: ({ name, actors, share, expected }, f) =>
      [
        actors === null
          ? `${name}。`
          : `${name}：${people(actors, f)}${share === null ? '' : `、最初の世代の${share}`}。`,
        ...(expected === null ? [] : [`ゲインから期待される値は${expected}。`]),
      ].join(''),
    expected: (share) => `期待値${share}`,
    noteComing: '最後の数世代はまだ到着の途中かもしれません。',
    caption: 'コホートの世代',
    columns: {
      generation: '世代',
      people: '人数',
      share: '最初の世代に対する割合',
      expected: 'ゲインからの期待値',
    },
  },
  stock: {
    title: ({ period, stage, change }, f) =>
      change > 0
        ? `${period}：最も増えたのは「${stage}」で、${people(change, f)}増`
        : `${period}：最も減ったのは「${stage}」で、${people(-change, f)}減`,
    still: (period) => `${period}：どのステージも期首と期末の人数が同じ`,
    key: '円盤：期末にそのステージにいる人。輪：期首。帯：その間の移動（独自の縮尺）。',
    keyOf: {
      came: '青：開始または復帰。',
      left: '斜線：離脱または終了。',
      back: '茶：後退。',
      again: '青緑：再び巡る移動。',
    },
    people,
    moves,
    stockLegend: (count) => `縮尺：この円盤＝${count}人`,
    flowLegend: (count) => `この帯＝期間中の移動${count}件`,
    stage: ({ stage, opening, closing, arrived, left }, f) =>
      `${stage}：期首${people(opening, f)}、流入${people(arrived, f)}、流出${people(left, f)}、期末${people(closing, f)}。`,
    change: signed,
    flow: ({ kind, from, to, moves: count }, f) => `${from}から${to}へ${HOW[kind]}：${moves(count, f)}。`,
    entered: (stage, count, f) => `${stage}で${people(count, f)}が開始または復帰。`,
    left: (stage, lost, ended, f) => `${stage}：離脱${people(lost, f)}、円満に終了${people(ended, f)}。`,
    residual: (stage, count, f) => `${stage}：ストックとフローの差は${signed(count, f)}。`,
    residualShort: (count) => `説明不能${count}`,
    noteResidual: (count, f) => `ストックとフローが一致しません：${people(count, f)}は説明がつきません。`,
    reconciled: 'どのステージでもストックとフローが一致します。',
    period: '期間',
    caption: (period) => `ストックとフロー：${period}`,
    columns: {
      stage: 'ステージ',
      opening: '期首',
      entered: '開始',
      returned: '離脱後に復帰',
      movedIn: '転入',
      movedOut: '転出',
      lost: '離脱',
      ended: '円満に終了',
      closing: '期末',
      residual: '説明不能',
    },
    empty: {
      title: '描画するストックがありません',
      hint: 'ステージを示す接触がないか、期間に区切る時間がありません。',
    },
  },
  channels: {
    title: ({ attracts, attracted, brings, brought }) =>
      attracts === brings
        ? `最も引きつけるのは「${attracts}」で${attracted}。他者が連れてくる人の${brought}もここを通る`
        : `最も引きつけるのは「${attracts}」で${attracted}。他者が連れてくる人の${brought}は「${brings}」を通る`,
    onlyAttracts: ({ attracts, attracted }) => `最も引きつけるのは「${attracts}」：${attracted}`,
    key: '左：誰にも連れてこられていない人の最初の接触。右：他者に連れてこられた人の最初の接触。それぞれ各側に占める割合。',
    attraction: '誘引',
    advocacy: '推奨',
    influence: '影響',
    indirect: (share) => `コンバージョンに至る途上の接触の${share}は間接的に影響`,
    row: ({ channel, attracted, attractedShare, brought, broughtShare }, f) =>
      `${channel}：引きつけるのは${people(attracted, f)}（${attractedShare}）、他者に連れてこられてここを通るのは${people(brought, f)}（${broughtShare}）。`,
    noteNobodyBrought: '誰が誰を連れてきたかを示す行がありません。',
    noteBases: 'ここでは人を最初の接触で数えます。ループの末尾では、最後のステージにいる人の接触を数えます。',
    caption: 'ループ両端のチャネル',
    columns: {
      channel: 'チャネル',
      attracted: '引きつけた人',
      brought: '他者に連れてこられた人',
      touches: 'コンバージョン前の接触',
      influence: '影響',
    },
    empty: { title: '描画するチャネルがありません', hint: 'これらのジャーニーには接触がありません。' },
  },
}
