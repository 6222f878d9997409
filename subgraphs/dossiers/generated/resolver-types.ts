// Generated from schema.graphql by `npm run types`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DossierModel, DossierConnectionModel, TransferModel, OverdueUnitModel, DossierStatisticsCellModel, EliminationCandidateModel, EliminationCandidateConnectionModel, ReceptionUnitModel, ProcedureModel, TransferAlertModel, TransferAlertConnectionModel, SlipModel, ApplicantModel, AccessLogEntryModel, AccessLogConnectionModel } from '../models.ts';
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
  /** Public tracking of one dossier (tra cứu tình trạng hồ sơ); null when no dossier has the code. */
  dossier?: Maybe<Dossier>;
  /** Dossiers (danh sách hồ sơ) that fit the filter. */
  dossiers?: Maybe<DossierConnection>;
  /**
   * Feed of changed dossiers (hồ sơ có thay đổi), oldest change first, from which a partner keeps a copy up to date: a dossier
   * that changes again moves to the end. A client keeps the last `endCursor` and asks from there.
   */
  dossierChanges?: Maybe<DossierConnection>;
  /** Reception units with dossiers that are overdue (bảng theo dõi hồ sơ quá hạn), the worst first. */
  overdueBoard?: Maybe<OverdueBoard>;
  /**
   * Periodic report of a month (báo cáo định kỳ tình hình giải quyết thủ tục hành chính) with the official columns; null when no
   * reception unit has the code.
   */
  periodReport?: Maybe<PeriodReport>;
  /** Table of figures (bảng số liệu tổng hợp) of whole months, grouped and filtered. Empty cells are left out. */
  dossierStatistics?: Maybe<DossierStatisticsTable>;
  /**
   * Indicators of decision 766/QĐ-TTg (bộ chỉ số phục vụ người dân, doanh nghiệp) that dossiers alone can answer: groups 2, 3
   * and 5.4. Each with numerator, denominator and the criteria that list the dossiers behind it.
   */
  index766?: Maybe<Index766>;
  /** Transfers between levels of administration (luân chuyển hồ sơ một cửa liên thông) that were sent within a period. */
  interconnectedFlow?: Maybe<InterconnectedFlow>;
  /** Procedures with no or few dossiers (thủ tục hành chính đề nghị rà soát, cắt giảm), by code: candidates for elimination. */
  eliminationCandidates?: Maybe<EliminationCandidateConnection>;
  /**
   * Fields that the exchange with the national public service portal sends for a dossier (gói tin đồng bộ hồ sơ), under the
   * portal's own names, personal data as `Applicant` shows it; null when no dossier has the code.
   */
  nationalPayload?: Maybe<NationalPayload>;
  /**
   * The caller's own dossiers (hồ sơ của tôi), last registered first: those that were filed with the identity number of the
   * citizen who asks; null for others.
   */
  myDossiers?: Maybe<DossierConnection>;
  /**
   * Who has changed a dossier, and who has seen what it tells of its applicant (nhật ký truy cập hồ sơ), newest first; null when
   * no dossier has the code.
   */
  accessLog?: Maybe<AccessLogConnection>;
  /** Transfers that their receivers have not acknowledged in time (cảnh báo hồ sơ liên thông chưa được xác nhận), the longest waiting first. */
  transferAlerts?: Maybe<TransferAlertConnection>;
};


export type QueryDossierArgs = {
  code: Scalars['String']['input'];
};


export type QueryDossiersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DossierFilter>;
  orderBy?: InputMaybe<DossierOrder>;
};


export type QueryDossierChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOverdueBoardArgs = {
  level?: InputMaybe<AdministrativeLevel>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPeriodReportArgs = {
  unit?: InputMaybe<Scalars['String']['input']>;
  month: Scalars['String']['input'];
};


export type QueryDossierStatisticsArgs = {
  groupBy?: Array<StatisticsDimension>;
  filter?: InputMaybe<DossierStatisticsFilter>;
  from: Scalars['String']['input'];
  to: Scalars['String']['input'];
};


export type QueryIndex766Args = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
  scope?: InputMaybe<StatisticsScope>;
};


export type QueryInterconnectedFlowArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};


