/** What others found on this problem. None is copied from a table that was not seen: each says where it is from. */
export const published = [
  {
    source:
      "Finn et al. 2017, figure 3 and its appendix: roughly, off the picture, as no table gives it; the authors' command runs 70 000 meta-steps",
    findings: [
      { method: 'maml', shots: 5, steps: '1', meanSquaredError: '0.5 to 0.7' },
      { method: 'maml', shots: 10, steps: '1 to 5', meanSquaredError: '0.2 to 0.4' },
    ],
  },
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
