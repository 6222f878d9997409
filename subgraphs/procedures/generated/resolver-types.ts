// Generated from schema.graphql by `npm run types`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AgencyModel, ReceptionUnitModel, ProcedureFieldModel, ProcedureModel, ProcedureVersionModel, ProcedureStepModel, ProcedureComponentModel, FeeItemModel, AnnouncingDecisionModel, OfferingModel, ProcedureChangeModel, SimplificationReviewModel, ProcedureConnectionModel, ProcedureEdgeModel, ProcedureFieldConnectionModel, AnnouncingDecisionConnectionModel, OfferingConnectionModel, ProcedureChangeConnectionModel, SimplificationReviewConnectionModel, ServiceMatchConnectionModel, ServiceMatchModel, AccessLogEntryModel, AccessLogConnectionModel } from '../models.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant (thời điểm), RFC 3339 with an offset. Stored in UTC, shown in the time of Việt Nam (+07:00). */
  DateTime: { input: Date; output: Date; }
  /** A calendar day (ngày) in Asia/Ho_Chi_Minh, written `YYYY-MM-DD` (RFC 3339, full-date). */
  Date: { input: string; output: string; }
  /** A time of day (giờ trong ngày) without a date, 24-hour clock, written `HH:mm`. */
  LocalTime: { input: string; output: string; }
  /** An amount of money in whole đồng (số tiền, đồng Việt Nam), an integer up to 2^53 − 1. */
  VND: { input: number; output: number; }
  /** A decimal number as text (số thập phân), so that `100.00` keeps its digits. */
  Decimal: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

export type Query = {
  __typename?: 'Query';
  /** The procedure (thủ tục hành chính) with this national or generated code; null when there is none. */
  procedure?: Maybe<Procedure>;
  /** The catalogue of procedures (danh mục thủ tục hành chính): those with a version in force on a day. */
  procedures?: Maybe<ProcedureConnection>;
  /** The field (lĩnh vực) with this code; null when there is none. */
  procedureField?: Maybe<ProcedureField>;
  /** All fields (lĩnh vực), by code. */
  procedureFields?: Maybe<ProcedureFieldConnection>;
  /**
   * How many procedures the departments have, and how they are handled (số liệu thủ tục hành chính), counted from the versions in
   * force on a day.
   */
  procedureStatistics?: Maybe<ProcedureStatistics>;
  /**
   * Procedures received at the provincial centre but approved elsewhere (thủ tục không phê duyệt tại trung tâm), counted by who
   * approves and why. `procedures(filter: { approvalAuthority, offSiteReason })` lists what a cell counts.
   */
  offSiteApprovals?: Maybe<Array<OffSiteApprovalCount>>;
  /**
   * Departments' procedures that are not handled at the provincial centre (thủ tục không tiếp nhận tại trung tâm), counted by reason.
   * `procedures(filter: { exclusionReason })` lists what an entry counts.
   */
  centreExclusions?: Maybe<Array<CentreExclusionCount>>;
  /**
   * Finds the procedure that somebody needs (tra cứu thủ tục) with its fee, its limit and the nearest unit that offers it. Best match
   * first: names that begin with the text, names that contain it, names that contain all of its words; shorter names before longer.
   */
  findService?: Maybe<ServiceMatchConnection>;
  /** The announcing decision (quyết định công bố) with this number; null when there is none. */
  announcingDecision?: Maybe<AnnouncingDecision>;
  /** All announcing decisions (quyết định công bố), latest signed first. */
  announcingDecisions?: Maybe<AnnouncingDecisionConnection>;
  /** Which unit offers which procedure version (thủ tục được tiếp nhận tại đơn vị) on a day, by unit and procedure. */
  offerings?: Maybe<OfferingConnection>;
  /** Everything that happened to procedures (thay đổi thủ tục), in the order in which it was recorded: a feed for copies of the catalogue. */
  procedureChanges?: Maybe<ProcedureChangeConnection>;
  /** Reviews that propose to simplify or abolish a procedure (rà soát, đơn giản hóa thủ tục), latest proposed first. */
  simplificationReviews?: Maybe<SimplificationReviewConnection>;
  /**
   * Procedures that should be looked at for simplification (thủ tục đề nghị rà soát) by a rule of the catalogue, by code. What is
   * hardly applied for is told by `eliminationCandidates`.
   */
  simplificationCandidates?: Maybe<ProcedureConnection>;
  /** Who has changed procedures and their reviews (nhật ký truy cập thủ tục), newest first. */
  procedureAccessLog?: Maybe<AccessLogConnection>;
};


export type QueryProcedureArgs = {
  code: Scalars['String']['input'];
};


export type QueryProceduresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcedureFilter>;
  orderBy?: InputMaybe<ProcedureOrder>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryProcedureFieldArgs = {
  code: Scalars['String']['input'];
};


