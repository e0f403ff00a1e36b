const importing = {
  title: 'Import',
} as const;

export default importing;
