const today = {
  title: 'Today',
} as const;

export default today;
