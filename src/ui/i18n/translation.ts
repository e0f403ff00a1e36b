/**
 * The shape a translation must have: exactly the keys of the English original. Chinese has one plural form, so the
 * English `_one` has no counterpart and `_other` serves every count.
 */
export type Translation<Original> = {
  readonly [Key in keyof Original as Key extends `${string}_one` ? never : Key]: Original[Key] extends string
    ? string
    : Translation<Original[Key]>;
};