export type QueryEliminationCandidatesArgs = {
  months?: InputMaybe<Scalars['Int']['input']>;
  atMost?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryNationalPayloadArgs = {
  code: Scalars['String']['input'];
};


export type QueryMyDossiersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAccessLogArgs = {
  dossier: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTransferAlertsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  toCode?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Files a dossier (nộp hồ sơ); at the counter it is received at once. Citizens file under their own identity number, others
   * at their units, or where a unit of theirs is the support point.
   */
  submitDossier?: Maybe<DossierPayload>;
  /** Receives a dossier (tiếp nhận hồ sơ): the clock begins, form 01 is issued. */
  receiveDossier?: Maybe<DossierPayload>;
  /** Does not take a dossier in (từ chối tiếp nhận): form 03 is issued. */
  refuseDossier?: Maybe<DossierPayload>;
  /** Asks the applicant for papers (yêu cầu bổ sung): form 02 is issued, the clock stands still. */
  requestSupplement?: Maybe<DossierPayload>;
  /**
   * Brings the papers that were asked for (bổ sung hồ sơ), as the applicant or a partner, or takes them in as an officer: the
   * clock goes on.
   */
  supplySupplement?: Maybe<DossierPayload>;
  /** Hands a dossier to an officer (phân công xử lý); the first time the control slip is made out. */
  assignDossier?: Maybe<DossierPayload>;
  /** Sends a dossier to another unit or agency (chuyển liên thông). */
  transferDossier?: Maybe<DossierPayload>;
  /** Acknowledges a transfer (xác nhận đã nhận); the receiver may open a part of its own for it. */
  acknowledgeTransfer?: Maybe<DossierPayload>;
  /** Sends a dossier back to where it came from (trả lại). */
  returnTransfer?: Maybe<DossierPayload>;
  /** Records that a dossier is appraised (thẩm định). */
  appraiseDossier?: Maybe<DossierPayload>;
  /** Approves (phê duyệt), by the authority of the procedure or by an authorisation that is valid now. */
  approveDossier?: Maybe<DossierPayload>;
  /** Seals the result (đóng dấu), with a seal that is valid and held at the unit. */
  sealDossier?: Maybe<DossierPayload>;
  /** Apologises and gives a new due date (xin lỗi, hẹn lại ngày trả): form 04, once, before the old date. */
  extendDossier?: Maybe<DossierPayload>;
  /** Asks for a payment (yêu cầu nghĩa vụ tài chính). */
  requestPayment?: Maybe<DossierPayload>;
  /**
   * Records a payment (ghi nhận thanh toán), as an officer, or as a partner that has taken it online; or, as an officer, that
   * it is not due after all. Who owes it does not record it.
   */
  recordPayment?: Maybe<DossierPayload>;
  /** Asks for the dossier back (rút hồ sơ), as the applicant or a partner, or takes that in as an officer. */
  withdrawDossier?: Maybe<DossierPayload>;
  /** Answers a withdrawal (trả lời đề nghị rút hồ sơ): gives the dossier back, or goes on as the result is signed. */
  answerWithdrawal?: Maybe<DossierPayload>;
  /** Ends processing without a result (dừng xử lý): form 05 of 2025, 03 of 2018. */
  stopDossier?: Maybe<DossierPayload>;
  /** Settles a dossier (kết thúc xử lý), once it is appraised, approved, sealed, and all its parts are back. */
  completeDossier?: Maybe<DossierPayload>;
  /** Hands the result over (trả kết quả), once nothing is owed; that of a part goes back to the unit that sent it. */
  returnResult?: Maybe<DossierPayload>;
  /** Rates how it was (đánh giá), once, as the applicant or a partner; officers do not. */
  rateDossier?: Maybe<DossierPayload>;
  /** Reopens a settled dossier whose result has not been handed over (đính chính): it is appraised, approved and sealed anew. */
  correctDossier?: Maybe<DossierPayload>;
};


export type MutationSubmitDossierArgs = {
  input: SubmitDossierInput;
};


export type MutationReceiveDossierArgs = {
  input: ReceiveDossierInput;
};


export type MutationRefuseDossierArgs = {
  input: RefuseDossierInput;
};


export type MutationRequestSupplementArgs = {
  input: RequestSupplementInput;
};


export type MutationSupplySupplementArgs = {
  input: SupplySupplementInput;
};


export type MutationAssignDossierArgs = {
  input: AssignDossierInput;
};


export type MutationTransferDossierArgs = {
  input: TransferDossierInput;
};


export type MutationAcknowledgeTransferArgs = {
  input: AcknowledgeTransferInput;
};


export type MutationReturnTransferArgs = {
  input: ReturnTransferInput;
};


export type MutationAppraiseDossierArgs = {
  input: AppraiseDossierInput;
};


export type MutationApproveDossierArgs = {
  input: ApproveDossierInput;
};


export type MutationSealDossierArgs = {
  input: SealDossierInput;
};


export type MutationExtendDossierArgs = {
  input: ExtendDossierInput;
};


export type MutationRequestPaymentArgs = {
  input: RequestPaymentInput;
};


export type MutationRecordPaymentArgs = {
  input: RecordPaymentInput;
};


export type MutationWithdrawDossierArgs = {
  input: WithdrawDossierInput;
};


export type MutationAnswerWithdrawalArgs = {
  input: AnswerWithdrawalInput;
};


export type MutationStopDossierArgs = {
  input: StopDossierInput;
};


export type MutationCompleteDossierArgs = {
  input: CompleteDossierInput;
};


export type MutationReturnResultArgs = {
  input: ReturnResultInput;
};


export type MutationRateDossierArgs = {
  input: RateDossierInput;
};


export type MutationCorrectDossierArgs = {
  input: CorrectDossierInput;
};

/** What a change of a dossier gives (kết quả thao tác). */
export type DossierPayload = {
  __typename?: 'DossierPayload';
  /** The dossier after the change; null when it was refused. */
  dossier?: Maybe<Dossier>;
  /** Why it was refused; empty when it was done. */
  userErrors: Array<UserError>;
};

/** Who acts, and for whom (người thực hiện). */
export type ActorInput = {
  /** Pseudonym of the officer (cán bộ, ẩn danh), up to 40 characters. */
  officer: Scalars['String']['input'];
  /** Code of the agency or reception unit for which the officer acts (cơ quan thực hiện). */
  agencyCode: Scalars['String']['input'];
};

/** Applicant (chủ hồ sơ) as they give their data. */
export type ApplicantInput = {
  /** Kind of applicant (đối tượng). */
  kind: ApplicantKind;
  /** Full name (họ và tên, tên tổ chức), up to 120 characters. */
  name: Scalars['String']['input'];
  /** Identity or tax number (số định danh, mã số thuế), up to 20 characters. */
  identityNumber?: InputMaybe<Scalars['String']['input']>;
  /** Telephone (số điện thoại), up to 20 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Electronic mail (thư điện tử), up to 120 characters. */
  email?: InputMaybe<Scalars['String']['input']>;
};

/** Paper handed in (thành phần hồ sơ). */
export type ComponentInput = {
  /** Position in the list of the procedure version, from 1. */
  position: Scalars['Int']['input'];
  /** Originals (số bản chính). */
  originals: Scalars['Int']['input'];
  /** Copies (số bản sao). */
  copies: Scalars['Int']['input'];
  /** How far it has been digitised (số hóa). */
  digitisation: Digitisation;
};

/** Paper that is missing (giấy tờ cần bổ sung), a line of form 02. */
export type MissingPaperInput = {
  /** Name of the paper (tên giấy tờ). */
  name: Scalars['String']['input'];
  /** Originals (bản chính). */
  originals?: InputMaybe<Scalars['Int']['input']>;
  /** Certified copies (bản sao có chứng thực). */
  certifiedCopies?: InputMaybe<Scalars['Int']['input']>;
  /** Plain copies (bản chụp). */
  copies?: InputMaybe<Scalars['Int']['input']>;
};

/** Part of an interconnected dossier (hồ sơ liên thông) that the receiver of a transfer opens. */
export type PartInput = {
  /** Code of the procedure by which the receiver handles it. */
  procedureCode: Scalars['String']['input'];
};

/** What a correction concerns (phạm vi đính chính). */
export type CorrectionScope =
  /** The document has a mistake (sai sót trong văn bản). */
  | 'DOCUMENT'
  /** The decision was wrong (sai sót trong quyết định). */
  | 'DECISION'
  /** A court or an authority for complaints orders it (theo bản án, quyết định giải quyết khiếu nại). */
  | 'ORDERED';

/** Transfer that the receiver has not acknowledged in time (cảnh báo hồ sơ chưa được xác nhận). */
export type TransferAlert = {
  __typename?: 'TransferAlert';
  /** The dossier. */
  dossier: Dossier;
  /** The transfer. */
  transfer: Transfer;
  /** When it had to be acknowledged: 8 working hours after it was sent. */
  acknowledgeBy: Scalars['DateTime']['output'];
};

/** Page of alerts (trang cảnh báo). */
export type TransferAlertConnection = {
  __typename?: 'TransferAlertConnection';
  /** Alerts of the page with their cursors. */
  edges: Array<TransferAlertEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of alerts on all pages. */
  totalCount: TotalCount;
};

/** Alert of a page. */
export type TransferAlertEdge = {
  __typename?: 'TransferAlertEdge';
  /** Cursor of this alert, for `after`. */
  cursor: Scalars['String']['output'];
  /** The alert. */
  node: TransferAlert;
};

/** Dossier as it is filed. */
export type SubmitDossierInput = {
  /** Code of the procedure (mã thủ tục hành chính). */
  procedureCode: Scalars['String']['input'];
  /** Code of the reception unit (mã bộ phận tiếp nhận). */
  unitCode: Scalars['String']['input'];
  /** Way of filing (kênh thực hiện). */
  channel: DossierChannel;
  /** Applicant (chủ hồ sơ). */
  applicant: ApplicantInput;
  /** What it is about in a few words (trích yếu), up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** Code of the unit that helped to file it (điểm hỗ trợ), when that is another one. */
  supportPointCode?: InputMaybe<Scalars['String']['input']>;
  /** Confidentiality (mức độ bảo mật). */
  confidentiality?: InputMaybe<Confidentiality>;
  /** Papers handed in (thành phần hồ sơ), where they differ from what the procedure demands. */
  components?: InputMaybe<Array<ComponentInput>>;
  /** Officer who receives it at once (cán bộ tiếp nhận), at the counter; none for a dossier that waits for its receipt. */
  receivedBy?: InputMaybe<ActorInput>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Receipt. */
export type ReceiveDossierInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Refusal. */
export type RefuseDossierInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** Reason (lý do), up to 500 characters. */
  reason: Scalars['String']['input'];
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Request for papers. */
export type RequestSupplementInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** What is missing (nội dung yêu cầu), up to 500 characters. */
  content: Scalars['String']['input'];
  /** The papers, as form 02 lists them. */
  papers?: InputMaybe<Array<MissingPaperInput>>;
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Papers that came. */
export type SupplySupplementInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Officer who takes the papers in (cán bộ tiếp nhận); officers have to name one, nobody else may. */
  by?: InputMaybe<ActorInput>;
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Assignment. */
export type AssignDossierInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** Pseudonym of the officer who handles it from now on (cán bộ thụ lý). */
  officer: Scalars['String']['input'];
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Transfer. */
export type TransferDossierInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** Code of the unit or agency that shall have it (nơi nhận). */
  toCode: Scalars['String']['input'];
  /** When it is due back (hạn trả); by default with the dossier. */
  dueAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** What is asked for, up to 400 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Acknowledgement. */
export type AcknowledgeTransferInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** Number of the transfer within the dossier. */
  transferSeq: Scalars['Int']['input'];
  /** Part that the receiver opens (hồ sơ liên thông); none by default. */
  part?: InputMaybe<PartInput>;
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Way back. */
export type ReturnTransferInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** Number of the transfer within the dossier. */
  transferSeq: Scalars['Int']['input'];
  /** Why it comes back without what was asked for (lý do từ chối), up to 400 characters; none when it was done. */
  refusal?: InputMaybe<Scalars['String']['input']>;
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Appraisal. */
export type AppraiseDossierInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Approval. */
export type ApproveDossierInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Sealing. */
export type SealDossierInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** Seal to use; by default one that is held there, the second seal first. */
  sealId?: InputMaybe<Scalars['ID']['input']>;
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Apology. */
export type ExtendDossierInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** New due date (hạn mới). */
  newDueAt: Scalars['DateTime']['input'];
  /** Reason (lý do), up to 500 characters. */
  reason: Scalars['String']['input'];
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Request for a payment. */
export type RequestPaymentInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** Kind of charge (loại khoản thu). */
  kind: ChargeKind;
  /** Amount (số tiền). */
  amount: Scalars['VND']['input'];
  /** Whether the dossier waits until it is paid. */
  holdsDossier: Scalars['Boolean']['input'];
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Payment that was made. */
export type RecordPaymentInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Officer who records it (cán bộ ghi nhận); officers have to name one, nobody else may. */
  by?: InputMaybe<ActorInput>;
  /** Number of the payment within the dossier. */
  paymentSeq: Scalars['Int']['input'];
  /** How it was paid; none when it is not due after all. */
  method?: InputMaybe<PaymentMethod>;
  /** Why it is not due (lý do miễn), when there is no method. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Withdrawal. */
export type WithdrawDossierInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Officer who takes the request in (cán bộ tiếp nhận); officers have to name one, nobody else may. */
  by?: InputMaybe<ActorInput>;
  /** Reason (lý do), up to 500 characters. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Answer. */
export type AnswerWithdrawalInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** Whether the dossier is given back. */
  granted: Scalars['Boolean']['input'];
  /** Reason (lý do), needed when it is not. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Stop. */
export type StopDossierInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** Reason (lý do), up to 500 characters. */
  reason: Scalars['String']['input'];
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Settlement. */
export type CompleteDossierInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** Number of the document (số văn bản). */
  documentNo: Scalars['String']['input'];
  /** Whether there is an electronic result (kết quả điện tử). */
  electronic?: InputMaybe<Scalars['Boolean']['input']>;
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Return. */
export type ReturnResultInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Rating. */
export type RateDossierInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Points, 1 (very bad) to 5 (very good). */
  score: Scalars['Int']['input'];
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/** Correction. */
export type CorrectDossierInput = {
  /** Code of the dossier (mã hồ sơ). */
  code: Scalars['String']['input'];
  /** Who acts (người thực hiện). */
  by: ActorInput;
  /** What is corrected. */
  scope: CorrectionScope;
  /** Reason (lý do), up to 480 characters. */
  reason: Scalars['String']['input'];
  /** Version for which the change was made; when the dossier has another by now, nothing is changed. Any by default. */
  expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Key of this intent (khóa chống lặp), chosen by the client: sent again it gives the same outcome, and no second effect. In its place the header `Idempotency-Key` counts. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};

/**
 * Dossier (hồ sơ): one application of a citizen or an organisation for one procedure, from its submission to the return of the
 * result.
 */
export type Dossier = Node & {
  __typename?: 'Dossier';
  /** Global identifier. */
  id: Scalars['ID']['output'];
  /** Code (mã hồ sơ): reception unit, day of receipt, number of the day. */
  code: Scalars['String']['output'];
  /** Code at the national public service portal (mã hồ sơ trên Cổng Dịch vụ công quốc gia), once it has been exchanged. */
  nationalId?: Maybe<Scalars['String']['output']>;
  /** Procedure (thủ tục hành chính) that is applied for. */
  procedure?: Maybe<Procedure>;
  /** Version of the procedure (phiên bản) in force at receipt; the dossier stays on it. */
  procedureVersion?: Maybe<ProcedureVersion>;
  /** Field (lĩnh vực) of the procedure. */
  field?: Maybe<ProcedureField>;
  /** Reception unit (bộ phận tiếp nhận và trả kết quả) that received it. */
  receptionUnit?: Maybe<ReceptionUnit>;
  /** Supporting point (điểm hỗ trợ): the unit that helped the applicant file it, when that was another one. */
  supportPoint?: Maybe<ReceptionUnit>;
  /** Agency that holds the dossier now (cơ quan đang giữ hồ sơ). */
  holder?: Maybe<Agency>;
  /** Agency competent to settle it (cơ quan có thẩm quyền giải quyết). */
  competentAgency?: Maybe<Agency>;
  /** Way in which it was filed (kênh thực hiện). */
  channel: DossierChannel;
  /** Applicant (chủ hồ sơ); masked, unless the caller may see personal data. */
  applicant: Applicant;
  /** What it is about in the applicant's words (trích yếu hồ sơ); null to whoever may not see personal data. */
  summary?: Maybe<Scalars['String']['output']>;
  /** When the applicant filed it (thời điểm nộp). */
  submittedAt: Scalars['DateTime']['output'];
  /** When it was received and the clock began (ngày tiếp nhận); null until it is accepted. */
  receivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Effective due date (ngày hẹn trả): with the time that the applicant took for supplements, and with an extension. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Due date as first promised (ngày hẹn trả ban đầu); this one is judged by decision 766. */
  originalDueAt?: Maybe<Scalars['DateTime']['output']>;
  /** When processing ended (ngày kết thúc xử lý); null while it is open. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the result was handed over (ngày trả kết quả). */
  returnedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Status at the national portal (trạng thái hồ sơ), 1 to 10. */
  status: DossierStatus;
  /** Where it stands inside the one-stop process (trạng thái xử lý nội bộ). */
  internalStatus: InternalStatus;
  /** Early, on time or late (trước hạn, đúng hạn, quá hạn); null for what was never accepted or has no due date. */
  lateness?: Maybe<Lateness>;
  /** Whether it is open and past its effective due date now (đang quá hạn). It does not become so while its clock stands still. */
  overdue: Scalars['Boolean']['output'];
  /** Confidentiality (mức độ bảo mật). */
  confidentiality: Confidentiality;
  /** Dossier of which this one is a part (hồ sơ gốc), in an interconnected procedure. */
  parent?: Maybe<Dossier>;
  /** Parts handled at other units (hồ sơ liên thông), oldest first. */
  children: Array<Dossier>;
  /** Pseudonym of the officer to whom it is assigned (cán bộ thụ lý); null before. */
  handlingOfficer?: Maybe<Scalars['String']['output']>;
  /** Step that comes next (bước tiếp theo) of the one-stop process; null when there is none. */
  nextStep?: Maybe<ProcessStep>;
  /** What happened (quá trình xử lý), oldest first. Events are never changed. */
  events: Array<DossierEvent>;
  /** Papers handed in (thành phần hồ sơ), in the order of the procedure version's list. */
  components: Array<DossierComponent>;
  /** Requests to supplement the dossier (yêu cầu bổ sung hồ sơ), oldest first. */
  supplementRequests: Array<SupplementRequest>;
  /** Transfers (luân chuyển hồ sơ) between units and agencies, oldest first. */
  transfers: Array<Transfer>;
  /** Slips issued (các loại phiếu), oldest first; null to whoever neither works with dossiers nor is the applicant. */
  slips?: Maybe<Array<Slip>>;
  /** Steps done (phiếu kiểm soát quá trình giải quyết hồ sơ), oldest first: who, where and when, early or late. */
  steps: Array<StepRecord>;
  /** Payments (phí, lệ phí), oldest first; null to whoever neither works with dossiers nor is the applicant. */
  payments?: Maybe<Array<Payment>>;
  /** Result (kết quả giải quyết), once it is signed. */
  result?: Maybe<DossierResult>;
  /** The applicant's rating (đánh giá); null to whoever neither works with dossiers nor is the applicant. */
  rating?: Maybe<Rating>;
  /** When it was entered (thời điểm tạo). */
  createdAt: Scalars['DateTime']['output'];
  /** When it was last changed (thời điểm cập nhật). */
  updatedAt: Scalars['DateTime']['output'];
  /** Number of its version (phiên bản), one more with each change; a change names the version that it was made for. */
  version: Scalars['Int']['output'];
};

/** Status of a dossier as the national portal counts them (trạng thái hồ sơ). */
export type DossierStatus = {
  __typename?: 'DossierStatus';
  /** Code, 1 to 10. */
  code: Scalars['Int']['output'];
  /** Label in Vietnamese (tên trạng thái). */
  label: Scalars['String']['output'];
};

/**
 * Applicant (chủ hồ sơ). Whoever may see personal data sees it as it is, and the access log has it. Those who work with dossiers
 * (`dossiers:read`) see every field masked: enough to tell two people apart, too little to learn who they are. All others see
 * initials and nothing else. `isMasked` tells whether it is as it is.
 */
export type Applicant = {
  __typename?: 'Applicant';
  /** Kind of applicant (đối tượng). */
  kind: ApplicantKind;
  /** Initials of the name (chữ cái đầu của họ tên), for example `N. V. A.`. */
  initials: Scalars['String']['output'];
  /** Name (họ và tên, tên tổ chức); masked, its initials. */
  name: Scalars['String']['output'];
  /**
   * Identity or tax number (số định danh, mã số thuế), null when none was given, or without `dossiers:read`; masked, its last
   * three digits, for example `*********123`.
   */
  identityNumber?: Maybe<Scalars['String']['output']>;
  /** Telephone (số điện thoại), null when none was given, or without `dossiers:read`; masked, its last three digits. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Electronic mail (thư điện tử), null when none was given, or without `dossiers:read`; masked, its first character. */
  email?: Maybe<Scalars['String']['output']>;
  /** Whether what is shown is masked (đã che), or left out. */
  isMasked: Scalars['Boolean']['output'];
};

/** Kind of applicant (đối tượng thực hiện). */
export type ApplicantKind =
  /** Citizen (cá nhân). */
  | 'CITIZEN'
  /** Enterprise (doanh nghiệp). */
  | 'ENTERPRISE'
  /** State agency (cơ quan nhà nước). */
  | 'STATE_AGENCY'
  /** Other organisation (tổ chức khác). */
  | 'ORGANISATION';

/** Way of filing (kênh thực hiện), with the national portal's numbers 1 to 3. */
export type DossierChannel =
  /** In person at the counter (trực tiếp), 1. */
  | 'DIRECT'
  /** Online (trực tuyến), 2. */
  | 'ONLINE'
  /** By public post (bưu chính công ích), 3. */
  | 'POST';

/** Where a dossier stands inside the process (trạng thái nội bộ), finer than the national status. */
export type InternalStatus =
  /** Filed, not looked at (chờ tiếp nhận). */
  | 'AWAITING_RECEIPT'
  /** Received, not yet handed over (chờ chuyển xử lý). */
  | 'RECEIVED'
  /** Being appraised (đang thẩm định). */
  | 'APPRAISING'
  /** Appraised, waits for approval (chờ phê duyệt). */
  | 'AWAITING_APPROVAL'
  /** Approved, waits for the seal (chờ đóng dấu). */
  | 'AWAITING_SEAL'
  /** Sealed, waits to be recorded as settled (đã đóng dấu, chờ kết thúc xử lý). */
  | 'AWAITING_COMPLETION'
  /** At another unit or agency (đang chờ cơ quan khác). */
  | 'AT_OTHER_AGENCY'
  /** Waits for the applicant's papers (chờ bổ sung). */
  | 'AWAITING_SUPPLEMENT'
  /** Waits for payment (chờ nghĩa vụ tài chính). */
  | 'AWAITING_PAYMENT'
  /** The applicant wants it back (chờ xác nhận rút hồ sơ). */
  | 'WITHDRAWAL_REQUESTED'
  /** Settled, waits for the applicant (chờ trả kết quả). */
  | 'AWAITING_RETURN'
  /** Closed (đã đóng). */
  | 'CLOSED';

/**
 * How the end of processing compares with the due date (kết quả so với hạn). Limits in whole working days compare days, other
 * limits compare instants. Judged by the date first promised and the time of one supplement; an extension is no cure.
 */
export type Lateness =
  /** Ended before the due day or instant (trước hạn). */
  | 'EARLY'
  /** Ended on it (đúng hạn). */
  | 'ON_TIME'
  /** Ended after it, open after it, or supplemented more than once (quá hạn). */
  | 'LATE';

/** Confidentiality (mức độ bảo mật) of a dossier. */
export type Confidentiality =
  /** As any dossier (thông thường). */
  | 'NORMAL'
  /** Touches private life, such as a judicial record (hạn chế). */
  | 'RESTRICTED';

/** Step of the one-stop process (bước thực hiện), "five on the spot" (5 tại chỗ) when all are done at the unit. */
export type ProcessStep =
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

/** What an event does to the clock of a dossier (đồng hồ xử lý). */
export type ClockEffect =
  /** The clock begins (bắt đầu tính). */
  | 'START'
  /** The clock stands still (tạm dừng). */
  | 'PAUSE'
  /** The clock goes on (tiếp tục). */
  | 'RESUME'
  /** The clock ends (kết thúc). */
  | 'STOP';

/** Event in the life of a dossier (sự kiện). */
export type DossierEvent = {
  __typename?: 'DossierEvent';
  /** Number within the dossier, from 1 without a gap. */
  seq: Scalars['Int']['output'];
  /** Status before; null for the first event. */
  fromStatus?: Maybe<DossierStatus>;
  /** Status after; the same as before for a step within a status. */
  toStatus: DossierStatus;
  /**
   * Pseudonym of the officer (người xử lý, ẩn danh); or `applicant`, `partner` for what one did for the applicant, `officer` for
   * what one filed without receiving it.
   */
  actor?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** What it does to the clock, if anything. */
  clock?: Maybe<ClockEffect>;
  /** Reason (lý do), where one is due; null to whoever neither works with dossiers nor is the applicant. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Step that it completes, if any. */
  step?: Maybe<ProcessStep>;
};

/** Paper of a dossier (thành phần hồ sơ). */
export type DossierComponent = {
  __typename?: 'DossierComponent';
  /** Position in the list of the procedure version, from 1. */
  position: Scalars['Int']['output'];
  /** Whether the procedure demands it (bắt buộc). */
  required: Scalars['Boolean']['output'];
  /** Originals handed in (số bản chính). */
  originals: Scalars['Int']['output'];
  /** Copies handed in (số bản sao). */
  copies: Scalars['Int']['output'];
  /** How far it has been digitised (số hóa). */
  digitisation: Digitisation;
};

/** Digitisation of a paper (tình trạng số hóa). */
export type Digitisation =
  /** On paper only (chưa số hóa). */
  | 'NONE'
  /** Digitised on receipt (đã số hóa). */
  | 'DIGITISED'
  /** Taken from the applicant's store (tái sử dụng). */
  | 'REUSED';

/** Request to supplement a dossier (yêu cầu bổ sung). */
export type SupplementRequest = {
  __typename?: 'SupplementRequest';
  /** Number within the dossier, from 1. */
  seq: Scalars['Int']['output'];
  /** When it was made. */
  requestedAt: Scalars['DateTime']['output'];
  /** When the applicant complied; null until then. */
  suppliedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What is missing (nội dung yêu cầu); null to whoever neither works with dossiers nor is the applicant. */
  content?: Maybe<Scalars['String']['output']>;
  /** Due date before the request; null for a dossier that had not been accepted. */
  oldDueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Due date after the supplement. */
  newDueAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Transfer of a dossier (luân chuyển) to another unit or agency, and its way back. */
export type Transfer = {
  __typename?: 'Transfer';
  /** Number within the dossier, from 1. */
  seq: Scalars['Int']['output'];
  /** Sender (nơi gửi). */
  from?: Maybe<Agency>;
  /** Receiver (nơi nhận). */
  to?: Maybe<Agency>;
  /** Way through the levels of administration. */
  direction: TransferDirection;
  /** When it was sent (thời điểm gửi). */
  sentAt: Scalars['DateTime']['output'];
  /** When the receiver acknowledged it (thời điểm xác nhận). */
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it is due back (hạn trả). */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it came back (thời điểm trả lại). */
  returnedAt?: Maybe<Scalars['DateTime']['output']>;
  /** State (trạng thái). */
  state: TransferState;
  /** Dossier that the receiver opened for it (hồ sơ liên thông), if any. */
  subDossier?: Maybe<Dossier>;
};

/** Way of a transfer (chiều luân chuyển). */
export type TransferDirection =
  /** To a higher level (lên cấp trên). */
  | 'UP'
  /** To a lower level (xuống cấp dưới). */
  | 'DOWN'
  /** Within a level (ngang cấp). */
  | 'LATERAL';

/** State of a transfer (trạng thái luân chuyển). */
export type TransferState =
  /** Sent, not acknowledged (đã gửi). */
  | 'SENT'
  /** Acknowledged (đã nhận). */
  | 'ACKED'
  /** Back at the sender (đã trả). */
  | 'RETURNED'
  /** Refused by the receiver (từ chối). */
  | 'REFUSED';

/** Slip (phiếu) issued for a dossier. */
export type Slip = {
  __typename?: 'Slip';
  /** Number within the dossier, from 1. */
  seq: Scalars['Int']['output'];
  /** Set of forms (bộ mẫu phiếu): `2018` of circular 01/2018/TT-VPCP, `2025` of circular 03/2025/TT-VPCP. */
  formSet: Scalars['String']['output'];
  /** Number of the form in its set (số hiệu mẫu), for example `01`, receipt and appointment. */
  formNo: Scalars['String']['output'];
  /** Number of the slip (số phiếu). */
  number: Scalars['String']['output'];
  /** When it was issued. */
  issuedAt: Scalars['DateTime']['output'];
  /** What the form says beside the dossier's own data (nội dung phiếu), as JSON text. */
  payload: Scalars['String']['output'];
  /** The form as a page that can be printed (bản in), HTML that loads nothing. */
  html: Scalars['String']['output'];
};

/** One step of the control slip (phiếu kiểm soát): who did what, where and when. */
export type StepRecord = {
  __typename?: 'StepRecord';
  /** Number within the dossier, from 1. */
  seq: Scalars['Int']['output'];
  /** The step. */
  step: ProcessStep;
  /** Agency that did it (cơ quan thực hiện). */
  agency?: Maybe<Agency>;
  /** Whether it was done at the reception unit (tại chỗ) or elsewhere. */
  onSite: Scalars['Boolean']['output'];
  /** Pseudonym of the officer (người thực hiện, ẩn danh). */
  officer?: Maybe<Scalars['String']['output']>;
  /** When it was handed to the officer (thời điểm giao). */
  handedOverAt: Scalars['DateTime']['output'];
  /** When it was done (thời điểm hoàn thành). */
  completedAt: Scalars['DateTime']['output'];
  /** When it was due; null where the procedure sets no limit for it. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** Early, on time or late. */
  lateness?: Maybe<Lateness>;
  /** Seal that was used (con dấu), for the step SEAL on the spot. */
  seal?: Maybe<Seal>;
  /** Authorisation on which an approval rests (văn bản ủy quyền), if any. */
  authorisation?: Maybe<Authorisation>;
};

/** Payment (khoản phải nộp) for a dossier. */
export type Payment = {
  __typename?: 'Payment';
  /** Number within the dossier, from 1. */
  seq: Scalars['Int']['output'];
  /** Kind of charge. */
  kind: ChargeKind;
  /** Amount (số tiền). */
  amount: Scalars['VND']['output'];
  /** Whether the dossier waits until it is paid (hồ sơ chờ thanh toán). */
  holdsDossier: Scalars['Boolean']['output'];
  /** State (trạng thái thanh toán). */
  state: PaymentState;
  /** How it was paid; null until then. */
  method?: Maybe<PaymentMethod>;
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** When it was paid. */
  paidAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Kind of charge (loại khoản thu). */
export type ChargeKind =
  /** Charge for a service (phí). */
  | 'PHI'
  /** Fee for an act of the state (lệ phí). */
  | 'LE_PHI'
  /** Other financial duty, such as a tax on land (nghĩa vụ tài chính khác). */
  | 'OTHER_DUTY';

/** State of a payment (trạng thái thanh toán). */
export type PaymentState =
  /** Asked for (chờ thanh toán). */
  | 'WAITING'
  /** Paid (đã thanh toán). */
  | 'PAID'
  /** Not due after all, for example after a withdrawal (đã hủy). */
  | 'CANCELLED';

/** Way of payment (hình thức thanh toán). */
export type PaymentMethod =
  /** Cash at the counter (tiền mặt). */
  | 'CASH'
  /** Online (trực tuyến). */
  | 'ONLINE'
  /** Bank transfer (chuyển khoản). */
  | 'TRANSFER';

/** Result of a dossier (kết quả giải quyết). */
export type DossierResult = {
  __typename?: 'DossierResult';
  /** Number of the document (số văn bản). */
  documentNo: Scalars['String']['output'];
  /** When it was signed (thời điểm ký). */
  signedAt: Scalars['DateTime']['output'];
  /** Whether there is an electronic result (kết quả điện tử). */
  electronic: Scalars['Boolean']['output'];
};

/** Rating by the applicant (đánh giá của người dân, tổ chức). */
export type Rating = {
  __typename?: 'Rating';
  /** Points, 1 (very bad) to 5 (very good). */
  score: Scalars['Int']['output'];
  /** When it was given. */
  ratedAt: Scalars['DateTime']['output'];
};

/** Page of dossiers (trang danh sách hồ sơ). */
export type DossierConnection = {
  __typename?: 'DossierConnection';
  /** Dossiers of the page with their cursors. */
  edges: Array<DossierEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of dossiers on all pages. */
  totalCount: TotalCount;
};

/** Dossier of a page. */
export type DossierEdge = {
  __typename?: 'DossierEdge';
  /** Cursor of this dossier, for `after`. */
  cursor: Scalars['String']['output'];
  /** The dossier. */
  node: Dossier;
};

/** Which dossiers are wanted (điều kiện lọc hồ sơ); all conditions must hold. */
export type DossierFilter = {
  /** Processing has not ended (đang xử lý), or has. */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** National status, 1 to 10. */
  status?: InputMaybe<Scalars['Int']['input']>;
  /** Code of the reception unit. */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** Code of the procedure. */
  procedureCode?: InputMaybe<Scalars['String']['input']>;
  /** Code of the field. */
  fieldCode?: InputMaybe<Scalars['String']['input']>;
  /** Way of filing. */
  channel?: InputMaybe<DossierChannel>;
  /** Accepted, or not (đã được tiếp nhận): a dossier that is not accepted has no clock. */
  accepted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Registered on this day or later: received, or filed when it was never accepted. */
  receivedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Registered on this day or earlier. */
  receivedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Processing ended on this day or later. */
  endedFrom?: InputMaybe<Scalars['Date']['input']>;
  /** Processing ended on this day or earlier. */
  endedTo?: InputMaybe<Scalars['Date']['input']>;
  /** Effective due date before this instant, and the clock is running. */
  dueBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Open and past the effective due date now, or not. */
  overdue?: InputMaybe<Scalars['Boolean']['input']>;
  /** Lateness by the date first promised, for an open dossier as of now. */
  lateness?: InputMaybe<Lateness>;
  /** Part of another dossier (hồ sơ liên thông), or not. */
  interconnected?: InputMaybe<Scalars['Boolean']['input']>;
  /** Accepted dossiers that were open at some time of a period (hồ sơ phải giải quyết trong kỳ). */
  activeDuring?: InputMaybe<DayRange>;
  /** Late, or not, at the end of processing or of `activeDuring`, whichever comes first; needs `activeDuring`. */
  lateInPeriod?: InputMaybe<Scalars['Boolean']['input']>;
  /** Has an electronic result, or not. */
  electronicResult?: InputMaybe<Scalars['Boolean']['input']>;
  /** Has a payment made, or not. For those with `dossiers:read`. */
  paid?: InputMaybe<Scalars['Boolean']['input']>;
  /** Has a payment made online, or not. For those with `dossiers:read`. */
  paidOnline?: InputMaybe<Scalars['Boolean']['input']>;
  /** Rated by the applicant, or not. For those with `dossiers:read`. */
  rated?: InputMaybe<Scalars['Boolean']['input']>;
  /** Rated with 1 or 2 points, or not. For those with `dossiers:read`. */
  disliked?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Days from the first to the last, both included. */
export type DayRange = {
  /** First day. */
  from: Scalars['Date']['input'];
  /** Last day, included. */
  to: Scalars['Date']['input'];
};

/** Order of a list of dossiers (thứ tự). */
export type DossierOrder =
  /** Registered last first (mới tiếp nhận trước). */
  | 'RECEIVED_DESC'
  /** Registered first first (tiếp nhận trước). */
  | 'RECEIVED_ASC'
  /** Due first first (đến hạn trước); what has no due date, waits for the applicant or has ended comes last. */
  | 'DUE_ASC';

/** Part of the province for statistics (phạm vi thống kê). */
export type StatisticsScope = {
  /** Code of a reception unit. */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** Code of a procedure. */
  procedureCode?: InputMaybe<Scalars['String']['input']>;
  /** Code of a field. */
  fieldCode?: InputMaybe<Scalars['String']['input']>;
};

/** Level of administration (cấp hành chính) of a reception unit. */
export type AdministrativeLevel =
  /** Province (cấp tỉnh). */
  | 'PROVINCE'
  /** District (cấp huyện). */
  | 'DISTRICT'
  /** Commune (cấp xã). */
  | 'COMMUNE';

/** Overdue dossiers by reception unit (hồ sơ quá hạn theo đơn vị). */
export type OverdueBoard = {
  __typename?: 'OverdueBoard';
  /** Instant that is looked at (thời điểm số liệu). */
  asOf: Scalars['DateTime']['output'];
  /** Open dossiers of all units of the level. */
  open: Scalars['Int']['output'];
  /** Overdue dossiers of all units of the level, also of those beyond `first`. */
  overdue: Scalars['Int']['output'];
  /** Units with overdue dossiers, most overdue first. */
  units: Array<OverdueUnit>;
};

/** Overdue dossiers of one reception unit. */
export type OverdueUnit = {
  __typename?: 'OverdueUnit';
  /** The unit. */
  receptionUnit?: Maybe<ReceptionUnit>;
  /** Open dossiers (đang xử lý) of the unit. */
  open: Scalars['Int']['output'];
  /** Overdue dossiers (quá hạn) of the unit. */
  overdue: Scalars['Int']['output'];
  /** Overdue dossiers by name, longest overdue first. */
  dossiers: Array<Dossier>;
};


/** Overdue dossiers of one reception unit. */
export type OverdueUnitDossiersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * Figures of a period (số liệu giải quyết hồ sơ). `carriedOver + received.total = settled.total + endedOtherwise +
 * pending.total`. A part of an interconnected dossier counts at the unit that received the part.
 */
export type DossierStatistics = {
  __typename?: 'DossierStatistics';
  /** First day of the period. */
  from: Scalars['Date']['output'];
  /** Last day of the period, included. */
  to: Scalars['Date']['output'];
  /** Accepted before the period, open at its begin (kỳ trước chuyển sang). */
  carriedOver?: Maybe<Scalars['Int']['output']>;
  /** Accepted within the period (tiếp nhận trong kỳ). */
  received: ReceivedFigures;
  /** Settled within the period (đã giải quyết). */
  settled: SettledFigures;
  /** Withdrawn or stopped within the period (rút, dừng xử lý). */
  endedOtherwise?: Maybe<Scalars['Int']['output']>;
  /** Open at the end of the period (đang giải quyết). */
  pending: PendingFigures;
  /** Refused at receipt within the period (không tiếp nhận); not among the received. */
  refused?: Maybe<Scalars['Int']['output']>;
  /** Mean processing time of what was settled, in working minutes without pauses; null when nothing was settled. */
  meanWorkingMinutes?: Maybe<Scalars['Int']['output']>;
  /** Settled early or on time, of all that was settled (tỷ lệ giải quyết đúng hạn). */
  onTimeShare?: Maybe<Share>;
  /** When the figures were computed. */
  computedAt: Scalars['DateTime']['output'];
  /**
   * Whether counts below 5, and those from which one could be computed, are null (số liệu nhỏ được ẩn): told only with the
   * scope `statistics:detail`. A count of 0 is told.
   */
  isSuppressed: Scalars['Boolean']['output'];
};

/** Dossiers received within a period (tiếp nhận trong kỳ). */
export type ReceivedFigures = {
  __typename?: 'ReceivedFigures';
  /** All. */
  total?: Maybe<Scalars['Int']['output']>;
  /** Online (trực tuyến). */
  online?: Maybe<Scalars['Int']['output']>;
  /** In person and by post (trực tiếp, dịch vụ bưu chính). */
  directAndPost?: Maybe<Scalars['Int']['output']>;
};

/** Dossiers settled within a period (đã giải quyết). */
export type SettledFigures = {
  __typename?: 'SettledFigures';
  /** All. */
  total?: Maybe<Scalars['Int']['output']>;
  /** Early (trước hạn). */
  early?: Maybe<Scalars['Int']['output']>;
  /** On time (đúng hạn). */
  onTime?: Maybe<Scalars['Int']['output']>;
  /** Late (quá hạn). */
  late?: Maybe<Scalars['Int']['output']>;
  /** Results that wait to be handed over at the end of the period (chờ trả kết quả), also of what was settled before it. */
  waitingForReturn?: Maybe<Scalars['Int']['output']>;
};

/** Dossiers open at the end of a period (đang giải quyết). */
export type PendingFigures = {
  __typename?: 'PendingFigures';
  /** All. */
  total?: Maybe<Scalars['Int']['output']>;
  /** Not past the due date (trong hạn). */
  inTime?: Maybe<Scalars['Int']['output']>;
  /** Past the due date (quá hạn). */
  overdue?: Maybe<Scalars['Int']['output']>;
  /** Of all, waiting for the applicant's papers (chờ bổ sung). */
  waitingForSupplement?: Maybe<Scalars['Int']['output']>;
  /** Of all, waiting for a payment (chờ nghĩa vụ tài chính). */
  waitingForPayment?: Maybe<Scalars['Int']['output']>;
};

/** What figures are grouped by (tiêu chí tổng hợp). */
export type StatisticsDimension =
  /** Reception unit (bộ phận tiếp nhận và trả kết quả). */
  | 'UNIT'
  /** Level of the reception unit (cấp hành chính). */
  | 'LEVEL'
  /** Unit with all below it (đơn vị và cấp dưới): a district centre with its communes; the provincial centre by itself. */
  | 'SUBTREE'
  /** Department whose procedure it is (sở, ban, ngành). */
  | 'AGENCY'
  /** Field (lĩnh vực). */
  | 'FIELD'
  /** Procedure (thủ tục hành chính). */
  | 'PROCEDURE'
  /** Way of filing (kênh thực hiện). */
  | 'CHANNEL'
  /** Month (tháng). */
  | 'MONTH';

/** Which dossiers are counted (phạm vi tổng hợp); all conditions must hold. */
export type DossierStatisticsFilter = {
  /** Code of the reception unit. */
  unitCode?: InputMaybe<Scalars['String']['input']>;
  /** Code of a reception unit: that one and all below it. */
  subtreeOf?: InputMaybe<Scalars['String']['input']>;
  /** Level of the reception unit. */
  level?: InputMaybe<AdministrativeLevel>;
  /** Code of the department whose procedure it is. */
  agencyCode?: InputMaybe<Scalars['String']['input']>;
  /** Code of the field. */
  fieldCode?: InputMaybe<Scalars['String']['input']>;
  /** Code of the procedure. */
  procedureCode?: InputMaybe<Scalars['String']['input']>;
  /** Way of filing. */
  channel?: InputMaybe<DossierChannel>;
};

/** Table of figures (bảng số liệu tổng hợp). */
export type DossierStatisticsTable = {
  __typename?: 'DossierStatisticsTable';
  /** First day of the first month. */
  from: Scalars['Date']['output'];
  /** Last day of the last month. */
  to: Scalars['Date']['output'];
  /** The rule by which early, on time and late were told apart. */
  latenessRule: Scalars['String']['output'];
  /** How exact percentiles of processing times are. */
  durationRule: Scalars['String']['output'];
  /** The cells, by their dimensions. */
  cells: Array<DossierStatisticsCell>;
  /** When the figures were computed. */
  computedAt: Scalars['DateTime']['output'];
};

/** Figures of one cell. A dimension that the table is not grouped by is null. */
export type DossierStatisticsCell = {
  __typename?: 'DossierStatisticsCell';
  /** Reception unit of the cell. */
  receptionUnit?: Maybe<ReceptionUnit>;
  /** Unit at the head of the subtree of the cell. */
  subtree?: Maybe<ReceptionUnit>;
  /** Level of the cell. */
  level?: Maybe<AdministrativeLevel>;
  /** Department of the cell. */
  agency?: Maybe<Agency>;
  /** Field of the cell. */
  field?: Maybe<ProcedureField>;
  /** Procedure of the cell. */
  procedure?: Maybe<Procedure>;
  /** Way of filing of the cell. */
  channel?: Maybe<DossierChannel>;
  /** Month of the cell, `YYYY-MM`. */
  month?: Maybe<Scalars['String']['output']>;
  /** The figures. */
  figures: DossierFigures;
  /**
   * Processing time that so many percent of what was settled did not exceed (bách phân vị thời gian giải quyết): the upper
   * bound of its range, see `durationRule`; null when nothing was settled, or it is beyond the last bound.
   */
  percentileWorkingMinutes?: Maybe<Scalars['Int']['output']>;
  /**
   * Criteria that list the dossiers counted as received (điều kiện tra cứu chi tiết); null for a level, a subtree or a
   * department, which lists of dossiers do not tell apart.
   */
  receivedCriteria?: Maybe<DossierCriteria>;
};


/** Figures of one cell. A dimension that the table is not grouped by is null. */
export type DossierStatisticsCellPercentileWorkingMinutesArgs = {
  percent?: Scalars['Int']['input'];
};

/** Figures of dossiers (số liệu giải quyết hồ sơ), as those of a period. */
export type DossierFigures = {
  __typename?: 'DossierFigures';
  /** Accepted before, open at the begin (kỳ trước chuyển sang). */
  carriedOver?: Maybe<Scalars['Int']['output']>;
  /** Accepted (tiếp nhận trong kỳ). */
  received: ReceivedFigures;
  /** Settled (đã giải quyết). */
  settled: SettledFigures;
  /** Withdrawn or stopped (rút, dừng xử lý). */
  endedOtherwise?: Maybe<Scalars['Int']['output']>;
  /** Open at the end (đang giải quyết). */
  pending: PendingFigures;
  /** Refused at receipt (không tiếp nhận); not among the received. */
  refused?: Maybe<Scalars['Int']['output']>;
  /** Mean processing time of what was settled, in working minutes without pauses; null when nothing was settled. */
  meanWorkingMinutes?: Maybe<Scalars['Int']['output']>;
  /** Settled early or on time, of all that was settled (tỷ lệ giải quyết đúng hạn). */
  onTimeShare?: Maybe<Share>;
  /**
   * Whether counts below 5, and those from which one could be computed, are null (số liệu nhỏ được ẩn): told only with the
   * scope `statistics:detail`. A count of 0 is told.
   */
  isSuppressed: Scalars['Boolean']['output'];
};

/** Periodic report (báo cáo định kỳ) of a month. */
export type PeriodReport = {
  __typename?: 'PeriodReport';
  /** The unit; null for the whole province. */
  receptionUnit?: Maybe<ReceptionUnit>;
  /** Month, `YYYY-MM`. */
  month: Scalars['String']['output'];
  /** The official columns. */
  figures: DossierStatistics;
};

/** Indicators of decision 766/QĐ-TTg of a period. */
export type Index766 = {
  __typename?: 'Index766';
  /** First day of the period. */
  from: Scalars['Date']['output'];
  /** Last day of the period, included. */
  to: Scalars['Date']['output'];
  /** The rule by which early, on time and late were told apart. */
  rule: Scalars['String']['output'];
  /** The indicators, by their number. */
  indicators: Array<Indicator766>;
  /** Indicator 2.2: mean processing time of what was settled, in working minutes without pauses. */
  meanWorkingMinutes?: Maybe<Scalars['Int']['output']>;
  /** Indicator 5.4: 100 − late % − disliked %, two decimals; null when nothing was handled. */
  satisfaction?: Maybe<Scalars['Decimal']['output']>;
  /** When the indicators were computed. */
  computedAt: Scalars['DateTime']['output'];
};

/** One indicator (chỉ số thành phần). */
export type Indicator766 = {
  __typename?: 'Indicator766';
  /** Number in the decision, for example `2.1`. */
  number: Scalars['String']['output'];
  /** Name in Vietnamese. */
  name: Scalars['String']['output'];
  /** Numerator, denominator and percentage; null when it is suppressed. */
  share?: Maybe<Share>;
  /** Criteria of the numerator; null where it does not count dossiers. */
  numeratorCriteria?: Maybe<DossierCriteria>;
  /** Criteria of the denominator; null where it does not count dossiers. */
  denominatorCriteria?: Maybe<DossierCriteria>;
  /**
   * Whether the share is null as the numerator, what it lacks to the denominator, or the denominator is below 5 (số liệu nhỏ
   * được ẩn): told only with the scope `statistics:detail`.
   */
  isSuppressed: Scalars['Boolean']['output'];
};

/** Criteria that list the dossiers behind a number (điều kiện tra cứu chi tiết): the same fields as `DossierFilter`. */
export type DossierCriteria = {
  __typename?: 'DossierCriteria';
  /** As `DossierFilter.unitCode`. */
  unitCode?: Maybe<Scalars['String']['output']>;
  /** As `DossierFilter.procedureCode`. */
  procedureCode?: Maybe<Scalars['String']['output']>;
  /** As `DossierFilter.fieldCode`. */
  fieldCode?: Maybe<Scalars['String']['output']>;
  /** As `DossierFilter.channel`. */
  channel?: Maybe<DossierChannel>;
  /** As `DossierFilter.accepted`. */
  accepted?: Maybe<Scalars['Boolean']['output']>;
  /** As `DossierFilter.receivedFrom`. */
  receivedFrom?: Maybe<Scalars['Date']['output']>;
  /** As `DossierFilter.receivedTo`. */
  receivedTo?: Maybe<Scalars['Date']['output']>;
  /** As `DossierFilter.activeDuring`. */
  activeDuring?: Maybe<Period>;
  /** As `DossierFilter.lateInPeriod`. */
  lateInPeriod?: Maybe<Scalars['Boolean']['output']>;
  /** As `DossierFilter.electronicResult`. */
  electronicResult?: Maybe<Scalars['Boolean']['output']>;
  /** As `DossierFilter.paid`. */
  paid?: Maybe<Scalars['Boolean']['output']>;
  /** As `DossierFilter.paidOnline`. */
  paidOnline?: Maybe<Scalars['Boolean']['output']>;
  /** As `DossierFilter.rated`. */
  rated?: Maybe<Scalars['Boolean']['output']>;
  /** As `DossierFilter.disliked`. */
  disliked?: Maybe<Scalars['Boolean']['output']>;
};

/** Days from the first to the last, both included. */
export type Period = {
  __typename?: 'Period';
  /** First day. */
  from: Scalars['Date']['output'];
  /** Last day, included. */
  to: Scalars['Date']['output'];
};

/** Transfers between levels within a period (ma trận luân chuyển liên thông). */
export type InterconnectedFlow = {
  __typename?: 'InterconnectedFlow';
  /** First day of the period. */
  from: Scalars['Date']['output'];
  /** Last day of the period, included. */
  to: Scalars['Date']['output'];
  /** One cell for each pair of levels between which something was sent. */
  cells: Array<FlowCell>;
};

/** Transfers from one level to another. */
export type FlowCell = {
  __typename?: 'FlowCell';
  /** Level of the sender. */
  fromLevel: AdministrativeLevel;
  /** Level of the receiver. */
  toLevel: AdministrativeLevel;
  /** Sent (đã gửi). */
  sent?: Maybe<Scalars['Int']['output']>;
  /** Acknowledged, now or before (đã xác nhận). */
  acknowledged?: Maybe<Scalars['Int']['output']>;
  /** Returned (đã trả lại). */
  returned?: Maybe<Scalars['Int']['output']>;
  /** Refused (từ chối). */
  refused?: Maybe<Scalars['Int']['output']>;
  /** Mean hours by the clock on the wall from sending to acknowledgement, two decimals; null when none was acknowledged. */
  meanHoursToAcknowledge?: Maybe<Scalars['Decimal']['output']>;
  /** Mean hours by the clock on the wall from sending to return, two decimals; null when none was returned. */
  meanHoursToReturn?: Maybe<Scalars['Decimal']['output']>;
  /**
   * Whether counts below 5, and those from which one could be computed, are null (số liệu nhỏ được ẩn): told only with the
   * scope `statistics:detail`. A count of 0 is told.
   */
  isSuppressed: Scalars['Boolean']['output'];
};

/** Procedure that few or none apply for (thủ tục ít hoặc không phát sinh hồ sơ). */
export type EliminationCandidate = {
  __typename?: 'EliminationCandidate';
  /** The procedure. */
  procedure?: Maybe<Procedure>;
  /** Dossiers registered within the months asked for. */
  dossiers: Scalars['Int']['output'];
};

/** Page of candidates. */
export type EliminationCandidateConnection = {
  __typename?: 'EliminationCandidateConnection';
  /** Candidates of the page with their cursors. */
  edges: Array<EliminationCandidateEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Number of candidates on all pages. */
  totalCount: TotalCount;
};

/** Candidate of a page. */
export type EliminationCandidateEdge = {
  __typename?: 'EliminationCandidateEdge';
  /** Cursor of this candidate, for `after`. */
  cursor: Scalars['String']['output'];
  /** The candidate. */
  node: EliminationCandidate;
};

/** Dossier as the national portal's services take it (gói tin đồng bộ). */
export type NationalPayload = {
  __typename?: 'NationalPayload';
  /** Fields of the service `DongBoHoSoMC` in its order, empty ones included. */
  dossier: Array<NationalField>;
  /** Entries of the service `CapNhatTienDoHoSoMC`, oldest first. */
  progress: Array<NationalProgress>;
};

/** One field under the portal's name. */
export type NationalField = {
  __typename?: 'NationalField';
  /** Name at the portal, for example `MaHoSo`. */
  name: Scalars['String']['output'];
  /** Value as text; instants as `yyyyMMddHHmmss`, local time. */
  value?: Maybe<Scalars['String']['output']>;
};

/** One entry of the progress (tiến độ xử lý) that is sent to the portal. */
export type NationalProgress = {
  __typename?: 'NationalProgress';
  /** Fields of the entry in the service's order. */
  fields: Array<NationalField>;
};

export type ReceptionUnit = {
  __typename?: 'ReceptionUnit';
  code: Scalars['String']['output'];
  /** Dossiers that the unit received (hồ sơ của đơn vị): its work list. */
  dossiers?: Maybe<DossierConnection>;
  /** Figures of a period (số liệu) for the dossiers that the unit received. */
  statistics?: Maybe<DossierStatistics>;
};


export type ReceptionUnitDossiersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DossierFilter>;
  orderBy?: InputMaybe<DossierOrder>;
};


export type ReceptionUnitStatisticsArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};

export type Procedure = {
  __typename?: 'Procedure';
  code: Scalars['String']['output'];
  /** Figures of a period (số liệu) for the dossiers of the procedure. */
  statistics?: Maybe<DossierStatistics>;
};


export type ProcedureStatisticsArgs = {
  from: Scalars['Date']['input'];
  to: Scalars['Date']['input'];
};

export type ProcedureVersion = {
  __typename?: 'ProcedureVersion';
  id: Scalars['ID']['output'];
};

export type ProcedureField = {
  __typename?: 'ProcedureField';
  code: Scalars['String']['output'];
};

export type Agency = {
  __typename?: 'Agency';
  code: Scalars['String']['output'];
};

export type Seal = {
  __typename?: 'Seal';
  id: Scalars['ID']['output'];
};

export type Authorisation = {
  __typename?: 'Authorisation';
  id: Scalars['ID']['output'];
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
  Dossier: Dossier;
  ReceptionUnit: ReceptionUnit;
  Procedure: Procedure;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Dossier:
    ( { __typename: 'Dossier' }
    & ( GraphQLRecursivePick<FederationTypes['Dossier'], {"code":true}>
        | GraphQLRecursivePick<FederationTypes['Dossier'], {"id":true}> ) );
  ReceptionUnit:
    ( { __typename: 'ReceptionUnit' }
    & GraphQLRecursivePick<FederationTypes['ReceptionUnit'], {"code":true}> );
  Procedure:
    ( { __typename: 'Procedure' }
    & GraphQLRecursivePick<FederationTypes['Procedure'], {"code":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node: ( DossierModel );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  DossierPayload: ResolverTypeWrapper<Omit<DossierPayload, 'dossier'> & { dossier?: Maybe<ResolversTypes['Dossier']> }>;
  ActorInput: ActorInput;
  ApplicantInput: ApplicantInput;
  ComponentInput: ComponentInput;
  MissingPaperInput: MissingPaperInput;
  PartInput: PartInput;
  CorrectionScope: CorrectionScope;
  TransferAlert: ResolverTypeWrapper<TransferAlertModel>;
  TransferAlertConnection: ResolverTypeWrapper<TransferAlertConnectionModel>;
  TransferAlertEdge: ResolverTypeWrapper<Omit<TransferAlertEdge, 'node'> & { node: ResolversTypes['TransferAlert'] }>;
  SubmitDossierInput: SubmitDossierInput;
  ReceiveDossierInput: ReceiveDossierInput;
  RefuseDossierInput: RefuseDossierInput;
  RequestSupplementInput: RequestSupplementInput;
  SupplySupplementInput: SupplySupplementInput;
  AssignDossierInput: AssignDossierInput;
  TransferDossierInput: TransferDossierInput;
  AcknowledgeTransferInput: AcknowledgeTransferInput;
  ReturnTransferInput: ReturnTransferInput;
  AppraiseDossierInput: AppraiseDossierInput;
  ApproveDossierInput: ApproveDossierInput;
  SealDossierInput: SealDossierInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ExtendDossierInput: ExtendDossierInput;
  RequestPaymentInput: RequestPaymentInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  RecordPaymentInput: RecordPaymentInput;
  WithdrawDossierInput: WithdrawDossierInput;
  AnswerWithdrawalInput: AnswerWithdrawalInput;
  StopDossierInput: StopDossierInput;
  CompleteDossierInput: CompleteDossierInput;
  ReturnResultInput: ReturnResultInput;
  RateDossierInput: RateDossierInput;
  CorrectDossierInput: CorrectDossierInput;
  Dossier: ResolverTypeWrapper<DossierModel>;
  DossierStatus: ResolverTypeWrapper<DossierStatus>;
  Applicant: ResolverTypeWrapper<ApplicantModel>;
  ApplicantKind: ApplicantKind;
  DossierChannel: DossierChannel;
  InternalStatus: InternalStatus;
  Lateness: Lateness;
  Confidentiality: Confidentiality;
  ProcessStep: ProcessStep;
  ClockEffect: ClockEffect;
  DossierEvent: ResolverTypeWrapper<DossierEvent>;
  DossierComponent: ResolverTypeWrapper<DossierComponent>;
  Digitisation: Digitisation;
  SupplementRequest: ResolverTypeWrapper<SupplementRequest>;
  Transfer: ResolverTypeWrapper<TransferModel>;
  TransferDirection: TransferDirection;
  TransferState: TransferState;
  Slip: ResolverTypeWrapper<SlipModel>;
  StepRecord: ResolverTypeWrapper<StepRecord>;
  Payment: ResolverTypeWrapper<Payment>;
  ChargeKind: ChargeKind;
  PaymentState: PaymentState;
  PaymentMethod: PaymentMethod;
  DossierResult: ResolverTypeWrapper<DossierResult>;
  Rating: ResolverTypeWrapper<Rating>;
  DossierConnection: ResolverTypeWrapper<DossierConnectionModel>;
  DossierEdge: ResolverTypeWrapper<Omit<DossierEdge, 'node'> & { node: ResolversTypes['Dossier'] }>;
  DossierFilter: DossierFilter;
  DayRange: DayRange;
  DossierOrder: DossierOrder;
  StatisticsScope: StatisticsScope;
  AdministrativeLevel: AdministrativeLevel;
  OverdueBoard: ResolverTypeWrapper<Omit<OverdueBoard, 'units'> & { units: Array<ResolversTypes['OverdueUnit']> }>;
  OverdueUnit: ResolverTypeWrapper<OverdueUnitModel>;
  DossierStatistics: ResolverTypeWrapper<DossierStatistics>;
  ReceivedFigures: ResolverTypeWrapper<ReceivedFigures>;
  SettledFigures: ResolverTypeWrapper<SettledFigures>;
  PendingFigures: ResolverTypeWrapper<PendingFigures>;
  StatisticsDimension: StatisticsDimension;
  DossierStatisticsFilter: DossierStatisticsFilter;
  DossierStatisticsTable: ResolverTypeWrapper<Omit<DossierStatisticsTable, 'cells'> & { cells: Array<ResolversTypes['DossierStatisticsCell']> }>;
  DossierStatisticsCell: ResolverTypeWrapper<DossierStatisticsCellModel>;
  DossierFigures: ResolverTypeWrapper<DossierFigures>;
  PeriodReport: ResolverTypeWrapper<Omit<PeriodReport, 'receptionUnit'> & { receptionUnit?: Maybe<ResolversTypes['ReceptionUnit']> }>;
  Index766: ResolverTypeWrapper<Index766>;
  Indicator766: ResolverTypeWrapper<Indicator766>;
  DossierCriteria: ResolverTypeWrapper<DossierCriteria>;
  Period: ResolverTypeWrapper<Period>;
  InterconnectedFlow: ResolverTypeWrapper<InterconnectedFlow>;
  FlowCell: ResolverTypeWrapper<FlowCell>;
  EliminationCandidate: ResolverTypeWrapper<EliminationCandidateModel>;
  EliminationCandidateConnection: ResolverTypeWrapper<EliminationCandidateConnectionModel>;
  EliminationCandidateEdge: ResolverTypeWrapper<Omit<EliminationCandidateEdge, 'node'> & { node: ResolversTypes['EliminationCandidate'] }>;
  NationalPayload: ResolverTypeWrapper<NationalPayload>;
  NationalField: ResolverTypeWrapper<NationalField>;
  NationalProgress: ResolverTypeWrapper<NationalProgress>;
  ReceptionUnit: ResolverTypeWrapper<ReceptionUnitModel>;
  Procedure: ResolverTypeWrapper<ProcedureModel>;
  ProcedureVersion: ResolverTypeWrapper<ProcedureVersion>;
  ProcedureField: ResolverTypeWrapper<ProcedureField>;
  Agency: ResolverTypeWrapper<Agency>;
  Seal: ResolverTypeWrapper<Seal>;
  Authorisation: ResolverTypeWrapper<Authorisation>;
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
  DossierPayload: Omit<DossierPayload, 'dossier'> & { dossier?: Maybe<ResolversParentTypes['Dossier']> };
  ActorInput: ActorInput;
  ApplicantInput: ApplicantInput;
  ComponentInput: ComponentInput;
  MissingPaperInput: MissingPaperInput;
  PartInput: PartInput;
  TransferAlert: TransferAlertModel;
  TransferAlertConnection: TransferAlertConnectionModel;
  TransferAlertEdge: Omit<TransferAlertEdge, 'node'> & { node: ResolversParentTypes['TransferAlert'] };
  SubmitDossierInput: SubmitDossierInput;
  ReceiveDossierInput: ReceiveDossierInput;
  RefuseDossierInput: RefuseDossierInput;
  RequestSupplementInput: RequestSupplementInput;
  SupplySupplementInput: SupplySupplementInput;
  AssignDossierInput: AssignDossierInput;
  TransferDossierInput: TransferDossierInput;
  AcknowledgeTransferInput: AcknowledgeTransferInput;
  ReturnTransferInput: ReturnTransferInput;
  AppraiseDossierInput: AppraiseDossierInput;
  ApproveDossierInput: ApproveDossierInput;
  SealDossierInput: SealDossierInput;
  ID: Scalars['ID']['output'];
  ExtendDossierInput: ExtendDossierInput;
  RequestPaymentInput: RequestPaymentInput;
  Boolean: Scalars['Boolean']['output'];
  RecordPaymentInput: RecordPaymentInput;
  WithdrawDossierInput: WithdrawDossierInput;
  AnswerWithdrawalInput: AnswerWithdrawalInput;
  StopDossierInput: StopDossierInput;
  CompleteDossierInput: CompleteDossierInput;
  ReturnResultInput: ReturnResultInput;
  RateDossierInput: RateDossierInput;
  CorrectDossierInput: CorrectDossierInput;
  Dossier: DossierModel;
  DossierStatus: DossierStatus;
  Applicant: ApplicantModel;
  DossierEvent: DossierEvent;
  DossierComponent: DossierComponent;
  SupplementRequest: SupplementRequest;
  Transfer: TransferModel;
  Slip: SlipModel;
  StepRecord: StepRecord;
  Payment: Payment;
  DossierResult: DossierResult;
  Rating: Rating;
  DossierConnection: DossierConnectionModel;
  DossierEdge: Omit<DossierEdge, 'node'> & { node: ResolversParentTypes['Dossier'] };
  DossierFilter: DossierFilter;
  DayRange: DayRange;
  StatisticsScope: StatisticsScope;
  OverdueBoard: Omit<OverdueBoard, 'units'> & { units: Array<ResolversParentTypes['OverdueUnit']> };
  OverdueUnit: OverdueUnitModel;
  DossierStatistics: DossierStatistics;
  ReceivedFigures: ReceivedFigures;
  SettledFigures: SettledFigures;
  PendingFigures: PendingFigures;
  DossierStatisticsFilter: DossierStatisticsFilter;
  DossierStatisticsTable: Omit<DossierStatisticsTable, 'cells'> & { cells: Array<ResolversParentTypes['DossierStatisticsCell']> };
  DossierStatisticsCell: DossierStatisticsCellModel;
  DossierFigures: DossierFigures;
  PeriodReport: Omit<PeriodReport, 'receptionUnit'> & { receptionUnit?: Maybe<ResolversParentTypes['ReceptionUnit']> };
  Index766: Index766;
  Indicator766: Indicator766;
  DossierCriteria: DossierCriteria;
  Period: Period;
  InterconnectedFlow: InterconnectedFlow;
  FlowCell: FlowCell;
  EliminationCandidate: EliminationCandidateModel;
  EliminationCandidateConnection: EliminationCandidateConnectionModel;
  EliminationCandidateEdge: Omit<EliminationCandidateEdge, 'node'> & { node: ResolversParentTypes['EliminationCandidate'] };
  NationalPayload: NationalPayload;
  NationalField: NationalField;
  NationalProgress: NationalProgress;
  ReceptionUnit: ReceptionUnitModel;
  Procedure: ProcedureModel;
  ProcedureVersion: ProcedureVersion;
  ProcedureField: ProcedureField;
  Agency: Agency;
  Seal: Seal;
  Authorisation: Authorisation;
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
  dossier?: Resolver<Maybe<ResolversTypes['Dossier']>, ParentType, ContextType, RequireFields<QueryDossierArgs, 'code'>>;
  dossiers?: Resolver<Maybe<ResolversTypes['DossierConnection']>, ParentType, ContextType, RequireFields<QueryDossiersArgs, 'first' | 'orderBy'>>;
  dossierChanges?: Resolver<Maybe<ResolversTypes['DossierConnection']>, ParentType, ContextType, RequireFields<QueryDossierChangesArgs, 'first'>>;
  overdueBoard?: Resolver<Maybe<ResolversTypes['OverdueBoard']>, ParentType, ContextType, RequireFields<QueryOverdueBoardArgs, 'first'>>;
  periodReport?: Resolver<Maybe<ResolversTypes['PeriodReport']>, ParentType, ContextType, RequireFields<QueryPeriodReportArgs, 'month'>>;
  dossierStatistics?: Resolver<Maybe<ResolversTypes['DossierStatisticsTable']>, ParentType, ContextType, RequireFields<QueryDossierStatisticsArgs, 'groupBy' | 'from' | 'to'>>;
  index766?: Resolver<Maybe<ResolversTypes['Index766']>, ParentType, ContextType, RequireFields<QueryIndex766Args, 'from' | 'to'>>;
  interconnectedFlow?: Resolver<Maybe<ResolversTypes['InterconnectedFlow']>, ParentType, ContextType, RequireFields<QueryInterconnectedFlowArgs, 'from' | 'to'>>;
  eliminationCandidates?: Resolver<Maybe<ResolversTypes['EliminationCandidateConnection']>, ParentType, ContextType, RequireFields<QueryEliminationCandidatesArgs, 'months' | 'atMost' | 'first'>>;
  nationalPayload?: Resolver<Maybe<ResolversTypes['NationalPayload']>, ParentType, ContextType, RequireFields<QueryNationalPayloadArgs, 'code'>>;
  myDossiers?: Resolver<Maybe<ResolversTypes['DossierConnection']>, ParentType, ContextType, RequireFields<QueryMyDossiersArgs, 'first'>>;
  accessLog?: Resolver<Maybe<ResolversTypes['AccessLogConnection']>, ParentType, ContextType, RequireFields<QueryAccessLogArgs, 'dossier' | 'first'>>;
  transferAlerts?: Resolver<Maybe<ResolversTypes['TransferAlertConnection']>, ParentType, ContextType, RequireFields<QueryTransferAlertsArgs, 'first'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  submitDossier?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationSubmitDossierArgs, 'input'>>;
  receiveDossier?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationReceiveDossierArgs, 'input'>>;
  refuseDossier?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationRefuseDossierArgs, 'input'>>;
  requestSupplement?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationRequestSupplementArgs, 'input'>>;
  supplySupplement?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationSupplySupplementArgs, 'input'>>;
  assignDossier?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationAssignDossierArgs, 'input'>>;
  transferDossier?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationTransferDossierArgs, 'input'>>;
  acknowledgeTransfer?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationAcknowledgeTransferArgs, 'input'>>;
  returnTransfer?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationReturnTransferArgs, 'input'>>;
  appraiseDossier?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationAppraiseDossierArgs, 'input'>>;
  approveDossier?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationApproveDossierArgs, 'input'>>;
  sealDossier?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationSealDossierArgs, 'input'>>;
  extendDossier?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationExtendDossierArgs, 'input'>>;
  requestPayment?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationRequestPaymentArgs, 'input'>>;
  recordPayment?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationRecordPaymentArgs, 'input'>>;
  withdrawDossier?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationWithdrawDossierArgs, 'input'>>;
  answerWithdrawal?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationAnswerWithdrawalArgs, 'input'>>;
  stopDossier?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationStopDossierArgs, 'input'>>;
  completeDossier?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationCompleteDossierArgs, 'input'>>;
  returnResult?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationReturnResultArgs, 'input'>>;
  rateDossier?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationRateDossierArgs, 'input'>>;
  correctDossier?: Resolver<Maybe<ResolversTypes['DossierPayload']>, ParentType, ContextType, RequireFields<MutationCorrectDossierArgs, 'input'>>;
};

export type DossierPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DossierPayload'] = ResolversParentTypes['DossierPayload']> = {
  dossier?: Resolver<Maybe<ResolversTypes['Dossier']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TransferAlertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferAlert'] = ResolversParentTypes['TransferAlert']> = {
  dossier?: Resolver<ResolversTypes['Dossier'], ParentType, ContextType>;
  transfer?: Resolver<ResolversTypes['Transfer'], ParentType, ContextType>;
  acknowledgeBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TransferAlertConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferAlertConnection'] = ResolversParentTypes['TransferAlertConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TransferAlertEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type TransferAlertEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferAlertEdge'] = ResolversParentTypes['TransferAlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TransferAlert'], ParentType, ContextType>;
};

export type DossierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dossier'] = ResolversParentTypes['Dossier'], FederationReferenceType extends FederationReferenceTypes['Dossier'] = FederationReferenceTypes['Dossier']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dossier']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nationalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  procedure?: Resolver<Maybe<ResolversTypes['Procedure']>, ParentType, ContextType>;
  procedureVersion?: Resolver<Maybe<ResolversTypes['ProcedureVersion']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ProcedureField']>, ParentType, ContextType>;
  receptionUnit?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  supportPoint?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  holder?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  competentAgency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  channel?: Resolver<ResolversTypes['DossierChannel'], ParentType, ContextType>;
  applicant?: Resolver<ResolversTypes['Applicant'], ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  submittedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  originalDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  returnedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['DossierStatus'], ParentType, ContextType>;
  internalStatus?: Resolver<ResolversTypes['InternalStatus'], ParentType, ContextType>;
  lateness?: Resolver<Maybe<ResolversTypes['Lateness']>, ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  confidentiality?: Resolver<ResolversTypes['Confidentiality'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Dossier']>, ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Dossier']>, ParentType, ContextType>;
  handlingOfficer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextStep?: Resolver<Maybe<ResolversTypes['ProcessStep']>, ParentType, ContextType>;
  events?: Resolver<Array<ResolversTypes['DossierEvent']>, ParentType, ContextType>;
  components?: Resolver<Array<ResolversTypes['DossierComponent']>, ParentType, ContextType>;
  supplementRequests?: Resolver<Array<ResolversTypes['SupplementRequest']>, ParentType, ContextType>;
  transfers?: Resolver<Array<ResolversTypes['Transfer']>, ParentType, ContextType>;
  slips?: Resolver<Maybe<Array<ResolversTypes['Slip']>>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['StepRecord']>, ParentType, ContextType>;
  payments?: Resolver<Maybe<Array<ResolversTypes['Payment']>>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['DossierResult']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Rating']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DossierStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DossierStatus'] = ResolversParentTypes['DossierStatus']> = {
  code?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ApplicantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Applicant'] = ResolversParentTypes['Applicant']> = {
  kind?: Resolver<ResolversTypes['ApplicantKind'], ParentType, ContextType>;
  initials?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  identityNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isMasked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DossierEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DossierEvent'] = ResolversParentTypes['DossierEvent']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fromStatus?: Resolver<Maybe<ResolversTypes['DossierStatus']>, ParentType, ContextType>;
  toStatus?: Resolver<ResolversTypes['DossierStatus'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clock?: Resolver<Maybe<ResolversTypes['ClockEffect']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['ProcessStep']>, ParentType, ContextType>;
};

export type DossierComponentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DossierComponent'] = ResolversParentTypes['DossierComponent']> = {
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  originals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  copies?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  digitisation?: Resolver<ResolversTypes['Digitisation'], ParentType, ContextType>;
};

export type SupplementRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SupplementRequest'] = ResolversParentTypes['SupplementRequest']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  suppliedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  oldDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  newDueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TransferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Transfer'] = ResolversParentTypes['Transfer']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['TransferDirection'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  returnedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TransferState'], ParentType, ContextType>;
  subDossier?: Resolver<Maybe<ResolversTypes['Dossier']>, ParentType, ContextType>;
};

export type SlipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Slip'] = ResolversParentTypes['Slip']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  formSet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  formNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  issuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  payload?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  html?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StepRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StepRecord'] = ResolversParentTypes['StepRecord']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['ProcessStep'], ParentType, ContextType>;
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  onSite?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  officer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  handedOverAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  completedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lateness?: Resolver<Maybe<ResolversTypes['Lateness']>, ParentType, ContextType>;
  seal?: Resolver<Maybe<ResolversTypes['Seal']>, ParentType, ContextType>;
  authorisation?: Resolver<Maybe<ResolversTypes['Authorisation']>, ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment']> = {
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChargeKind'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['VND'], ParentType, ContextType>;
  holdsDossier?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PaymentState'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['PaymentMethod']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  paidAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DossierResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DossierResult'] = ResolversParentTypes['DossierResult']> = {
  documentNo?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  electronic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RatingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rating'] = ResolversParentTypes['Rating']> = {
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ratedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DossierConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DossierConnection'] = ResolversParentTypes['DossierConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DossierEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type DossierEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DossierEdge'] = ResolversParentTypes['DossierEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dossier'], ParentType, ContextType>;
};

