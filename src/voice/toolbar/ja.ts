import type { ToolbarMessages } from './toolbar-messages.js'

/** The toolbar in Japanese. */
export const toolbarJa: ToolbarMessages = {
  label: 'このグラフを書き出す',
  png: '画像（PNG）',
  svg: '図面（SVG）',
  csv: '表（CSV）',
  json: 'データ（JSON）',
  copy: '画像をコピー',
  copied: '画像をクリップボードにコピーしました。',
  saved: (file) => `${file}として保存しました。`,
  failed: 'ブラウザーが許可しませんでした。',
}
