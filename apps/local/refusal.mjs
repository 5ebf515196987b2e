/** A reason why nothing can be started, said in one sentence to the person at the keyboard; no stack is shown for it. */
export class Refusal extends Error {}