export type OverdueBoardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OverdueBoard'] = ResolversParentTypes['OverdueBoard']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  units?: Resolver<Array<ResolversTypes['OverdueUnit']>, ParentType, ContextType>;
};

export type OverdueUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OverdueUnit'] = ResolversParentTypes['OverdueUnit']> = {
  receptionUnit?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dossiers?: Resolver<Array<ResolversTypes['Dossier']>, ParentType, ContextType, RequireFields<OverdueUnitDossiersArgs, 'first'>>;
};

export type DossierStatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DossierStatistics'] = ResolversParentTypes['DossierStatistics']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  carriedOver?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  received?: Resolver<ResolversTypes['ReceivedFigures'], ParentType, ContextType>;
  settled?: Resolver<ResolversTypes['SettledFigures'], ParentType, ContextType>;
  endedOtherwise?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['PendingFigures'], ParentType, ContextType>;
  refused?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  meanWorkingMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  onTimeShare?: Resolver<Maybe<ResolversTypes['Share']>, ParentType, ContextType>;
  computedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isSuppressed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReceivedFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceivedFigures'] = ResolversParentTypes['ReceivedFigures']> = {
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  online?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  directAndPost?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SettledFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SettledFigures'] = ResolversParentTypes['SettledFigures']> = {
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  early?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  onTime?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  late?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  waitingForReturn?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PendingFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PendingFigures'] = ResolversParentTypes['PendingFigures']> = {
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  inTime?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  overdue?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  waitingForSupplement?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  waitingForPayment?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type DossierStatisticsTableResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DossierStatisticsTable'] = ResolversParentTypes['DossierStatisticsTable']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  latenessRule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  durationRule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cells?: Resolver<Array<ResolversTypes['DossierStatisticsCell']>, ParentType, ContextType>;
  computedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DossierStatisticsCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DossierStatisticsCell'] = ResolversParentTypes['DossierStatisticsCell']> = {
  receptionUnit?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  subtree?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['AdministrativeLevel']>, ParentType, ContextType>;
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['ProcedureField']>, ParentType, ContextType>;
  procedure?: Resolver<Maybe<ResolversTypes['Procedure']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['DossierChannel']>, ParentType, ContextType>;
  month?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['DossierFigures'], ParentType, ContextType>;
  percentileWorkingMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, RequireFields<DossierStatisticsCellPercentileWorkingMinutesArgs, 'percent'>>;
  receivedCriteria?: Resolver<Maybe<ResolversTypes['DossierCriteria']>, ParentType, ContextType>;
};

