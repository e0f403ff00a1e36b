import type en from '../en/import.ts';
import type { Translation } from '../translation.ts';

const importing = {
  title: '导入',
} satisfies Translation<typeof en>;

export default importing;
