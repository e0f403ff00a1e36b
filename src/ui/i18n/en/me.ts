const me = {
  title: 'Me',
} as const;

export default me;
