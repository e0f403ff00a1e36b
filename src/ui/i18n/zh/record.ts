import type en from '../en/record.ts';
import type { Translation } from '../translation.ts';

const record = {
  title: '记录',
  import: '导入',
  filter: '显示',
  all: '全部',
  today: '今天',
  yesterday: '昨天',
  sensor_other: '{{formatted}} 个读数，{{low}} 到 {{high}}',
  actions: '修改或删除：{{what}}',
  editTitle: '修改{{kind}}',
  changed: '已保存：{{what}}。',
  deleted: '已删除：{{what}}。',
  restored: '已放回。',
  earlier: '查看更早的日子',
  empty: {
    title: '还没有记录',
    body: '在上方随手记一笔，或把传感器已经测得的读数导入进来。',
    action: '导入文件',
  },
  emptyKind: '这些天没有这一项的记录。',
  imports: {
    title: '导入的文件',
    what_other: '保存了 {{formatted}} 个读数，{{from}} – {{to}}',
    when: '{{when}}导入',
    undo: '撤销导入',
    undoOf: '撤销导入 {{file}}',
    ask: '撤销这次导入？',
    askText_other: '由它保存的 {{formatted}} 个读数会从记录中移除。其余不变，文件也可以再次导入。',
    undone: '已撤销这次导入。',
  },
} satisfies Translation<typeof en>;

export default record;
