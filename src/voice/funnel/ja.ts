import type { FunnelFlowKind } from '../../measures/funnel/funnel-measure.js'
import type { FunnelCounted, FunnelKeyFacts, FunnelMessages } from './funnel-messages.js'

const FORMS = {
  journeys: { other: 'ジャーニー{n}件' },
  settled: { other: '決着済みのジャーニー{n}件' },
  people: { other: '{n}人' },
} as const
const ALL = {
  journeys: 'すべてのジャーニー',
  settled: '決着済みのすべてのジャーニー',
  people: '全員',
} as const

/** The funnel's texts in Japanese. */
export const funnelJa: FunnelMessages = {
  flow: {
    entered: () => '流入',
    returned: () => '復帰',
    advance: () => '前進',
    skip: () => 'スキップ',
    'step-back': () => '後退',
    converted: (_n, _f, short) => (short ? 'CV' : 'コンバージョン'),
    lost: () => '離脱',
    open: () => '進行中',
    ended: () => '円満に終了',
    unknown: () => 'これ以上進まず',
  },
  base: (count) => `母数 ${count}`,
  title: {
    typical: ({ journeys, counted, rate, stage, lost }, f) => {
      const loss =
        stage === null ? `離脱は${f.count(lost)}、いずれもステージ外` : `離脱が最も多いのは${stage}（${f.count(lost)}）`
      return `${f.plural(journeys, FORMS[counted])}のうち${f.percent(rate)}がコンバージョン。${loss}`
    },
    nothingLost: ({ journeys, counted, converted }, f) =>
      `離脱なし：${f.plural(journeys, FORMS[counted])}のうち${f.count(converted)}${counted === 'people' ? '人' : '件'}がコンバージョン`,
    nothingConverts: ({ journeys, counted, rate, stage }, f) =>
      `${f.plural(journeys, FORMS[counted])}のうちコンバージョンなし。${f.percent(rate)}が${stage}まで到達`,
    totals: ({ from, to, rate, partial }, f) =>
      `${partial ? '件数のわかる範囲で' : ''}最も狭い段階は${from}から${to}：進むのは${f.percent(rate)}`,
    totalsFlat: ({ count, stage }, f) => `${stage}に${f.count(count)}`,
  },
  readingKey,
  empty: {
    noStages: {
      title: '描画するステージがありません',
      hint: 'ステージを示す接触がありません。ステージの列を指定するか、定義にステージを列挙してください。',
    },
    allZero: {
      title: 'まだ誰も到達していません',
      hint: 'ステージはわかっていますが、いずれかを示したジャーニーがありません。',
    },
    missing: { title: '描画する件数がありません', hint: 'すべての件数が欠損、数値以外、または0です。' },
  },
  summary: {
    opening: ({ journeys, counted, converted, lost, open, ended, stages }, f) =>
      `${f.plural(stages, { other: '{n}ステージ' })}、${f.plural(journeys, FORMS[counted])}のファネル：コンバージョン${f.count(converted)}、離脱${f.count(lost)}、進行中${f.count(open)}${
        ended > 0 ? `、円満に終了${f.count(ended)}` : ''
      }。`,
    openingTotals: ({ stages, first, last }, f) =>
      `${f.plural(stages, { other: '{n}ステージ' })}のファネル、${first}から${last}まで。`,
    stage: ({ stage, arrivals, rate, from }) =>
      rate === null || from === null
        ? `${stage}：${arrivals}。`
        : `${stage}：${arrivals}。${from}にいたうちの${rate}がここまで、またはさらに先へ進みました。`,
    worst: ({ stage, lost, share }, f) =>
      `離脱が最も多いのは${stage}：${f.count(lost)}で、離脱全体の${f.percent(share)}です。`,
    returned: (n, f) => f.plural(n, { other: '離脱後に戻ったのは{n}。' }),
  },
  item: {
    stage: ({ stage, arrivals, counted, position, of }, f) =>
      `${stage}、全${f.count(of)}ステージ中${f.count(position)}番目：${
        arrivals === null ? '件数欠損' : f.plural(arrivals, FORMS[counted])
      }`,
    flow: ({ kind, visits, from, to }, f) => `${flowPhrase(kind, from, to)}：${f.count(visits)}`,
    band: ({ value, dimension, journeys, counted }, f) =>
      `${value}（${dimension}）：${f.plural(journeys, FORMS[counted])}`,
    flowTitle: ({ kind, from, to }) => flowPhrase(kind, from, to),
  },
  term: {
    stage: 'ステージ',
    arrivals: 'ここに来たジャーニー',
    visits: '訪問',
    count: '件数',
    carriedIn: '前のステージから',
    skippedIn: 'スキップして到達',
    steppedBackIn: '後退して到達',
    entered: 'ここで流入',
    returned: 'ここで復帰',
    movedOn: '前進',
    skippedAhead: '先へスキップ',
    steppedBack: '後退',
    converted: 'コンバージョン',
    lost: '離脱',
    open: '進行中',
    ended: '円満に終了',
    unknown: 'これ以上進まず',
    previousCount: '前のステージに対する割合',
    firstCount: '最初のステージに対する割合',
    previous: 'ここ以降に到達、前のステージが母数',
    first: 'ここ以降に到達、最初のステージが母数',
    total: 'ここ以降に到達、すべてのジャーニーが母数',
    conversion: 'ここからのコンバージョン',
    interval: '95%区間',
    lastSeen: '最後に確認された場所（最多）',
    medianToNext: '次へ進むまでの時間の中央値',
    medianDwell: '滞在時間の中央値',
    shareOfStage: '訪問に占める割合',
    channels: 'チャネル別',
    journeys: 'ジャーニー',
    move: '移動',
    question: '問い',
    target: '目標',
  },
  termOf: {
    settled: { total: 'ここ以降に到達、決着済みのすべてのジャーニーが母数' },
    people: { arrivals: 'ここに来た人', total: 'ここ以降に到達、全員が母数', journeys: '人数' },
  },
  all: ALL,
  movesCaption: 'ステージ間の移動と、離脱後の復帰',
  tableCaption: (stages, f) => `数値で見るファネル、${f.plural(stages, { other: '{n}ステージ' })}`,
  reading: {
    'stage-flow': '読み方：ステージ間の流れ',
    steps: '読み方：明示したステップ',
    totals: '読み方：ステージごとの単純合計',
  },
  steps: ({ order, entry, windowMs, holdConstant, exclusions }, f) =>
    [
      { ordered: '順序どおり', strict: '順序どおり、間に何も挟まない', unordered: '順不同' }[order],
      entry === 'any' ? 'どの最初のステップからも試行を開始' : '最も早い最初のステップから試行を開始',
      ...(windowMs === null ? [] : [`${f.duration(windowMs)}以内`]),
      ...(holdConstant === null ? [] : [`${holdConstant}が同一`]),
      ...(exclusions === 0 ? [] : [f.plural(exclusions, { other: '除外条件{n}件' })]),
    ].join('、'),
  rateBase: (base, counted) =>
    ({
      previous: '率の母数は前のステージに到達した数',
      first: '率の母数は最初のステージに到達した数',
      total: `率の母数は${ALL[counted]}`,
    })[base],
  settled: '進行中のジャーニーは率から除外',
  band: {
    missing: '不明',
    other: (values, f) => f.plural(values, { other: 'その他{n}件' }),
  },
  note: {
    'hostile-count': ({ count }, f) =>
      f.plural(count, { other: '{n}個の件数が欠損または数値以外のため、そのステージは空で描いています。' }),
    unnamed: ({ count }, f) =>
      f.plural(count, { other: '{n}個のステージには名前がないため、位置の番号で示しています。' }),
    'rising-totals': ({ examples }, f) => `${f.list(examples)}では前のステージより件数が多いため、その割合は不明です。`,
    unstaged: ({ count }, f) =>
      f.plural(count, {
        other: 'ジャーニー{n}件はステージを一度も示さず、どのステージにも入りませんが、合計には含みます。',
      }),
    'stages-guessed': ({ examples }) =>
      examples[0] === 'data'
        ? 'ステージの順序はデータから推定しています。'
        : 'ステージは明示されたものではなく、データからの提案です。',
    unobserved: ({ count }, f) => f.plural(count, { other: '{n}件の移動は、観測されていない途中を通っています。' }),
    'unknown-dimension': ({ examples }, f) => `${f.list(examples)}を示す接触がないため、帯はありません。`,
  },
  beyondConversion: (stage) =>
    `ジャーニーはコンバージョンで終わります。${stage}は次のジャーニーで現れるため、率は0です。`,
  thin: (bases, f) => `母数が30未満：${f.list(bases)}。`,
  hiddenNames: (n, f) => f.plural(n, { other: '{n}個のステージ名は表にのみ記載しています。' }),
  hiddenArcs: (n, f) => f.plural(n, { other: '{n}件の小さな移動は表にのみ記載しています。' }),
  hiddenNumbers: (n, f) => f.plural(n, { other: 'ほかの数値{n}個は表に記載しています。' }),
  notToScale: (n, f) =>
    f.plural(n, { other: '{n}個のステージは細すぎて見えないため、極細線で示しています（縮尺外）。' }),
  nextBand: '次の帯へ移動',
  channelUnknown: 'チャネル不明',
}

