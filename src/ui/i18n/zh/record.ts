import type en from '../en/record.ts';
import type { Translation } from '../translation.ts';

const record = {
  title: '记录',
} satisfies Translation<typeof en>;

export default record;
