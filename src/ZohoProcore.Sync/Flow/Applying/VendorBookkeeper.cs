using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Says what to store for a vendor at each point of its way. Reads and writes nothing: what is returned is stored as it is.
/// </summary>
internal sealed class VendorBookkeeper(ClaimedWork claim, SyncRecord? record, IReadOnlyList<ReviewItem> reviews)
{
    private const string Unwritten = "Policy links vendors and writes nothing of them.";

    private VendorPlanInput? _input;
    private VendorPlan? _plan;
    private Instant? _modified;

    public ClaimedWork Claim { get; } = claim;

    public RecordKey Key => Claim.Item.Key;

    /// <summary>Where the vendor stood before; null when it is new.</summary>
    public SyncRecord? Record { get; set; } = record;

    /// <summary>What was asked about it.</summary>
    public IReadOnlyList<ReviewItem> Reviews { get; set; } = reviews;

    /// <summary>Decisions of the plan that a person took back while it was worked off; null while nobody looked again.</summary>
    public IReadOnlyList<string>? Withdrawn { get; private set; }

    /// <summary>Whether a write may have left.</summary>
    public bool IsBegun { get; set; }

    private RepeatedWrite? Repeated => WriteBrake.Counted(Record, Reviews);

    private string OriginId => _input!.OriginId;

    private LinkBasis LinksAsRead => new(LinkKind.Vendor, Key.Id, [.. _input!.Links.All.Where(one => one.ZohoId == Key.Id)]);

    private VendorNote Before => _input!.Note;

    /// <summary>Takes what was read and planned.</summary>
    public void Read(VendorPlanInput input, VendorPlan plan, Instant? modified) => (_input, _plan, _modified) = (input, plan, modified);

    /// <summary>Takes what a person said meanwhile.</summary>
    public void Again(SyncRecord? record, IReadOnlyList<ReviewItem> reviews, IReadOnlyList<OrderDecision> standing) =>
        (Record, Reviews, Withdrawn) = (
            record, reviews, [.. (_input?.Decisions ?? []).Select(one => one.Id).OfType<string>().Except(standing.Select(one => one.Id))!]);

    /// <summary>
    /// Whether Procore refused what would be written, and nothing is another than it was then. A person who asks has it sent again.
    /// </summary>
    public bool IsRefusedAsItIs(VendorPlan plan) => Record?.RefusedHash == plan.Hash
        && Claim.Item.Priority != WorkPriority.Person
        && Reviews.Any(item => item.Status == ReviewStatus.Open);

    /// <summary>Policy wants nothing written of vendors: what was asked before it said so is settled.</summary>
    public ChangeSet Unwanted(Instant now) => Record is null ? new() { Completed = [Claim] } : new()
    {
        Records = [Record with { State = RecordState.Filtered, Reason = Unwritten, FindingCodes = [], ChangedAt = now }],
        Reviews = ReviewKeeper.Keep(Key, string.Empty, [], string.Empty, Reviews, now),
        Completed = [Claim],
        Basis = Basis(null),
        Audit = Record.State == RecordState.Filtered
            ? []
            : [VendorAudit.State(Record with { State = RecordState.Filtered, Reason = Unwritten })],
    };

    /// <summary>Nothing is written: how it stands, and what is asked.</summary>
    public ChangeSet Settled(VendorPlan plan, Instant? again, IReadOnlyList<RecordKey> waiting, Instant now)
    {
        var stands = Stands(plan.Outcome, plan.Reason, plan.Findings, plan.Hash, now) with { Waiting = plan.Waiting };
        return Ended(plan, isWritten: false) with
        {
            Records = [stands],
            FoundLinks = plan.NewLink is { } link ? [link with { At = now }] : [],
            Reviews = ReviewKeeper.Keep(Key, string.Empty, plan.Findings, plan.StateHash, Reviews, now),
            Cursors = StoredVendorNote.Of(Key.Id, Before, plan.Note),
            Completed = again is null ? [Claim] : [],
            Deferred = again is { } at ? [Claim with { Item = WorkMaker.At(Claim.Item, at, plan.Reason) }] : [],
            Submitted = WorkMaker.Due(waiting, now, Claim.Item.Priority, "its vendor is linked"),
            ClosedIntents = _input!.Begun is { } begun && plan.Outcome != RecordState.AwaitingApproval ? [begun.OriginId] : [],
            Audit =
            [
                .. VendorAudit.Linked(Key, plan.NewLink),
                .. plan.Outcome == RecordState.AwaitingApproval ? [] : VendorAudit.Resolved(Key, _input),
                .. VendorAudit.Endings(Key, _input, plan, isWritten: false),
                .. News(stands, plan.Findings),
            ],
            Basis = Basis(plan),
        };
    }

