const app = {
  title: 'Attune',
} as const;

export default app;
