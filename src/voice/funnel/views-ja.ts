import type { FunnelViewsMessages } from './funnel-views-messages.js'
import { signed } from './signed.js'

/** The texts of the funnel's further views in Japanese. */
export const funnelViewsJa: FunnelViewsMessages = {
  points: (difference, f, short) => `${signed(difference * 100, f)}${short ? 'pt' : 'ポイント'}`,
  underWay: (all, f) =>
    `進行中（これらの率はまだ変わります）：${f.list(all.map(({ name, open, journeys }) => `${name} ${f.count(open)}/${f.count(journeys)}`))}。`,
  kpi: {
    strip: 'ステージの主要指標',
    target: (value) => `目標${value}`,
    noValue: '値なし',
    soFar: (value) => `現時点で${value}`,
    unfinished: ({ periods, journeys, open }, f) =>
      `未評価：${f.plural(periods, { other: '{n}期間' })}${open > 0 ? `、ジャーニー${f.count(journeys)}件中${f.count(open)}件が進行中` : ''}`,
    since: (date) => `${date}から`,
    status: {
      reached: '目標達成',
      near: 'わずかに未達',
      missed: '目標未達',
      'no-target': '目標なし',
      unfinished: '目標達成は未確定',
      unknown: '不明',
    },
    course: {
      better: '前回より改善',
      worse: '前回より悪化',
      same: '前回と同じ',
      unclear: '明確な変化なし',
      unfinished: '変化は未確定',
      unknown: '比較対象なし',
    },
    because: '悪化の要因',
    effects: ({ channel, total, mix, rate }) => `${channel}：${total}（うち構成比${mix}、自身の率${rate}）`,
    otherChannels: (n, f) => f.plural(n, { other: '小規模なチャネル{n}件' }),
    sentence: ({ stage, label, value, target, status, course }) =>
      `${stage}。${label}：${value}${target === null ? '' : `、${target}`}、${status}、${course}`,
  },
  time: {
    strip: '次へ進むまでの時間、ステージ別',
    median: (duration) => `中央値${duration}`,
    quartiles: (low, high) => `半数は${low}〜${high}`,
    none: '先へ進んだものなし',
    sentence: ({ stage, median, low, high, journeys }, f) =>
      `${stage}：${f.plural(journeys, { other: 'ジャーニー{n}件' })}が先へ進み、半数は${median}以内、中央の半数は${low}〜${high}`,
    bin: ({ from, to, journeys }, f) => `${from}〜${to}：${f.plural(journeys, { other: 'ジャーニー{n}件' })}`,
  },
  guide: { strip: '各ステージに必要なもの', organic: 'オーガニック', paid: '有料', content: 'コンテンツ' },
  comparison: {
    changed: ({ verdict, stage, from, earlier, later, points, low, high }) =>
      `${from}から${stage}へ進む割合が${verdict === 'fell' ? '低下' : '上昇'}：${earlier}から${later}へ（${points}、95%区間${low}〜${high}）`,
    unchanged: (earlier, later) => `${earlier}と${later}の間に、偶然と区別できる率の変化はありません`,
    unfinished: (earlier, later) => `${earlier}と${later}の間で率が変化したかは未確定：進行中のジャーニーがあります`,
    readingKey: ({ form, earlier, later, vertical, rated }) => {
      const end = `どちらも同じ縮尺で、面積は件数。${rated ? '率：前のステージのうち先へ進んだ割合。' : ''}`
      return form === 'ghost'
        ? `塗り：${later}、破線の輪郭：${earlier}。${end}`
        : `${vertical ? '左' : '上'}：${earlier}、${vertical ? '右' : '下'}：${later}。${end}`
    },
    verdict: { rose: '上昇', fell: '低下', unclear: '明確な変化なし', unfinished: '未確定' },
    item: ({ stage, earlierName, laterName, earlier, later, rates }) =>
      `${stage}：${earlierName} ${earlier}、${laterName} ${later}${
        rates === null
          ? ''
          : `。率は${rates.earlier}から${rates.later}へ、${rates.points}（95%区間${rates.low}〜${rates.high}）：${rates.verdict}`
      }`,
    definition:
      '率の差とNewcombeの95%区間（全ステップの同時比較と進行中のジャーニーの分だけ広い）。区間が0を含まない場合にのみ変化とみなす',
    inTable: '差は表に記載しています。',
    unmatched: (stages) => `${stages}は一方にしかありません。`,
    table: '数値で見る2つのファネル',
    count: (period) => `ここに来た数、${period}`,
    rate: (period) => `前のステージに対する割合、${period}`,
    difference: '差',
    interval: '95%区間',
    judgement: '変化',
    stage: 'ステージ',
    journeys: 'ここに来たジャーニー',
    ofStageBefore: '前のステージに対する割合',
  },
  multiples: {
    title: ({ best, rate, worst, worstRate }) =>
      `コンバージョン率は${best}が最高（${rate}）、${worst}が最低（${worstRate}）`,
    best: ({ best, rate }) => `コンバージョン率は${best}が最高（${rate}）`,
    worst: ({ worst, worstRate }) => `コンバージョン率は${worst}が最低（${worstRate}）`,
    unclear: '他のすべてより明らかにコンバージョン率が高いものはありません',
    single: ({ name, rate }) => `${name}：${rate}がコンバージョン`,
    empty: '描画するファネルがありません',
    readingKey:
      'すべて同じ縮尺で、面積は件数。名前の横はコンバージョンした割合（単純合計の場合は最後のステージに到達した割合）。',
    item: ({ name, stage, arrivals, rate }) =>
      `${name}、${stage}：${arrivals}${rate === null ? '' : `（前のステージの${rate}）`}`,
    table: (n, f) => f.plural(n, { other: '数値で見る{n}件のファネル' }),
    name: 'ファネル',
  },
  channels: {
    rankChanged: ({ channel, from, to, earlier, later }) =>
      `${channel}は${from}位（${earlier}）から${to}位（${later}）へ`,
    leads: ({ channel, value, period, sound }) =>
      sound
        ? `ジャーニー30件以上のチャネルのうち、コンバージョン率が最も高いのは${channel}：${value}（${period}）`
        : `コンバージョン率が最も高いのは${channel}：${value}（${period}）`,
    unclear: (period) => `他のすべてより明らかにコンバージョン率が高いチャネルはありません（${period}）`,
    leadsByRank: ({ channel, period }) => `首位は${channel}（${period}）`,
    empty: '描画するチャネルがありません',
    readingKey: ({ measured, two, open, lines, dashed }) =>
      `棒：コンバージョンした割合${two ? '、目印は以前の割合' : ''}${measured ? '、ひげは95%区間' : ''}。${open ? '淡色：進行中。' : ''}${lines ? `線：以前と現在の順位${dashed ? '、破線はまだ変わりうる順位' : ''}。` : ''}`,
    item: ({ channel, periods }) =>
      `${channel}：${periods
        .map(
          ({ period, value, thin, rank }) =>
            `${period} ${[value, thin, rank].filter((part) => part !== null).join('、') || '記載なし'}`,
        )
        .join('、')}`,
    rank: (rank) => `${rank}位`,
    rankColumn: (period) => `順位、${period}`,
    valueColumn: (period) => `コンバージョン、${period}`,
    channel: 'チャネル',
    hidden: (n, f) => f.plural(n, { other: '{n}件のチャネルは表にのみ記載しています。' }),
    table: '数値で見るチャネル',
    notStated: '記載なし',
    ranks: '順位',
    thin: (channels, f) => `破線はデータ僅少（ジャーニー30件未満）：${f.list(channels)}。`,
    definition: '各チャネルから始まったジャーニーのコンバージョン',
  },
}
