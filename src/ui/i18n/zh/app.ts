import type en from '../en/app.ts';
import type { Translation } from '../translation.ts';

const app = {
  skipToContent: '跳到正文',
  places: '主要页面',
  today: '今天',
  record: '记录',
  forecast: '预测',
  plan: '计划',
  me: '我',
  footer: 'Attune 供您了解自己，不作诊断。数据从未离开本设备。',
  demo: {
    label: '模拟人物',
    text: '这些数字都不是您的。',
    leave: '退出演示',
    question: '要退出演示吗？',
    consequence:
      '您在演示中记下或导入的内容属于模拟记录，会随它一起删除。想保留文件里的读数，请先退出演示，再重新导入。',
  },
  update: {
    text: 'Attune 有了新版本。您的数据保持不变。',
    now: '现在更新',
    later: '稍后',
  },
  blocked: {
    title: '浏览器不允许保存数据',
    text: 'Attune 只把您的读数存在本设备上，因此需要浏览器允许保存数据。无痕模式或某项设置阻止了它。',
    todo: '请退出无痕模式，或在浏览器设置中允许本网址保存网站数据，然后重新打开。',
    reload: '重新打开',
  },
  failed: {
    title: '这个页面出错了',
  },
  notFound: {
    title: '这里没有内容',
    text: '网址可能已失效，或有误。',
    action: '回到今天',
  },
  backup: { never: '还没有备份', last: '备份于{{ago}}' },
} satisfies Translation<typeof en>;

export default app;
