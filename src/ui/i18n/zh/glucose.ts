import type en from '../en/glucose.ts';
import type { Translation } from '../translation.ts';

const glucose = {
  title: '血糖',
  lead: '按国际共识的读法，看您的读数说明了什么。仅供了解，不作诊断，也不给出剂量。',
  empty: {
    title: '还没有血糖读数',
    body: '导入传感器或血糖仪的文件，这里就会显示您每天的血糖走势。',
    action: '导入文件',
  },
  period: { label: '时段', days_other: '{{count}} 天' },
  readings_other: '{{from}}至{{to}}，共 {{formatted}} 个读数。',
  old: '最近一次是{{ago}}。',
  more_other: '再显示 {{count}} 条',
  inRange: {
    standard: '<em>{{share}}</em> 的时间在目标范围内。',
    older: '<em>{{share}}</em> 的时间在目标范围内。',
    pregnant: '<em>{{share}}</em> 的时间在孕期目标范围内。',
  },
  little: {
    days: '出报告需要 {{days}} 天的读数。',
    readings: '出报告需要覆盖 {{percent}} 时间的读数。',
    daysHave:
      '目前有 {{days}} 天。天数太少时，一天的异常就会改变所有指标，所以暂不显示。下面的低血糖、高血糖和每日情况都是实测。',
    readingsHave:
      '您的读数覆盖了 {{percent}}。空缺时段的情况无从得知，所以不显示指标。下面的低血糖、高血糖和每日情况都是实测。',
  },
  ranges: {
    caption: '读数所占比例，{{unit}}',
    range: '范围',
    time: '时间',
    target: '目标',
    inRange: '范围内',
    below: '偏低',
    veryLow: '其中很低',
    above: '偏高',
    veryHigh: '其中很高',
    over: '高于 {{value}}',
    under: '低于 {{value}}',
    between: '{{low}}–{{high}}',
    aDay: '每天 {{span}}',
    targetOver: '超过 {{limit}}：{{met}}',
    targetUnder: '不到 {{limit}}：{{met}}',
    met: '达到',
    notMet: '未达到',
    noTarget: '未设',
  },
  profile: {
    title: '您平常的一天',
    sentence:
      '中位数在 {{highestAt}} 左右最高（{{highest}}），在 {{lowestAt}} 左右最低（{{lowest}}）。各天差别最大的是 {{widestAt}} 左右：九成读数在 {{span}} 之间。',
    span: '{{low}}–{{high}}',
    touch: '把这段时间的每一天叠在一起。点一个时刻即可读数。',
    at: '{{time}}：中位数 {{median}}，半数读数 {{half}}，九成读数 {{ninety}}',
    median: '中位数',
    inner: '半数读数',
    outer: '九成读数',
    target: '目标范围 {{low}}–{{high}}',
    asTable: '以表格查看',
    caption: '每小时的百分位数，{{unit}}',
    time: '时间',
    percentile: '{{percent}}%',
  },
  figures: {
    title: '指标',
    lead: '点开任何一项，可看公式、所用读数和出处。',
    formula: '公式',
    here: '代入您的数值',
    readings: '依据',
    source: '出处',
    mean: {
      name: '平均血糖',
      meaning: '所有读数相加，再除以读数的个数：{{mean}}。',
      formula: '读数之和 ÷ 读数个数',
    },
    managementIndicator: {
      name: '血糖管理指标（GMI）',
      meaning:
        '按这个平均血糖推算，化验的糖化血红蛋白大约会是多少。您的化验值可能与它相差半个百分点以上；如果一直有差别，值得问问医生。',
      formula: '3.31 + 0.02392 × 平均血糖（mg/dL）',
    },
    coefficientOfVariation: {
      name: '波动（变异系数 CV）',
      meaning: '读数离平均值有多远，以占平均值的比例表示。',
      stable: '读数离平均值有多远，以占平均值的比例表示。不超过 36% 算平稳。',
      unstable: '读数离平均值有多远，以占平均值的比例表示。不超过 36% 算平稳；超过时，同样的平均血糖更容易出现低血糖。',
      formula: '100 × 标准差 ÷ 平均血糖',
    },
    standardDeviation: {
      name: '标准差',
      meaning: '读数通常离平均值 {{mean}} 有多远。',
      formula: '√(各读数与平均值之差的平方和 ÷（个数 − 1）)',
    },
    riskIndex: {
      name: '血糖风险指数（GRI）',
      meaning:
        '把低血糖和高血糖合成一个数，0 最好，最高 100，低血糖权重更大；A 区是最好的五分之一。其中低血糖占 {{lows}}，高血糖占 {{highs}}。',
      formula: '3.0 × 很低 % + 2.4 × 偏低 % + 1.6 × 很高 % + 0.8 × 偏高 %，最高 100',
    },
    lowIndex: {
      name: '低血糖风险指数（LBGI）',
      meaning: '读数走低有多频繁、多深。1.1 以下风险极小，2.5 以下为低，5 以下为中。',
      formula: 'f < 0 时 10 f² 的平均；f = 1.509 ×（ln(mg/dL)^1.084 − 5.381）',
    },
    highIndex: {
      name: '高血糖风险指数（HBGI）',
      meaning: '读数走高有多频繁、多远。4.5 以下风险低，9 以下为中。',
      formula: 'f > 0 时 10 f² 的平均；f = 1.509 ×（ln(mg/dL)^1.084 − 5.381）',
    },
  },
  episodes: {
    title: '低血糖与高血糖',
    lead: '超出范围一刻钟以上的时段。点开可看当天。',
    show: '显示',
    low: '低血糖',
    high: '高血糖',
    count: { low_other: '{{count}} 次低血糖', high_other: '{{count}} 次高血糖' },
    level2: { low_other: '{{count}} 次低于 {{limit}}', high_other: '{{count}} 次高于 {{limit}}' },
    atNight_other: '{{count}} 次始于夜间（0–6 点）',
    long_other: '{{count}} 次持续两小时以上',
    extreme: { low: '最低 {{value}}', high: '最高 {{value}}' },
    tag: { low: '很低', high: '很高', night: '夜间', long: '两小时以上' },
  },
  days: {
    title: '每一天',
    lead: '点开可看当天全部记录：进餐、胰岛素、活动，以及当时做出的预测。',
    mean: '平均 {{value}}',
    inRange: '{{share}} 在范围内',
  },
  targets: {
    title: '目标',
    whose: '采用谁的目标',
    standard: '一般成人',
    older: '年长',
    pregnant: '孕期',
    because: {
      chosen: '这是您选择的。',
      pregnancy: '因为您的资料中写明正在怀孕。',
      age: '因为您的资料中写明已过 65 岁。',
      usual: '适用于大多数成年糖尿病患者。',
    },
    source:
      '目标出自国际共识（Battelino 等，2019），“年长”一栏也适用于低血糖高风险的人。您的医生可能为您定了别的目标。',
  },
  coverage: {
    title: '测量了多少',
    percent: '自时段内首个读数起，覆盖的时间',
    days: '有读数的天数',
    readings: '读数',
    needs: '出报告需要 {{days}} 天，且覆盖 {{percent}} 的时间。一个读数代表到下一个读数为止的时间，最多一刻钟。',
  },
} satisfies Translation<typeof en>;

export default glucose;