export type DossierFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DossierFigures'] = ResolversParentTypes['DossierFigures']> = {
  carriedOver?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  received?: Resolver<ResolversTypes['ReceivedFigures'], ParentType, ContextType>;
  settled?: Resolver<ResolversTypes['SettledFigures'], ParentType, ContextType>;
  endedOtherwise?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['PendingFigures'], ParentType, ContextType>;
  refused?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  meanWorkingMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  onTimeShare?: Resolver<Maybe<ResolversTypes['Share']>, ParentType, ContextType>;
  isSuppressed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PeriodReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeriodReport'] = ResolversParentTypes['PeriodReport']> = {
  receptionUnit?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['DossierStatistics'], ParentType, ContextType>;
};

export type Index766Resolvers<ContextType = Context, ParentType extends ResolversParentTypes['Index766'] = ResolversParentTypes['Index766']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  indicators?: Resolver<Array<ResolversTypes['Indicator766']>, ParentType, ContextType>;
  meanWorkingMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  satisfaction?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  computedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type Indicator766Resolvers<ContextType = Context, ParentType extends ResolversParentTypes['Indicator766'] = ResolversParentTypes['Indicator766']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Share']>, ParentType, ContextType>;
  numeratorCriteria?: Resolver<Maybe<ResolversTypes['DossierCriteria']>, ParentType, ContextType>;
  denominatorCriteria?: Resolver<Maybe<ResolversTypes['DossierCriteria']>, ParentType, ContextType>;
  isSuppressed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DossierCriteriaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DossierCriteria'] = ResolversParentTypes['DossierCriteria']> = {
  unitCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  procedureCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fieldCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  channel?: Resolver<Maybe<ResolversTypes['DossierChannel']>, ParentType, ContextType>;
  accepted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  receivedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  receivedTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  activeDuring?: Resolver<Maybe<ResolversTypes['Period']>, ParentType, ContextType>;
  lateInPeriod?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  electronicResult?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  paid?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  paidOnline?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rated?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  disliked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type PeriodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Period'] = ResolversParentTypes['Period']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type InterconnectedFlowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InterconnectedFlow'] = ResolversParentTypes['InterconnectedFlow']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  cells?: Resolver<Array<ResolversTypes['FlowCell']>, ParentType, ContextType>;
};