function readingKey({ scale, base, reading, bands, counted, kinds, rated, outlines }: FunnelKeyFacts): string {
  const drawn = counted === 'people' ? '人数' : 'ジャーニー数'
  const parts = [`${scale === 'area' ? '面積' : '太さ'}は${drawn}`]
  if (kinds.has('lost')) parts.push('斜線の流れは離脱')
  if (kinds.has('unknown')) parts.push('灰色の流れはこれ以上進まず')
  if (kinds.has('converted')) parts.push('最も際立つ色の流れはコンバージョン')
  if (kinds.has('ended')) parts.push('無地の灰色の流れは円満に終了')
  if (kinds.has('returned')) parts.push('破線は復帰')
  if (kinds.has('open')) parts.push('点は進行中')
  if (bands !== null) parts.push(`帯：${bands}`)
  if (outlines !== null) parts.push(`破線の輪郭：${outlines || '別のファネル'}`)
  const of = reading === 'totals' && base === 'previous' ? '前のステージに対する割合' : rateOf(base, counted)
  const said = parts.join('、')
  return rated ? `${said}。率：${of}。` : `${said}。`
}

function rateOf(base: FunnelKeyFacts['base'], counted: FunnelCounted): string {
  if (base === 'previous') return '前のステージのうち先へ進んだ割合'
  return `${base === 'first' ? '最初のステージ' : ALL[counted]}のうちここまで来た割合`
}

function flowPhrase(kind: FunnelFlowKind, from: string | null, to: string | null): string {
  switch (kind) {
    case 'entered':
      return `${to}で流入`
    case 'returned':
      return from === null ? `${to}で復帰` : `${from}で離脱し、${to}で復帰`
    case 'advance':
      return `${from}から${to}へ前進`
    case 'skip':
      return `${from}から${to}へスキップ`
    case 'step-back':
      return `${from}から${to}へ後退`
    case 'converted':
      return `${from}でコンバージョン`
    case 'lost':
      return `${from}で離脱`
    case 'open':
      return `${from}で進行中`
    case 'ended':
      return `${from}で円満に終了`
    case 'unknown':
      return `${from}より先へ進まず`
  }
}