    /// <summary>Before the write: what is about to be written, so that a crash leaves a trace to resolve.</summary>
    public ChangeSet BeforeWriting(VendorPlan plan, ChangeBasis reach, IReadOnlyList<RecordKey> waiting, long? epoch, Instant now) => new()
    {
        Submitted = WorkMaker.Due(waiting, now, Claim.Item.Priority, "its vendor is linked"),
        FoundLinks = plan.NewLink is { } link ? [link with { At = now }] : [],
        OpenedIntents =
        [
            new()
            {
                OriginId = OriginId,
                OrderId = Key.Owner,
                ProjectId = 0,
                PlanHash = plan.Hash,
                Desired = new() { Fields = plan.Step!.Values },
                DecisionId = plan.Step.DecisionId,
                Epoch = epoch,
                At = now,
            },
        ],
        Audit =
        [
            .. VendorAudit.Linked(Key, plan.NewLink),
            .. VendorAudit.Resolved(Key, _input!),
            VendorAudit.Of(AuditKind.Intent, Key, OriginId, plan) with { Reason = plan.Step.Sentence },
        ],

        // It may have waited for others: what a person linked meanwhile is not made beside it.
        Basis = Basis(plan) with { Links = [LinksAsRead], Cursors = reach.Cursors },
    };

    /// <summary>After the write: how it came out.</summary>
    public ChangeSet Written(VendorPlan plan, VendorWriteResult result, Link? link, IReadOnlyList<RecordKey> waiting, Instant now)
    {
        var step = plan.Step!;
        IReadOnlyList<Finding> findings = result.Refusal is { } said ? [VendorWords.Refused(Key.Id, _input!.Name, said)] : [];
        var stands = findings.Count == 0
            ? Stands(RecordState.Synced, step.Sentence, findings, plan.Hash, now) with { Repeated = WriteBrake.Next(Repeated, step, now) }
            : Stands(RecordState.NeedsReview, findings[0].Sentence, findings, plan.Hash, now) with { RefusedHash = plan.Hash };
        var note = result.Vendor is { } vendor ? VendorAfterWrite.Note(plan.Note, step, vendor) : Before;
        return Ended(plan, isWritten: result.Refusal is null) with
        {
            Records = [stands],
            FoundLinks = link is null ? [] : [link with { At = now }],

            // A link that a person changed meanwhile keeps what they said.
            Links = Withdrawn is null ? VendorAfterWrite.Renamed(_input!, step, result.Vendor) : [],
            Reviews = ReviewKeeper.Keep(Key, string.Empty, findings, plan.StateHash, Reviews, now),
            Cursors = StoredVendorNote.Of(Key.Id, Before, note),
            ClosedIntents = [OriginId],
            Completed = [Claim],
            Submitted =
            [
                .. WorkMaker.Due(waiting, now, Claim.Item.Priority, "its vendor is linked"),

                // What else there is to write, and whether both sides agree now, the next look finds; the directory has to know it, too.
                .. result.Vendor is { } standing && findings.Count == 0
                    ? WorkMaker.Due(VendorAfterWrite.Again(_input!, step, standing.Id), now, Claim.Item.Priority, "it was written")
                    : [],
            ],
            Audit =
            [
                .. VendorAudit.Linked(Key, link),
                VendorAudit.Of(AuditKind.Outcome, Key, OriginId, plan) with
                {
                    Result = result.Refusal is null ? "written" : "refused",
                    Reason = result.Refusal ?? FormattableString.Invariant($"Vendor {result.Vendor!.Id}. {step.Sentence}"),
                },
                .. VendorAudit.Endings(Key, _input!, plan, isWritten: result.Refusal is null),
                .. News(stands, findings),
            ],
            Basis = Basis(plan) with { Links = Withdrawn is null ? [LinksAsRead] : [] },
        };
    }

