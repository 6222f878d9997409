// Generated from schema.graphql by `npm run types`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AdministrativeUnitModel, AdministrativeUnitSuccessionModel, AgencyModel, ReceptionUnitModel, ReceptionUnitSuccessionModel, OfficeSessionModel, ServiceCounterModel, WorkingCalendarModel, CalendarDayModel, SealModel, AuthorisationModel, InterconnectionModel, ExchangeModel, CoverageModel, SecondSealCoverageModel, InterconnectionCoverageModel, ExternalIndexModel, UnitChangeModel, AdministrativeUnitConnectionModel, AgencyConnectionModel, ReceptionUnitConnectionModel, SealConnectionModel, AuthorisationConnectionModel, ExchangeConnectionModel, UnitChangeConnectionModel, AccessLogEntryModel, AccessLogConnectionModel } from '../models.ts';
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
  /**
   * State of an administrative unit (đơn vị hành chính) on a day; for a day outside its validity, the state next to that day, which
   * `inForce` tells apart. Null when the code was never given out.
   */
  administrativeUnit?: Maybe<AdministrativeUnit>;
  /** Administrative units (danh sách đơn vị hành chính) in force on a day. */
  administrativeUnits?: Maybe<AdministrativeUnitConnection>;
  /** One agency (cơ quan) by its code, whenever it was in force; null when there is none. */
  agency?: Maybe<Agency>;
  /** Agencies (danh sách cơ quan) in force on a day. */
  agencies?: Maybe<AgencyConnection>;
  /** One reception unit (bộ phận tiếp nhận và trả kết quả) by its code, whenever it was in force; null when there is none. */
  receptionUnit?: Maybe<ReceptionUnit>;
  /** Reception units (danh sách bộ phận tiếp nhận và trả kết quả) in force on a day. */
  receptionUnits?: Maybe<ReceptionUnitConnection>;
  /** How far the province is covered (mức độ bao phủ) on a day: centres, second seals, and the interconnection of the communes. */
  coverage?: Maybe<Coverage>;
  /** Results of the province in rankings that others publish (chỉ số xếp hạng), newest year first. */
  externalIndexes?: Maybe<Array<ExternalIndex>>;
  /** A working calendar (lịch làm việc) by its code; null when there is none. */
  workingCalendar?: Maybe<WorkingCalendar>;
  /**
   * Exchanges with the provincial centre (nhật ký trao đổi liên thông) of the units to which the caller is bound and of those below them, newest
   * first.
   */
  exchangeLog?: Maybe<ExchangeConnection>;
  /** Seals (danh sách con dấu) that are valid on a day. */
  seals?: Maybe<SealConnection>;
  /** Authorisations and decentralisations (ủy quyền, phân cấp) that are valid on a day. */
  authorisations?: Maybe<AuthorisationConnection>;
  /**
   * What happened to administrative units, agencies and reception units (thay đổi đơn vị, cơ quan), in the order in which it was
   * recorded: the feed from which a partner keeps a copy up to date.
   */
  unitChanges?: Maybe<UnitChangeConnection>;
  /** Any object of the graph by its global identifier; null when there is none. */
  node?: Maybe<Node>;
  /** Objects of the graph by their global identifiers, in the order of these; null in the place of one that is not there. */
  nodes?: Maybe<Array<Maybe<Node>>>;
  /** Who has sent messages of units (nhật ký truy cập đơn vị), newest first. */
  unitAccessLog?: Maybe<AccessLogConnection>;
};


export type QueryAdministrativeUnitArgs = {
  gsoCode: Scalars['String']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryAdministrativeUnitsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AdministrativeUnitFilter>;
  orderBy?: InputMaybe<AdministrativeUnitOrder>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryAgencyArgs = {
  code: Scalars['String']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryAgenciesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AgencyFilter>;
  orderBy?: InputMaybe<AgencyOrder>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryReceptionUnitArgs = {
  code: Scalars['String']['input'];
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryReceptionUnitsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReceptionUnitFilter>;
  orderBy?: InputMaybe<ReceptionUnitOrder>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryCoverageArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryExternalIndexesArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<ExternalIndexKind>;
};


export type QueryWorkingCalendarArgs = {
  code: Scalars['String']['input'];
};


export type QueryExchangeLogArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ExchangeFilter>;
};


export type QuerySealsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SealFilter>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryAuthorisationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuthorisationFilter>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryUnitChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['String']['input']>;
};


export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type QueryUnitAccessLogArgs = {
  subject?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Says that a reception unit is there (tín hiệu kết nối): a message that the provincial centre acknowledges, which keeps the
   * unit interconnected. The same message sent again changes nothing.
   */
  heartbeat?: Maybe<HeartbeatPayload>;
};


export type MutationHeartbeatArgs = {
  input: HeartbeatInput;
};

