import type en from '../en/me.ts';
import type { Translation } from '../translation.ts';

const me = {
  title: '我',
} satisfies Translation<typeof en>;

export default me;