export type FlowCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FlowCell'] = ResolversParentTypes['FlowCell']> = {
  fromLevel?: Resolver<ResolversTypes['AdministrativeLevel'], ParentType, ContextType>;
  toLevel?: Resolver<ResolversTypes['AdministrativeLevel'], ParentType, ContextType>;
  sent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  acknowledged?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  returned?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refused?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  meanHoursToAcknowledge?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  meanHoursToReturn?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  isSuppressed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EliminationCandidateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EliminationCandidate'] = ResolversParentTypes['EliminationCandidate']> = {
  procedure?: Resolver<Maybe<ResolversTypes['Procedure']>, ParentType, ContextType>;
  dossiers?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EliminationCandidateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EliminationCandidateConnection'] = ResolversParentTypes['EliminationCandidateConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EliminationCandidateEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type EliminationCandidateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EliminationCandidateEdge'] = ResolversParentTypes['EliminationCandidateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['EliminationCandidate'], ParentType, ContextType>;
};

export type NationalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NationalPayload'] = ResolversParentTypes['NationalPayload']> = {
  dossier?: Resolver<Array<ResolversTypes['NationalField']>, ParentType, ContextType>;
  progress?: Resolver<Array<ResolversTypes['NationalProgress']>, ParentType, ContextType>;
};