/** Message by which a reception unit says that it is there (tín hiệu kết nối). */
export type HeartbeatInput = {
  /** Code of the reception unit. */
  unitCode: Scalars['String']['input'];
  /** Identifier of the message (mã thông điệp), chosen by the unit, up to 64 characters; one that is known is not counted again. */
  messageId: Scalars['String']['input'];
  /** When the unit sent it; now by default. */
  sentAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What a heartbeat gives (kết quả ghi nhận tín hiệu). */
export type HeartbeatPayload = {
  __typename?: 'HeartbeatPayload';
  /** The interconnection as it is then; null when the message was refused. */
  interconnection?: Maybe<Interconnection>;
  /** Why it was refused; empty when it was taken. */
  userErrors: Array<UserError>;
};

/** Administrative unit (đơn vị hành chính) as it was in one stretch of time: a new type, name or superior unit begins a new state. */
export type AdministrativeUnit = Node & {
  __typename?: 'AdministrativeUnit';
  /** Global identifier of this state. */
  id: Scalars['ID']['output'];
  /**
   * Code of the statistics office (mã Tổng cục Thống kê): 2 digits for the province, 3 for a district, 5 for a commune. In 2025 new units took
   * codes of old ones, so a code means something only together with a day.
   */
  gsoCode: Scalars['String']['output'];
  /** Name without the type (tên), for example `Hạ Long`. Unique only within the superior unit. */
  name: Scalars['String']['output'];
  /** Name with the type (tên đầy đủ), for example `Thành phố Hạ Long`. */
  fullName: Scalars['String']['output'];
  /** What kind of unit it is (loại đơn vị hành chính). */
  type: AdministrativeUnitType;
  /** Tier of administration (cấp hành chính). */
  level: AdministrativeUnitLevel;
  /** Superior unit (đơn vị cấp trên); none for the province. From 2025-07-01 communes stand directly under the province. */
  parent?: Maybe<AdministrativeUnit>;
  /** All superior units, the province first (các đơn vị cấp trên). */
  ancestors: Array<AdministrativeUnit>;
  /** GSO codes from the province down to this unit (đường dẫn), for example `22/193/06649`. */
  path: Scalars['String']['output'];
  /** Units directly below (đơn vị trực thuộc). */
  children: AdministrativeUnitConnection;
  /** The reception unit of this unit's people's committee; for the province, of the provincial centre. */
  receptionUnit?: Maybe<ReceptionUnit>;
  /** First day of this state (có hiệu lực từ); 2019-01-01 where it is older than the data. */
  validFrom: Scalars['Date']['output'];
  /** Last day of this state (có hiệu lực đến); null while it lasts. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Whether this state is in force on a day (còn hiệu lực). */
  inForce: Scalars['Boolean']['output'];
  /** Where this unit came from (tiền thân): the states that went into it, whole or in part. */
  predecessors: Array<AdministrativeUnitSuccession>;
  /**
   * What became of this unit (kế thừa): the states into which it went, whole or in part. Empty while this state lasts, and where a tier was
   * abolished without a successor.
   */
  successors: Array<AdministrativeUnitSuccession>;
  /** The act by which this state ended (văn bản chấm dứt); null while it lasts. */
  endedBy?: Maybe<Resolution>;
};


/** Administrative unit (đơn vị hành chính) as it was in one stretch of time: a new type, name or superior unit begins a new state. */
export type AdministrativeUnitParentArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Administrative unit (đơn vị hành chính) as it was in one stretch of time: a new type, name or superior unit begins a new state. */
export type AdministrativeUnitAncestorsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Administrative unit (đơn vị hành chính) as it was in one stretch of time: a new type, name or superior unit begins a new state. */
export type AdministrativeUnitChildrenArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Administrative unit (đơn vị hành chính) as it was in one stretch of time: a new type, name or superior unit begins a new state. */
export type AdministrativeUnitInForceArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** Tier of administration (cấp hành chính). */
export type AdministrativeUnitLevel =
  /** Province (cấp tỉnh). */
  | 'PROVINCE'
  /** District (cấp huyện), until 2025-06-30. */
  | 'DISTRICT'
  /** Commune (cấp xã). */
  | 'COMMUNE';

/** Kind of administrative unit (loại đơn vị hành chính). */
export type AdministrativeUnitType =
  /** Tỉnh. */
  | 'PROVINCE'
  /** Thành phố thuộc tỉnh. */
  | 'PROVINCIAL_CITY'
  /** Thị xã. */
  | 'TOWN'
  /** Huyện. */
  | 'RURAL_DISTRICT'
  /** Phường. */
  | 'WARD'
  /** Thị trấn. */
  | 'TOWNSHIP'
  /** Xã. */
  | 'RURAL_COMMUNE'
  /** Đặc khu. */
  | 'SPECIAL_ZONE';

/** Which administrative units are wanted (bộ lọc đơn vị hành chính); the conditions hold together. */
export type AdministrativeUnitFilter = {
  /** Only of this tier. */
  level?: InputMaybe<AdministrativeUnitLevel>;
  /** Only of this kind. */
  type?: InputMaybe<AdministrativeUnitType>;
  /** Only those directly below the unit with this GSO code. */
  parentGsoCode?: InputMaybe<Scalars['String']['input']>;
  /** Only those whose full name contains this text; accents and case do not matter. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Order of administrative units (thứ tự). */
export type AdministrativeUnitOrder =
  /** By GSO code. */
  | 'GSO_CODE_ASC'
  /** By name without accents, then by GSO code. */
  | 'NAME_ASC';

/** A page of administrative units (trang đơn vị hành chính). */
export type AdministrativeUnitConnection = {
  __typename?: 'AdministrativeUnitConnection';
  /** The units of this page with their cursors. */
  edges: Array<AdministrativeUnitEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many units the list has in all. */
  totalCount: TotalCount;
};

/** An administrative unit in a list. */
export type AdministrativeUnitEdge = {
  __typename?: 'AdministrativeUnitEdge';
  /** Marks this place in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The unit. */
  node: AdministrativeUnit;
};

/** One line from a unit to what came before or after it (kế thừa đơn vị hành chính). */
export type AdministrativeUnitSuccession = {
  __typename?: 'AdministrativeUnitSuccession';
  /** The unit at the other end. */
  unit: AdministrativeUnit;
  /** The day from which it holds (ngày hiệu lực). */
  effectiveOn: Scalars['Date']['output'];
  /** What happened (hình thức sắp xếp). */
  kinds: Array<SuccessionKind>;
  /** How much of the old unit went to the new one (toàn bộ hay một phần). */
  extent: SuccessionExtent;
  /** Whether it is what was left of the old unit after parts of it had gone elsewhere (phần còn lại). */
  isRemainder: Scalars['Boolean']['output'];
  /** The act that ordered it (nghị quyết). */
  resolution: Resolution;
  /** How sure this line is (độ tin cậy). */
  certainty: Certainty;
  /** What to know about it (ghi chú). */
  note?: Maybe<Scalars['String']['output']>;
};

/** What happens to a unit when units are rearranged (hình thức sắp xếp). */
export type SuccessionKind =
  /** Joined with others into one (nhập). */
  | 'MERGE'
  /** Divided among several (chia). */
  | 'SPLIT'
  /** Another name (đổi tên). */
  | 'RENAME'
  /** Another kind, for example xã to phường (đổi loại). */
  | 'TYPE_CHANGE'
  /** Another district (chuyển huyện). */
  | 'DISTRICT_CHANGE'
  /** Nothing but the superior unit has changed (giữ nguyên). */
  | 'UNCHANGED';

/** How much of an old unit goes to a new one (phạm vi). */
export type SuccessionExtent =
  /** All of it (toàn bộ). */
  | 'FULL'
  /** A part of it (một phần). */
  | 'PARTIAL';

/** An act of the Standing Committee of the National Assembly (nghị quyết). */
export type Resolution = {
  __typename?: 'Resolution';
  /** Number of the act (số, ký hiệu), for example `837/NQ-UBTVQH14`. */
  number: Scalars['String']['output'];
  /** Day of the act (ngày ban hành). */
  signedOn: Scalars['Date']['output'];
};

/** How sure a fact is (độ tin cậy). */
export type Certainty =
  /** Found in a document. */
  | 'CONFIRMED'
  /** Follows from the general pattern. */
  | 'PROBABLE'
  /** General knowledge or a guess. */
  | 'UNCERTAIN'
  /** Computed ahead of its decision. */
  | 'ESTIMATED';

/** Agency (cơ quan, đơn vị): a department, a people's committee, a vertical agency, or a public administration service centre. */
export type Agency = Node & {
  __typename?: 'Agency';
  /** Global identifier. */
  id: Scalars['ID']['output'];
  /** Code (mã định danh) in the form of decision 3739/QĐ-UBND of 2016, for example `000.00.01.H49`. */
  code: Scalars['String']['output'];
  /** Where the code comes from (nguồn gốc mã). */
  codeProvenance: CodeProvenance;
  /** Short name (tên viết tắt), for example `SNV`. */
  shortName?: Maybe<Scalars['String']['output']>;
  /** Name (tên cơ quan). */
  name: Scalars['String']['output'];
  /** Tier of administration (cấp). */
  level: AgencyLevel;
  /** What kind of agency it is (loại cơ quan). */
  kind: AgencyKind;
  /** Superior agency (cơ quan cấp trên). */
  parent?: Maybe<Agency>;
  /** The area for which it is competent (địa bàn). */
  administrativeUnit: AdministrativeUnit;
  /** The reception unit that it runs (bộ phận tiếp nhận và trả kết quả); null when it has none of its own. */
  receptionUnit?: Maybe<ReceptionUnit>;
  /** Whether it is one of the 21 departments (sở, ban, ngành) that the province counted in November 2019. */
  departmentOf2019: DepartmentCount;
  /** First day (có hiệu lực từ); 2019-01-01 where it is older than the data. */
  validFrom: Scalars['Date']['output'];
  /** Last day (có hiệu lực đến); null while it lasts. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Whether it is in force on a day (còn hiệu lực). */
  inForce: Scalars['Boolean']['output'];
};


/** Agency (cơ quan, đơn vị): a department, a people's committee, a vertical agency, or a public administration service centre. */
export type AgencyNameArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Agency (cơ quan, đơn vị): a department, a people's committee, a vertical agency, or a public administration service centre. */
export type AgencyParentArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Agency (cơ quan, đơn vị): a department, a people's committee, a vertical agency, or a public administration service centre. */
export type AgencyAdministrativeUnitArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Agency (cơ quan, đơn vị): a department, a people's committee, a vertical agency, or a public administration service centre. */
export type AgencyInForceArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** Where a code comes from (nguồn gốc mã). */
export type CodeProvenance =
  /** Given out by an authority (mã chính thức). */
  | 'OFFICIAL'
  /** Made for this system because the real one was not found (mã tạo lập); of the official form. */
  | 'GENERATED';

/** Tier at which an agency acts (cấp của cơ quan). */
export type AgencyLevel =
  /** Central government, or its office in the province (trung ương). */
  | 'CENTRAL'
  /** Province (cấp tỉnh). */
  | 'PROVINCE'
  /** District (cấp huyện). */
  | 'DISTRICT'
  /** Commune (cấp xã). */
  | 'COMMUNE';

/** Kind of agency (loại cơ quan). */
export type AgencyKind =
  /** Department of the province (sở, ban, ngành). */
  | 'DEPARTMENT'
  /** People's committee (ủy ban nhân dân). */
  | 'PEOPLES_COMMITTEE'
  /** Local office of a central agency (cơ quan ngành dọc). */
  | 'VERTICAL'
  /** Power, water and other utilities (doanh nghiệp dịch vụ). */
  | 'UTILITY'
  /** Public administration service centre (trung tâm phục vụ hành chính công). */
  | 'CENTRE';

/** Whether an agency is among the departments that the province counted in November 2019, and how sure that is. */
export type DepartmentCount = {
  __typename?: 'DepartmentCount';
  /** Whether it is counted, or could be. */
  counted: DepartmentCounted;
  /** How sure that is (độ tin cậy); null where the question does not arise. */
  certainty?: Maybe<Certainty>;
  /** On what it rests (căn cứ). */
  basis?: Maybe<Scalars['String']['output']>;
};

/** Whether an agency is counted among the 21 departments of November 2019. */
export type DepartmentCounted =
  /** It is one of the 21. */
  | 'YES'
  /** It is not counted, but could be in the place of an uncertain one. */
  | 'CANDIDATE'
  /** It is not one of them. */
  | 'NO';

/** Which agencies are wanted (bộ lọc cơ quan); the conditions hold together. */
export type AgencyFilter = {
  /** Only of this tier. */
  level?: InputMaybe<AgencyLevel>;
  /** Only of this kind. */
  kind?: InputMaybe<AgencyKind>;
  /** Only those that are, could be, or are not among the 21 departments of November 2019. */
  departmentOf2019?: InputMaybe<DepartmentCounted>;
  /** Only those directly below the agency with this code. */
  parent?: InputMaybe<Scalars['String']['input']>;
  /** Only those whose name or short name contains this text; accents and case do not matter. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Order of agencies (thứ tự). */
export type AgencyOrder =
  /** By code. */
  | 'CODE_ASC'
  /** By name without accents, then by code. */
  | 'NAME_ASC';

/** A page of agencies (trang cơ quan). */
export type AgencyConnection = {
  __typename?: 'AgencyConnection';
  /** The agencies of this page with their cursors. */
  edges: Array<AgencyEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many agencies the list has in all. */
  totalCount: TotalCount;
};

/** An agency in a list. */
export type AgencyEdge = {
  __typename?: 'AgencyEdge';
  /** Marks this place in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The agency. */
  node: Agency;
};

/** Reception unit (bộ phận tiếp nhận và trả kết quả): where dossiers are handed in and results are handed out. */
export type ReceptionUnit = Node & {
  __typename?: 'ReceptionUnit';
  /** Global identifier. */
  id: Scalars['ID']['output'];
  /** Code, that of the agency which runs it. */
  code: Scalars['String']['output'];
  /** What kind of unit it is (loại). */
  kind: ReceptionUnitKind;
  /** Name (tên). */
  name: Scalars['String']['output'];
  /** The unit above (đơn vị cấp trên): of a commune its district centre, of that the provincial centre; from 2025-07-01 the provincial centre. */
  parent?: Maybe<ReceptionUnit>;
  /** Units directly below (đơn vị trực thuộc). */
  children: ReceptionUnitConnection;
  /** The agency that runs it (cơ quan chủ quản). */
  agency: Agency;
  /** The area that it serves (địa bàn). */
  administrativeUnit: AdministrativeUnit;
  /** Where it is (địa chỉ). */
  address: Scalars['String']['output'];
  /** Office hours (giờ làm việc): sessions by weekday and season, in order. */
  officeHours: Array<OfficeSession>;
  /** Calendar of its days off and worked Saturdays (lịch làm việc). */
  calendar: WorkingCalendar;
  /** Counters (quầy) and the fields they serve. */
  counters: Array<ServiceCounter>;
  /** Seals that are kept here (con dấu) and valid on a day. */
  seals: Array<Seal>;
  /** Its interconnection with the provincial centre (kết nối liên thông); null while it has none, and for that centre itself. */
  interconnection?: Maybe<Interconnection>;
  /** Its officers (cán bộ, công chức) by role, in numbers only. */
  staffing: Array<Staffing>;
  /** First day (có hiệu lực từ); 2019-01-01 where it is older than the data. */
  validFrom: Scalars['Date']['output'];
  /** Last day (có hiệu lực đến); null while it lasts. */
  validTo?: Maybe<Scalars['Date']['output']>;
  /** Whether it is in force on a day (còn hiệu lực). */
  inForce: Scalars['Boolean']['output'];
  /** Units that took over its area, or parts of it (đơn vị kế thừa). */
  successors: Array<ReceptionUnitSuccession>;
  /** Units whose area, or parts of it, it took over (đơn vị tiền thân). */
  predecessors: Array<ReceptionUnitSuccession>;
};


/** Reception unit (bộ phận tiếp nhận và trả kết quả): where dossiers are handed in and results are handed out. */
export type ReceptionUnitNameArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Reception unit (bộ phận tiếp nhận và trả kết quả): where dossiers are handed in and results are handed out. */
export type ReceptionUnitParentArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Reception unit (bộ phận tiếp nhận và trả kết quả): where dossiers are handed in and results are handed out. */
export type ReceptionUnitChildrenArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Reception unit (bộ phận tiếp nhận và trả kết quả): where dossiers are handed in and results are handed out. */
export type ReceptionUnitAdministrativeUnitArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Reception unit (bộ phận tiếp nhận và trả kết quả): where dossiers are handed in and results are handed out. */
export type ReceptionUnitAddressArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Reception unit (bộ phận tiếp nhận và trả kết quả): where dossiers are handed in and results are handed out. */
export type ReceptionUnitOfficeHoursArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** Reception unit (bộ phận tiếp nhận và trả kết quả): where dossiers are handed in and results are handed out. */
export type ReceptionUnitSealsArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Reception unit (bộ phận tiếp nhận và trả kết quả): where dossiers are handed in and results are handed out. */
export type ReceptionUnitStaffingArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Reception unit (bộ phận tiếp nhận và trả kết quả): where dossiers are handed in and results are handed out. */
export type ReceptionUnitInForceArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};

/** Kind of reception unit (loại bộ phận tiếp nhận). */
export type ReceptionUnitKind =
  /** Provincial public administration service centre (trung tâm phục vụ hành chính công tỉnh). */
  | 'PROVINCIAL_CENTRE'
  /** District public administration service centre (trung tâm hành chính công cấp huyện). */
  | 'DISTRICT_CENTRE'
  /** Reception unit of a commune (bộ phận tiếp nhận và trả kết quả cấp xã); from 2025-07-01 a commune's centre. */
  | 'COMMUNE_UNIT'
  /** Reception point of a commune's centre (điểm tiếp nhận). */
  | 'POINT';

/** Which reception units are wanted (bộ lọc); the conditions hold together. */
export type ReceptionUnitFilter = {
  /** Only of this kind. */
  kind?: InputMaybe<ReceptionUnitKind>;
  /** GSO code of an administrative unit: only those whose area is this unit or lies in it. */
  under?: InputMaybe<Scalars['String']['input']>;
  /** Only those whose name contains this text; accents and case do not matter. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Order of reception units (thứ tự). */
export type ReceptionUnitOrder =
  /** By code. */
  | 'CODE_ASC'
  /** By name without accents, then by code. */
  | 'NAME_ASC';

/** A page of reception units (trang bộ phận tiếp nhận). */
export type ReceptionUnitConnection = {
  __typename?: 'ReceptionUnitConnection';
  /** The units of this page with their cursors. */
  edges: Array<ReceptionUnitEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many units the list has in all. */
  totalCount: TotalCount;
};

/** A reception unit in a list. */
export type ReceptionUnitEdge = {
  __typename?: 'ReceptionUnitEdge';
  /** Marks this place in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The unit. */
  node: ReceptionUnit;
};

/** One line from a reception unit to one that came before or after it (kế thừa). */
export type ReceptionUnitSuccession = {
  __typename?: 'ReceptionUnitSuccession';
  /** The unit at the other end. */
  unit: ReceptionUnit;
  /** The day from which it holds (ngày hiệu lực). */
  effectiveOn: Scalars['Date']['output'];
  /** How much of the old unit's area went to the new one (toàn bộ hay một phần). */
  extent: SuccessionExtent;
  /** The act that ordered it (nghị quyết). */
  resolution: Resolution;
  /** How sure this line is (độ tin cậy). */
  certainty: Certainty;
};

/** A stretch of office hours on one weekday (buổi làm việc). */
export type OfficeSession = {
  __typename?: 'OfficeSession';
  /** Day of the week (thứ): 1 = Monday to 7 = Sunday, as in ISO 8601. */
  weekday: Scalars['Int']['output'];
  /** When it begins (giờ bắt đầu). */
  opensAt: Scalars['LocalTime']['output'];
  /** When it ends (giờ kết thúc). */
  closesAt: Scalars['LocalTime']['output'];
  /** What the session is for (mục đích). */
  kind: OfficeSessionKind;
  /** First day on which it holds (áp dụng từ). */
  validFrom: Scalars['Date']['output'];
  /** Last day on which it holds (áp dụng đến); null while it lasts. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** What a session is for (mục đích của buổi làm việc). */
export type OfficeSessionKind =
  /** Working time, in which time limits run (giờ làm việc). */
  | 'WORKING_TIME'
  /** A desk for the public outside working time, such as on Saturday morning (trực tiếp nhận); time limits do not run. */
  | 'DESK_ONLY';

/** Working calendar (lịch làm việc): the days on which the week's pattern does not hold. Without an entry a unit works as its office hours say. */
export type WorkingCalendar = {
  __typename?: 'WorkingCalendar';
  /** Code of the calendar, for example `VN-H49`. */
  code: Scalars['String']['output'];
  /** Name (tên lịch). */
  name: Scalars['String']['output'];
  /** Grows with each change of its days, so that a copy knows when it is old (phiên bản). */
  version: Scalars['Int']['output'];
  /** First day that it covers. */
  firstDay: Scalars['Date']['output'];
  /** Last day that it covers. */
  lastDay: Scalars['Date']['output'];
  /** Days off and worked days off (ngày nghỉ, ngày làm bù), in order. */
  days: Array<CalendarDay>;
};


/** Working calendar (lịch làm việc): the days on which the week's pattern does not hold. Without an entry a unit works as its office hours say. */
export type WorkingCalendarDaysArgs = {
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  includeUnused?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A day on which the week's pattern does not hold (ngày đặc biệt trong lịch). */
export type CalendarDay = {
  __typename?: 'CalendarDay';
  /** The day (ngày). */
  date: Scalars['Date']['output'];
  /** Whether it is a day off or a worked one (nghỉ hay làm việc). */
  kind: CalendarDayKind;
  /** Why (lý do). */
  reason: CalendarDayReason;
  /** Name of the holiday or of the exchange (tên ngày). */
  name: Scalars['String']['output'];
  /** The other day of an exchange: whose office hours are worked, or when the day off is made up for (ngày hoán đổi). */
  pairedDate?: Maybe<Scalars['Date']['output']>;
  /** The day of the lunar calendar at UTC+7 (ngày âm lịch), for example `1/1/2019`. */
  lunarDate?: Maybe<Scalars['String']['output']>;
  /** How sure it is (độ tin cậy). */
  certainty: Certainty;
  /** Whether it is applied: planned and uncertain days are not (được áp dụng). */
  isUsed: Scalars['Boolean']['output'];
};

/** Whether a day of a calendar is off or worked. */
export type CalendarDayKind =
  /** A day off (nghỉ). */
  | 'OFF'
  /** A Saturday or Sunday that is worked (làm việc). */
  | 'WORKED';

/** Why a day of a calendar is off or worked. */
export type CalendarDayReason =
  /** Holiday by law (nghỉ lễ, tết). */
  | 'STATUTORY'
  /** Day off for a holiday that fell on a weekly day off (nghỉ bù). */
  | 'COMPENSATORY'
  /** Working day exchanged for a day off (nghỉ hoán đổi). */
  | 'SWAPPED_OFF'
  /** Day off worked in exchange (làm bù). */
  | 'SWAPPED_WORK'
  /** Planned, not yet decided (dự kiến). */
  | 'PLANNED';

/** Counter (quầy) of a reception unit. */
export type ServiceCounter = {
  __typename?: 'ServiceCounter';
  /** Number on the counter (số quầy), from 1. */
  number: Scalars['Int']['output'];
  /** What it is called (tên quầy). */
  name: Scalars['String']['output'];
  /** Names of the fields (lĩnh vực) that it serves; none when it serves all. */
  fieldNames: Array<Scalars['String']['output']>;
};

/** Seal (con dấu) of an agency. */
export type Seal = Node & {
  __typename?: 'Seal';
  /** Global identifier. */
  id: Scalars['ID']['output'];
  /** Which of the agency's seals it is (loại con dấu). */
  kind: SealKind;
  /** The agency whose seal it is (cơ quan có con dấu). */
  owner: Agency;
  /** The reception unit at which it is kept (nơi lưu giữ). */
  heldAt: ReceptionUnit;
  /** Number of the permit (số giấy phép, giấy chứng nhận mẫu dấu); made up for this system. */
  permitNumber: Scalars['String']['output'];
  /** First day (có hiệu lực từ). */
  validFrom: Scalars['Date']['output'];
  /** Last day (có hiệu lực đến); null while it lasts. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** Which of an agency's seals (loại con dấu). */
export type SealKind =
  /** The first seal (con dấu thứ nhất). */
  | 'FIRST'
  /** The second seal (con dấu thứ hai), kept at a centre so that results are sealed on the spot. */
  | 'SECOND'
  /** Digital signature of the agency (chữ ký số). */
  | 'DIGITAL';

/** Which seals are wanted (bộ lọc con dấu); the conditions hold together. */
export type SealFilter = {
  /** Only of this kind. */
  kind?: InputMaybe<SealKind>;
  /** Only of the agency with this code. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** Only kept at the reception unit with this code. */
  heldAt?: InputMaybe<Scalars['String']['input']>;
};

/** A page of seals (trang con dấu). */
export type SealConnection = {
  __typename?: 'SealConnection';
  /** The seals of this page with their cursors. */
  edges: Array<SealEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many seals the list has in all. */
  totalCount: TotalCount;
};

/** A seal in a list. */
export type SealEdge = {
  __typename?: 'SealEdge';
  /** Marks this place in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The seal. */
  node: Seal;
};

/** Authorisation (ủy quyền) or decentralisation (phân cấp): who may decide in whose place on a procedure. */
export type Authorisation = Node & {
  __typename?: 'Authorisation';
  /** Global identifier. */
  id: Scalars['ID']['output'];
  /** How the power is moved (hình thức). */
  kind: AuthorisationKind;
  /** Who gives it (cơ quan ủy quyền, phân cấp). */
  from: Agency;
  /** Who receives it (cơ quan được ủy quyền, phân cấp). */
  to: Agency;
  /** The procedure on which it may be used (thủ tục hành chính). */
  procedure?: Maybe<Procedure>;
  /** Number of the decision (số quyết định); made up for this system. */
  decisionNumber: Scalars['String']['output'];
  /** First day (có hiệu lực từ). */
  validFrom: Scalars['Date']['output'];
  /** Last day (có hiệu lực đến); null while it lasts. */
  validTo?: Maybe<Scalars['Date']['output']>;
};

/** How a power is moved down (hình thức). */
export type AuthorisationKind =
  /** Authorisation (ủy quyền): the giver stays responsible. */
  | 'AUTHORISATION'
  /** Decentralisation (phân cấp): the power and the responsibility move. */
  | 'DECENTRALISATION';

/** Which authorisations are wanted (bộ lọc ủy quyền); the conditions hold together. */
export type AuthorisationFilter = {
  /** Only of this kind. */
  kind?: InputMaybe<AuthorisationKind>;
  /** Only from the agency with this code. */
  from?: InputMaybe<Scalars['String']['input']>;
  /** Only to the agency with this code. */
  to?: InputMaybe<Scalars['String']['input']>;
  /** Only on the procedure with this code. */
  procedure?: InputMaybe<Scalars['String']['input']>;
};

/** A page of authorisations (trang ủy quyền). */
export type AuthorisationConnection = {
  __typename?: 'AuthorisationConnection';
  /** The authorisations of this page with their cursors. */
  edges: Array<AuthorisationEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many authorisations the list has in all. */
  totalCount: TotalCount;
};

/** An authorisation in a list. */
export type AuthorisationEdge = {
  __typename?: 'AuthorisationEdge';
  /** Marks this place in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The authorisation. */
  node: Authorisation;
};

/** Interconnection (kết nối liên thông) of a reception unit with the provincial centre. */
export type Interconnection = {
  __typename?: 'Interconnection';
  /** The reception unit (đơn vị kết nối). */
  unit: ReceptionUnit;
  /** Where its messages go (địa chỉ kết nối); null for those who are not bound to the unit or one above it. */
  endpoint?: Maybe<Scalars['String']['output']>;
  /** Who runs the connection (đơn vị vận hành). */
  operator: Scalars['String']['output'];
  /** When it was connected (thời điểm kết nối). */
  connectedAt: Scalars['DateTime']['output'];
  /**
   * When the provincial centre last acknowledged an exchange (lần trao đổi gần nhất được xác nhận), up to the end of the day and within the
   * silence limit before it; null when there was none in that time.
   */
  lastAcknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What follows from the last acknowledged exchange (trạng thái). */
  state: InterconnectionState;
  /** Days without an acknowledged exchange after which a unit counts as disconnected (giới hạn im lặng). */
  silenceLimitDays: Scalars['Int']['output'];
  /** Its exchanges with the provincial centre, newest first (nhật ký trao đổi); null for those who are not bound to the unit or one above it. */
  exchanges?: Maybe<ExchangeConnection>;
};


/** Interconnection (kết nối liên thông) of a reception unit with the provincial centre. */
export type InterconnectionLastAcknowledgedAtArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Interconnection (kết nối liên thông) of a reception unit with the provincial centre. */
export type InterconnectionStateArgs = {
  asOf?: InputMaybe<Scalars['Date']['input']>;
};


/** Interconnection (kết nối liên thông) of a reception unit with the provincial centre. */
export type InterconnectionExchangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** State of an interconnection (trạng thái kết nối). */
export type InterconnectionState =
  /** An exchange was acknowledged within the silence limit (đang kết nối). */
  | 'CONNECTED'
  /** No exchange was acknowledged within the silence limit (mất kết nối). */
  | 'SILENT'
  /** It is only connected later (chưa kết nối). */
  | 'NOT_YET_CONNECTED';

/** One exchange of messages between a reception unit and the provincial centre (lượt trao đổi). */
export type Exchange = {
  __typename?: 'Exchange';
  /** Identifier of the message (mã thông điệp). */
  messageId: Scalars['String']['output'];
  /** The reception unit (đơn vị). */
  unit: ReceptionUnit;
  /** Which way the message went (chiều trao đổi). */
  direction: ExchangeDirection;
  /** Service that was called (dịch vụ), by its name in the national portal's interface, or `Heartbeat`. */
  service: Scalars['String']['output'];
  /** When it was sent (thời điểm gửi). */
  sentAt: Scalars['DateTime']['output'];
  /** When the other side acknowledged it (thời điểm xác nhận); null when it did not. */
  acknowledgedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Which way a message went (chiều trao đổi). */
export type ExchangeDirection =
  /** From the unit to the provincial centre (lên). */
  | 'UP'
  /** From the provincial centre to the unit (xuống). */
  | 'DOWN';

/** Which exchanges are wanted (bộ lọc nhật ký); the conditions hold together. */
export type ExchangeFilter = {
  /** Only of the reception unit with this code. */
  unit?: InputMaybe<Scalars['String']['input']>;
  /** Only those that were acknowledged, or only those that were not. */
  acknowledged?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those sent at this instant or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only those sent before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A page of exchanges (trang nhật ký trao đổi). */
export type ExchangeConnection = {
  __typename?: 'ExchangeConnection';
  /** The exchanges of this page with their cursors. */
  edges: Array<ExchangeEdge>;
  /** Where the page stands in the list. */
  pageInfo: PageInfo;
  /** How many exchanges the list has in all. */
  totalCount: TotalCount;
};

/** An exchange in a list. */
export type ExchangeEdge = {
  __typename?: 'ExchangeEdge';
  /** Marks this place in the list, for `after`. */
  cursor: Scalars['String']['output'];
  /** The exchange. */
  node: Exchange;
};

/** Officers of one role at a unit (biên chế theo vai trò). Officers are kept under pseudonyms, and shown in numbers only. */
export type Staffing = {
  __typename?: 'Staffing';
  /** The role (vai trò). */
  role: OfficerRole;
  /** How many officers have it (số người). */
  count: Scalars['Int']['output'];
};

/** What an officer does at a reception unit (vai trò). */
export type OfficerRole =
  /** Head of the unit (lãnh đạo bộ phận). */
  | 'HEAD'
  /** Receives dossiers (tiếp nhận hồ sơ). */
  | 'RECEIVING'
  /** Handles and appraises dossiers (thẩm định, giải quyết). */
  | 'HANDLING'
  /** Approves (phê duyệt). */
  | 'APPROVING'
  /** Numbers, seals and issues results (văn thư). */
  | 'CLERK'
  /** Hands out results (trả kết quả). */
  | 'RETURNING';

/** How far the province is covered on a day (mức độ bao phủ). Every number is counted from rows. */
export type Coverage = {
  __typename?: 'Coverage';
  /** The day for which the numbers hold (ngày số liệu). */
  asOf: Scalars['Date']['output'];
  /** Number of district centres (trung tâm hành chính công cấp huyện). */
  districtCentres: Scalars['Int']['output'];
  /** District centres that hold a valid second seal (con dấu thứ hai). */
  secondSeals: SecondSealCoverage;
  /** Number of commune reception units (bộ phận tiếp nhận cấp xã). */
  communeUnits: Scalars['Int']['output'];
  /** Commune reception units that are interconnected with the provincial centre (liên thông). */
  interconnected: InterconnectionCoverage;
};

/** District centres with a valid second seal (con dấu thứ hai). */
export type SecondSealCoverage = {
  __typename?: 'SecondSealCoverage';
  /** How many have one. */
  count: Scalars['Int']['output'];
  /** Their share of all district centres. */
  share: Share;
  /** Those that have none (chưa có con dấu thứ hai). */
  missing: Array<ReceptionUnit>;
};

/**
 * Commune reception units that are interconnected: those of which the provincial centre acknowledged an exchange within the silence limit before the end
 * of the day.
 */
export type InterconnectionCoverage = {
  __typename?: 'InterconnectionCoverage';
  /** How many are. */
  count: Scalars['Int']['output'];
  /** Their share of all commune reception units. */
  share: Share;
  /** Those that are not (mất kết nối). */
  disconnected: Array<ReceptionUnit>;
  /** Days without an acknowledged exchange after which a unit counts as disconnected (giới hạn im lặng). */
  silenceLimitDays: Scalars['Int']['output'];
};

/** Result of the province in a ranking that others publish (chỉ số xếp hạng). */
export type ExternalIndex = {
  __typename?: 'ExternalIndex';
  /** Which ranking (loại chỉ số). */
  kind: ExternalIndexKind;
  /** Year that was assessed (năm đánh giá). */
  year: Scalars['Int']['output'];
  /** Place in the ranking (thứ hạng); null when it was not found. */
  rank?: Maybe<Scalars['Int']['output']>;
  /** Whether the place is this one or a better one, as in "top 7" (nằm trong nhóm dẫn đầu). */
  rankIsUpperBound: Scalars['Boolean']['output'];
  /** Number of places (tổng số địa phương). */
  of: Scalars['Int']['output'];
  /** Score (điểm số), in points or percent up to 100; null when it was not found. */
  score?: Maybe<Scalars['Decimal']['output']>;
  /** Who publishes it (cơ quan công bố). */
  publisher: Scalars['String']['output'];
  /** How sure rank and score are (độ tin cậy). */
  certainty: Certainty;
  /** On what the row rests (căn cứ). */
  basis: Scalars['String']['output'];
};

/** Which ranking (loại chỉ số). */
export type ExternalIndexKind =
  /** Public administration reform index (chỉ số cải cách hành chính, PAR Index). */
  | 'PAR_INDEX'
  /** Satisfaction index of public administrative services (chỉ số hài lòng, SIPAS). */
  | 'SIPAS';

/** A change of an administrative unit, an agency or a reception unit (thay đổi). */
export type UnitChange = {
  __typename?: 'UnitChange';
  /** Place in the feed, growing (số thứ tự). */
  sequence: Scalars['Int']['output'];
  /** When it was recorded (thời điểm ghi nhận). */
  recordedAt: Scalars['DateTime']['output'];
  /** The day from which it holds (ngày hiệu lực). */
  effectiveOn: Scalars['Date']['output'];
  /** What happened (nội dung thay đổi). */
  kind: UnitChangeKind;
  /** What has changed: an administrative unit, an agency or a reception unit. */
  subject: Node;
};

/** What happened to a unit or an agency (nội dung thay đổi). */
export type UnitChangeKind =
  /** A new one, or a new state of one, begins (bắt đầu). */
  | 'STARTED'
  /** It ends (chấm dứt). */
  | 'ENDED'
  /** What was recorded about it was corrected (đính chính). */
  | 'CORRECTED';

/** A page of changes (trang thay đổi). */
export type UnitChangeConnection = {
  __typename?: 'UnitChangeConnection';
  /** The changes of this page with their cursors. */
  edges: Array<UnitChangeEdge>;
  /** Where the page stands in the feed. */
  pageInfo: PageInfo;
  /** How many changes the feed has in all. */
  totalCount: TotalCount;
};

/** A change in the feed. */
export type UnitChangeEdge = {
  __typename?: 'UnitChangeEdge';
  /** Marks this place in the feed, for `since`. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: UnitChange;
};

export type Procedure = Node & {
  __typename?: 'Procedure';
  id: Scalars['ID']['output'];
};

export type ProcedureVersion = Node & {
  __typename?: 'ProcedureVersion';
  id: Scalars['ID']['output'];
};

export type ProcedureField = Node & {
  __typename?: 'ProcedureField';
  id: Scalars['ID']['output'];
};

export type Dossier = Node & {
  __typename?: 'Dossier';
  id: Scalars['ID']['output'];
};

export type Appointment = Node & {
  __typename?: 'Appointment';
  id: Scalars['ID']['output'];
};

export type QueueTicket = Node & {
  __typename?: 'QueueTicket';
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
  AdministrativeUnit: AdministrativeUnit;
  Agency: Agency;
  ReceptionUnit: ReceptionUnit;
  Seal: Seal;
  Authorisation: Authorisation;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AdministrativeUnit:
    ( { __typename: 'AdministrativeUnit' }
    & GraphQLRecursivePick<FederationTypes['AdministrativeUnit'], {"id":true}> );
  Agency:
    ( { __typename: 'Agency' }
    & ( GraphQLRecursivePick<FederationTypes['Agency'], {"code":true}>
        | GraphQLRecursivePick<FederationTypes['Agency'], {"id":true}> ) );
  ReceptionUnit:
    ( { __typename: 'ReceptionUnit' }
    & ( GraphQLRecursivePick<FederationTypes['ReceptionUnit'], {"code":true}>
        | GraphQLRecursivePick<FederationTypes['ReceptionUnit'], {"id":true}> ) );
  Seal:
    ( { __typename: 'Seal' }
    & GraphQLRecursivePick<FederationTypes['Seal'], {"id":true}> );
  Authorisation:
    ( { __typename: 'Authorisation' }
    & GraphQLRecursivePick<FederationTypes['Authorisation'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AdministrativeUnitModel )
    | ( AgencyModel )
    | ( ReceptionUnitModel )
    | ( SealModel )
    | ( AuthorisationModel )
    | ( Procedure )
    | ( ProcedureVersion )
    | ( ProcedureField )
    | ( Dossier )
    | ( Appointment )
    | ( QueueTicket )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  HeartbeatInput: HeartbeatInput;
  HeartbeatPayload: ResolverTypeWrapper<Omit<HeartbeatPayload, 'interconnection'> & { interconnection?: Maybe<ResolversTypes['Interconnection']> }>;
  AdministrativeUnit: ResolverTypeWrapper<AdministrativeUnitModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AdministrativeUnitLevel: AdministrativeUnitLevel;
  AdministrativeUnitType: AdministrativeUnitType;
  AdministrativeUnitFilter: AdministrativeUnitFilter;
  AdministrativeUnitOrder: AdministrativeUnitOrder;
  AdministrativeUnitConnection: ResolverTypeWrapper<AdministrativeUnitConnectionModel>;
  AdministrativeUnitEdge: ResolverTypeWrapper<Omit<AdministrativeUnitEdge, 'node'> & { node: ResolversTypes['AdministrativeUnit'] }>;
  AdministrativeUnitSuccession: ResolverTypeWrapper<AdministrativeUnitSuccessionModel>;
  SuccessionKind: SuccessionKind;
  SuccessionExtent: SuccessionExtent;
  Resolution: ResolverTypeWrapper<Resolution>;
  Certainty: Certainty;
  Agency: ResolverTypeWrapper<AgencyModel>;
  CodeProvenance: CodeProvenance;
  AgencyLevel: AgencyLevel;
  AgencyKind: AgencyKind;
  DepartmentCount: ResolverTypeWrapper<DepartmentCount>;
  DepartmentCounted: DepartmentCounted;
  AgencyFilter: AgencyFilter;
  AgencyOrder: AgencyOrder;
  AgencyConnection: ResolverTypeWrapper<AgencyConnectionModel>;
  AgencyEdge: ResolverTypeWrapper<Omit<AgencyEdge, 'node'> & { node: ResolversTypes['Agency'] }>;
  ReceptionUnit: ResolverTypeWrapper<ReceptionUnitModel>;
  ReceptionUnitKind: ReceptionUnitKind;
  ReceptionUnitFilter: ReceptionUnitFilter;
  ReceptionUnitOrder: ReceptionUnitOrder;
  ReceptionUnitConnection: ResolverTypeWrapper<ReceptionUnitConnectionModel>;
  ReceptionUnitEdge: ResolverTypeWrapper<Omit<ReceptionUnitEdge, 'node'> & { node: ResolversTypes['ReceptionUnit'] }>;
  ReceptionUnitSuccession: ResolverTypeWrapper<ReceptionUnitSuccessionModel>;
  OfficeSession: ResolverTypeWrapper<OfficeSessionModel>;
  OfficeSessionKind: OfficeSessionKind;
  WorkingCalendar: ResolverTypeWrapper<WorkingCalendarModel>;
  CalendarDay: ResolverTypeWrapper<CalendarDayModel>;
  CalendarDayKind: CalendarDayKind;
  CalendarDayReason: CalendarDayReason;
  ServiceCounter: ResolverTypeWrapper<ServiceCounterModel>;
  Seal: ResolverTypeWrapper<SealModel>;
  SealKind: SealKind;
  SealFilter: SealFilter;
  SealConnection: ResolverTypeWrapper<SealConnectionModel>;
  SealEdge: ResolverTypeWrapper<Omit<SealEdge, 'node'> & { node: ResolversTypes['Seal'] }>;
  Authorisation: ResolverTypeWrapper<AuthorisationModel>;
  AuthorisationKind: AuthorisationKind;
  AuthorisationFilter: AuthorisationFilter;
  AuthorisationConnection: ResolverTypeWrapper<AuthorisationConnectionModel>;
  AuthorisationEdge: ResolverTypeWrapper<Omit<AuthorisationEdge, 'node'> & { node: ResolversTypes['Authorisation'] }>;
  Interconnection: ResolverTypeWrapper<InterconnectionModel>;
  InterconnectionState: InterconnectionState;
  Exchange: ResolverTypeWrapper<ExchangeModel>;
  ExchangeDirection: ExchangeDirection;
  ExchangeFilter: ExchangeFilter;
  ExchangeConnection: ResolverTypeWrapper<ExchangeConnectionModel>;
  ExchangeEdge: ResolverTypeWrapper<Omit<ExchangeEdge, 'node'> & { node: ResolversTypes['Exchange'] }>;
  Staffing: ResolverTypeWrapper<Staffing>;
  OfficerRole: OfficerRole;
  Coverage: ResolverTypeWrapper<CoverageModel>;
  SecondSealCoverage: ResolverTypeWrapper<SecondSealCoverageModel>;
  InterconnectionCoverage: ResolverTypeWrapper<InterconnectionCoverageModel>;
  ExternalIndex: ResolverTypeWrapper<ExternalIndexModel>;
  ExternalIndexKind: ExternalIndexKind;
  UnitChange: ResolverTypeWrapper<UnitChangeModel>;
  UnitChangeKind: UnitChangeKind;
  UnitChangeConnection: ResolverTypeWrapper<UnitChangeConnectionModel>;
  UnitChangeEdge: ResolverTypeWrapper<Omit<UnitChangeEdge, 'node'> & { node: ResolversTypes['UnitChange'] }>;
  Procedure: ResolverTypeWrapper<Procedure>;
  ProcedureVersion: ResolverTypeWrapper<ProcedureVersion>;
  ProcedureField: ResolverTypeWrapper<ProcedureField>;
  Dossier: ResolverTypeWrapper<Dossier>;
  Appointment: ResolverTypeWrapper<Appointment>;
  QueueTicket: ResolverTypeWrapper<QueueTicket>;
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
  ID: Scalars['ID']['output'];
  Mutation: Record<PropertyKey, never>;
  HeartbeatInput: HeartbeatInput;
  HeartbeatPayload: Omit<HeartbeatPayload, 'interconnection'> & { interconnection?: Maybe<ResolversParentTypes['Interconnection']> };
  AdministrativeUnit: AdministrativeUnitModel;
  Boolean: Scalars['Boolean']['output'];
  AdministrativeUnitFilter: AdministrativeUnitFilter;
  AdministrativeUnitConnection: AdministrativeUnitConnectionModel;
  AdministrativeUnitEdge: Omit<AdministrativeUnitEdge, 'node'> & { node: ResolversParentTypes['AdministrativeUnit'] };
  AdministrativeUnitSuccession: AdministrativeUnitSuccessionModel;
  Resolution: Resolution;
  Agency: AgencyModel;
  DepartmentCount: DepartmentCount;
  AgencyFilter: AgencyFilter;
  AgencyConnection: AgencyConnectionModel;
  AgencyEdge: Omit<AgencyEdge, 'node'> & { node: ResolversParentTypes['Agency'] };
  ReceptionUnit: ReceptionUnitModel;
  ReceptionUnitFilter: ReceptionUnitFilter;
  ReceptionUnitConnection: ReceptionUnitConnectionModel;
  ReceptionUnitEdge: Omit<ReceptionUnitEdge, 'node'> & { node: ResolversParentTypes['ReceptionUnit'] };
  ReceptionUnitSuccession: ReceptionUnitSuccessionModel;
  OfficeSession: OfficeSessionModel;
  WorkingCalendar: WorkingCalendarModel;
  CalendarDay: CalendarDayModel;
  ServiceCounter: ServiceCounterModel;
  Seal: SealModel;
  SealFilter: SealFilter;
  SealConnection: SealConnectionModel;
  SealEdge: Omit<SealEdge, 'node'> & { node: ResolversParentTypes['Seal'] };
  Authorisation: AuthorisationModel;
  AuthorisationFilter: AuthorisationFilter;
  AuthorisationConnection: AuthorisationConnectionModel;
  AuthorisationEdge: Omit<AuthorisationEdge, 'node'> & { node: ResolversParentTypes['Authorisation'] };
  Interconnection: InterconnectionModel;
  Exchange: ExchangeModel;
  ExchangeFilter: ExchangeFilter;
  ExchangeConnection: ExchangeConnectionModel;
  ExchangeEdge: Omit<ExchangeEdge, 'node'> & { node: ResolversParentTypes['Exchange'] };
  Staffing: Staffing;
  Coverage: CoverageModel;
  SecondSealCoverage: SecondSealCoverageModel;
  InterconnectionCoverage: InterconnectionCoverageModel;
  ExternalIndex: ExternalIndexModel;
  UnitChange: UnitChangeModel;
  UnitChangeConnection: UnitChangeConnectionModel;
  UnitChangeEdge: Omit<UnitChangeEdge, 'node'> & { node: ResolversParentTypes['UnitChange'] };
  Procedure: Procedure;
  ProcedureVersion: ProcedureVersion;
  ProcedureField: ProcedureField;
  Dossier: Dossier;
  Appointment: Appointment;
  QueueTicket: QueueTicket;
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
  administrativeUnit?: Resolver<Maybe<ResolversTypes['AdministrativeUnit']>, ParentType, ContextType, RequireFields<QueryAdministrativeUnitArgs, 'gsoCode'>>;
  administrativeUnits?: Resolver<Maybe<ResolversTypes['AdministrativeUnitConnection']>, ParentType, ContextType, RequireFields<QueryAdministrativeUnitsArgs, 'first' | 'orderBy'>>;
  agency?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType, RequireFields<QueryAgencyArgs, 'code'>>;
  agencies?: Resolver<Maybe<ResolversTypes['AgencyConnection']>, ParentType, ContextType, RequireFields<QueryAgenciesArgs, 'first' | 'orderBy'>>;
  receptionUnit?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType, RequireFields<QueryReceptionUnitArgs, 'code'>>;
  receptionUnits?: Resolver<Maybe<ResolversTypes['ReceptionUnitConnection']>, ParentType, ContextType, RequireFields<QueryReceptionUnitsArgs, 'first' | 'orderBy'>>;
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType, Partial<QueryCoverageArgs>>;
  externalIndexes?: Resolver<Maybe<Array<ResolversTypes['ExternalIndex']>>, ParentType, ContextType, Partial<QueryExternalIndexesArgs>>;
  workingCalendar?: Resolver<Maybe<ResolversTypes['WorkingCalendar']>, ParentType, ContextType, RequireFields<QueryWorkingCalendarArgs, 'code'>>;
  exchangeLog?: Resolver<Maybe<ResolversTypes['ExchangeConnection']>, ParentType, ContextType, RequireFields<QueryExchangeLogArgs, 'first'>>;
  seals?: Resolver<Maybe<ResolversTypes['SealConnection']>, ParentType, ContextType, RequireFields<QuerySealsArgs, 'first'>>;
  authorisations?: Resolver<Maybe<ResolversTypes['AuthorisationConnection']>, ParentType, ContextType, RequireFields<QueryAuthorisationsArgs, 'first'>>;
  unitChanges?: Resolver<Maybe<ResolversTypes['UnitChangeConnection']>, ParentType, ContextType, RequireFields<QueryUnitChangesArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Maybe<Array<Maybe<ResolversTypes['Node']>>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  unitAccessLog?: Resolver<Maybe<ResolversTypes['AccessLogConnection']>, ParentType, ContextType, RequireFields<QueryUnitAccessLogArgs, 'first'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  heartbeat?: Resolver<Maybe<ResolversTypes['HeartbeatPayload']>, ParentType, ContextType, RequireFields<MutationHeartbeatArgs, 'input'>>;
};

export type HeartbeatPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeartbeatPayload'] = ResolversParentTypes['HeartbeatPayload']> = {
  interconnection?: Resolver<Maybe<ResolversTypes['Interconnection']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AdministrativeUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdministrativeUnit'] = ResolversParentTypes['AdministrativeUnit'], FederationReferenceType extends FederationReferenceTypes['AdministrativeUnit'] = FederationReferenceTypes['AdministrativeUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AdministrativeUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  gsoCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fullName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['AdministrativeUnitType'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['AdministrativeUnitLevel'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['AdministrativeUnit']>, ParentType, ContextType, Partial<AdministrativeUnitParentArgs>>;
  ancestors?: Resolver<Array<ResolversTypes['AdministrativeUnit']>, ParentType, ContextType, Partial<AdministrativeUnitAncestorsArgs>>;
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  children?: Resolver<ResolversTypes['AdministrativeUnitConnection'], ParentType, ContextType, RequireFields<AdministrativeUnitChildrenArgs, 'first'>>;
  receptionUnit?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, Partial<AdministrativeUnitInForceArgs>>;
  predecessors?: Resolver<Array<ResolversTypes['AdministrativeUnitSuccession']>, ParentType, ContextType>;
  successors?: Resolver<Array<ResolversTypes['AdministrativeUnitSuccession']>, ParentType, ContextType>;
  endedBy?: Resolver<Maybe<ResolversTypes['Resolution']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AdministrativeUnitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdministrativeUnitConnection'] = ResolversParentTypes['AdministrativeUnitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AdministrativeUnitEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type AdministrativeUnitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdministrativeUnitEdge'] = ResolversParentTypes['AdministrativeUnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AdministrativeUnit'], ParentType, ContextType>;
};

export type AdministrativeUnitSuccessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdministrativeUnitSuccession'] = ResolversParentTypes['AdministrativeUnitSuccession']> = {
  unit?: Resolver<ResolversTypes['AdministrativeUnit'], ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['SuccessionKind']>, ParentType, ContextType>;
  extent?: Resolver<ResolversTypes['SuccessionExtent'], ParentType, ContextType>;
  isRemainder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  resolution?: Resolver<ResolversTypes['Resolution'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ResolutionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Resolution'] = ResolversParentTypes['Resolution']> = {
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  signedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AgencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency'], FederationReferenceType extends FederationReferenceTypes['Agency'] = FederationReferenceTypes['Agency']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Agency']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  codeProvenance?: Resolver<ResolversTypes['CodeProvenance'], ParentType, ContextType>;
  shortName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<AgencyNameArgs>>;
  level?: Resolver<ResolversTypes['AgencyLevel'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AgencyKind'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType, Partial<AgencyParentArgs>>;
  administrativeUnit?: Resolver<ResolversTypes['AdministrativeUnit'], ParentType, ContextType, Partial<AgencyAdministrativeUnitArgs>>;
  receptionUnit?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  departmentOf2019?: Resolver<ResolversTypes['DepartmentCount'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, Partial<AgencyInForceArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DepartmentCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DepartmentCount'] = ResolversParentTypes['DepartmentCount']> = {
  counted?: Resolver<ResolversTypes['DepartmentCounted'], ParentType, ContextType>;
  certainty?: Resolver<Maybe<ResolversTypes['Certainty']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AgencyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgencyConnection'] = ResolversParentTypes['AgencyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AgencyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type AgencyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgencyEdge'] = ResolversParentTypes['AgencyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
};

export type ReceptionUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceptionUnit'] = ResolversParentTypes['ReceptionUnit'], FederationReferenceType extends FederationReferenceTypes['ReceptionUnit'] = FederationReferenceTypes['ReceptionUnit']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ReceptionUnit']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReceptionUnitKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ReceptionUnitNameArgs>>;
  parent?: Resolver<Maybe<ResolversTypes['ReceptionUnit']>, ParentType, ContextType, Partial<ReceptionUnitParentArgs>>;
  children?: Resolver<ResolversTypes['ReceptionUnitConnection'], ParentType, ContextType, RequireFields<ReceptionUnitChildrenArgs, 'first'>>;
  agency?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  administrativeUnit?: Resolver<ResolversTypes['AdministrativeUnit'], ParentType, ContextType, Partial<ReceptionUnitAdministrativeUnitArgs>>;
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<ReceptionUnitAddressArgs>>;
  officeHours?: Resolver<Array<ResolversTypes['OfficeSession']>, ParentType, ContextType, Partial<ReceptionUnitOfficeHoursArgs>>;
  calendar?: Resolver<ResolversTypes['WorkingCalendar'], ParentType, ContextType>;
  counters?: Resolver<Array<ResolversTypes['ServiceCounter']>, ParentType, ContextType>;
  seals?: Resolver<Array<ResolversTypes['Seal']>, ParentType, ContextType, Partial<ReceptionUnitSealsArgs>>;
  interconnection?: Resolver<Maybe<ResolversTypes['Interconnection']>, ParentType, ContextType>;
  staffing?: Resolver<Array<ResolversTypes['Staffing']>, ParentType, ContextType, Partial<ReceptionUnitStaffingArgs>>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  inForce?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, Partial<ReceptionUnitInForceArgs>>;
  successors?: Resolver<Array<ResolversTypes['ReceptionUnitSuccession']>, ParentType, ContextType>;
  predecessors?: Resolver<Array<ResolversTypes['ReceptionUnitSuccession']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReceptionUnitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceptionUnitConnection'] = ResolversParentTypes['ReceptionUnitConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReceptionUnitEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type ReceptionUnitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceptionUnitEdge'] = ResolversParentTypes['ReceptionUnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReceptionUnit'], ParentType, ContextType>;
};

export type ReceptionUnitSuccessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceptionUnitSuccession'] = ResolversParentTypes['ReceptionUnitSuccession']> = {
  unit?: Resolver<ResolversTypes['ReceptionUnit'], ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  extent?: Resolver<ResolversTypes['SuccessionExtent'], ParentType, ContextType>;
  resolution?: Resolver<ResolversTypes['Resolution'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
};

export type OfficeSessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficeSession'] = ResolversParentTypes['OfficeSession']> = {
  weekday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opensAt?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  closesAt?: Resolver<ResolversTypes['LocalTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OfficeSessionKind'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type WorkingCalendarResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingCalendar'] = ResolversParentTypes['WorkingCalendar']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lastDay?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['CalendarDay']>, ParentType, ContextType, RequireFields<WorkingCalendarDaysArgs, 'includeUnused'>>;
};

export type CalendarDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarDay'] = ResolversParentTypes['CalendarDay']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CalendarDayKind'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['CalendarDayReason'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pairedDate?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  lunarDate?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  isUsed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ServiceCounterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceCounter'] = ResolversParentTypes['ServiceCounter']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  fieldNames?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SealResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Seal'] = ResolversParentTypes['Seal'], FederationReferenceType extends FederationReferenceTypes['Seal'] = FederationReferenceTypes['Seal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Seal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SealKind'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  heldAt?: Resolver<ResolversTypes['ReceptionUnit'], ParentType, ContextType>;
  permitNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SealConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealConnection'] = ResolversParentTypes['SealConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SealEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type SealEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SealEdge'] = ResolversParentTypes['SealEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Seal'], ParentType, ContextType>;
};

export type AuthorisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Authorisation'] = ResolversParentTypes['Authorisation'], FederationReferenceType extends FederationReferenceTypes['Authorisation'] = FederationReferenceTypes['Authorisation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Authorisation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuthorisationKind'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Agency'], ParentType, ContextType>;
  procedure?: Resolver<Maybe<ResolversTypes['Procedure']>, ParentType, ContextType>;
  decisionNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AuthorisationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorisationConnection'] = ResolversParentTypes['AuthorisationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuthorisationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type AuthorisationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthorisationEdge'] = ResolversParentTypes['AuthorisationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Authorisation'], ParentType, ContextType>;
};

export type InterconnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Interconnection'] = ResolversParentTypes['Interconnection']> = {
  unit?: Resolver<ResolversTypes['ReceptionUnit'], ParentType, ContextType>;
  endpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operator?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  connectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastAcknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType, Partial<InterconnectionLastAcknowledgedAtArgs>>;
  state?: Resolver<ResolversTypes['InterconnectionState'], ParentType, ContextType, Partial<InterconnectionStateArgs>>;
  silenceLimitDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  exchanges?: Resolver<Maybe<ResolversTypes['ExchangeConnection']>, ParentType, ContextType, RequireFields<InterconnectionExchangesArgs, 'first'>>;
};

export type ExchangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Exchange'] = ResolversParentTypes['Exchange']> = {
  messageId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['ReceptionUnit'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['ExchangeDirection'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  acknowledgedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ExchangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeConnection'] = ResolversParentTypes['ExchangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ExchangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type ExchangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExchangeEdge'] = ResolversParentTypes['ExchangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Exchange'], ParentType, ContextType>;
};

export type StaffingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Staffing'] = ResolversParentTypes['Staffing']> = {
  role?: Resolver<ResolversTypes['OfficerRole'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  asOf?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  districtCentres?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  secondSeals?: Resolver<ResolversTypes['SecondSealCoverage'], ParentType, ContextType>;
  communeUnits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  interconnected?: Resolver<ResolversTypes['InterconnectionCoverage'], ParentType, ContextType>;
};

export type SecondSealCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecondSealCoverage'] = ResolversParentTypes['SecondSealCoverage']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Share'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
};

export type InterconnectionCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InterconnectionCoverage'] = ResolversParentTypes['InterconnectionCoverage']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Share'], ParentType, ContextType>;
  disconnected?: Resolver<Array<ResolversTypes['ReceptionUnit']>, ParentType, ContextType>;
  silenceLimitDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExternalIndexResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExternalIndex'] = ResolversParentTypes['ExternalIndex']> = {
  kind?: Resolver<ResolversTypes['ExternalIndexKind'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rank?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rankIsUpperBound?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  of?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  publisher?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UnitChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitChange'] = ResolversParentTypes['UnitChange']> = {
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  effectiveOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['UnitChangeKind'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
};

export type UnitChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitChangeConnection'] = ResolversParentTypes['UnitChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UnitChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['TotalCount'], ParentType, ContextType>;
};

export type UnitChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitChangeEdge'] = ResolversParentTypes['UnitChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnitChange'], ParentType, ContextType>;
};

export type ProcedureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Procedure'] = ResolversParentTypes['Procedure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcedureVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureVersion'] = ResolversParentTypes['ProcedureVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProcedureFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcedureField'] = ResolversParentTypes['ProcedureField']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DossierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dossier'] = ResolversParentTypes['Dossier']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AppointmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Appointment'] = ResolversParentTypes['Appointment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueueTicketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QueueTicket'] = ResolversParentTypes['QueueTicket']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'AdministrativeUnit' | 'Agency' | 'ReceptionUnit' | 'Seal' | 'Authorisation' | 'Procedure' | 'ProcedureVersion' | 'ProcedureField' | 'Dossier' | 'Appointment' | 'QueueTicket', ParentType, ContextType>;
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
  HeartbeatPayload?: HeartbeatPayloadResolvers<ContextType>;
  AdministrativeUnit?: AdministrativeUnitResolvers<ContextType>;
  AdministrativeUnitConnection?: AdministrativeUnitConnectionResolvers<ContextType>;
  AdministrativeUnitEdge?: AdministrativeUnitEdgeResolvers<ContextType>;
  AdministrativeUnitSuccession?: AdministrativeUnitSuccessionResolvers<ContextType>;
  Resolution?: ResolutionResolvers<ContextType>;
  Agency?: AgencyResolvers<ContextType>;
  DepartmentCount?: DepartmentCountResolvers<ContextType>;
  AgencyConnection?: AgencyConnectionResolvers<ContextType>;
  AgencyEdge?: AgencyEdgeResolvers<ContextType>;
  ReceptionUnit?: ReceptionUnitResolvers<ContextType>;
  ReceptionUnitConnection?: ReceptionUnitConnectionResolvers<ContextType>;
  ReceptionUnitEdge?: ReceptionUnitEdgeResolvers<ContextType>;
  ReceptionUnitSuccession?: ReceptionUnitSuccessionResolvers<ContextType>;
  OfficeSession?: OfficeSessionResolvers<ContextType>;
  WorkingCalendar?: WorkingCalendarResolvers<ContextType>;
  CalendarDay?: CalendarDayResolvers<ContextType>;
  ServiceCounter?: ServiceCounterResolvers<ContextType>;
  Seal?: SealResolvers<ContextType>;
  SealConnection?: SealConnectionResolvers<ContextType>;
  SealEdge?: SealEdgeResolvers<ContextType>;
  Authorisation?: AuthorisationResolvers<ContextType>;
  AuthorisationConnection?: AuthorisationConnectionResolvers<ContextType>;
  AuthorisationEdge?: AuthorisationEdgeResolvers<ContextType>;
  Interconnection?: InterconnectionResolvers<ContextType>;
  Exchange?: ExchangeResolvers<ContextType>;
  ExchangeConnection?: ExchangeConnectionResolvers<ContextType>;
  ExchangeEdge?: ExchangeEdgeResolvers<ContextType>;
  Staffing?: StaffingResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  SecondSealCoverage?: SecondSealCoverageResolvers<ContextType>;
  InterconnectionCoverage?: InterconnectionCoverageResolvers<ContextType>;
  ExternalIndex?: ExternalIndexResolvers<ContextType>;
  UnitChange?: UnitChangeResolvers<ContextType>;
  UnitChangeConnection?: UnitChangeConnectionResolvers<ContextType>;
  UnitChangeEdge?: UnitChangeEdgeResolvers<ContextType>;
  Procedure?: ProcedureResolvers<ContextType>;
  ProcedureVersion?: ProcedureVersionResolvers<ContextType>;
  ProcedureField?: ProcedureFieldResolvers<ContextType>;
  Dossier?: DossierResolvers<ContextType>;
  Appointment?: AppointmentResolvers<ContextType>;
  QueueTicket?: QueueTicketResolvers<ContextType>;
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

