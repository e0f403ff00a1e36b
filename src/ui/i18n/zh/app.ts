import type en from '../en/app.ts';
import type { Translation } from '../translation.ts';

const app = {
  title: 'Attune',
} satisfies Translation<typeof en>;

export default app;
