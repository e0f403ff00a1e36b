import type en from '../en/welcome.ts';
import type { Translation } from '../translation.ts';

const welcome = {
  title: '欢迎使用 Attune',
  step: '第 {{step}} 步，共 {{steps}} 步',
  units: {
    title: '只在这台设备上，慢慢懂您',
    lead: 'Attune 从您自己的读数里学习，全程在本设备上完成。无需账号，也不上传任何数据。',
  },
  follow: {
    title: '您想关注哪些？',
    lead: '选中的会显示在“今天”页，随时可改。',
    legend: '关注的项目',
  },
  start: {
    title: '从哪里开始？',
    lead: '其余的以后都可以再做。',
    demo: '看看模拟人物',
    demoText: '一位模拟人物两个月的数据，供您随意看看。您自己的记录仍是空的。',
    import: '导入文件',
    importText: '苹果健康、Fitbit、欧姆龙、血糖传感器等导出的文件，或任意 CSV。',
    log: '手动记录',
    logText: '一次记一个数，几秒就好。',
    preparing: '正在准备…',
  },
  limits: 'Attune 供您了解自己，不作诊断，也不能代替医生。',
} satisfies Translation<typeof en>;

export default welcome;