export type NationalFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NationalField'] = ResolversParentTypes['NationalField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type NationalProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NationalProgress'] = ResolversParentTypes['NationalProgress']> = {
  fields?: Resolver<Array<ResolversTypes['NationalField']>, ParentType, ContextType>;
};

export type ReceptionUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceptionUnit'] = ResolversParentTypes['ReceptionUnit'], FederationReferenceType extends FederationReferenceTypes['ReceptionUnit'] = FederationReferenceTypes['ReceptionUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReceptionUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  dossiers?: Resolver<Maybe<ResolversTypes['DossierConnection']>, ParentType, ContextType, RequireFields<ReceptionUnitDossiersArgs, 'first' | 'orderBy'>>;
  statistics?: Resolver<Maybe<ResolversTypes['DossierStatistics']>, ParentType, ContextType, RequireFields<ReceptionUnitStatisticsArgs, 'from' | 'to'>>;
};

export type ProcedureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Procedure'] = ResolversParentTypes['Procedure'], FederationReferenceType extends FederationReferenceTypes['Procedure'] = FederationReferenceTypes['Procedure']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Procedure']> | FederationReferenceType, FederationReferenceType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statistics?: Resolver<Maybe<ResolversTypes['DossierStatistics']>, ParentType, ContextType, RequireFields<ProcedureStatisticsArgs, 'from' | 'to'>>;
};

