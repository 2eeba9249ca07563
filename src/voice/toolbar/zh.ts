import type { ToolbarMessages } from './toolbar-messages.js'

/** The toolbar in Chinese. */
export const toolbarZh: ToolbarMessages = {
  label: '导出此图表',
  png: '图像（PNG）',
  svg: '矢量图（SVG）',
  csv: '表格（CSV）',
  json: '数据（JSON）',
  copy: '复制图像',
  copied: '图像已复制到剪贴板。',
  saved: (file) => `已保存为${file}。`,
  failed: '浏览器不允许此操作。',
}
