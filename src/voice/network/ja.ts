import type { Formatter } from '../common/formatter.js'
import { joined } from './joined.js'
import type { HoleFinding, NetworkMessages, PathFinding } from './network-messages.js'
import { timesText } from './times-text.js'

const POOL = {
  stage: '同じステージの期待値',
  step: 'その段階の期待値',
  all: 'ほかのタッチポイントの離脱',
} as const

const STAND_IN = '（ここから先へ進んだものがほぼないため、同種のその後で代用）'

function against({ times, pool }: HoleFinding, f: Formatter): string {
  return times === null ? '' : `（${POOL[pool]}の${timesText(times, f)}倍）`
}

function came({ path, steps, share }: PathFinding, f: Formatter): string {
  return steps === 1
    ? `コンバージョンの${f.percent(share)}は${path}のみに接触`
    : `コンバージョンの${f.percent(share)}が${path}を経由`
}

function loses(hole: HoleFinding, f: Formatter): string {
  return `${hole.name}では${f.percent(hole.lossRate)}が離脱${against(hole, f)}`
}

/** The network in Japanese. */
export const networkJa: NetworkMessages = {
  start: 'ジャーニー開始',
  goal: 'コンバージョン',
  startOf: (all, f) => f.plural(all, { other: '開始したジャーニー{n}件中' }),
  goalOf: (all, f) => f.plural(all, { other: 'コンバージョン{n}件中' }),
  noTouchpoint: '（タッチポイントなし）',
  others: (touchpoints, f) => f.plural(touchpoints, { other: 'その他のタッチポイント{n}件' }),
  othersBrief: (touchpoints, f) => `他${f.count(touchpoints)}件`,
  visits: (visits, f) => f.plural(visits, { other: '訪問{n}回' }),
  loses: (share, f) => `離脱${f.percent(share)}`,
  arrow: ' → ',
  key: {
    light: '光：ここを通ったコンバージョンの割合',
    lightShown: '光：表示中のコンバージョンのうち、ここを通った割合',
    width: (journeys, f) => f.plural(journeys, { other: '幅：ジャーニー{n}件' }),
    hole: 'ブラックホール：期待を超える離脱',
    ring: 'その輪：それによる損失',
    core: '核：これがなければ失われるコンバージョン（モデルによる）',
    lost: '離脱',
    ended: '円満に終了',
    open: '進行中',
    repeats: 'すぐに再訪',
    other: 'その他の経路（まとめて集計）',
    otherCount: 'その他の経路が使われた回数',
    gap: '未観測',
    brightest: '最も明るい経路',
    covers: (journeys, conversions, f) =>
      `ジャーニーの${f.percent(journeys)}${conversions === null ? '' : `、コンバージョンの${f.percent(conversions)}`}を網羅`,
  },
  titleBoth: (path, hole, f) => `${came(path, f)}。${loses(hole, f)}`,
  titlePath: came,
  titleMany: (most, hole, f) =>
    `単独でコンバージョンの${f.percent(most)}を超える経路はない${hole === null ? '' : `。${loses(hole, f)}`}`,
  titleHole: loses,
  titlePlain: (journeys, converted, f) =>
    `${f.plural(journeys, { other: 'ジャーニー{n}件' })}のうち${f.count(converted)}件がコンバージョンに到達`,
  titleNobody: (journeys, last, f) =>
    `${f.plural(journeys, { other: 'ジャーニー{n}件' })}にコンバージョンなし、光なし${last === null ? '' : `。最後に見られたのは${last.name}が最多（${f.count(last.journeys)}）`}`,
  readingKey: ({ light, holes }) =>
    [
      '天体はそれぞれタッチポイントで、2つを結ぶ経路の幅はそこを通ったジャーニーの数です。',
      ...(light ? ['光はコンバージョンです。'] : []),
      ...(holes ? ['ブラックホールは同種のタッチポイントより離脱が多いものです。'] : []),
    ].join(''),
  summary: (n, f) =>
    `${f.plural(n.touchpoints, { other: 'タッチポイント{n}件' })}と${f.plural(n.transitions, { other: '遷移{n}件' })}にわたる${f.plural(n.journeys, { other: 'ジャーニー{n}件' })}：コンバージョン${f.count(n.converted)}、離脱${f.count(n.lost)}、進行中${f.count(n.open)}、円満に終了${f.count(n.ended)}。`,
  pathsCover: (paths, share, f) =>
    f.plural(paths, { other: `最も明るい経路{n}本で、コンバージョンの${f.percent(share)}を網羅します。` }),
  holeSentence: (hole, f) =>
    `${hole.name}では訪問の${f.percent(hole.lossRate)}（${f.range(hole.low, hole.high)}）が離脱します${against(hole, f)}。モデルによれば、約${f.count(hole.cost)}件のコンバージョンを失っています${hole.standIn ? STAND_IN : ''}。`,
  noHoles: (judged, all, f) =>
    judged === 0
      ? '同種より離脱が多いかどうかを判定できるだけの訪問があるタッチポイントはありません。'
      : `同種より確実に離脱が多いタッチポイントはありません${judged < all ? `（判定できる訪問数があるもの：${f.count(all)}件中${f.count(judged)}件）` : ''}。`,
  pooled: (touchpoints, f) =>
    `訪問が最も少ない${f.plural(touchpoints, { other: 'タッチポイント{n}件' })}はまとめてモデル化し、離脱は1件ずつ判定しています。`,
  titleUntold: (touchpoints, transitions, f) =>
    `${f.plural(touchpoints, { other: 'タッチポイント{n}件' })}、${f.plural(transitions, { other: '遷移{n}件' })}。ジャーニーの終わり方は不明`,
  emptyFilter: {
    title: 'フィルターに合うジャーニーがありません',
    hint: 'フィルターを緩めるとジャーニーが表示されます。',
  },
  emptyCoverage: { title: '指定の割合ではジャーニーが残りません', hint: 'より大きな割合を選んでください。' },
  longTail: (paths, share, f) =>
    f.plural(paths, {
      other: `経路が多岐にわたり、最も明るい{n}本でもコンバージョンの${f.percent(share)}しか網羅しないため、光は遷移から求めています。`,
    }),
  detail: (drawn, all, f) => `全${f.count(all)}件の遷移のうち${f.count(drawn)}件を描画。残りは短い枝で集計しています。`,
  folded: (touchpoints, f) => f.plural(touchpoints, { other: '{n}件のタッチポイントを1つの天体にまとめています。' }),
  notToScale: '最も細い経路は縮尺外です。',
  tooYoung: 'すべての訪問がまだ待機期間内のため、描画のみでモデル化していません。',
  totalsDefinition: '遷移の表から作成。件数は記載のとおり',
  lacking: {
    starts:
      '表にジャーニーの開始点がないため、到来した分を超えてタッチポイントから出ていくものは、そこで始まるとみなします。',
    ends: '表にジャーニーの終わり方がないため、コンバージョンと離脱については何も言えません。',
    losses: '表では離脱と進行中のジャーニーを区別できないため、モデルもブラックホールも作成しません。',
    journeys:
      '表が数えているのは通過であってジャーニーではありません。通過したジャーニーの数とその光はモデルによる推定です。',
    positions: 'ジャーニー内でのタッチポイントの位置はモデルによる推定です。',
    paths: '個々の遷移からは経路全体はわかりません。',
    credits: 'コンバージョンの貢献度は、除去効果とラストタッチでのみ配分できます。',
    times: '日時が不明のため、結果がわかっているすべての通過を数えます。',
  },
  removed: (share, f) =>
    `モデルは到達の${f.percent(share)}を除外しています。その先にコンバージョンも離脱もないためです。`,
  holeRank: {
    excess: 'ブラックホールは、モデルによる失われたコンバージョンの概数の順に並べています。',
    lost: 'ブラックホールは、そこでの離脱数の順に並べています。',
    rate: 'ブラックホールは、そこでの離脱率の順に並べています。',
  },
  holesLeftOut: 'まだ待機期間内の訪問は、描画のみでモデル化していません。',
  unobserved: (journeys, f) =>
    f.plural(journeys, {
      other: 'ジャーニー{n}件には観測されていない空白があり、そこの経路は点線で示し、どの経路にも数えません。',
    }),
  facts: {
    visits: '訪問',
    journeys: 'ジャーニー',
    uses: '使用回数',
    light: 'コンバージョンのうち、この経路を通った割合',
    throughLight: 'コンバージョンのうち、ここを通った割合',
    lightShown: '表示中のコンバージョンのうち、この経路を通った割合',
    throughLightShown: '表示中のコンバージョンのうち、ここを通った割合',
    convert: 'ここからのコンバージョン率（モデル）',
    removal: 'コンバージョンのうち、これがなければ失われる割合（モデル）',
    lossRate: 'ここでの離脱',
    expected: '同種の期待値',
    cost: '損失（モデル）',
    converted: 'ここでコンバージョン',
    lost: 'ここを最後に離脱',
    open: 'ここで進行中',
    ended: 'ここで円満に終了',
    repeats: 'すぐに再訪',
    otherIn: 'その他の流入経路',
    otherOut: 'その他の流出経路',
    unobservedIn: '到達（経路は未観測）',
    unobservedOut: '先へ進行（経路は未観測）',
    rate: 'うちコンバージョン',
    after: (path) => `${path}の後にコンバージョン`,
    interval: '95%区間',
    medianTime: '時間の中央値',
    share: '全コンバージョンに占める割合',
    runningShare: 'より明るい経路との累計',
    touchpoints: 'タッチポイント',
    value: '価値',
  },
  about: (count, standIn, f) =>
    `${f.plural(Math.round(count), { other: 'コンバージョン約{n}件' })}${standIn ? '（同種のその後に基づく）' : ''}`,
  verdict: { hole: 'ブラックホール', 'too-few': '少なすぎる', none: '' },
  rateWithBase: (rate, numerator, denominator, f) => `${rate}（${f.count(denominator)}件中${f.count(numerator)}件）`,
  stubCount: (uses, transitions, f) => f.plural(transitions, { other: `{n}件の遷移で${f.count(uses)}回` }),
  bodySpoken: (name, facts) => `${name}。${facts}`,
  transitionTitle: (from, to) => joined([from, to], ' → '),
  pathTitle: (rank, path, f) => `経路${f.count(rank)}：${path}`,
  commands: {
    follow: '最も強い経路、または今いる経路をたどる',
    back: '元の場所に戻る',
    nextPath: '次に明るい経路へ移動',
    nextHole: '次のブラックホールへ移動',
    column: 'すべてのタッチポイントを列ごとにたどる（上下は互いに逆）',
    noWay: 'ここから先へ進む経路はありません。',
    noBack: '戻れる手順はありません。',
    noPath: '最も明るい経路はありません。',
    noHole: 'ブラックホールはありません。',
  },
  table: {
    caption: 'タッチポイント、訪問の多い順',
    captionPart: (shown, all, f) => `全${f.count(all)}件のタッチポイントのうち訪問の多い${f.count(shown)}件`,
    touchpoint: 'タッチポイント',
    visits: '訪問',
    journeys: 'ジャーニー',
    converted: 'ここでコンバージョン',
    lost: 'ここで離脱',
    open: '進行中',
    ended: '円満に終了',
    unobservedIn: '未観測で到達',
    unobservedOut: '未観測で先へ進行',
    light: 'コンバージョンに占める割合',
    lossRate: '離脱率',
    expected: '期待値',
    verdict: '判定',
  },
}
