import type { FunnelViewsMessages } from './funnel-views-messages.js'
import { signed } from './signed.js'

/** A sign in front of what rose, too; a true minus. */
/** The texts of the funnel's further views in Chinese. */
export const funnelViewsZh: FunnelViewsMessages = {
  points: (difference, f, short) => `${signed(difference * 100, f)}${short ? '点' : '个百分点'}`,
  underWay: (all, f) =>
    `仍在进行中（仍可能改变这些比率）：${f.list(all.map(({ name, open, journeys }) => `${name} ${f.count(open)}/${f.count(journeys)}`))}。`,
  kpi: {
    strip: '各阶段关键指标',
    target: (value) => `目标${value}`,
    noValue: '无数值',
    soFar: (value) => `截至目前${value}`,
    unfinished: ({ periods, journeys, open }, f) =>
      `尚未评判：${f.plural(periods, { other: '{n}个时段' })}${open > 0 ? `；${f.count(journeys)}段旅程中${f.count(open)}段仍在进行中` : ''}`,
    since: (date) => `${date} 起`,
    status: {
      reached: '已达目标',
      near: '略低于目标',
      missed: '未达目标',
      'no-target': '无目标',
      unfinished: '目标尚无定论',
      unknown: '未知',
    },
    course: {
      better: '好于此前',
      worse: '差于此前',
      same: '与此前相同',
      unclear: '无明确变化',
      unfinished: '变化尚无定论',
      unknown: '无可比较',
    },
    because: '变差的原因',
    effects: ({ channel, total, mix, rate }) => `${channel}：${total}，其中份额${mix}，自身比率${rate}`,
    otherChannels: (n, f) => f.plural(n, { other: '{n}个小渠道' }),
    sentence: ({ stage, label, value, target, status, course }) =>
      `${stage}。${label}：${value}${target === null ? '' : `，${target}`}；${status}；${course}`,
  },
  time: {
    strip: '各阶段前进用时',
    median: (duration) => `中位数${duration}`,
    quartiles: (low, high) => `半数用时${low}至${high}`,
    none: '无人前进',
    sentence: ({ stage, median, low, high, journeys }, f) =>
      `${stage}：${f.plural(journeys, { other: '{n}段旅程' })}继续前进，其中半数在${median}之内，居中的半数用时${low}至${high}`,
    bin: ({ from, to, journeys }, f) => `${from}至${to}：${f.plural(journeys, { other: '{n}段旅程' })}`,
  },
  guide: { strip: '各阶段所需', organic: '自然', paid: '付费', content: '内容' },
  comparison: {
    changed: ({ verdict, stage, from, earlier, later, points, low, high }) =>
      `从“${from}”到“${stage}”继续前进的比例${verdict === 'fell' ? '下降' : '上升'}：由${earlier}变为${later}（${points}；95%区间${low}至${high}）`,
    unchanged: (earlier, later) => `${earlier}与${later}之间比率没有能与偶然区分的变化`,
    unfinished: (earlier, later) => `${earlier}与${later}之间比率是否变化尚无定论：仍有旅程在进行中`,
    readingKey: ({ form, earlier, later, vertical, rated }) => {
      const end = `两者同一尺度，面积表示数量。${rated ? '比率：上一阶段中继续前进的比例。' : ''}`
      return form === 'ghost'
        ? `填色：${later}；虚线轮廓：${earlier}。${end}`
        : `${vertical ? '左' : '上'}：${earlier}；${vertical ? '右' : '下'}：${later}。${end}`
    },
    verdict: { rose: '上升', fell: '下降', unclear: '无明确变化', unfinished: '尚无定论' },
    item: ({ stage, earlierName, laterName, earlier, later, rates }) =>
      `${stage}：${earlierName} ${earlier}，${laterName} ${later}${
        rates === null
          ? ''
          : `；比率由${rates.earlier}变为${rates.later}，${rates.points}（95%区间${rates.low}至${rates.high}）：${rates.verdict}`
      }`,
    definition: '比率之差附Newcombe 95%区间，按所有步骤同时比较及进行中的旅程加宽；区间不含零时才称为变化',
    inTable: '差异见表格。',
    unmatched: (stages) => `两者中只有一个含${stages}。`,
    table: '两个漏斗的数据',
    count: (period) => `此处，${period}`,
    rate: (period) => `占上一阶段，${period}`,
    difference: '差值',
    interval: '95%区间',
    judgement: '变化',
    stage: '阶段',
    journeys: '此处的旅程',
    ofStageBefore: '占上一阶段',
  },
  multiples: {
    title: ({ best, rate, worst, worstRate }) => `${best}转化最好（${rate}），${worst}最差（${worstRate}）`,
    best: ({ best, rate }) => `${best}转化最好（${rate}）`,
    worst: ({ worst, worstRate }) => `${worst}转化最差（${worstRate}）`,
    unclear: '没有一个漏斗的转化明显好于其他所有漏斗',
    single: ({ name, rate }) => `${name}：${rate}转化`,
    empty: '没有可绘制的漏斗',
    readingKey: '全部同一尺度：面积表示数量。名称旁为转化的比例（若为各阶段总数，则为到达最后阶段的比例）。',
    item: ({ name, stage, arrivals, rate }) =>
      `${name}，${stage}：${arrivals}${rate === null ? '' : `；占上一阶段的${rate}`}`,
    table: (n, f) => f.plural(n, { other: '{n}个漏斗的数据' }),
    name: '漏斗',
  },
  channels: {
    rankChanged: ({ channel, from, to, earlier, later }) =>
      `${channel}由第${from}名（${earlier}）变为第${to}名（${later}）`,
    leads: ({ channel, value, period, sound }) =>
      sound
        ? `在至少有30段旅程的渠道中，${channel}转化最好：${value}（${period}）`
        : `${channel}转化最好：${value}（${period}）`,
    unclear: (period) => `没有渠道的转化明显好于其他所有渠道（${period}）`,
    leadsByRank: ({ channel, period }) => `${channel}居首位（${period}）`,
    empty: '没有可绘制的渠道',
    readingKey: ({ measured, two, open, lines, dashed }) =>
      `条形：转化的比例${two ? '，刻线为此前的比例' : ''}${measured ? '，须线为95%区间' : ''}。${open ? '浅色：仍在进行中。' : ''}${lines ? `连线：当时与现在的名次${dashed ? '，虚线表示仍可能变化' : ''}。` : ''}`,
    item: ({ channel, periods }) =>
      `${channel}：${periods
        .map(
          ({ period, value, thin, rank }) =>
            `${period} ${[value, thin, rank].filter((part) => part !== null).join('，') || '未注明'}`,
        )
        .join('；')}`,
    rank: (rank) => `第${rank}名`,
    rankColumn: (period) => `名次，${period}`,
    valueColumn: (period) => `已转化，${period}`,
    channel: '渠道',
    hidden: (n, f) => f.plural(n, { other: '{n}个渠道只列于表格。' }),
    table: '渠道数据',
    notStated: '未注明',
    ranks: '名次',
    thin: (channels, f) => `虚线表示数据较少（不足30个旅程）：${f.list(channels)}。`,
    definition: '由某渠道开始的旅程的转化',
  },
}
