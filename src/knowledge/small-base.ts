/**
 * The small base that a user wants images to start from: the small variant of the base they have, one that holds a program's
 * runtime and nothing else, or one on Alpine.
 */
export type SmallBase = 'slim' | 'distroless' | 'alpine';