export type QueryProcedureFieldsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProcedureStatisticsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryOffSiteApprovalsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryCentreExclusionsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryFindServiceArgs = {
  text: Scalars['String']['input'];
  applicantKind?: InputMaybe<ProcedureApplicantKind>;
  area?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryAnnouncingDecisionArgs = {
  number: Scalars['String']['input'];
};


export type QueryAnnouncingDecisionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOfferingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OfferingFilter>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryProcedureChangesArgs = {
  since?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySimplificationReviewsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<SimplificationReviewState>;
};


export type QuerySimplificationCandidatesArgs = {
  rule: SimplificationRule;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryProcedureAccessLogArgs = {
  subject?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Proposes to simplify or abolish a procedure (đề xuất rà soát). */
  proposeReview?: Maybe<ReviewPayload>;
  /** Decides on a review (quyết định về đề xuất rà soát): accepts or rejects what is proposed, then enacts what is accepted. */
  decideReview?: Maybe<ReviewPayload>;
  /**
   * Abolishes a procedure from today on (bãi bỏ thủ tục). Its versions and where it was taken stay as they were until yesterday,
   * and so do its dossiers.
   */
  abolishProcedure?: Maybe<ProcedurePayload>;
};


export type MutationProposeReviewArgs = {
  input: ProposeReviewInput;
};


export type MutationDecideReviewArgs = {
  input: DecideReviewInput;
};


export type MutationAbolishProcedureArgs = {
  input: AbolishProcedureInput;
};

/** Proposal of a review. */
export type ProposeReviewInput = {
  /** Code of the procedure (mã thủ tục). */
  procedureCode: Scalars['String']['input'];
  /** What is proposed (đề xuất). */
  proposal: SimplificationProposal;
  /** Why (lý do), up to 500 characters. */
  reason: Scalars['String']['input'];
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Decision on a review. */
export type DecideReviewInput = {
  /** Number of the review (số hiệu). */
  number: Scalars['Int']['input'];
  /** ACCEPTED or REJECTED for what is proposed, ENACTED for what is accepted. */
  decision: SimplificationReviewState;
  /** `recordVersion` for which the change was made; when the review has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Abolition of a procedure. */
export type AbolishProcedureInput = {
  /** Code of the procedure (mã thủ tục). */
  procedureCode: Scalars['String']['input'];
  /** Why (lý do), up to 500 characters. */
  reason: Scalars['String']['input'];
  /** `recordVersion` for which the change was made; when the procedure has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** A review after a change (kết quả thay đổi đề xuất rà soát). */
export type ReviewPayload = {
  __typename?: 'ReviewPayload';
  /** The review; null when the change was refused. */
  review?: Maybe<SimplificationReview>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UserError>;
};

/** A procedure after a change (kết quả thay đổi thủ tục). */
export type ProcedurePayload = {
  __typename?: 'ProcedurePayload';
  /** The procedure; null when the change was refused. */
  procedure?: Maybe<Procedure>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Why a procedure should be looked at (lý do đề nghị rà soát). */
export type SimplificationRule =
  /** None of the laws and decrees that its version rests on is in force (không còn căn cứ pháp lý). */
  | 'WITHOUT_LEGAL_BASIS'
  /** Another procedure in force has the same name and department, be it at another level (trùng lặp). */
  | 'DUPLICATE';

/**
 * Procedure (thủ tục hành chính, TTHC): what citizens and organisations can ask an agency to do. What it asks for and how it is
 * handled is in its versions.
 */
export type Procedure = Node & {
  __typename?: 'Procedure';
  /** Global identifier. */
  id: Scalars['ID']['output'];
  /** Code in the national database (mã TTHC), such as `1.004873`; `9.9…`, `N21-…` and `W-…` are our own where the source has none. */
  code: Scalars['String']['output'];
  /** Code with the locality (mã TTHC địa phương), such as `1.004873.000.00.00.H49`. */
  localCode: Scalars['String']['output'];
  /** Name in Vietnamese (tên thủ tục). */
  name: Scalars['String']['output'];
  /** Field (lĩnh vực). */
  field: ProcedureField;
  /** Department whose competence it is (sở, ban, ngành); for a procedure of districts or communes, the department that directs its field. */
  agency?: Maybe<Agency>;
  /** Level whose agencies decide (cấp có thẩm quyền giải quyết). */
  competence: ProcedureLevel;
  /** Levels at which it is carried out (cấp thực hiện). */
  executionLevels: Array<ProcedureLevel>;
  /** Where it stands in its life (trạng thái). */
  state: ProcedureState;
  /** Where the row comes from (nguồn gốc dữ liệu). */
  provenance: ProcedureProvenance;
  /** Source of the row (nguồn), with its date and what to know of it; null for a generated one. */
  source?: Maybe<ProcedureSource>;
  /** The version in force on a day (phiên bản có hiệu lực); null when there is none. */
  version?: Maybe<ProcedureVersion>;
  /** All versions (các phiên bản), oldest first; their validities do not overlap. */
  versions: Array<ProcedureVersion>;
  /** Reviews that proposed to simplify or abolish it (rà soát), latest proposed first. */
  simplificationReviews: Array<SimplificationReview>;
  /** Number of the state of this record, one more with each change (số lần cập nhật); a change names the one it was made for. */
  recordVersion: Scalars['Int']['output'];
};


/**
 * Procedure (thủ tục hành chính, TTHC): what citizens and organisations can ask an agency to do. What it asks for and how it is
 * handled is in its versions.
 */
export type ProcedureVersionArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** The source of a procedure (nguồn dữ liệu). */
export type ProcedureSource = {
  __typename?: 'ProcedureSource';
  /** Name of the source. */
  name: Scalars['String']['output'];
  /** Month or day of the source: `YYYY-MM` or `YYYY-MM-DD`; null when unknown. */
  asOf?: Maybe<Scalars['String']['output']>;
  /** What to know before relying on the row; null when nothing. */
  note?: Maybe<Scalars['String']['output']>;
};

/** Version of a procedure (phiên bản thủ tục) as one decision announced it, valid from a day on until the next version. */
export type ProcedureVersion = Node & {
  __typename?: 'ProcedureVersion';
  /** Global identifier. */
  id: Scalars['ID']['output'];
  /** The procedure (thủ tục). */
  procedure: Procedure;
  /** Number of the version within the procedure, from 1. */
  number: Scalars['Int']['output'];
  /** First day on which it is in force (có hiệu lực từ ngày). */
  validFrom: Scalars['Date']['output'];
  /** Last day on which it is in force (có hiệu lực đến hết ngày); null while it lasts. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Decision that announced it (quyết định công bố). */
  decision?: Maybe<AnnouncingDecision>;
  /** Steps from receipt to return (trình tự thực hiện), in their order; their minutes add up to the limit that holds. */
  steps: Array<ProcedureStep>;
  /** Papers of the dossier (thành phần hồ sơ), in their order. */
  components: Array<ProcedureComponent>;
  /** Charges and fees (phí, lệ phí); empty when it is free. */
  fees: Array<FeeItem>;
  /** Channels through which it can be filed (cách thức thực hiện). */
  channels: Array<ProcedureChannel>;
  /** Who can apply (đối tượng thực hiện). */
  applicantKinds: Array<ProcedureApplicantKind>;
  /** Limit by law in working minutes (thời hạn theo quy định), 480 to the working day. */
  statutoryWorkingMinutes: Scalars['Int']['output'];
  /** Limit shortened by the province in working minutes (thời hạn rút ngắn), at most the statutory one, which holds where this is null. */
  localWorkingMinutes?: Maybe<Scalars['Int']['output']>;
  /** How far it is online today's way (mức độ dịch vụ công trực tuyến, theo Nghị định 42/2022). */
  onlineLevel: OnlineLevel;
  /** Level of the online service, 1 to 4, as counted in 2019 (mức độ 1–4). */
  legacyLevel: Scalars['Int']['output'];
  /** What the applicant gets (kết quả thực hiện). */
  result: Scalars['String']['output'];
  /** Whether the result is a paper (kết quả bản giấy). */
  resultIsPaper: Scalars['Boolean']['output'];
  /** Conditions that the applicant must meet (yêu cầu, điều kiện); null when there are none. */
  conditions?: Maybe<Scalars['String']['output']>;
  /** Laws and decrees that it rests on (căn cứ pháp lý). */
  legalBasis: Array<Scalars['String']['output']>;
  /** Where and how it is handled (nơi và cách giải quyết). */
  handling: ProcedureHandling;
  /** Whether the clock stands still while the applicant owes a payment (tạm dừng khi chờ nghĩa vụ tài chính). */
  suspendOnPayment: Scalars['Boolean']['output'];
  /** Whether it is settled on the day of receipt (giải quyết trong ngày). */
  sameDay: Scalars['Boolean']['output'];
  /** Where the parts of this version come from (nguồn gốc của từng phần). */
  provenance: VersionProvenance;
};

/** Where and how a version is handled (nơi và cách giải quyết thủ tục). */
export type ProcedureHandling = {
  __typename?: 'ProcedureHandling';
  /** Whether it is received at the reception unit of its level: the provincial centre, a district centre, a commune unit. */
  atCentre: Scalars['Boolean']['output'];
  /** Why not (lý do không tiếp nhận tại trung tâm); null when it is. */
  exclusionReason?: Maybe<CentreExclusionReason>;
  /** Steps done on the spot at the reception unit (các bước tại chỗ), in their order; all five are "five on the spot" (5 tại chỗ). */
  centreSteps: Array<ProcedureStepKind>;
  /** Who approves (thẩm quyền phê duyệt). */
  approvalAuthority: ApprovalAuthority;
  /** Why the approval is not given at the centre (lý do không phê duyệt tại trung tâm); null when it is, or when nothing is done there. */
  offSiteReason?: Maybe<OffSiteReason>;
  /** What the reason rests on (căn cứ của lý do); null when there is no reason to give. */
  reasonLegalBasis?: Maybe<Scalars['String']['output']>;
};

/** Where the parts of a version come from (nguồn gốc của từng phần). */
export type VersionProvenance = {
  __typename?: 'VersionProvenance';
  /** Of the statutory limit. */
  statutoryLimit: PartProvenance;
  /** Of the limit shortened by the province. */
  localLimit: PartProvenance;
  /** Of the components. */
  components: PartProvenance;
  /** Of the charges and fees. */
  fees: PartProvenance;
  /** Of the handling: where, which steps, why not. */
  handling: PartProvenance;
};

/** One step of a procedure (bước thực hiện). */
export type ProcedureStep = {
  __typename?: 'ProcedureStep';
  /** Place in the order, from 1. */
  position: Scalars['Int']['output'];
  /** What is done (nội dung bước). */
  kind: ProcedureStepKind;
  /** Working minutes that the step may take (thời gian thực hiện). */
  workingMinutes: Scalars['Int']['output'];
  /** Where it is done (nơi thực hiện). */
  place: ProcedureStepPlace;
  /** Who does it (người thực hiện). */
  role: ProcedureStepRole;
};

/** A paper of the dossier (thành phần hồ sơ). */
export type ProcedureComponent = {
  __typename?: 'ProcedureComponent';
  /** Place in the order, from 1. */
  position: Scalars['Int']['output'];
  /** Name of the paper (tên giấy tờ). */
  name: Scalars['String']['output'];
  /** Sets of the dossier in which it is filed (số bộ). */
  sets: Scalars['Int']['output'];
  /** Originals wanted in each set (số bản chính). */
  originals: Scalars['Int']['output'];
  /** Copies wanted in each set (số bản sao). */
  copies: Scalars['Int']['output'];
  /** Whether there is a form for it (có mẫu đơn, tờ khai). */
  hasForm: Scalars['Boolean']['output'];
};

/** What is to be paid (phí, lệ phí). */
export type FeeItem = {
  __typename?: 'FeeItem';
  /** Place in the order, from 1. */
  position: Scalars['Int']['output'];
  /** Charge for a service or fee for an act of the state (loại). */
  kind: FeeKind;
  /** What it is for (nội dung thu). */
  name: Scalars['String']['output'];
  /** Amount (mức thu). */
  amount: Scalars['VND']['output'];
  /** Who need not pay (đối tượng miễn, giảm); null when nobody is exempt. */
  exemptions?: Maybe<Scalars['String']['output']>;
};

/** Field (lĩnh vực): what procedures are sorted by. */
export type ProcedureField = Node & {
  __typename?: 'ProcedureField';
  /** Global identifier. */
  id: Scalars['ID']['output'];
  /** Code of the field (mã lĩnh vực), our own. */
  code: Scalars['String']['output'];
  /** Name in Vietnamese (tên lĩnh vực). */
  name: Scalars['String']['output'];
  /** Procedures of the field in force on a day (thủ tục của lĩnh vực), by code. */
  procedures: ProcedureConnection;
};


/** Field (lĩnh vực): what procedures are sorted by. */
export type ProcedureFieldProceduresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcedureFilter>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** Announcing decision (quyết định công bố): makes procedures known, with the day from which they are in force. */
export type AnnouncingDecision = {
  __typename?: 'AnnouncingDecision';
  /** Number (số quyết định). */
  number: Scalars['String']['output'];
  /** What it is about (trích yếu). */
  title: Scalars['String']['output'];
  /** Day of signature (ngày ký). */
  signedOn: Scalars['Date']['output'];
  /** First day of effect (ngày có hiệu lực). */
  effectiveOn: Scalars['Date']['output'];
  /** When it was disclosed to the public (thời điểm công khai); null when it is not yet. */
  disclosedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where the row comes from (nguồn gốc dữ liệu). */
  provenance: ProcedureProvenance;
};

/** Offering (tiếp nhận thủ tục tại đơn vị): a reception unit takes dossiers of a procedure version. */
export type Offering = {
  __typename?: 'Offering';
  /** The unit (đơn vị tiếp nhận). */
  unit?: Maybe<ReceptionUnit>;
  /** Kind of the unit (loại đơn vị). */
  unitKind: OfferingUnitKind;
  /** The procedure (thủ tục). */
  procedure: Procedure;
  /** The version (phiên bản). */
  version: ProcedureVersion;
  /** First day (từ ngày). */
  validFrom: Scalars['Date']['output'];
  /** Last day (đến hết ngày); null while it lasts. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** One change of a procedure (thay đổi thủ tục). */
export type ProcedureChange = {
  __typename?: 'ProcedureChange';
  /** What happened (loại thay đổi). */
  kind: ProcedureChangeKind;
  /** The procedure (thủ tục). */
  procedure: Procedure;
  /** The version that it was about (phiên bản); null when it was about the procedure as a whole. */
  version?: Maybe<ProcedureVersion>;
  /** When it became known: disclosed, taken back or corrected (thời điểm công khai). */
  at: Scalars['DateTime']['output'];
};

/** Review of a procedure that may be unnecessary (rà soát, đơn giản hóa thủ tục). */
export type SimplificationReview = {
  __typename?: 'SimplificationReview';
  /** Number of the review, from 1 (số hiệu). */
  number: Scalars['Int']['output'];
  /** The procedure (thủ tục). */
  procedure: Procedure;
  /** What is proposed (đề xuất). */
  proposal: SimplificationProposal;
  /** Why (lý do). */
  reason: Scalars['String']['output'];
  /** Where the review stands (trạng thái). */
  state: SimplificationReviewState;
  /** Day of the proposal (ngày đề xuất). */
  proposedOn: Scalars['Date']['output'];
  /** Day of the decision (ngày quyết định); null while there is none. */
  decidedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the state of this record, one more with each change (số lần cập nhật); a change names the one it was made for. */
  recordVersion: Scalars['Int']['output'];
};

/** How many procedures the departments have, and how they are handled (số liệu thủ tục hành chính). */
export type ProcedureStatistics = {
  __typename?: 'ProcedureStatistics';
  /** What is counted, in words (phạm vi thống kê). */
  base: Scalars['String']['output'];
  /** Where the catalogue comes from, in words (nguồn số liệu). */
  source: Scalars['String']['output'];
  /** The day for which the numbers hold (ngày số liệu). */
  asOf: Scalars['Date']['output'];
  /** Procedures in the competence of the departments (tổng số thủ tục). */
  total: Scalars['Int']['output'];
  /** Departments that have them (số sở, ban, ngành). */
  owners: Scalars['Int']['output'];
  /** Handled at the provincial centre (tại trung tâm), of all. */
  atCentre: ProcedureCount;
  /** Not handled at the provincial centre (không tại trung tâm), of all. */
  notAtCentre: ProcedureCount;
  /** With all five steps at the centre (5 bước tại chỗ), of those at the centre. */
  fiveSteps: ProcedureCount;
  /** Received, appraised and returned at the centre, approved elsewhere (3 bước), of those at the centre. */
  threeSteps: ProcedureCount;
};

/** A number of procedures with its share (số lượng và tỷ lệ). */
export type ProcedureCount = {
  __typename?: 'ProcedureCount';
  /** Procedures (số thủ tục). */
  count: Scalars['Int']['output'];
  /** Departments that have them (số sở, ban, ngành). */
  owners: Scalars['Int']['output'];
  /** Share of its base (tỷ lệ). */
  share: Share;
};

/** Procedures approved elsewhere by one authority for one reason (thủ tục không phê duyệt tại trung tâm). */
export type OffSiteApprovalCount = {
  __typename?: 'OffSiteApprovalCount';
  /** Who approves (thẩm quyền phê duyệt). */
  authority: ApprovalAuthority;
  /** Why not at the centre (lý do). */
  reason: OffSiteReason;
  /** Procedures (số thủ tục). */
  count: Scalars['Int']['output'];
};

/** Procedures not handled at the centre for one reason (thủ tục không tiếp nhận tại trung tâm). */
export type CentreExclusionCount = {
  __typename?: 'CentreExclusionCount';
  /** Why (lý do). */
  reason: CentreExclusionReason;
  /** Procedures (số thủ tục). */
  count: Scalars['Int']['output'];
  /** Departments that have them (số sở, ban, ngành). */
  owners: Scalars['Int']['output'];
};

/** A procedure that fits what somebody looks for (kết quả tra cứu). */
export type ServiceMatch = {
  __typename?: 'ServiceMatch';
  /** The procedure (thủ tục). */
  procedure: Procedure;
  /** Its version of that day (phiên bản), with fee and limit. */
  version: ProcedureVersion;
  /**
   * Nearest unit that offers it (đơn vị gần nhất): of the same commune, else the district's centre, else the provincial centre; null when
   * none of them does.
   */
  unit?: Maybe<ReceptionUnit>;
};

export type Agency = {
  __typename?: 'Agency';
  code: Scalars['String']['output'];
  /**
   * Procedures in its competence, or in the fields that it directs, in force on a day (thủ tục của cơ quan), by code.
   * `filter: { competence: PROVINCE }` leaves those that it decides itself.
   */
  procedures?: Maybe<ProcedureConnection>;
};


export type AgencyProceduresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcedureFilter>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

export type ReceptionUnit = {
  __typename?: 'ReceptionUnit';
  code: Scalars['String']['output'];
  /** Procedures whose dossiers the unit takes on a day (thủ tục tiếp nhận tại đơn vị), by code. */
  procedures?: Maybe<ProcedureConnection>;
};


export type ReceptionUnitProceduresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProcedureFilter>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** What must hold for a procedure in a list (điều kiện lọc thủ tục). All given conditions must hold. */
export type ProcedureFilter = {
  /** The name contains this, with or without Vietnamese marks (tên chứa). */
  text?: InputMaybe<Scalars['String']['input']>;
  /** In the competence of this agency, or in a field that it directs (mã cơ quan). */
  agencyCode?: InputMaybe<Scalars['String']['input']>;
  /** Of this field (mã lĩnh vực). */
  fieldCode?: InputMaybe<Scalars['String']['input']>;
  /** Decided at this level (cấp có thẩm quyền). */
  competence?: InputMaybe<ProcedureLevel>;
  /** Carried out at this level (cấp thực hiện). */
  level?: InputMaybe<ProcedureLevel>;
  /** Whether it is received at the reception unit of its level (tiếp nhận tại trung tâm). */
  atCentre?: InputMaybe<Scalars['Boolean']['input']>;
  /** How many steps are done at the reception unit, 0 to 5 (số bước tại chỗ). */
  centreStepCount?: InputMaybe<Scalars['Int']['input']>;
  /** Not handled at the centre for this reason (lý do không tiếp nhận). */
  exclusionReason?: InputMaybe<CentreExclusionReason>;
  /** Approved by this authority (thẩm quyền phê duyệt). */
  approvalAuthority?: InputMaybe<ApprovalAuthority>;
  /** Approved elsewhere for this reason (lý do không phê duyệt tại trung tâm). */
  offSiteReason?: InputMaybe<OffSiteReason>;
  /** Who can apply (đối tượng thực hiện). */
  applicantKind?: InputMaybe<ProcedureApplicantKind>;
  /** Where the row comes from (nguồn gốc dữ liệu). */
  provenance?: InputMaybe<ProcedureProvenance>;
};

/** What must hold for an offering in a list (điều kiện lọc). All given conditions must hold. */
export type OfferingFilter = {
  /** At this unit (mã đơn vị). */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** At units of this kind (loại đơn vị). */
  unitKind?: InputMaybe<OfferingUnitKind>;
  /** Of this procedure (mã thủ tục). */
  procedureCode?: InputMaybe<Scalars['String']['input']>;
};

/** Order of a list of procedures (thứ tự). */
export type ProcedureOrder =
  /** By code. */
  | 'CODE'
  /** By name, as Vietnamese is read without tone marks, d before đ. */
  | 'NAME';

/** Level of government (cấp hành chính). */
export type ProcedureLevel =
  /** Central (trung ương). */
  | 'CENTRAL'
  /** Province (cấp tỉnh). */
  | 'PROVINCE'
  /** District (cấp huyện). */
  | 'DISTRICT'
  /** Commune (cấp xã). */
  | 'COMMUNE';

/** Where a procedure stands in its life (trạng thái thủ tục). */
export type ProcedureState =
  /** Being written (dự thảo). */
  | 'DRAFT'
  /** Announced (đã công bố). */
  | 'PUBLISHED'
  /** Not taken for the time being (tạm ngừng). */
  | 'SUSPENDED'
  /** Ended; its history stays (bãi bỏ). */
  | 'ABOLISHED';

/** Where a row comes from (nguồn gốc dữ liệu). */
export type ProcedureProvenance =
  /** A real one, from a copy of the national portal (Cổng dịch vụ công quốc gia). */
  | 'NATIONAL_PORTAL'
  /** A real one, from a list or page that an authority published (danh mục được công bố). */
  | 'PUBLISHED_LIST'
  /** Made up by this project, so that the numbers of 2019 are reached (dữ liệu tạo thêm). */
  | 'GENERATED';

/** Where a part of a version comes from (nguồn gốc của một phần). */
export type PartProvenance =
  /** From the source of the procedure (theo nguồn). */
  | 'SOURCE'
  /** Reckoned from what the source says, such as calendar days to working days (tính từ nguồn). */
  | 'DERIVED'
  /** Made up by this project, plausible but not authoritative (dữ liệu tạo thêm). */
  | 'GENERATED';

/** What is done in a step (nội dung bước). */
export type ProcedureStepKind =
  /** Receive (tiếp nhận). */
  | 'RECEIVE'
  /** Appraise (thẩm định). */
  | 'APPRAISE'
  /** Approve (phê duyệt). */
  | 'APPROVE'
  /** Seal (đóng dấu). */
  | 'SEAL'
  /** Return the result (trả kết quả). */
  | 'RETURN';

/** Where a step is done (nơi thực hiện). */
export type ProcedureStepPlace =
  /** At the reception unit (tại bộ phận tiếp nhận và trả kết quả). */
  | 'RECEPTION_UNIT'
  /** At the seat of the competent agency (tại cơ quan có thẩm quyền). */
  | 'COMPETENT_AGENCY'
  /** At the authority that approves (tại cấp phê duyệt). */
  | 'APPROVING_AUTHORITY';

/** Who does a step (người thực hiện). */
export type ProcedureStepRole =
  /** Receiving officer (cán bộ tiếp nhận). */
  | 'RECEIVING_OFFICER'
  /** Handling officer (cán bộ thụ lý). */
  | 'HANDLING_OFFICER'
  /** Leader who approves (lãnh đạo phê duyệt). */
  | 'LEADER'
  /** Clerk, who numbers, seals and issues (văn thư). */
  | 'CLERK'
  /** Returning officer (cán bộ trả kết quả). */
  | 'RETURNING_OFFICER';

/** Why a procedure is not handled at the centre (lý do không tiếp nhận tại trung tâm). */
export type CentreExclusionReason =
  /** State secret or defence (bí mật nhà nước, quốc phòng). */
  | 'STATE_SECRET_OR_DEFENCE'
  /** Can only be done on site (phải thực hiện tại hiện trường). */
  | 'MUST_BE_DONE_ON_SITE'
  /** Done at mobile or mass events (thực hiện lưu động, tập trung đông người). */
  | 'MOBILE_OR_MASS_EVENT'
  /** Complaint or denunciation (khiếu nại, tố cáo). */
  | 'COMPLAINT_OR_DENUNCIATION'
  /** Needs a special facility (cần cơ sở vật chất chuyên dụng). */
  | 'SPECIAL_FACILITY'
  /** Received at a vertical agency's own desk (cơ quan ngành dọc tự tiếp nhận). */
  | 'VERTICAL_AGENCY_OWN_DESK'
  /** Another reason given by law (lý do khác theo luật). */
  | 'OTHER_BY_LAW';

/** Who approves (thẩm quyền phê duyệt). */
export type ApprovalAuthority =
  /** President of the State (Chủ tịch nước). */
  | 'PRESIDENT'
  /** Government or Prime Minister (Chính phủ, Thủ tướng Chính phủ). */
  | 'GOVERNMENT'
  /** A ministry (bộ, cơ quan ngang bộ). */
  | 'MINISTRY'
  /** Provincial people's committee (ủy ban nhân dân tỉnh). */
  | 'PROVINCIAL_PC'
  /** Chair of the provincial people's committee (chủ tịch ủy ban nhân dân tỉnh). */
  | 'PC_CHAIR'
  /** Director of the department (giám đốc sở). */
  | 'DEPARTMENT_DIRECTOR'
  /** District people's committee (ủy ban nhân dân cấp huyện). */
  | 'DISTRICT_PC'
  /** Commune people's committee (ủy ban nhân dân cấp xã). */
  | 'COMMUNE_PC';

/** Why an approval is not given at the centre (lý do không phê duyệt tại trung tâm). */
export type OffSiteReason =
  /** The law forbids to authorise or decentralise it (luật không cho phép ủy quyền, phân cấp). */
  | 'LAW_FORBIDS_AUTHORISATION'
  /** It could be authorised but is not yet (chưa ủy quyền): what reform can still move. */
  | 'NOT_YET_AUTHORISED';

/** Channel through which a dossier is filed (cách thức nộp hồ sơ). */
export type ProcedureChannel =
  /** In person at the counter (trực tiếp). */
  | 'COUNTER'
  /** Online (trực tuyến). */
  | 'ONLINE'
  /** By public post (bưu chính công ích). */
  | 'POST';

/** Who can apply (đối tượng thực hiện). */
export type ProcedureApplicantKind =
  /** Citizen (công dân). */
  | 'CITIZEN'
  /** Enterprise (doanh nghiệp). */
  | 'ENTERPRISE'
  /** Organisation (tổ chức). */
  | 'ORGANISATION'
  /** State agency (cơ quan nhà nước). */
  | 'STATE_AGENCY';

/** How far a procedure is online (mức độ dịch vụ công trực tuyến). */
export type OnlineLevel =
  /** Information only (chỉ cung cấp thông tin). */
  | 'INFORMATION'
  /** Partial (một phần). */
  | 'PARTIAL'
  /** Full (toàn trình). */
  | 'FULL';

/** What a payment is, by the Law on charges and fees (loại khoản thu). */
export type FeeKind =
  /** Charge for a service (phí). */
  | 'CHARGE'
  /** Fee for an act of the state (lệ phí). */
  | 'FEE';

/** Kind of a unit that offers procedures (loại đơn vị tiếp nhận). */
export type OfferingUnitKind =
  /** Provincial public administration service centre (trung tâm phục vụ hành chính công tỉnh). */
  | 'PROVINCIAL_CENTRE'
  /** District public administration centre (trung tâm hành chính công cấp huyện). */
  | 'DISTRICT_CENTRE'
  /** Commune reception unit (bộ phận tiếp nhận và trả kết quả cấp xã). */
  | 'COMMUNE_UNIT';

/** What happened to a procedure (loại thay đổi). */
export type ProcedureChangeKind =
  /** Announced for the first time (công bố mới). */
  | 'PUBLISHED'
  /** Announced anew in another version (sửa đổi, bổ sung). */
  | 'AMENDED'
  /** What is recorded of a version was corrected (đính chính). */
  | 'CORRECTED'
  /** Suspended (tạm ngừng). */
  | 'SUSPENDED'
  /** Abolished (bãi bỏ). */
  | 'ABOLISHED';

/** What a review proposes (đề xuất rà soát). */
export type SimplificationProposal =
  /** To abolish the procedure (bãi bỏ). */
  | 'ABOLISH'
  /** To merge it into another (gộp). */
  | 'MERGE'
  /** To ask for fewer papers (giảm thành phần hồ sơ). */
  | 'REDUCE_COMPONENTS'
  /** To shorten its limit (rút ngắn thời hạn). */
  | 'SHORTEN_LIMIT';

/** Where a review stands (trạng thái rà soát). */
export type SimplificationReviewState =
  /** Proposed (đã đề xuất). */
  | 'PROPOSED'
  /** Accepted (được chấp thuận). */
  | 'ACCEPTED'
  /** Rejected (bị bác). */
  | 'REJECTED'
  /** Enacted by a decision (đã ban hành). */
  | 'ENACTED';

/** A page of procedures (trang danh sách thủ tục). */
export type ProcedureConnection = {
  __typename?: 'ProcedureConnection';
  /** The entries of the page, in the order of the list. */
  edges: Array<ProcedureEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the list has. */
  totalCount: TotalCount;
};

/** One entry of a list of procedures (mục của danh sách thủ tục). */
export type ProcedureEdge = {
  __typename?: 'ProcedureEdge';
  /** Cursor of the entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: Procedure;
};

/** A page of fields (trang danh sách lĩnh vực). */
export type ProcedureFieldConnection = {
  __typename?: 'ProcedureFieldConnection';
  /** The entries of the page, in the order of the list. */
  edges: Array<ProcedureFieldEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the list has. */
  totalCount: TotalCount;
};

/** One entry of a list of fields (mục của danh sách lĩnh vực). */
export type ProcedureFieldEdge = {
  __typename?: 'ProcedureFieldEdge';
  /** Cursor of the entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: ProcedureField;
};

/** A page of announcing decisions (trang danh sách quyết định công bố). */
export type AnnouncingDecisionConnection = {
  __typename?: 'AnnouncingDecisionConnection';
  /** The entries of the page, in the order of the list. */
  edges: Array<AnnouncingDecisionEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the list has. */
  totalCount: TotalCount;
};

/** One entry of a list of announcing decisions (mục của danh sách quyết định công bố). */
export type AnnouncingDecisionEdge = {
  __typename?: 'AnnouncingDecisionEdge';
  /** Cursor of the entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: AnnouncingDecision;
};

/** A page of offerings (trang danh sách thủ tục tiếp nhận tại đơn vị). */
export type OfferingConnection = {
  __typename?: 'OfferingConnection';
  /** The entries of the page, in the order of the list. */
  edges: Array<OfferingEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the list has. */
  totalCount: TotalCount;
};

/** One entry of a list of offerings (mục của danh sách thủ tục tiếp nhận tại đơn vị). */
export type OfferingEdge = {
  __typename?: 'OfferingEdge';
  /** Cursor of the entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: Offering;
};

/** A page of changes (trang danh sách thay đổi thủ tục). */
export type ProcedureChangeConnection = {
  __typename?: 'ProcedureChangeConnection';
  /** The entries of the page, in the order of the list. */
  edges: Array<ProcedureChangeEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the list has. */
  totalCount: TotalCount;
};

/** One entry of a list of changes (mục của danh sách thay đổi thủ tục). */
export type ProcedureChangeEdge = {
  __typename?: 'ProcedureChangeEdge';
  /** Cursor of the entry, for `since`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: ProcedureChange;
};

/** A page of reviews (trang danh sách rà soát thủ tục). */
export type SimplificationReviewConnection = {
  __typename?: 'SimplificationReviewConnection';
  /** The entries of the page, in the order of the list. */
  edges: Array<SimplificationReviewEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the list has. */
  totalCount: TotalCount;
};

/** One entry of a list of reviews (mục của danh sách rà soát thủ tục). */
export type SimplificationReviewEdge = {
  __typename?: 'SimplificationReviewEdge';
  /** Cursor of the entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: SimplificationReview;
};

/** A page of matches (trang danh sách kết quả tra cứu). */
export type ServiceMatchConnection = {
  __typename?: 'ServiceMatchConnection';
  /** The entries of the page, in the order of the list. */
  edges: Array<ServiceMatchEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many entries the list has. */
  totalCount: TotalCount;
};

/** One entry of a list of matches (mục của danh sách kết quả tra cứu). */
export type ServiceMatchEdge = {
  __typename?: 'ServiceMatchEdge';
  /** Cursor of the entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The entry itself. */
  node: ServiceMatch;
};

/** Anything that has a global identifier (mã định danh toàn cục). */
export type Node = {
  /** Global identifier, opaque to clients; `node(id:)` finds the object again. */
  id: Scalars['ID']['output'];
};

/** Where a page of a list stands in the whole (vị trí trang), as the Relay cursor connections specification has it. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Whether more follows after this page (còn trang sau). */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether something precedes this page (còn trang trước). */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first edge of the page; null for an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last edge of the page, for `after`; null for an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** How many entries a list has in all (tổng số). Counted only when asked for. */
export type TotalCount = {
  __typename?: 'TotalCount';
  /** The number of entries, at most 10,000. */
  count: Scalars['Int']['output'];
  /** False when there are more than `count` says. */
  isExact: Scalars['Boolean']['output'];
};

/** A share (tỷ lệ) with the two numbers that it was computed from. */
export type Share = {
  __typename?: 'Share';
  /** What is counted (tử số). */
  numerator: Scalars['Int']['output'];
  /** What it is a part of (mẫu số). */
  denominator: Scalars['Int']['output'];
  /** 100 × numerator ÷ denominator with two decimals, rounded half up; null when the denominator is 0. */
  percent?: Maybe<Scalars['Decimal']['output']>;
  /** The day for which both numbers hold (ngày số liệu). */
  asOf: Scalars['Date']['output'];
};

/** Why a change was refused (lý do không thực hiện). Expected refusals are told so, never as errors of the request. */
export type UserError = {
  __typename?: 'UserError';
  /** Stable code, on which a client may branch. */
  code: Scalars['String']['output'];
  /** The input field that it is about, from the input's root; null for the change as a whole. */
  path?: Maybe<Array<Scalars['String']['output']>>;
  /** What was wanted and what came, for people. */
  message: Scalars['String']['output'];
};

/** Whether something was seen or changed (loại truy cập). */
export type AccessKind =
  /** Personal data was shown as it is (xem dữ liệu cá nhân). */
  | 'READ'
  /** Something was changed (thao tác). */
  | 'CHANGE';

/** Entry of an access log (lượt truy cập): who saw personal data or changed something, what for, and what came of it. */
export type AccessLogEntry = {
  __typename?: 'AccessLogEntry';
  /**
   * What it is about (đối tượng): the code of a dossier, an appointment or a unit, `ticket` or `review` with a number, `procedure`
   * with a code.
   */
  subject: Scalars['String']['output'];
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Seen or changed. */
  kind: AccessKind;
  /** Change that was made (thao tác), for example `transfer`; null for what was seen. */
  command?: Maybe<Scalars['String']['output']>;
  /** Who it was (người truy cập): the name of a login or of a key, without personal data; null for what is older than callers. */
  callerId?: Maybe<Scalars['String']['output']>;
  /** Kind of principal, for example `officer`. */
  callerKind?: Maybe<Scalars['String']['output']>;
  /** Purpose that was given (mục đích). */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Identifier of the request, as in logs and errors. */
  requestId?: Maybe<Scalars['String']['output']>;
  /** Personal fields that were shown (trường dữ liệu). */
  fields: Array<Scalars['String']['output']>;
  /** What came of it (kết quả): `SHOWN` or `DONE`. */
  result: Scalars['String']['output'];
};

/** Page of an access log (trang nhật ký truy cập). */
export type AccessLogConnection = {
  __typename?: 'AccessLogConnection';
  /** Entries of the page with their cursors. */
  edges: Array<AccessLogEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of entries on all pages. */
  totalCount: TotalCount;
};

/** Entry of a page. */
export type AccessLogEdge = {
  __typename?: 'AccessLogEdge';
  /** Cursor of this entry, for `after`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AccessLogEntry;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Procedure: Procedure;
  ProcedureVersion: ProcedureVersion;
  ProcedureField: ProcedureField;
  Agency: Agency;
  ReceptionUnit: ReceptionUnit;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Procedure:
    ( { __typename: 'Procedure' }
    & ( GraphQLRecursivePick<FederationTypes['Procedure'], {"code":true}>
        | GraphQLRecursivePick<FederationTypes['Procedure'], {"id":true}> ) );
  ProcedureVersion:
    ( { __typename: 'ProcedureVersion' }
    & GraphQLRecursivePick<FederationTypes['ProcedureVersion'], {"id":true}> );
  ProcedureField:
    ( { __typename: 'ProcedureField' }
    & ( GraphQLRecursivePick<FederationTypes['ProcedureField'], {"code":true}>
        | GraphQLRecursivePick<FederationTypes['ProcedureField'], {"id":true}> ) );
  Agency:
    ( { __typename: 'Agency' }
    & GraphQLRecursivePick<FederationTypes['Agency'], {"code":true}> );
  ReceptionUnit:
    ( { __typename: 'ReceptionUnit' }
    & GraphQLRecursivePick<FederationTypes['ReceptionUnit'], {"code":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( ProcedureModel )
    | ( ProcedureVersionModel )
    | ( ProcedureFieldModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ProposeReviewInput: ProposeReviewInput;
  DecideReviewInput: DecideReviewInput;
  AbolishProcedureInput: AbolishProcedureInput;
  ReviewPayload: ResolverTypeWrapper<Omit<ReviewPayload, 'review'> & { review?: Maybe<ResolversTypes['SimplificationReview']> }>;
  ProcedurePayload: ResolverTypeWrapper<Omit<ProcedurePayload, 'procedure'> & { procedure?: Maybe<ResolversTypes['Procedure']> }>;
  SimplificationRule: SimplificationRule;
  Procedure: ResolverTypeWrapper<ProcedureModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ProcedureSource: ResolverTypeWrapper<ProcedureSource>;
  ProcedureVersion: ResolverTypeWrapper<ProcedureVersionModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ProcedureHandling: ResolverTypeWrapper<ProcedureHandling>;
  VersionProvenance: ResolverTypeWrapper<VersionProvenance>;
  ProcedureStep: ResolverTypeWrapper<ProcedureStepModel>;
  ProcedureComponent: ResolverTypeWrapper<ProcedureComponentModel>;
  FeeItem: ResolverTypeWrapper<FeeItemModel>;
  ProcedureField: ResolverTypeWrapper<ProcedureFieldModel>;
  AnnouncingDecision: ResolverTypeWrapper<AnnouncingDecisionModel>;
  Offering: ResolverTypeWrapper<OfferingModel>;
  ProcedureChange: ResolverTypeWrapper<ProcedureChangeModel>;
  SimplificationReview: ResolverTypeWrapper<SimplificationReviewModel>;
  ProcedureStatistics: ResolverTypeWrapper<ProcedureStatistics>;
  ProcedureCount: ResolverTypeWrapper<ProcedureCount>;
  OffSiteApprovalCount: ResolverTypeWrapper<OffSiteApprovalCount>;
  CentreExclusionCount: ResolverTypeWrapper<CentreExclusionCount>;
  ServiceMatch: ResolverTypeWrapper<ServiceMatchModel>;
  Agency: ResolverTypeWrapper<AgencyModel>;
  ReceptionUnit: ResolverTypeWrapper<ReceptionUnitModel>;
  ProcedureFilter: ProcedureFilter;
  OfferingFilter: OfferingFilter;
  ProcedureOrder: ProcedureOrder;
  ProcedureLevel: ProcedureLevel;
  ProcedureState: ProcedureState;
  ProcedureProvenance: ProcedureProvenance;
  PartProvenance: PartProvenance;
  ProcedureStepKind: ProcedureStepKind;
  ProcedureStepPlace: ProcedureStepPlace;
  ProcedureStepRole: ProcedureStepRole;
  CentreExclusionReason: CentreExclusionReason;
  ApprovalAuthority: ApprovalAuthority;
  OffSiteReason: OffSiteReason;
  ProcedureChannel: ProcedureChannel;
  ProcedureApplicantKind: ProcedureApplicantKind;
  OnlineLevel: OnlineLevel;
  FeeKind: FeeKind;
  OfferingUnitKind: OfferingUnitKind;
  ProcedureChangeKind: ProcedureChangeKind;
  SimplificationProposal: SimplificationProposal;
  SimplificationReviewState: SimplificationReviewState;
  ProcedureConnection: ResolverTypeWrapper<ProcedureConnectionModel>;
  ProcedureEdge: ResolverTypeWrapper<ProcedureEdgeModel>;
  ProcedureFieldConnection: ResolverTypeWrapper<ProcedureFieldConnectionModel>;
  ProcedureFieldEdge: ResolverTypeWrapper<Omit<ProcedureFieldEdge, 'node'> & { node: ResolversTypes['ProcedureField'] }>;
  AnnouncingDecisionConnection: ResolverTypeWrapper<AnnouncingDecisionConnectionModel>;
  AnnouncingDecisionEdge: ResolverTypeWrapper<Omit<AnnouncingDecisionEdge, 'node'> & { node: ResolversTypes['AnnouncingDecision'] }>;
  OfferingConnection: ResolverTypeWrapper<OfferingConnectionModel>;
  OfferingEdge: ResolverTypeWrapper<Omit<OfferingEdge, 'node'> & { node: ResolversTypes['Offering'] }>;
  ProcedureChangeConnection: ResolverTypeWrapper<ProcedureChangeConnectionModel>;
  ProcedureChangeEdge: ResolverTypeWrapper<Omit<ProcedureChangeEdge, 'node'> & { node: ResolversTypes['ProcedureChange'] }>;
  SimplificationReviewConnection: ResolverTypeWrapper<SimplificationReviewConnectionModel>;
  SimplificationReviewEdge: ResolverTypeWrapper<Omit<SimplificationReviewEdge, 'node'> & { node: ResolversTypes['SimplificationReview'] }>;
  ServiceMatchConnection: ResolverTypeWrapper<ServiceMatchConnectionModel>;
  ServiceMatchEdge: ResolverTypeWrapper<Omit<ServiceMatchEdge, 'node'> & { node: ResolversTypes['ServiceMatch'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  LocalTime: ResolverTypeWrapper<Scalars['LocalTime']['output']>;
  VND: ResolverTypeWrapper<Scalars['VND']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  TotalCount: ResolverTypeWrapper<TotalCount>;
  Share: ResolverTypeWrapper<Share>;
  UserError: ResolverTypeWrapper<UserError>;
  AccessKind: AccessKind;
  AccessLogEntry: ResolverTypeWrapper<AccessLogEntryModel>;
  AccessLogConnection: ResolverTypeWrapper<AccessLogConnectionModel>;
  AccessLogEdge: ResolverTypeWrapper<Omit<AccessLogEdge, 'node'> & { node: ResolversTypes['AccessLogEntry'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Query: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  ProposeReviewInput: ProposeReviewInput;
  DecideReviewInput: DecideReviewInput;
  AbolishProcedureInput: AbolishProcedureInput;
  ReviewPayload: Omit<ReviewPayload, 'review'> & { review?: Maybe<ResolversParentTypes['SimplificationReview']> };
  ProcedurePayload: Omit<ProcedurePayload, 'procedure'> & { procedure?: Maybe<ResolversParentTypes['Procedure']> };
  Procedure: ProcedureModel;
  ID: Scalars['ID']['output'];
  ProcedureSource: ProcedureSource;
  ProcedureVersion: ProcedureVersionModel;
  Boolean: Scalars['Boolean']['output'];
  ProcedureHandling: ProcedureHandling;
  VersionProvenance: VersionProvenance;
  ProcedureStep: ProcedureStepModel;
  ProcedureComponent: ProcedureComponentModel;
  FeeItem: FeeItemModel;
  ProcedureField: ProcedureFieldModel;
  AnnouncingDecision: AnnouncingDecisionModel;
  Offering: OfferingModel;
  ProcedureChange: ProcedureChangeModel;
  SimplificationReview: SimplificationReviewModel;
  ProcedureStatistics: ProcedureStatistics;
  ProcedureCount: ProcedureCount;
  OffSiteApprovalCount: OffSiteApprovalCount;
  CentreExclusionCount: CentreExclusionCount;
  ServiceMatch: ServiceMatchModel;
  Agency: AgencyModel;
  ReceptionUnit: ReceptionUnitModel;
  ProcedureFilter: ProcedureFilter;
  OfferingFilter: OfferingFilter;
  ProcedureConnection: ProcedureConnectionModel;
  ProcedureEdge: ProcedureEdgeModel;
  ProcedureFieldConnection: ProcedureFieldConnectionModel;
  ProcedureFieldEdge: Omit<ProcedureFieldEdge, 'node'> & { node: ResolversParentTypes['ProcedureField'] };
  AnnouncingDecisionConnection: AnnouncingDecisionConnectionModel;
  AnnouncingDecisionEdge: Omit<AnnouncingDecisionEdge, 'node'> & { node: ResolversParentTypes['AnnouncingDecision'] };
  OfferingConnection: OfferingConnectionModel;
  OfferingEdge: Omit<OfferingEdge, 'node'> & { node: ResolversParentTypes['Offering'] };
  ProcedureChangeConnection: ProcedureChangeConnectionModel;
  ProcedureChangeEdge: Omit<ProcedureChangeEdge, 'node'> & { node: ResolversParentTypes['ProcedureChange'] };
  SimplificationReviewConnection: SimplificationReviewConnectionModel;
  SimplificationReviewEdge: Omit<SimplificationReviewEdge, 'node'> & { node: ResolversParentTypes['SimplificationReview'] };
  ServiceMatchConnection: ServiceMatchConnectionModel;
  ServiceMatchEdge: Omit<ServiceMatchEdge, 'node'> & { node: ResolversParentTypes['ServiceMatch'] };
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  LocalTime: Scalars['LocalTime']['output'];
  VND: Scalars['VND']['output'];
  Decimal: Scalars['Decimal']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  TotalCount: TotalCount;
  Share: Share;
  UserError: UserError;
  AccessLogEntry: AccessLogEntryModel;
  AccessLogConnection: AccessLogConnectionModel;
  AccessLogEdge: Omit<AccessLogEdge, 'node'> & { node: ResolversParentTypes['AccessLogEntry'] };
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  procedure?: Resolver<Maybe<ResolversTypes['Procedure']>, ParentType, ContextType, RequireFields<QueryProcedureArgs, 'code'>>;
  procedures?: Resolver<Maybe<ResolversTypes['ProcedureConnection']>, ParentType, ContextType, RequireFields<QueryProceduresArgs, 'first' | 'orderBy'>>;
  procedureField?: Resolver<Maybe<ResolversTypes['ProcedureField']>, ParentType, ContextType, RequireFields<QueryProcedureFieldArgs, 'code'>>;
  procedureFields?: Resolver<Maybe<ResolversTypes['ProcedureFieldConnection']>, ParentType, ContextType, RequireFields<QueryProcedureFieldsArgs, 'first'>>;
  procedureStatistics?: Resolver<Maybe<ResolversTypes['ProcedureStatistics']>, ParentType, ContextType, Partial<QueryProcedureStatisticsArgs>>;
  offSiteApprovals?: Resolver<Maybe<Array<ResolversTypes['OffSiteApprovalCount']>>, ParentType, ContextType, Partial<QueryOffSiteApprovalsArgs>>;
  centreExclusions?: Resolver<Maybe<Array<ResolversTypes['CentreExclusionCount']>>, ParentType, ContextType, Partial<QueryCentreExclusionsArgs>>;
  findService?: Resolver<Maybe<ResolversTypes['ServiceMatchConnection']>, ParentType, ContextType, RequireFields<QueryFindServiceArgs, 'text' | 'first'>>;
  announcingDecision?: Resolver<Maybe<ResolversTypes['AnnouncingDecision']>, ParentType, ContextType, RequireFields<QueryAnnouncingDecisionArgs, 'number'>>;
  announcingDecisions?: Resolver<Maybe<ResolversTypes['AnnouncingDecisionConnection']>, ParentType, ContextType, RequireFields<QueryAnnouncingDecisionsArgs, 'first'>>;
  offerings?: Resolver<Maybe<ResolversTypes['OfferingConnection']>, ParentType, ContextType, RequireFields<QueryOfferingsArgs, 'first'>>;
  procedureChanges?: Resolver<Maybe<ResolversTypes['ProcedureChangeConnection']>, ParentType, ContextType, RequireFields<QueryProcedureChangesArgs, 'first'>>;
  simplificationReviews?: Resolver<Maybe<ResolversTypes['SimplificationReviewConnection']>, ParentType, ContextType, RequireFields<QuerySimplificationReviewsArgs, 'first'>>;
  simplificationCandidates?: Resolver<Maybe<ResolversTypes['ProcedureConnection']>, ParentType, ContextType, RequireFields<QuerySimplificationCandidatesArgs, 'rule' | 'first'>>;
  procedureAccessLog?: Resolver<Maybe<ResolversTypes['AccessLogConnection']>, ParentType, ContextType, RequireFields<QueryProcedureAccessLogArgs, 'first'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  proposeReview?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationProposeReviewArgs, 'input'>>;
  decideReview?: Resolver<Maybe<ResolversTypes['ReviewPayload']>, ParentType, ContextType, RequireFields<MutationDecideReviewArgs, 'input'>>;
  abolishProcedure?: Resolver<Maybe<ResolversTypes['ProcedurePayload']>, ParentType, ContextType, RequireFields<MutationAbolishProcedureArgs, 'input'>>;
};

export type ReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewPayload'] = ResolversParentTypes['ReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['SimplificationReview']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProcedurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedurePayload'] = ResolversParentTypes['ProcedurePayload']> = {
  procedure?: Resolver<Maybe<ResolversTypes['Procedure']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProcedureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Procedure'] = ResolversParentTypes['Procedure'], FederationReferenceType extends FederationReferenceTypes['Procedure'] = FederationReferenceTypes['Procedure']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Procedure']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  localCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['ProcedureField'], ParentType, ContextType>;
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  competence?: Resolver<ResolversTypes['ProcedureLevel'], ParentType, ContextType>;
  executionLevels?: Resolver<Array<ResolversTypes['ProcedureLevel']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProcedureState'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['ProcedureProvenance'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['ProcedureSource']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ProcedureVersion']>, ParentType, ContextType, Partial<ProcedureVersionArgs>>;
  versions?: Resolver<Array<ResolversTypes['ProcedureVersion']>, ParentType, ContextType>;
  simplificationReviews?: Resolver<Array<ResolversTypes['SimplificationReview']>, ParentType, ContextType>;
  recordVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcedureSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureSource'] = ResolversParentTypes['ProcedureSource']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcedureVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureVersion'] = ResolversParentTypes['ProcedureVersion'], FederationReferenceType extends FederationReferenceTypes['ProcedureVersion'] = FederationReferenceTypes['ProcedureVersion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcedureVersion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  procedure?: Resolver<ResolversTypes['Procedure'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['AnnouncingDecision']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['ProcedureStep']>, ParentType, ContextType>;
  components?: Resolver<Array<ResolversTypes['ProcedureComponent']>, ParentType, ContextType>;
  fees?: Resolver<Array<ResolversTypes['FeeItem']>, ParentType, ContextType>;
  channels?: Resolver<Array<ResolversTypes['ProcedureChannel']>, ParentType, ContextType>;
  applicantKinds?: Resolver<Array<ResolversTypes['ProcedureApplicantKind']>, ParentType, ContextType>;
  statutoryWorkingMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  localWorkingMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  onlineLevel?: Resolver<ResolversTypes['OnlineLevel'], ParentType, ContextType>;
  legacyLevel?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resultIsPaper?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  conditions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalBasis?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['ProcedureHandling'], ParentType, ContextType>;
  suspendOnPayment?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sameDay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['VersionProvenance'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcedureHandlingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureHandling'] = ResolversParentTypes['ProcedureHandling']> = {
  atCentre?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  exclusionReason?: Resolver<Maybe<ResolversTypes['CentreExclusionReason']>, ParentType, ContextType>;
  centreSteps?: Resolver<Array<ResolversTypes['ProcedureStepKind']>, ParentType, ContextType>;
  approvalAuthority?: Resolver<ResolversTypes['ApprovalAuthority'], ParentType, ContextType>;
  offSiteReason?: Resolver<Maybe<ResolversTypes['OffSiteReason']>, ParentType, ContextType>;
  reasonLegalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type VersionProvenanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionProvenance'] = ResolversParentTypes['VersionProvenance']> = {
  statutoryLimit?: Resolver<ResolversTypes['PartProvenance'], ParentType, ContextType>;
  localLimit?: Resolver<ResolversTypes['PartProvenance'], ParentType, ContextType>;
  components?: Resolver<ResolversTypes['PartProvenance'], ParentType, ContextType>;
  fees?: Resolver<ResolversTypes['PartProvenance'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['PartProvenance'], ParentType, ContextType>;
};

export type ProcedureStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureStep'] = ResolversParentTypes['ProcedureStep']> = {
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProcedureStepKind'], ParentType, ContextType>;
  workingMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['ProcedureStepPlace'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ProcedureStepRole'], ParentType, ContextType>;
};

export type ProcedureComponentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureComponent'] = ResolversParentTypes['ProcedureComponent']> = {
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  originals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  copies?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  hasForm?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FeeItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeeItem'] = ResolversParentTypes['FeeItem']> = {
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FeeKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  exemptions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProcedureFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureField'] = ResolversParentTypes['ProcedureField'], FederationReferenceType extends FederationReferenceTypes['ProcedureField'] = FederationReferenceTypes['ProcedureField']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProcedureField']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procedures?: Resolver<ResolversTypes['ProcedureConnection'], ParentType, ContextType, RequireFields<ProcedureFieldProceduresArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnnouncingDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnouncingDecision'] = ResolversParentTypes['AnnouncingDecision']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  disclosedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  provenance?: Resolver<ResolversTypes['ProcedureProvenance'], ParentType, ContextType>;
};

export type OfferingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Offering'] = ResolversParentTypes['Offering']> = {
  unit?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  unitKind?: Resolver<ResolversTypes['OfferingUnitKind'], ParentType, ContextType>;
  procedure?: Resolver<ResolversTypes['Procedure'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ProcedureVersion'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type ProcedureChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureChange'] = ResolversParentTypes['ProcedureChange']> = {
  kind?: Resolver<ResolversTypes['ProcedureChangeKind'], ParentType, ContextType>;
  procedure?: Resolver<ResolversTypes['Procedure'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['ProcedureVersion']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SimplificationReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SimplificationReview'] = ResolversParentTypes['SimplificationReview']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  procedure?: Resolver<ResolversTypes['Procedure'], ParentType, ContextType>;
  proposal?: Resolver<ResolversTypes['SimplificationProposal'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SimplificationReviewState'], ParentType, ContextType>;
  proposedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recordVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcedureStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureStatistics'] = ResolversParentTypes['ProcedureStatistics']> = {
  base?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owners?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  atCentre?: Resolver<ResolversTypes['ProcedureCount'], ParentType, ContextType>;
  notAtCentre?: Resolver<ResolversTypes['ProcedureCount'], ParentType, ContextType>;
  fiveSteps?: Resolver<ResolversTypes['ProcedureCount'], ParentType, ContextType>;
  threeSteps?: Resolver<ResolversTypes['ProcedureCount'], ParentType, ContextType>;
};

export type ProcedureCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureCount'] = ResolversParentTypes['ProcedureCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owners?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Share'], ParentType, ContextType>;
};

export type OffSiteApprovalCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OffSiteApprovalCount'] = ResolversParentTypes['OffSiteApprovalCount']> = {
  authority?: Resolver<ResolversTypes['ApprovalAuthority'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['OffSiteReason'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CentreExclusionCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CentreExclusionCount'] = ResolversParentTypes['CentreExclusionCount']> = {
  reason?: Resolver<ResolversTypes['CentreExclusionReason'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  owners?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMatch'] = ResolversParentTypes['ServiceMatch']> = {
  procedure?: Resolver<ResolversTypes['Procedure'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['ProcedureVersion'], ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
};

export type AgencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency'], FederationReferenceType extends FederationReferenceTypes['Agency'] = FederationReferenceTypes['Agency']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Agency']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procedures?: Resolver<Maybe<ResolversTypes['ProcedureConnection']>, ParentType, ContextType, RequireFields<AgencyProceduresArgs, 'first'>>;
};

export type ReceptionUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceptionUnit'] = ResolversParentTypes['ReceptionUnit'], FederationReferenceType extends FederationReferenceTypes['ReceptionUnit'] = FederationReferenceTypes['ReceptionUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReceptionUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  procedures?: Resolver<Maybe<ResolversTypes['ProcedureConnection']>, ParentType, ContextType, RequireFields<ReceptionUnitProceduresArgs, 'first'>>;
};

export type ProcedureConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureConnection'] = ResolversParentTypes['ProcedureConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcedureEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type ProcedureEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureEdge'] = ResolversParentTypes['ProcedureEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Procedure'], ParentType, ContextType>;
};

export type ProcedureFieldConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureFieldConnection'] = ResolversParentTypes['ProcedureFieldConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcedureFieldEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type ProcedureFieldEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureFieldEdge'] = ResolversParentTypes['ProcedureFieldEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcedureField'], ParentType, ContextType>;
};

export type AnnouncingDecisionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnouncingDecisionConnection'] = ResolversParentTypes['AnnouncingDecisionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AnnouncingDecisionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type AnnouncingDecisionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnouncingDecisionEdge'] = ResolversParentTypes['AnnouncingDecisionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AnnouncingDecision'], ParentType, ContextType>;
};

export type OfferingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferingConnection'] = ResolversParentTypes['OfferingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OfferingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type OfferingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferingEdge'] = ResolversParentTypes['OfferingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Offering'], ParentType, ContextType>;
};

export type ProcedureChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureChangeConnection'] = ResolversParentTypes['ProcedureChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProcedureChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type ProcedureChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureChangeEdge'] = ResolversParentTypes['ProcedureChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProcedureChange'], ParentType, ContextType>;
};

export type SimplificationReviewConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SimplificationReviewConnection'] = ResolversParentTypes['SimplificationReviewConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SimplificationReviewEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type SimplificationReviewEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SimplificationReviewEdge'] = ResolversParentTypes['SimplificationReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SimplificationReview'], ParentType, ContextType>;
};

export type ServiceMatchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMatchConnection'] = ResolversParentTypes['ServiceMatchConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ServiceMatchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type ServiceMatchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceMatchEdge'] = ResolversParentTypes['ServiceMatchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceMatch'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface LocalTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['LocalTime'], any> {
  name: 'LocalTime';
}

export interface VndScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['VND'], any> {
  name: 'VND';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Procedure' | 'ProcedureVersion' | 'ProcedureField', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TotalCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TotalCount'] = ResolversParentTypes['TotalCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Share'] = ResolversParentTypes['Share']> = {
  numerator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  denominator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessLogEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogEntry'] = ResolversParentTypes['AccessLogEntry']> = {
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AccessKind'], ParentType, ContextType>;
  command?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  callerId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  callerKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  result?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AccessLogConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogConnection'] = ResolversParentTypes['AccessLogConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AccessLogEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type AccessLogEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessLogEdge'] = ResolversParentTypes['AccessLogEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AccessLogEntry'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  ReviewPayload?: ReviewPayloadResolvers<ContextType>;
  ProcedurePayload?: ProcedurePayloadResolvers<ContextType>;
  Procedure?: ProcedureResolvers<ContextType>;
  ProcedureSource?: ProcedureSourceResolvers<ContextType>;
  ProcedureVersion?: ProcedureVersionResolvers<ContextType>;
  ProcedureHandling?: ProcedureHandlingResolvers<ContextType>;
  VersionProvenance?: VersionProvenanceResolvers<ContextType>;
  ProcedureStep?: ProcedureStepResolvers<ContextType>;
  ProcedureComponent?: ProcedureComponentResolvers<ContextType>;
  FeeItem?: FeeItemResolvers<ContextType>;
  ProcedureField?: ProcedureFieldResolvers<ContextType>;
  AnnouncingDecision?: AnnouncingDecisionResolvers<ContextType>;
  Offering?: OfferingResolvers<ContextType>;
  ProcedureChange?: ProcedureChangeResolvers<ContextType>;
  SimplificationReview?: SimplificationReviewResolvers<ContextType>;
  ProcedureStatistics?: ProcedureStatisticsResolvers<ContextType>;
  ProcedureCount?: ProcedureCountResolvers<ContextType>;
  OffSiteApprovalCount?: OffSiteApprovalCountResolvers<ContextType>;
  CentreExclusionCount?: CentreExclusionCountResolvers<ContextType>;
  ServiceMatch?: ServiceMatchResolvers<ContextType>;
  Agency?: AgencyResolvers<ContextType>;
  ReceptionUnit?: ReceptionUnitResolvers<ContextType>;
  ProcedureConnection?: ProcedureConnectionResolvers<ContextType>;
  ProcedureEdge?: ProcedureEdgeResolvers<ContextType>;
  ProcedureFieldConnection?: ProcedureFieldConnectionResolvers<ContextType>;
  ProcedureFieldEdge?: ProcedureFieldEdgeResolvers<ContextType>;
  AnnouncingDecisionConnection?: AnnouncingDecisionConnectionResolvers<ContextType>;
  AnnouncingDecisionEdge?: AnnouncingDecisionEdgeResolvers<ContextType>;
  OfferingConnection?: OfferingConnectionResolvers<ContextType>;
  OfferingEdge?: OfferingEdgeResolvers<ContextType>;
  ProcedureChangeConnection?: ProcedureChangeConnectionResolvers<ContextType>;
  ProcedureChangeEdge?: ProcedureChangeEdgeResolvers<ContextType>;
  SimplificationReviewConnection?: SimplificationReviewConnectionResolvers<ContextType>;
  SimplificationReviewEdge?: SimplificationReviewEdgeResolvers<ContextType>;
  ServiceMatchConnection?: ServiceMatchConnectionResolvers<ContextType>;
  ServiceMatchEdge?: ServiceMatchEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  LocalTime?: GraphQLScalarType;
  VND?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  TotalCount?: TotalCountResolvers<ContextType>;
  Share?: ShareResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  AccessLogEntry?: AccessLogEntryResolvers<ContextType>;
  AccessLogConnection?: AccessLogConnectionResolvers<ContextType>;
  AccessLogEdge?: AccessLogEdgeResolvers<ContextType>;
};

