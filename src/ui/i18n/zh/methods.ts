import type en from '../en/methods.ts';
import type { Translation } from '../translation.ts';

const methods = {
  lastValue: {
    name: '保持不变',
    what: '血糖停在现在的水平。其他方法都拿它来比。',
  },
  personalMean: {
    name: '回到您的平均',
    what: '血糖会回到您自己的平均水平。',
  },
  ewma: {
    name: '近期平均',
    what: '血糖会落在最近三小时的平均上，越新的读数分量越重。',
  },
  sameTimeYesterday: {
    name: '昨天同一时刻',
    what: '血糖会像昨天这个时候那样变化。',
  },
  kalman: {
    name: '滤去噪声的水平（卡尔曼滤波）',
    what: '分清传感器的噪声与真实的变化，背后的水平保持不变。',
  },
  ridge: {
    name: '只凭您的读数（岭回归）',
    what: '只用您的读数拟合的线性公式，不借助任何其他人。',
  },
  generic: {
    name: '通用模型',
    what: '懂得人群共性的网络，原样使用。',
  },
  fineTuned: {
    name: '微调的通用模型',
    what: '用您的读数、按固定的步幅，把通用模型再训练一小段。',
  },
  maml: {
    name: '个人模型（MAML）',
    what: '用您的读数走几步；起点选在走几步就能学会一个人的地方。',
  },
  fomaml: {
    name: '个人模型（一阶 MAML）',
    what: '用您的读数走几步；起点是用较快、较粗的捷径找到的。',
  },
  metaSgd: {
    name: '个人模型（Meta-SGD）',
    what: '用您的读数走几步；起点和每个权重的步幅都是预先学好的。',
  },
  anil: {
    name: '个人模型（ANIL）',
    what: '用您的读数走几步，只动最后一层。',
  },
  reptile: {
    name: '个人模型（Reptile）',
    what: '用您的读数走几步；起点在许多人各自学成的模型的中间。',
  },
  metaLstm: {
    name: '个人模型（Meta-LSTM）',
    what: '用您的读数走几步；每一步怎么走，由另一个预先学好的小网络决定。',
  },
  proximalMaml: {
    name: '个人模型（MAML，不远离起点）',
    what: '用您的读数走几步；读数说明不了问题的地方，会被拉回通用的样子。',
  },
  matchingNetwork: {
    name: '相似的时刻（匹配网络）',
    what: '在您的过去里找出与此刻相似的时刻，预计会像当时那样发展。',
  },
  ridgeHead: {
    name: '个人的最后一层（岭回归）',
    what: '最后一层一次为您解出，在您的读数允许的范围内尽量接近通用的那一层。',
  },
  r2d2: {
    name: '个人的最后一层（R2-D2）',
    what: '最后一层一次为您解出，所用的特征也是专为此学来的。',
  },
  alpaca: {
    name: '个人的最后一层（ALPaCA）',
    what: '最后一层在您的读数与常人的情形之间权衡。',
  },
  hierarchicalLinear: {
    name: '人群与您之间的线性模型',
    what: '从一般人出发的线性公式，人与人相差多大，就向您靠近多少。',
  },
  personal: {
    name: '您的模型（早先版本）',
    what: 'Attune 早先版本的个人模型。',
  },
} satisfies Translation<typeof en>;

export default methods;
