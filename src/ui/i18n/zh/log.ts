import type en from '../en/log.ts';
import type { Translation } from '../translation.ts';

const log = {
  title: '记一笔',
  what: '要记什么？',
  pressureUnits: 'mmHg；脉搏（{{unit}}）可不填。',
  last: '上次 {{value}}，{{ago}}',
  none: '还没有记过。',
  unit: '单位',
  when: '时间',
  now: '现在',
  change: '更改',
  saveAnyway: '无误，保存',
  saved: '已记下：{{what}}。',
  savedScored_other: '已记下：{{what}}。与 {{count}} 次预测作了对照。',
  undone: '已撤销。',
  severePressure:
    '血压非常高。请静坐一到两分钟后再量一次。如有胸痛、气短、背痛、麻木、无力，或视物、说话异常，请立即拨打急救电话。',
  understood: '知道了',
  inFuture: '这个时间还没到。请选现在或更早的时间。',
  quick: {
    label: '随手记',
    placeholder: '随手记：{{example}}',
    example: { 'mg/dL': '101、128/82 66、{{weight}}', 'mmol/L': '5.6、128/82 66、{{weight}}' },
    weight: { kg: '71.4 公斤', lb: '157 磅' },
    open: '选择要记的内容',
    notYet: '还没看懂。请写数字和它是什么，例如 {{example}}。',
    which: '这是哪一项？',
    enter: '按回车保存',
    save: '保存',
  },
  implausible: {
    refuse: '{{name}}只可能在 {{low}} 到 {{high}} 之间。请核对数字和单位。',
    order: '前一个数（收缩压）应高于后一个数（舒张压）。',
    confirm: '{{name}}不在 {{low}} 到 {{high}} 之间，比较少见。确定无误吗？',
    confirmWeight: '与您最近七天的体重相差超过 5%。确定无误吗？',
  },
} satisfies Translation<typeof en>;

export default log;
