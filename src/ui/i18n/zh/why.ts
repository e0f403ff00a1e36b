import type en from '../en/why.ts';
import type { Translation } from '../translation.ts';

/** 预测为什么是这样，其中哪些是从本人学到的。 */
const why = {
  parts: {
    title: '是什么在推动它',
    working: '正在算是什么在推动它',
    label: '每一项给预测加减多少，{{unit}}',
    ahead: '提前',
    minutes: '{{minutes}} 分钟',
    ownLead_other: '与您最近一周的 {{count}} 个时刻相比：相同之处不加不减，不同之处如下：',
    peopleLead: '您的读数还少，没法与您自己的时刻比，所以与通用模型学过的人群相比：',
    sum: '现在 {{level}}，通常这时的变化 {{typical}}，上面各项合计 {{parts}}：得 {{expected}}。',
    otherThanWritten: '这次预测记下之后，又来了读数或新的模型；这里加起来的是它现在会给出的数。',
    rule: '它是一条只看一样东西的简单规则，没有可以拆开的部分。',
    modelGone: '这次预测之后，您的模型已经重新学过；当时是什么在推动它，已经算不出来了。',
    readingsGone: '这次预测所依据的读数已经不全。',
    how: '怎样算出来的',
    howText:
      '把每一组输入换成您其他时刻的，128 种组合逐一问模型。一组在所有先后顺序下平均加减的量，就是它的份额（精确的沙普利值），所以各份加起来正好是预测。它说的是模型看重什么，不是血糖的原因。',
  },
  group: {
    lastHalfHour: '最近半小时',
    earlierHours: '此前三小时',
    level: '现在的水平',
    timeOfDay: '一天里的时刻',
    yesterday: '昨天同一时刻',
    habit: '您这个时刻的习惯',
    soFar: '您血糖的总体样子',
  },
  changed: {
    title: '它从您身上学到了什么',
    lead: '拿您最近一周的同样一些时刻，问您的模型和通用模型：一小时后会怎样。',
    part: { night: '夜里', morning: '上午', afternoon: '下午', evening: '晚上' },
    more: '{{part}}，您的模型比通用模型预计高 {{size}}。',
    less: '{{part}}，您的模型比通用模型预计低 {{size}}。',
    same: '平均来看，一天里没有哪一段相差超过 {{size}}。',
    fromHigh: '从您偏高的水平（{{level}} 以上）起，您的模型预计一小时变化 {{own}}，通用模型 {{generic}}。',
    fromLow: '从您偏低的水平（{{level}} 以下）起，您的模型预计一小时变化 {{own}}，通用模型 {{generic}}。',
    fallsSlower: '您回落得比一般人慢。',
    fallsFaster: '您回落得比一般人快。',
    risesSlower: '您回升得比一般人慢。',
    risesFaster: '您回升得比一般人快。',
    none: '在用的还没有从您身上学到什么，对谁都一样。',
  },
} satisfies Translation<typeof en>;

export default why;
