import { type TensorContainer, tidy } from '@tensorflow/tfjs-core';

/** `tidy` for results of any type: the tensors inside what is returned live on, all others go. */
export const tidied = <T>(compute: () => T): T => tidy(compute as () => TensorContainer) as T;
