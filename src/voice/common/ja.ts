import type { CommonMessages } from './common-messages.js'
import type { Formatter } from './formatter.js'

const CUT = {
  both: 'コンバージョンごと、および長い沈黙ごとに区切る',
  conversion: 'コンバージョンごとに区切る',
  silence: '長い沈黙ごとに区切る',
  'first-conversion': '最初のコンバージョンで区切る',
  never: '区切らない（1アクターにつき1ジャーニー）',
} as const

function patience([least, most]: readonly [number, number], f: Formatter): string {
  if (least === Number.POSITIVE_INFINITY) return '沈黙による離脱なし'
  if (least === most) return `${f.duration(least)}の沈黙で離脱とみなす`
  const by = 'タッチポイントによる'
  if (most === Number.POSITIVE_INFINITY) return `${f.duration(least)}の沈黙で離脱とみなす、または離脱なし（${by}）`
  return `${f.duration(least)}〜${f.duration(most)}の沈黙で離脱とみなす（${by}）`
}

/** The shared texts in Japanese. */
export const commonJa: CommonMessages = {
  outcome: { converted: 'コンバージョン', lost: '離脱', open: '進行中', ended: '円満に終了' },
  keyboardHint: '矢印キーで移動、Enterで選択、Escで抜ける、疑問符でキー一覧を表示します。',
  help: {
    title: 'キー操作',
    rows: [
      { label: '矢印キー', value: '部分から部分へ移動' },
      { label: 'Home、End', value: '最初、最後へ移動' },
      { label: 'Enter', value: '選択。Shiftで追加、CtrlまたはCmdで切り替え' },
      { label: 'Esc', value: '開いているものを閉じ、次に選択を解除' },
      { label: 'T', value: '表の表示・非表示' },
      { label: '?', value: 'この一覧の表示・非表示' },
    ],
    close: '閉じる',
  },
  showTable: '表を表示',
  hideTable: '表を隠す',
  selected: (title) => `選択中：${title}。`,
  selectionCleared: '選択を解除しました。',
  numberedStage: (label) => `ステージ${label}`,
  loading: 'ジャーニーを読み込んでいます…',
  emptyTitle: '描画するジャーニーがありません',
  emptyHint: '読み取れる接触がデータにありません。アクター、日時、タッチポイントの列を確認してください。',
  failedTitle: 'この図を描画できませんでした',
  failedHint: '数値は表で確認できます。',
  thinData: (n, f) => `データ僅少（n = ${f.count(n)}）`,
  definition: (facts, f) =>
    [
      `ジャーニーは${CUT[facts.cut]}`,
      patience(facts.patienceRangeMs, f),
      facts.ties === 'rows' ? '同時刻は行の順' : '同時刻は内容の順',
      facts.observation === 'complete' ? '観測は完結' : `${f.date(facts.observedUntilMs)}まで観測`,
    ].join('、'),
  rowsAtFault: {
    'missing-actor': { other: '{n}行はアクターの記載がないため除外しました。' },
    'unreadable-time': { other: '{n}行は日時を読み取れないため除外しました。' },
    'malformed-row': { other: '{n}行は形式が正しくありません。' },
    'missing-column': { other: '必要な列が見つかりませんでした。' },
  },
  noConversion: 'コンバージョンの行がありません。何をコンバージョンとするかを定義で指定してください。',
  stagesGuessed: {
    data: 'ステージの順序はデータから推定しています。',
    proposed: 'データにステージの記載がないため、タッチポイントの順序から提案しています。',
  },
}
