import type en from '../en/log.ts';
import type { Translation } from '../translation.ts';

const log = {
  title: '记一笔',
} satisfies Translation<typeof en>;

export default log;
