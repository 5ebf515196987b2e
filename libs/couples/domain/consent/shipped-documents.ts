import { CONFIDENTIALITY } from './confidentiality.data';
import type { ConsentDocument } from './documents';
import { TREATMENT } from './treatment.data';
import { UNLICENSED_SUPERVISED } from './unlicensed-supervised.data';

/** The editions that come with the product. A practice keeps its own copy of each, so that what was signed stays readable. */
export const SHIPPED_DOCUMENTS: readonly ConsentDocument[] = [TREATMENT, CONFIDENTIALITY, UNLICENSED_SUPERVISED];
