import type { Formatter } from '../common/formatter.js'
import type { LoopKeyFacts, LoopMessages, LoopTitleFacts, MultiplierFacts } from './loop-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, { other: '{n}人' })

const factor = (value: number, f: Formatter): string => f.decimal(value, value < 2 ? 2 : 1)

function title(facts: LoopTitleFacts, f: Formatter): string {
  const { k, beta, lastStage, multiplier, againShare, reachedShare } = facts
  if (k === null) return '測定できるループはまだありません'
  if (!facts.referralsKnown) {
    if (reachedShare !== null)
      return `${f.percent(reachedShare)}が「${lastStage}」まで到達。誰が誰を連れてきたかは記録なし`
    return againShare > 0
      ? `${f.percent(againShare)}が再び巡る。誰が誰を連れてきたかは記録なし`
      : '再び巡る人はなく、誰が誰を連れてきたかも記録なし'
  }
  if (k === 0) {
    return facts.referredShare > 0
      ? `ループは閉じていない：ただし新しく来た人の${f.percent(facts.referredShare)}は他の人に連れてこられた`
      : 'ループは閉じていない：先にいた人に連れてこられた人はいない'
  }
  const who = facts.beginAt === null ? '100人ごとに' : `「${facts.beginAt}」で始める100人ごとに`
  const hundred = `${who}新たに${f.decimal(100 * k, k < 0.1 ? 1 : 0)}人を連れてくる`
  const each = beta === null || beta === 0 ? '' : `。「${lastStage}」に達した人は1人あたり${factor(beta, f)}人`
  const isAssumed = facts.betaStated && beta !== null && beta > 0
  const finding = isAssumed
    ? `「${lastStage}」に達した人が1人あたり${factor(beta, f)}人を連れてくるなら、${hundred}`
    : `${hundred}${each}`
  if (multiplier.kind === 'not-bounded') return `${finding}。どこまで広がるかは限定できない`
  return finding
}

function readingKey(facts: LoopKeyFacts): string {
  return [
    `太さは人数、${facts.isOpen ? '左から右へ' : '時計回り'}${facts.hasRates ? '。玉：後にさらに先で確認された割合' : ''}。`,
    ...(facts.hasDrivers || facts.hasTailDrivers
      ? [
          facts.hasTailDrivers
            ? `青：ドライバー（${facts.tailStated ? '末尾の割合は記載値' : '末尾では接触に占める割合'}）${facts.hasTwins ? '、両端に供給するものは濃色' : ''}。`
            : '青：ドライバー。',
        ]
      : []),
    ...(facts.hasBrought ? ['マゼンタ：他者に連れてこられた人。'] : []),
    ...(facts.hasReEntries ? ['青緑：再び巡る人。'] : []),
    ...(facts.hasSkips ? ['ステージ色の流れ：スキップ。'] : []),
    ...(facts.hasStepBacks ? ['茶：後退。'] : []),
    ...(facts.hasLost ? ['斜線：離脱。'] : []),
    ...(facts.hasOpen ? ['点線：進行中。'] : []),
  ].join('')
}

function multiplierLines(facts: MultiplierFacts, f: Formatter): string[] {
  if (facts.kind === 'unknown') return []
  if (facts.kind === 'not-bounded') {
    return ['乗数は上限なし', ...(facts.low === null ? [] : [`少なくとも×${factor(facts.low, f)}`])]
  }
  const value = `乗数 ×${factor(facts.value, f)}`
  if (facts.low === null || facts.high === null) return [value]
  return [value, `${f.percent(0.95)}：${factor(facts.low, f)}〜${factor(facts.high, f)}`]
}

