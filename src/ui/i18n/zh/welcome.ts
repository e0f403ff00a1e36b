import type en from '../en/welcome.ts';
import type { Translation } from '../translation.ts';

const welcome = {
  title: '欢迎',
} satisfies Translation<typeof en>;

export default welcome;
