import type en from '../en/today.ts';
import type { Translation } from '../translation.ts';

const today = {
  title: '今天',
} satisfies Translation<typeof en>;

export default today;