/** The loop's texts in Japanese. */
export const loopJa: LoopMessages = {
  title,
  readingKey,
  totalsDefinition: '合計値から作成。数値は記載のとおり',
  summary: {
    people: (actors, stages, f) => `${f.plural(stages, { other: '{n}ステージ' })}に${people(actors, f)}。`,
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}：${people(actors, f)}。`
        : `${label}：${people(actors, f)}、うち${f.percent(onward)}が後にさらに先で確認されました。`,
    ends: (lost, open, f) => `離脱は${people(lost, f)}、進行中は${people(open, f)}です。`,
    gain: (k, low, high, multiplier, f) =>
      [
        `ループゲインは${factor(k, f)}${low === null || high === null ? '' : `（95%区間${factor(low, f)}〜${factor(high, f)}）`}`,
        multiplier.kind === 'not-bounded'
          ? '乗数に上限はありません。'
          : multiplier.kind === 'bounded'
            ? `1人は最終的に${factor(multiplier.value, f)}人になります。`
            : '乗数は不明です。',
      ].join('、'),
    reEntry: (actors, f) => f.plural(actors, { other: '{n}人が再び巡りました。' }),
  },
  empty: {
    title: '描画するループがありません',
    noPeople: 'これらのジャーニーには人がいません。',
    noStages:
      'ステージを示す接触がありません。定義にステージを記載するか、タッチポイントにステージを割り当ててください。',
  },
  notes: {
    hairlines: '最も細い線は縮尺外です。',
    perThousand: '件数の指定がないため、数値は最初のステージ1,000人あたりです。',
    statedBeta: (beta, f) => `1人あたり${factor(beta, f)}人を連れてくるというのは記載値で、集計値ではありません。`,
    audience: (size, noticed, won, f) =>
      `1人が${f.count(size)}人に伝え、${noticed === null ? '' : `${f.percent(noticed)}が気づき、`}そのうち${f.percent(won)}が来ます。`,
    statedAside: 'マゼンタの区切りは集計された人数を示します。',
    unstaged: (actors, f) => f.plural(actors, { other: '{n}人はステージを一度も示していません。' }),
    noReferrals: '誰が誰を連れてきたかを示す行がないため、ループゲインは不明です。',
    bases: (beginAt) =>
      `ゲインは${beginAt}で始めた人が連れてくる人を数えます。${beginAt}で始めた人に占める割合には、さらに先で始めた他の人に連れてこられた人も含みます。`,
    unobserved: (moves, f) => f.plural(moves, { other: '{n}件の移動は、観測されていない空白を通っています。' }),
    byTouchpoint: 'チャネルが不明のため、タッチポイントで代用しています。',
    thinTail: (actors, f) => `最後のステージに達した人は少数です（${people(actors, f)}）。`,
    unusable: (count, f) => f.plural(count, { other: '使えない数値{n}個を無視しました。' }),
  },
  label: {
    lost: (actors) => `離脱${actors}`,
    open: (actors) => `進行中${actors}`,
    midway: (actors) => `ここで開始${actors}`,
    otherDrivers: (share) => `その他${share}`,
    noDriver: '不明',
    eachBrings: '1人が連れてくる数',
    ifEachBrings: '1人が連れてくる数（仮定）',
    ofReached: (size) => `伝わる${size}人のうち`,
    broughtEarlier: '前の段階で紹介',
    broughtEarlierShort: (actors) => `紹介${actors}`,
    factor: (beta) => `×${beta}`,
    gain: 'ループゲイン',
    multiplier: multiplierLines,
    noReferrals: '紹介の記録なし',
    again: '再び巡る',
    medianTime: (duration) => `中央値${duration}`,
    ofNewcomers: (share) => `ここで始める人の${share}`,
    flow: {
      advance: (actors) => `前進${actors}`,
      skip: (actors) => `スキップ${actors}`,
      stepBack: (actors) => `後退${actors}`,
      reEntry: (actors) => `再び巡る${actors}`,
    },
    reEntryOf: (actors, all) => `再び巡る${all}人のうち${actors}人`,
    toReEntry: (duration) => `再び巡るまで${duration}`,
    toReferral: (duration) => `1人連れてくるまで${duration}`,
  },
  kind: {
    advance: '前進する',
    skip: '先へスキップする',
    stepBack: '後退する',
    reEntry: '再び巡る',
    referral: '新しい人を連れてくる',
  },
  direction: { inbound: 'インバウンド', outbound: 'アウトバウンド', mixed: '両方' },
  influence: { direct: '直接', indirect: '間接', mixed: '両方' },
  medium: { paid: '有料', organic: 'オーガニック', mixed: '両方' },
  item: {
    stage: (label, actors, onward, f) =>
      onward === null
        ? `${label}：これまでに${people(actors, f)}。`
        : `${label}：これまでに${people(actors, f)}、うち後にさらに先で確認されたのは${onward}。`,
    lost: (label, actors, f) => `${label}で${people(actors, f)}が離脱。`,
    open: (label, actors, f) => `${label}で${people(actors, f)}が進行中。`,
    lostTitle: (label) => `${label}で離脱`,
    openTitle: (label) => `${label}で進行中`,
    flow: ({ kind, from, to, actors, moves }, f) => {
      const how = { advance: '前進', skip: 'スキップ', stepBack: '後退', reEntry: '再び巡る移動' }[kind]
      const times = moves > actors ? `、延べ${f.count(moves)}回` : ''
      return `${from}から${to}へ${how}：${people(actors, f)}${times}。`
    },
    flowTitle: ({ kind, from, to }) => {
      const name = { advance: '前進', skip: '先へスキップ', stepBack: '後退', reEntry: '再び巡る' }[kind]
      return from === to ? `${name}：${from}` : `${name}：${from}から${to}`
    },
    joint: (last, beta, referred, f) =>
      beta === null
        ? `${last}：誰もいないため、連れてこられた人もいません。`
        : `${last}が連れてきたのは${people(referred, f)}：1人あたり${factor(beta, f)}人。`,
    jointElsewhere: (last, from, referred, f) =>
      `${last}が連れてきた人はいません。${f.list(from)}が${people(referred, f)}を連れてきました。`,
    jointTitle: (last, first) => `${last}が${first}へ連れてくる`,
    lap: (lap, label, f) => `${f.count(lap)}周目。${label}`,
    otherReferral: (from, actors, f) => `${from}が${people(actors, f)}を連れてきました。`,
    midway: (label, actors, f) => `${label}で${people(actors, f)}が開始。`,
    midwayTitle: (label) => `${label}で開始`,
    mouthDriver: (label, count, share, f) => `${label}が入口に${people(count, f)}を連れてくる（${share}）。`,
    tailDriver: (label, count, share, f) =>
      count === null
        ? `${label}：最後のステージへの供給の${share}（記載値）。`
        : `${label}：最後のステージで${f.plural(count, { other: '接触{n}回' })}、${share}。`,
    mouthTitle: (label) => `${label}、入口`,
    tailTitle: (label) => `${label}、末尾`,
  },
  keys: { incoming: '次に入ってくるもの', outgoing: '次に出ていくもの', loss: '最も大きい離脱、続いて次' },
  fact: {
    part: '部分',
    count: '人数',
    share: '割合',
    moves: '移動',
    unobserved: 'うち空白を通るもの',
    people: 'これまでにここに来た人',
    visits: '到着、延べ',
    onward: '後にさらに先で確認',
    began: 'ここで開始',
    brought: '他者に連れてこられた人',
    standing: '現在ここにいる人',
    question: '問い',
    touches: '接触',
    base: '母数',
    eachBrings: '1人が連れてくる数',
    audience: '1人あたりの聞き手',
    interval: '95%区間',
    direction: '方向',
    influence: '影響',
    medium: '媒体',
  },
  row: {
    caption: '数値で見るループ',
    ever: (stage) => `${stage}：これまでにここに来た人`,
    onward: (stage) => `${stage}：後にさらに先で確認`,
    lost: (stage) => `${stage}：離脱`,
    open: (stage) => `${stage}：進行中`,
    ended: (stage) => `${stage}：円満に終了`,
    settled: (stage) => `${stage}：コンバージョン後、未確認`,
    began: (stage) => `${stage}：ここで開始`,
    referral: (from, to) => `${from}が${to}へ連れてきた人`,
    unobserved: (moves, unobserved) => `${moves}（うち空白を通るもの${unobserved}）`,
    unknownStage: 'ステージなし',
    mouth: (driver) => `入口のドライバー：${driver}`,
    midway: (driver) => `さらに先で始める人のドライバー：${driver}`,
    tail: (driver) => `末尾のドライバー（接触）：${driver}`,
    tailStated: (driver) => `末尾のドライバー：${driver}`,
    gain: 'ループゲイン',
    multiplier: '乗数',
    notBounded: '上限なし',
    generations: '乗数の95%に達するまでの世代数',
    elasticity: 'ステージに対する乗数の弾力性',
  },
}
