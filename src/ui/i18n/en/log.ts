const log = {
  title: 'Log',
} as const;

export default log;
