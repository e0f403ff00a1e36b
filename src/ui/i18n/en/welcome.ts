const welcome = {
  title: 'Welcome',
} as const;

export default welcome;
