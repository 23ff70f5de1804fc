namespace ZohoProcore.Sync;

/// <summary>The codes of the findings that the core itself makes. Codes are stable; sentences may change.</summary>
public static partial class FindingCodes
{
    /// <summary>A line names no project.</summary>
    public const string ProjectMissing = nameof(ProjectMissing);

    /// <summary>No Procore project has the code of the line's project.</summary>
    public const string ProjectUnknown = nameof(ProjectUnknown);

    /// <summary>Several Procore projects have the code of the line's project.</summary>
    public const string ProjectAmbiguous = nameof(ProjectAmbiguous);

    /// <summary>The line's project is, or may be, one of another connection's company of Procore.</summary>
    public const string ProjectElsewhere = nameof(ProjectElsewhere);

    /// <summary>The Procore project is not active.</summary>
    public const string ProjectInactive = nameof(ProjectInactive);

    /// <summary>A project of Zoho Books may be one of Procore, and number and name do not both say so.</summary>
    public const string ProjectProposed = nameof(ProjectProposed);

    /// <summary>A project of Procore is to be made in Zoho Books, and for which customer is not known.</summary>
    public const string CustomerUnknown = nameof(CustomerUnknown);

    /// <summary>An option of the reporting tag of cost types names no cost type of Procore.</summary>
    public const string CostTypeOptionUnknown = nameof(CostTypeOptionUnknown);

    /// <summary>Zoho Books refused what an alignment wrote without a person.</summary>
    public const string AlignmentRefused = nameof(AlignmentRefused);

    /// <summary>What an alignment does without a person fails again and again.</summary>
    public const string AlignmentFailed = nameof(AlignmentFailed);

    /// <summary>A line names no cost code.</summary>
    public const string CostCodeMissing = nameof(CostCodeMissing);

    /// <summary>The project has no such cost code.</summary>
    public const string CostCodeUnknown = nameof(CostCodeUnknown);

    /// <summary>
    /// Several cost codes of the project have that code, or several of its WBS codes are of the line's cost code and cost type.
    /// </summary>
    public const string CostCodeAmbiguous = nameof(CostCodeAmbiguous);

    /// <summary>The cost code, or every WBS code with it, is inactive or deleted.</summary>
    public const string CostCodeInactive = nameof(CostCodeInactive);

    /// <summary>The project has no such sub job, or not one alone.</summary>
    public const string SubJobUnknown = nameof(SubJobUnknown);

    /// <summary>The sub job is inactive.</summary>
    public const string SubJobInactive = nameof(SubJobInactive);

    /// <summary>A line names no cost type and none follows from anything else.</summary>
    public const string CostTypeMissing = nameof(CostTypeMissing);

    /// <summary>The project has no such cost type.</summary>
    public const string CostTypeUnknown = nameof(CostTypeUnknown);

    /// <summary>What a field is mapped from can't be read as such a field, or lines say different things.</summary>
    public const string FieldUnclear = nameof(FieldUnclear);

    /// <summary>The order's file could not be read, and so not be attached to its commitments.</summary>
    public const string FileNotAttached = nameof(FileNotAttached);

    /// <summary>The project has no WBS code for the pair of cost code and cost type.</summary>
    public const string WbsCodeMissing = nameof(WbsCodeMissing);

    /// <summary>The WBS code is inactive.</summary>
    public const string WbsCodeInactive = nameof(WbsCodeInactive);

    /// <summary>The WBS code is not on the project's budget.</summary>
    public const string WbsCodeNotBudgeted = nameof(WbsCodeNotBudgeted);

    /// <summary>The order would leave less than nothing of Procore's budget on a code, which policy blocks.</summary>
    public const string BudgetExceeded = nameof(BudgetExceeded);

    /// <summary>Amounts would stand in Procore in another currency than they are in, or in one that nobody knows.</summary>
    public const string CurrencyForeign = nameof(CurrencyForeign);

    /// <summary>Policy insists on units of measure, and Procore does not have that of a line.</summary>
    public const string UnitUnknown = nameof(UnitUnknown);

    /// <summary>A tax goes on a tax code that Procore does not have in use.</summary>
    public const string TaxCodeUnknown = nameof(TaxCodeUnknown);

    /// <summary>The order has no lines with goods or services.</summary>
    public const string OrderEmpty = nameof(OrderEmpty);

    /// <summary>The amounts that the order states do not explain its total, or contradict each other.</summary>
    public const string TotalNotExplained = nameof(TotalNotExplained);

    /// <summary>A part of the order's total may or may not be its cost, and policy leaves that to a person.</summary>
    public const string CostUndecided = nameof(CostUndecided);

    /// <summary>More of a line was cancelled than was left to bill; a commitment never falls below what is billed.</summary>
    public const string CancelledBelowBilled = nameof(CancelledBelowBilled);

    /// <summary>The organization is not in the US, and nobody chose yet whether taxes are cost.</summary>
    public const string TaxPolicyMissing = nameof(TaxPolicyMissing);

    /// <summary>A rule of the cost policy names a tax or a project that is not there, and the order may be one that it is for.</summary>
    public const string TaxRuleUnknown = nameof(TaxRuleUnknown);

