/**
 * What others found on this problem; each says where it is from. Finn et al. 2017 give their curve as a picture (figure 3)
 * and no table, so it has no row here.
 */
export const published = [
  {
    source: 'github.com/63days/Meta-SGD, README: a reimplementation',
    findings: [{ method: 'maml', shots: 10, steps: '1', meanSquaredError: '0.67' }],
  },
  {
    source: 'github.com/Zigolox/Meta-Learning-OptML-Project, README: a reimplementation',
    findings: [
      { method: 'maml', shots: 5, steps: 'not said', meanSquaredError: '0.72' },
      { method: 'reptile', shots: 5, steps: 'not said', meanSquaredError: '1.3' },
    ],
  },
  {
    source: 'github.com/JosephKJ/PyTorch-MAML-and-Reptile, README: tanh, 30 000 meta-steps, after Schulman',
    findings: [
      { method: 'maml', shots: 10, steps: '32', meanSquaredError: '0.058' },
      { method: 'reptile', shots: 10, steps: '32', meanSquaredError: '0.048' },
    ],
  },
] as const;
