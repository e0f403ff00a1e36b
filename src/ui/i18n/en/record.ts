const record = {
  title: 'Record',
} as const;

export default record;