    /// <summary>
    /// A policy names an account or an item that Zoho Books does not have, and orders wait where a line of theirs could be meant; or a
    /// project that Procore does not show, or that is not what the policy says of it.
    /// </summary>
    public const string PolicyNameUnknown = nameof(PolicyNameUnknown);

    /// <summary>A commitment would come to less than nothing.</summary>
    public const string CommitmentNegative = nameof(CommitmentNegative);

    /// <summary>An order that became a commitment was cancelled in Zoho.</summary>
    public const string OrderCancelled = nameof(OrderCancelled);

    /// <summary>An order that became a commitment went back to a status that is no commitment.</summary>
    public const string OrderReopened = nameof(OrderReopened);

    /// <summary>An order that became a commitment can't be found in Zoho any more.</summary>
    public const string OrderDeleted = nameof(OrderDeleted);

    /// <summary>The order no longer has lines for a project in which it became a commitment.</summary>
    public const string CommitmentLeftBehind = nameof(CommitmentLeftBehind);

    /// <summary>Procore locks the commitment, and the order changed after that.</summary>
    public const string CommitmentLocked = nameof(CommitmentLocked);

    /// <summary>A commitment with the order's number stands in Procore, and nobody linked the two or said that they differ.</summary>
    public const string CommitmentStands = nameof(CommitmentStands);

    /// <summary>
    /// A commitment of the order's vendor and amount stands in Procore under no number, or under one that no other order has: it may be the
    /// order, and stays a question whatever becomes of that.
    /// </summary>
    public const string CommitmentMayStand = nameof(CommitmentMayStand);

    /// <summary>A subcontract that may be the order stands in Procore: it would be committed twice.</summary>
    public const string SubcontractStands = nameof(SubcontractStands);

    /// <summary>
    /// Beside the order's commitment stands another one with the order's number that the sync did not make: the order may be committed
    /// twice.
    /// </summary>
    public const string CommitmentDoubled = nameof(CommitmentDoubled);

    /// <summary>A commitment with the order's number stands in Procore already and belongs to another integration.</summary>
    public const string CommitmentForeign = nameof(CommitmentForeign);

    /// <summary>A draft change order holds what the order changed after approval, and a person has not approved it yet.</summary>
    public const string ChangeOrderPending = nameof(ChangeOrderPending);

    /// <summary>
    /// A change order was written, or was about to be, and can't be found in Procore; it is never written a second time by itself.
    /// </summary>
    public const string ChangeOrderUnknown = nameof(ChangeOrderUnknown);

    /// <summary>
    /// More than one change order waits for approval on a commitment where one is to: one of the sync that was looked for and not found
    /// came late, or people entered one, and the sync would draft another.
    /// </summary>
    public const string ChangeOrderDoubled = nameof(ChangeOrderDoubled);

    /// <summary>People changed, declined or took over a change order of the sync, and the order is not what the commitment is.</summary>
    public const string ChangeOrderTouched = nameof(ChangeOrderTouched);

    /// <summary>A person changed the commitment in Procore.</summary>
    public const string CommitmentChanged = nameof(CommitmentChanged);

    /// <summary>A person put lines of an approved commitment on other codes in Procore; no amount changed.</summary>
    public const string LineRecoded = nameof(LineRecoded);

    /// <summary>A person deleted the commitment in Procore; its own record says so.</summary>
    public const string CommitmentDeleted = nameof(CommitmentDeleted);

    /// <summary>
    /// The commitment can't be found in Procore. That is no proof that it was deleted: it may be private, or its project withdrawn.
    /// </summary>
    public const string CommitmentNotFound = nameof(CommitmentNotFound);

    /// <summary>The commitment was written under a link that is another one now.</summary>
    public const string LinkChanged = nameof(LinkChanged);

    /// <summary>Procore refused the commitment or one of its lines.</summary>
    public const string CommitmentRefused = nameof(CommitmentRefused);

    /// <summary>The commitment does not come to what its lines come to, as Procore has it.</summary>
    public const string TotalMismatch = nameof(TotalMismatch);

    /// <summary>The record was tried again and again and always failed.</summary>
    public const string RepeatedFailure = nameof(RepeatedFailure);

    /// <summary>The record was written in the same way again and again, and never stood as it was written.</summary>
    public const string WriteRepeated = nameof(WriteRepeated);

    /// <summary>A service does not let the connection in any more.</summary>
    public const string ConnectionNotAuthorized = nameof(ConnectionNotAuthorized);

    /// <summary>A service could not be read for an hour.</summary>
    public const string ConnectionFailing = nameof(ConnectionFailing);

    /// <summary>A service asks the connection for patience.</summary>
    public const string ConnectionThrottled = nameof(ConnectionThrottled);

    /// <summary>This machine's clock and a service's are minutes apart.</summary>
    public const string ClockApart = nameof(ClockApart);

    /// <summary>
    /// What the order needs was not found, or was found once only, among records of which some cannot be read: it may be one of those.
    /// </summary>
    public const string DirectoryIncomplete = nameof(DirectoryIncomplete);

    /// <summary>A record is in a list and cannot be read. Everything else of the list is used.</summary>
    public const string RecordUnreadable = nameof(RecordUnreadable);

    /// <summary>Zoho's answer for the order could not be understood, again and again.</summary>
    public const string AnswerNotUnderstood = nameof(AnswerNotUnderstood);
}