export type ProcedureVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureVersion'] = ResolversParentTypes['ProcedureVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ProcedureFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureField'] = ResolversParentTypes['ProcedureField']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AgencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SealResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Seal'] = ResolversParentTypes['Seal']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AuthorisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authorisation'] = ResolversParentTypes['Authorisation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'Dossier', ParentType, ContextType>;
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
  DossierPayload?: DossierPayloadResolvers<ContextType>;
  TransferAlert?: TransferAlertResolvers<ContextType>;
  TransferAlertConnection?: TransferAlertConnectionResolvers<ContextType>;
  TransferAlertEdge?: TransferAlertEdgeResolvers<ContextType>;
  Dossier?: DossierResolvers<ContextType>;
  DossierStatus?: DossierStatusResolvers<ContextType>;
  Applicant?: ApplicantResolvers<ContextType>;
  DossierEvent?: DossierEventResolvers<ContextType>;
  DossierComponent?: DossierComponentResolvers<ContextType>;
  SupplementRequest?: SupplementRequestResolvers<ContextType>;
  Transfer?: TransferResolvers<ContextType>;
  Slip?: SlipResolvers<ContextType>;
  StepRecord?: StepRecordResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  DossierResult?: DossierResultResolvers<ContextType>;
  Rating?: RatingResolvers<ContextType>;
  DossierConnection?: DossierConnectionResolvers<ContextType>;
  DossierEdge?: DossierEdgeResolvers<ContextType>;
  OverdueBoard?: OverdueBoardResolvers<ContextType>;
  OverdueUnit?: OverdueUnitResolvers<ContextType>;
  DossierStatistics?: DossierStatisticsResolvers<ContextType>;
  ReceivedFigures?: ReceivedFiguresResolvers<ContextType>;
  SettledFigures?: SettledFiguresResolvers<ContextType>;
  PendingFigures?: PendingFiguresResolvers<ContextType>;
  DossierStatisticsTable?: DossierStatisticsTableResolvers<ContextType>;
  DossierStatisticsCell?: DossierStatisticsCellResolvers<ContextType>;
  DossierFigures?: DossierFiguresResolvers<ContextType>;
  PeriodReport?: PeriodReportResolvers<ContextType>;
  Index766?: Index766Resolvers<ContextType>;
  Indicator766?: Indicator766Resolvers<ContextType>;
  DossierCriteria?: DossierCriteriaResolvers<ContextType>;
  Period?: PeriodResolvers<ContextType>;
  InterconnectedFlow?: InterconnectedFlowResolvers<ContextType>;
  FlowCell?: FlowCellResolvers<ContextType>;
  EliminationCandidate?: EliminationCandidateResolvers<ContextType>;
  EliminationCandidateConnection?: EliminationCandidateConnectionResolvers<ContextType>;
  EliminationCandidateEdge?: EliminationCandidateEdgeResolvers<ContextType>;
  NationalPayload?: NationalPayloadResolvers<ContextType>;
  NationalField?: NationalFieldResolvers<ContextType>;
  NationalProgress?: NationalProgressResolvers<ContextType>;
  ReceptionUnit?: ReceptionUnitResolvers<ContextType>;
  Procedure?: ProcedureResolvers<ContextType>;
  ProcedureVersion?: ProcedureVersionResolvers<ContextType>;
  ProcedureField?: ProcedureFieldResolvers<ContextType>;
  Agency?: AgencyResolvers<ContextType>;
  Seal?: SealResolvers<ContextType>;
  Authorisation?: AuthorisationResolvers<ContextType>;
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

