import type { Formatter } from '../common/formatter.js'
import type { NetworkViewsMessages } from './views-messages.js'

const aboutConversions = (count: number, f: Formatter): string =>
  f.plural(Math.round(count), { other: 'コンバージョン約{n}件' })

/** What is listed, by what it is ordered by. */
const PATHS = { conversions: '最も明るい経路', value: '価値の最も高い経路', wilson: '率の下限が最も高い経路' } as const

/** The views beside the network, in Japanese. */
export const networkViewsJa: NetworkViewsMessages = {
  model: 'モデルによる',
  columns: {
    path: '経路',
    touchpoint: 'タッチポイント',
    conversions: 'コンバージョン',
    journeys: 'ジャーニー',
    rate: 'コンバージョン率',
    interval: '95%区間',
    medianTime: '時間の中央値',
    share: '全コンバージョンに占める割合',
    running: '累計割合',
    value: '価値',
  },
  paths: {
    title: (paths, share, rank, f) =>
      f.plural(paths, { other: `コンバージョンの${f.percent(share)}が${PATHS[rank]}{n}本を経由` }),
    none: 'コンバージョンを伴い、名前を挙げるほど多く使われた経路はありません',
    caption: '観測された経路、選択した順。繰り返しは1回とみなす',
    rank: '並べ替え',
    ranks: { conversions: 'コンバージョン', value: '価値', wilson: '率（下限）' },
    covers: (journeys, conversions, f) =>
      `この図はジャーニーの${f.percent(journeys)}${conversions === null ? '' : `、コンバージョンの${f.percent(conversions)}`}を網羅します。`,
    support: (least, variants, f) =>
      `${f.plural(variants, { other: '異なる経路{n}本' })}のうち、${f.plural(least, { other: 'ジャーニー{n}件' })}以上のものを挙げています。`,
    likely: '対比：モデルが起こりやすいとみる経路',
    likelyNote:
      '観測されたものではありません。モデルはジャーニーがどこから来たかを忘れるため、実際には出会ったことのない始まりと終わりをつなぐことがあります。',
    likelyShare: 'モデルによる割合',
    observedShare: '観測された割合',
    neverSeen: '観測なし',
  },
  holes: {
    title: (name, rate, f) => `最も暗いブラックホールは${name}：訪問の${f.percent(rate)}がそこで離脱`,
    none: '同種より確実に離脱が多いタッチポイントはありません',
    caption: {
      excess: '同種の期待値を超えて少なくとも失われたコンバージョンの概数順（モデルによる）',
      lost: 'そこでの離脱数の順',
      rate: 'そこで離脱した訪問の割合の順',
    },
    rank: '並べ替え',
    ranks: { excess: '超過分', lost: '離脱数', rate: '離脱率' },
    lost: '離脱',
    visits: '訪問数（母数）',
    lossRate: '離脱率',
    expected: '期待値',
    times: '期待値の倍数',
    atStake: '影響規模（モデル）',
    excess: '超過分（モデル）',
    excessLow: '超過分の下限',
    light: 'コンバージョンのうち、ここを通った割合',
    verdict: '判定',
    both: '恒星かつブラックホール',
    differs: (byExcess, byLost, byRate) =>
      `首位は、超過分では${byExcess}、離脱数では${byLost}、離脱率では${byRate}です。`,
    together: (judged, f) =>
      `まとめて判定したタッチポイント：${f.count(judged)}件。ブラックホールのうち偶然によるものは、平均で多くとも20件に1件です。`,
    tooFew: '決着済みの訪問が、ここ、または他のすべての合計で30回未満の場合は判定しません（少なすぎるため）。',
  },
  credits: {
    title: 'コンバージョンは誰の貢献か。答えは手法による',
    caption: '手法別の、タッチポイントへのコンバージョンの配分',
    method: '手法',
    methods: {
      removal: '除去効果',
      first: 'ファーストタッチ',
      last: 'ラストタッチ',
      linear: '線形',
      'linear-distinct': 'シャープレイ値',
      position: '40/20/40',
      'time-decay': '減衰',
    },
    rules: {
      removal: 'それがなければ失われる分（モデルによる）',
      first: 'すべてを最初の接触に',
      last: 'すべてを最後の接触に',
      linear: 'すべての接触に均等に',
      'linear-distinct': '経路上のすべてのタッチポイントに均等に：シャープレイ値',
      position: '最初に40%、最後に40%、残りをその間に',
      'time-decay': 'コンバージョンから7日さかのぼるごとに半分',
    },
    unmodelled: 'モデル外',
    total: '全コンバージョン',
    note: '各列の合計は全コンバージョンに等しくなります。いずれも効果ではなく、起きたことを配分したものです。',
  },
  whatIf: {
    title: (name) => `もし${name}での離脱が減ったら、あるいは増えたら？`,
    choose: 'タッチポイント',
    label: (name) => `${name}での離脱率`,
    value: (from, to, f) => `${f.percent(from)}ではなく${f.percent(to)}`,
    remove: '取り除く',
    plug: '穴をふさぐ',
    asExpected: '同種と同じ',
    reset: '現状のまま',
    more: (conversions, of, f) => `現在の${f.count(of)}件に加えて${aboutConversions(conversions, f)}増（モデルによる）`,
    fewer: (conversions, of, f) => `${f.count(of)}件のうち${aboutConversions(conversions, f)}減（モデルによる）`,
    same: 'コンバージョン数は現状と同じ',
    rate: (from, to, f) => `モデルによればジャーニーの${f.percent(from)}がコンバージョン。この場合は${f.percent(to)}`,
    none: 'ここから先へ進んだ人が知られていないため、モデルでは答えられません。',
    note: 'モデルによる推定で、実測された増分ではありません。とどまるはずの人は、ここから先へ進むほかの人と同じように進むと仮定します。',
    includesOpen: '進行中のジャーニーは、モデルが見込む終わり方で数えています。',
    hint: '図の輪をドラッグするか、スライダーを使ってください。',
  },
  trace: {
    title: '経路別のジャーニー',
    search: '経路でジャーニーを検索',
    example: (from, to) => `${from} > ${to}`,
    found: (t, f) =>
      `${t.path}を${t.steps > 1 ? (t.adjacent ? '間を置かず続けて' : 'この順に') : ''}通るのは${f.plural(t.journeys, { other: 'ジャーニー{n}件' })}：${f.percent(t.rate)}がコンバージョン（${f.range(t.low, t.high)}）、全体では${f.percent(t.rateOfAll)}。離脱${f.count(t.lost)}、進行中${f.count(t.open)}。`,
    nobody: (path) => `${path}をこの順に通るジャーニーはありません。`,
    unknown: (words, f) => `${f.list(words.map((word) => `「${word}」`))}という名前のタッチポイントはありません。`,
    nothing: 'タッチポイントを指すか選び、続けてもう1つ選ぶと両方を通るジャーニーが表示されます。検索もできます。',
    clear: 'クリア',
    into: (name) => `${name}への流入元`,
    outOf: (name) => `${name}からの流出先`,
    kinds: {
      start: '開始',
      unobserved: '未観測の部分',
      converted: 'コンバージョン',
      lost: '離脱',
      open: '進行中',
      ended: '円満な終了',
    },
    again: 'すぐにここを再訪',
  },
  actor: {
    title: (a, f) =>
      `${a.actor}：${a.spanMs > 0 ? `${f.duration(a.spanMs)}に` : ''}${f.plural(a.touches, { other: '接触{n}回' })}${a.stage === null ? '' : `。現在のステージは${a.stage}`}${a.stepsBack > 0 ? `、${a.furthest ?? ''}から${f.plural(a.stepsBack, { other: '{n}段階' })}後退` : ''}`,
    summary: (a, f) =>
      [
        `結果：${a.outcome}。`,
        ...(a.devices > 0
          ? [
              `${f.plural(a.devices, { other: 'デバイス{n}台' })}、その間の${f.plural(a.switches, { other: '切り替え{n}回' })}。`,
            ]
          : []),
        ...(a.longestSilenceMs > 0 ? [`最長の沈黙：${f.duration(a.longestSilenceMs)}。`] : []),
        ...(a.silentSinceMs === null || a.silentSinceMs <= 0
          ? []
          : [`観測終了時点で${f.duration(a.silentSinceMs)}沈黙。`]),
      ].join(''),
    unknown: (actor) => `${actor}という人は見つかりません。`,
    silence: (ms, f) => `${f.duration(ms)}の沈黙`,
    silentSince: (ms, f) => `${f.duration(ms)}沈黙中`,
    comesBack: '復帰',
    unobserved: '観測されていない部分あり',
    converts: 'コンバージョン',
    isLost: '離脱',
    changesTo: (device) => `${device}に切り替え`,
    closing: '（タッチポイントなし）',
    now: '観測終了',
    caption: '1人の接触、時系列順',
    channel: 'チャネル',
    device: 'デバイス',
  },
  switches: {
    title: (share, f) => `デバイスがわかるジャーニーの${f.percent(share)}がデバイスを切り替える`,
    note: (switching, staying, f) =>
      `切り替えるジャーニーでは${f.percent(switching)}、切り替えないジャーニーでは${f.percent(staying)}がコンバージョンします。長いジャーニーほど切り替えの機会が多く、これは切り替えの効果ではありません。`,
    caption: '接触から次の接触へ：どのデバイスがどのデバイスに続くか',
    from: '元',
    sequences: '最も多い順列',
    sequence: '順列',
    none: 'デバイスは不明です',
  },
  influence: {
    title: (share, f) =>
      `直接の接触を含むコンバージョンしたジャーニーのうち、${f.percent(share)}はその前に間接の接触があった`,
    none: '直接と宣言されたタッチポイントに接した、コンバージョンしたジャーニーはありません',
    only: (n, f) =>
      `コンバージョンしたジャーニーのうち、両方に接したのは${f.count(n.both)}件、間接の接触のみは${f.count(n.indirect)}件、直接のみは${f.count(n.direct)}件${n.unknown > 0 ? `、宣言のあるものに接していないのは${f.count(n.unknown)}件` : ''}${n.noTouchpoint > 0 ? `、接触なしは${f.count(n.noTouchpoint)}件` : ''}。`,
    caption: 'コンバージョンしたジャーニー、接したもの別',
    kind: '種類',
    reached: 'これに接したコンバージョン済みジャーニー',
    credit: '配分されたコンバージョン',
    touches: '接触',
    kinds: {
      indirect: '間接',
      direct: '直接',
      online: 'オンライン',
      store: '店舗',
      peer: '人から人へ',
      brand: 'ブランドから',
      unknown: '宣言なし',
    },
    credited: (method) => `配分方法：${method}。`,
  },
  controls: {
    title: '表示内容',
    coverage: '網羅するジャーニー',
    detail: '描画する経路',
    detailAuto: '収まる限り',
    group: '天体',
    touchpoints: 'タッチポイント',
    all: 'すべて',
    cohort: '初めて確認',
    outcome: '結果',
    reset: 'すべて表示',
    kept: (journeys, all, f) => `${f.plural(all, { other: 'ジャーニー{n}件' })}中${f.count(journeys)}件`,
  },
  compare: {
    title: (way, converted, lost, f) =>
      `${way}：コンバージョンしたうちの${f.percent(converted)}、離脱したうちの${f.percent(lost)}がここを通る`,
    caption: 'ある経路を使った割合、コンバージョンしたジャーニーと離脱したジャーニー、差の大きい順',
    way: '経路',
    points: '差（パーセントポイント）',
    times: '使用時の倍率（未使用比）',
    none: '確実に異なる経路はありません。多重検定の補正後に残るものはありませんでした。',
    note: (ways, tested, f) =>
      `検定した${f.count(tested)}経路のうち${f.count(ways)}経路が確実に異なります（フィッシャーの正確確率検定、Benjamini–Hochberg法、0.10）。差は原因ではありません。`,
  },
}
