import type { IssueMessages } from './issue-messages.js'

/** Faults in data, in Japanese. */
export const issuesJa: IssueMessages = {
  'missing-actor': 'アクターのない行（除外）',
  'unreadable-time': '日時を読み取れない行（除外）',
  'malformed-row': '形式が正しくない行',
  'missing-column': '列が足りず読み取れない行',
  'unknown-stage': '定義にないステージ（欠損として扱う）',
  'unreadable-value': '数値でない値（欠損として扱う）',
  'unreadable-mark': '「はい」でも「いいえ」でもない印（「いいえ」として扱う）',
  'unreadable-text': 'ファイルの文字コードに合わないバイト（�として読み取り）',
  'duplicate-row': '重複する行（保持）',
  'time-before-epoch': '1970年より前の日時',
  'time-after-observed-until': '観測終了後の日時',
  'suspect-time': 'ほかのすべてから大きく離れた日時（観測終了の決定には使わない）',
  'stage-conflict': 'ステージがタッチポイントのものと異なる接触（接触自身のものを採用）',
  'ambiguous-time': '複数の読み方ができる日時',
  'unnamed-case': 'イベントログの名前のないケース（番号を付与）',
  'several-lifecycles': '同じアクティビティの別の状態を示すイベント（保持）',
  'unknown-referrer': 'アクターに含まれない紹介者',
  'too-many-touchpoints': '100万を超えるタッチポイント',
  'guessed-column': '名前と値から判別した列',
  'guessed-stages': 'データから順序を決めた、または提案したステージ',
  'similar-stages': '表記の誤りかもしれないステージ名（別々に保持）',
  'unmatched-rule': 'コンバージョンまたは離脱の規則にあり、どこにも現れないID',
  'no-conversion': 'コンバージョンが一件もないログのジャーニー（コンバージョン率は何も示さない）',
}
