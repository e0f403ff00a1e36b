export const TakeSection = () => null;
