import type en from '../en/today.ts';
import type { Translation } from '../translation.ts';

const today = {
  title: '今天',
  latest: '近况',
  pulse: '脉搏 {{pulse}}',
  word: {
    usual: '在您的常见范围内',
    above: '比您平时高',
    below: '比您平时低',
    aboveInTarget: '比您平时高，仍在目标内',
    belowInTarget: '比您平时低，仍在目标内',
    unknown: '正在了解您的常态',
    soFar: '今天到现在',
  },
  empty: {
    glucose: '记一次，或导入动态血糖仪的文件。',
    bloodPressure: '静坐五分钟后再量。',
    heartRate: '安静时数脉搏，或看手表。',
    weight: '早餐前称，最能看出变化。',
    temperature: '不舒服时量一量。',
    oxygenSaturation: '手指暖和，手放稳，等半分钟。',
    restingHeartRate: '醒来后、起床前量最准。',
    heartRateVariability: '手表会在夜里测得。',
    respiratoryRate: '安静时数一分钟的呼吸。',
    sleep: '记下昨晚，或导入手表的文件。',
    steps: '记一天的步数，或导入手机的文件。',
    workout: '记下运动了多久。',
    mood: '每天点一下就够了。',
    stress: '每天点一下就够了。',
    bodyFat: '用同一台秤，在同一时间量。',
    other: '先记一次。',
    action: '记一次',
    actionFor: '记{{kind}}',
  },
  begin: {
    title: '还没有记录',
    text: '在上方输入一个数值，比如 128/82 或 71.5 公斤，或导入手机、手表、传感器里已有的数据。',
    action: '导入文件',
  },
  nothingFollowed: {
    title: '还没有关注的项目',
    text: '选出您想在这里看到的。',
    action: '去选择',
  },
  stored: {
    title: '本设备上的数据',
    sensor_other: '{{formatted}} 个传感器读数',
    logged_other: '{{formatted}} 条手动记录',
    text: '{{what}}，自{{since}}起。全部只存在这台设备上。',
    nothing: '还没有存下任何数据。',
    manage: '另存或删除',
  },
} satisfies Translation<typeof en>;

export default today;