    /// <summary>Something went wrong on the way: try again later, and tell a person when it keeps failing.</summary>
    public ChangeSet Failed(Exception failure, (WorkItem Item, bool GivesUp) retry, Instant now)
    {
        var name = _input?.Name ?? (Record?.VendorName is { Length: > 0 } known ? known : Key.Id);
        var finding = new Finding
        {
            Code = FindingCodes.RepeatedFailure,
            Sentence = $"Vendor {name} failed {retry.Item.Attempts} times; last: {failure.Message}",
            NextStep = "See to the cause and retry; until then it is tried once a day.",
        };
        var stands = (Record ?? new() { Key = Key, State = RecordState.Failed, ChangedAt = now }) with
        {
            State = retry.GivesUp ? RecordState.Aborted : RecordState.Failed,
            VendorName = name,
            OrderHash = _input?.Zoho?.Hash ?? Record?.OrderHash ?? string.Empty, // what a decision to leave it out is about
            Reason = $"{failure.Message} It is tried again.",
            FindingCodes = retry.GivesUp ? [finding.Code] : [],
            ChangedAt = now,
        };
        return new()
        {
            Records = [stands],
            Reviews = retry.GivesUp ? ReviewKeeper.Keep(Key, string.Empty, [finding], string.Empty, Reviews, now) : [],
            Deferred = [Claim with { Item = retry.Item }],
            Submitted = FailureRules.Doubts(failure, Claim.Item) is { } scan
                ? [WorkMaker.Due(scan, now, WorkPriority.Poll, $"vendor {name} failed")]
                : [],
            Audit =
            [
                .. IsBegun && _plan is { } plan
                    ? [VendorAudit.Of(AuditKind.Outcome, Key, OriginId, plan) with { Result = "unknown", Reason = failure.Message }]
                    : Array.Empty<AuditDraft>(),
                .. News(stands, []),
            ],
            Basis = Basis(null),
        };
    }

    private SyncRecord Stands(RecordState state, string reason, IReadOnlyList<Finding> findings, string planHash, Instant now)
    {
        var stands = new SyncRecord
        {
            Key = Key,
            State = state,
            VendorName = _input!.Name,
            OrderHash = _input.Zoho?.Hash ?? string.Empty,
            PlanHash = planHash,
            LastModified = _modified,
            ReadAt = now,
            Repeated = Repeated,
            Reason = reason,
            FindingCodes = [.. findings.Select(finding => finding.Code)],
            ChangedAt = now,
        };
        return IsNews(stands, findings) ? stands : stands with { ChangedAt = Record!.ChangedAt };
    }

    private bool IsNews(SyncRecord stands, IReadOnlyList<Finding> findings) => Record is not { } known
        || known.State != stands.State
        || !known.FindingCodes.SequenceEqual(stands.FindingCodes)
        || findings.Any(finding => !Reviews.Any(item => item.Status == ReviewStatus.Open && item.Finding.SaysTheSameAs(finding)));

    private IEnumerable<AuditDraft> News(SyncRecord stands, IReadOnlyList<Finding> findings) =>
        IsNews(stands, findings) ? [VendorAudit.State(stands)] : [];

    private ChangeBasis Basis(VendorPlan? plan) => new()
    {
        Records = new Dictionary<RecordKey, SyncRecord?> { [Key] = Record },
        Reviews = Reviews.ToDictionary(item => item.Id, ReviewItem? (item) => item, StringComparer.Ordinal),
        Decisions = plan is null ? [] : [.. Named(plan)],
    };

    private ChangeSet Ended(VendorPlan plan, bool isWritten) => new()
    {
        EndedDecisions =
        [
            .. Named(plan).Where(id => isWritten || id != plan.Step?.DecisionId),
        ],
    };

    /// <summary>The decisions that the plan uses or ends, and that stand still.</summary>
    private IEnumerable<string> Named(VendorPlan plan) => plan.Lapsed.Select(one => one.Id).Append(plan.Step?.DecisionId)
        .OfType<string>().Distinct(StringComparer.Ordinal).Where(id => Withdrawn?.Contains(id) != true);
}
