export { Clock, FixedClock } from '../clock';
export { ConfigError, readConfig, type Config } from '../config';
export { RequestContext, type ContextState } from '../request-context';
export { SYSTEM_PERSON, systemPrincipal, type PersonKind, type Principal } from '../principal';
export { Runtime, type Connections } from '../runtime';
export { ProcessRuntime } from '../process-runtime';
export { KernelModule } from '../kernel.module';
export { KERNEL_ENTITIES, AuditEvent, AuditSeal, HandledEvent, IdempotentReply, OutboxEvent, Practice, PracticeKey } from '../entities';
export { connect } from '../database/connections';
export { sendFlight, type Row } from '../database/flight';
export { namedStatements, statement, type Statement } from '../database/statement';
export { Tx } from '../database/tx';
export { UnitOfWork } from '../database/unit-of-work';
export { auditStatement, type AuditInput } from '../audit/audit';
export { AuditSealer } from '../audit/sealer';
export { AuditVerifier } from '../audit/verifier';
export { verifyAudit, type AuditVerdict } from '../audit/verify';
export { Envelopes, type EnvelopeRef } from '../encryption/envelopes';
export { KeyDriver, KeyFileError, LocalKeyFile } from '../encryption/keys';
export { emitStatement, type DomainEvent, type StoredEvent } from '../events/outbox';
export { declaredHandlers, OnEvent } from '../events/on-event';
export { OnLook } from '../events/on-look';
export { DueWork } from '../events/due-work';
export { OutboxNudge } from '../events/nudge';
export { JobRunner } from '../events/job-runner';
export { Live } from '../events/live';
export { Mailer } from '../mail/mailer';
export {
  registerMailRecipient, registerMailTemplate, type MailContext, type MailRequest, type MailText, type Recipient,
} from '../mail/templates';
export {
  badRequest, conflict, forbidden, notFound, preconditionFailed, preconditionRequired, Problem, signInRequired, stepUpRequired, tooMany, unavailable,
  unprocessable, type FieldError,
} from '../errors/problem';
export { ProblemFilter, toProblem } from '../errors/problem.filter';
export { IdempotencyKey, IfMatch } from '../http/headers';
export { Idempotency, requestHash } from '../http/idempotency';
export { page, PAGE_DEFAULT, PAGE_MAX, PageQuery, readCursor, type Page } from '../http/paging';
export { KernelPublic, KernelRequires, PERMISSION_KEY, PUBLIC_KEY } from '../http/permission';
export { BodyLimit, createSite } from '../http/site';
export { Uuid } from '../http/uuid.pipe';
export { refuseFields, strictValidation } from '../http/validation';
export { zonedDate } from '../zoned-date';
