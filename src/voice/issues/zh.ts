import type { IssueMessages } from './issue-messages.js'

/** Faults in data, in Chinese. */
export const issuesZh: IssueMessages = {
  'missing-actor': '未注明主体的行（已略去）',
  'unreadable-time': '时间无法读取的行（已略去）',
  'malformed-row': '格式有误的行',
  'missing-column': '因缺少列而无法读取的行',
  'unknown-stage': '定义中没有的阶段（按缺失处理）',
  'unreadable-value': '不是数字的数值（按缺失处理）',
  'unreadable-mark': '既非“是”也非“否”的标记（按“否”处理）',
  'unreadable-text': '不符合文件编码的字节（读作�）',
  'duplicate-row': '重复出现的行（已保留）',
  'time-before-epoch': '早于1970年的时间',
  'time-after-observed-until': '晚于观察截止时刻的时间',
  'suspect-time': '与其他时间相距甚远的时间（不据以确定观察截止时刻）',
  'stage-conflict': '自身阶段与其触点阶段不一致的接触（以接触自身的阶段为准）',
  'ambiguous-time': '可有多种读法的时间',
  'unnamed-case': '事件日志中没有名称的案例（已编号）',
  'several-lifecycles': '报告同一活动后续状态的事件（已保留）',
  'unknown-referrer': '不在主体之列的推荐人',
  'too-many-touchpoints': '触点超过一百万个',
  'guessed-column': '依名称和取值识别的列',
  'guessed-stages': '依数据排序或拟定的阶段',
  'similar-stages': '可能为误写的阶段名称（仍分开计）',
  'unmatched-rule': '转化或流失规则中从未出现的标识',
  'no-conversion': '没有任何转化的日志中的旅程（转化率不说明问题）',
}
