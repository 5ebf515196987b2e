export { house } from '../inside/house';
export { aPractice, livedAgain, otherPractice, type Practice, type SignedInClient } from '../inside/practice';
export type { Operation } from '../harness/operations';
export type { Client, Reply } from '../inside/client';
export { expectShape, is, nullable, oneOf, optional, type Shape } from '../inside/shape';
