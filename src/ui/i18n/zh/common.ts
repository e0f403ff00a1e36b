import type en from '../en/common.ts';
import type { Translation } from '../translation.ts';

const common = {
  appName: 'Attune',
  save: '保存',
  cancel: '取消',
  close: '关闭',
  back: '返回',
  next: '继续',
  edit: '修改',
  delete: '删除',
  undo: '撤销',
  retry: '再试一次',
  done: '完成',
  simulated: '模拟',
  now: '现在',
  loading: '正在读取',
  readings_other: '{{count}} 个读数',
  progress: '{{done}} / {{total}}',
  units: {
    language: '语言',
    glucose: '血糖单位',
    weight: '体重单位',
    temperature: '体温单位',
    length: '身高单位',
  },
} satisfies Translation<typeof en>;

export default common;
