/**
 * The small base that a user wants images to start from: the small variant of the base they have, or one that holds a program's
 * runtime and nothing else.
 */
export type SmallBase = 'slim' | 'distroless';
