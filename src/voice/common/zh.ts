import type { CommonMessages } from './common-messages.js'
import type { Formatter } from './formatter.js'

const CUT = {
  both: '在每次转化和每次长时间沉默处切分',
  conversion: '在每次转化处切分',
  silence: '在每次长时间沉默处切分',
  'first-conversion': '在首次转化处切分',
  never: '不切分：每个主体一段旅程',
} as const

function patience([least, most]: readonly [number, number], f: Formatter): string {
  if (least === Number.POSITIVE_INFINITY) return '不因沉默判为流失'
  if (least === most) return `沉默${f.duration(least)}后判为流失`
  if (most === Number.POSITIVE_INFINITY) return `视触点而定，沉默${f.duration(least)}后判为流失或永不判为流失`
  return `视触点而定，沉默${f.duration(least)}至${f.duration(most)}后判为流失`
}

/** The shared texts in Chinese. */
export const commonZh: CommonMessages = {
  outcome: { converted: '已转化', lost: '已流失', open: '仍在进行', ended: '圆满结束' },
  keyboardHint: '方向键移动，回车键选择，Esc键退出，问号键列出全部按键。',
  help: {
    title: '按键',
    rows: [
      { label: '方向键', value: '从一个部分移到下一个' },
      { label: 'Home、End', value: '移到第一个、最后一个' },
      { label: '回车键', value: '选择；按住Shift为添加，按住Ctrl或Cmd为切换' },
      { label: 'Esc', value: '先关闭已打开的内容，再清除选择' },
      { label: 'T', value: '显示或隐藏表格' },
      { label: '?', value: '显示或隐藏此列表' },
    ],
    close: '关闭',
  },
  showTable: '显示表格',
  hideTable: '隐藏表格',
  selected: (title) => `已选择：${title}。`,
  selectionCleared: '已清除选择。',
  numberedStage: (label) => `阶段${label}`,
  loading: '正在读取旅程……',
  emptyTitle: '没有可绘制的旅程',
  emptyHint: '数据中没有可读取的接触记录。请检查主体、时间和触点各列。',
  failedTitle: '无法绘制此图',
  failedHint: '其数值见表格。',
  thinData: (n, f) => `数据较少（n = ${f.count(n)}）`,
  definition: (facts, f) =>
    [
      `旅程${CUT[facts.cut]}`,
      patience(facts.patienceRangeMs, f),
      facts.ties === 'rows' ? '时间相同者按行序排列' : '时间相同者按内容排列',
      facts.observation === 'complete' ? '观察完整' : `观察截至${f.date(facts.observedUntilMs)}`,
    ].join('；'),
  rowsAtFault: {
    'missing-actor': { other: '{n}行未注明主体，已略去。' },
    'unreadable-time': { other: '{n}行的时间无法读取，已略去。' },
    'malformed-row': { other: '{n}行格式有误。' },
    'missing-column': { other: '未找到所需的列。' },
  },
  noConversion: '没有任何一行是转化：请在定义中指明什么算作转化。',
  stagesGuessed: {
    data: '阶段顺序由数据推测。',
    proposed: '数据未注明阶段：现有阶段依触点的先后顺序拟定。',
  },
}
