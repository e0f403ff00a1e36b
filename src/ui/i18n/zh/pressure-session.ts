import type en from '../en/pressure-session.ts';
import type { Translation } from '../translation.ts';

const pressureSession = {
  title: '测量血压',
  link: '跟着步骤测量',
  lead: '静坐五分钟，隔一分钟量两次。两次的平均值比单独一次可靠得多。',
  begin: {
    title: '先坐下来',
    back: '背靠椅背，双脚平放，不要跷腿。',
    arm: '袖带绑在裸露的上臂，手臂放平，与心脏同高。',
    before: '半小时内没有喝咖啡、抽烟或运动；先上过厕所。',
    start: '开始静坐',
    rested: '已经静坐过了',
  },
  resumed: '接着上次的步骤继续。',
  startOver: '从头开始',
  rest: {
    title: '安静休息',
    why: '活动和说话会让血压升高 10 mmHg 以上。静坐五分钟后，量到的才是平时的血压。',
    skip: '跳过休息',
  },
  pause: {
    title: '等一分钟',
    why: '手臂被袖带压过，需要一分钟恢复。请继续坐着，不要说话。',
    skip: '现在就量',
  },
  hold: '暂停',
  goOn: '继续',
  held: '已暂停',
  left_other: '还有 {{count}} 分钟',
  seconds: '还有 {{count}} 秒',
  reading: { '1': '第一次', '2': '第二次', '3': '第三次' },
  further: '第 {{number}} 次',
  measure: '启动血压计，不要说话，手臂保持不动，直到测完。',
  type: '血压计显示多少？',
  take: '记下这一次',
  takeAnyway: '无误，记下',
  fromCuff: '从血压计读取',
  cuffAgain: '再从血压计读取',
  waiting: '“{{name}}”已连上，量完会自动读取。',
  connecting: '正在连接“{{name}}”',
  cuff: '血压计',
  fromMemory: '血压计发来的最新一条是 {{time}} 的。要用它吗？',
  use: '用它',
  soFar: '已量',
  review: {
    title: '{{count}} 次的平均值',
    disagree: '最近两次相差超过 10 mmHg。再量一次，平均值会更稳，值得多等一分钟。',
    oneMore: '再量一次',
    redo: '最后一次重量',
    save: '保存平均值',
  },
  enough: '只保存这一次',
  leave: '放弃',
} satisfies Translation<typeof en>;

export default pressureSession;
