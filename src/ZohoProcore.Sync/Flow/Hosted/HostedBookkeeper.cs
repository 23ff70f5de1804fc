using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Says what to store for a record of a host's own kind at each point of its way. Reads and writes nothing: what is returned is stored as
/// it is.
/// </summary>
internal sealed class HostedBookkeeper(ClaimedWork claim, string originId, SyncRecord? record, IReadOnlyList<ReviewItem> reviews)
{
    private HostedInput? _input;
    private HostedPlan? _plan;
    private CommitmentIntent? _begun;
    private IReadOnlyList<string>? _standing;

    public ClaimedWork Claim { get; } = claim;

    public RecordKey Key => Claim.Item.Key;

    /// <summary>Where it stood before; null when it is new.</summary>
    public SyncRecord? Record { get; private set; } = record;

    /// <summary>Whether a write may have left.</summary>
    public bool IsBegun { get; set; }

    /// <summary>What people call it.</summary>
    public string Name => _input?.Snapshot.Name ?? (Record?.OrderNumber is { Length: > 0 } known ? known : Key.Id);

    /// <summary>
    /// Whether exactly this was written by the last look, so that this one was to find it. A person who asks has it sent again.
    /// </summary>
    public bool WasJustWritten => Claim.Item.Priority != WorkPriority.Person && _begun is null
        && Record is { State: RecordState.Synced or RecordState.Failed or RecordState.Aborted } known && known.PlanHash == Plan.Record.Hash;

    /// <summary>Whether it is what was begun before and has no outcome yet: whoever let that be written let this.</summary>
    public bool IsBegunAlready => _begun?.PlanHash == Plan.Record.Hash;

    /// <summary>
    /// Whether the service refused what would be written, and nothing is another than it was then. A person who asks has it sent again.
    /// </summary>
    public bool IsRefusedAsItIs => Record?.RefusedHash == Plan.StateHash
        && Claim.Item.Priority != WorkPriority.Person
        && Reviews.Any(item => item.Status == ReviewStatus.Open);

    private IReadOnlyList<ReviewItem> Reviews { get; set; } = reviews;

    private HostedPlan Plan => _plan!;

    private string InputHash => _input?.Hash ?? string.Empty;

    /// <summary>The projects that a write goes to.</summary>
    public static IReadOnlyList<long> ProjectsOf(RecordWrite write) => write.ProjectId is { } project ? [project] : [];

    /// <summary>Takes what was read and planned, and what was begun before and has no outcome yet.</summary>
    public void Read(HostedInput input, HostedPlan plan, CommitmentIntent? begun) =>
        (_input, _plan, _begun) = (input, plan, begun);

    /// <summary>Takes what a person said meanwhile.</summary>
    public void Again(SyncRecord? record, IReadOnlyList<ReviewItem> reviews, IReadOnlyList<OrderDecision> standing) =>
        (Record, Reviews, _standing) = (record, reviews, [.. standing.Select(one => one.Id).OfType<string>()]);

    /// <summary>Nothing is written: how it stands, and what is asked.</summary>
    public ChangeSet Settled(Instant now)
    {
        var looked = Looked(Stands(Plan.Record.State, Plan.Record.Sentence, Plan.Record.Findings, now), Plan.Record.Findings, now);
        return looked with { ClosedIntents = _begun is { } begun ? [begun.OriginId] : [] };
    }

    /// <summary>It would be written, and a person's go-ahead is missing.</summary>
    public ChangeSet Waits(RecordWrite write, string why, Instant now)
    {
        var waiting = Record?.Waiting;
        var stands = Stands(RecordState.AwaitingApproval, $"{Plan.Record.Sentence} {why}", [], now) with
        {
            Waiting = new()
            {
                Hash = Plan.StateHash,
                Projects = ProjectsOf(write),
                Unseen = waiting is null ? null : waiting.Unseen ?? (waiting.ApprovedBy is null ? null : why),
            },
        };
        return Looked(stands, [], now);
    }

    /// <summary>Before the write: what is about to be written, so that a crash leaves a trace to resolve.</summary>
    public ChangeSet BeforeWriting(RecordWrite write, long? epoch, Instant now) => new()
    {
        Snapshots = _input!.Snapshots,
        ReplacedSnapshots = _input.Replaced(Record?.InputHash), // the record does not rest on it before the write has an outcome
        OpenedIntents =
        [
            new()
            {
                OriginId = originId,
                OrderId = Key.Owner,
                ProjectId = 0,
                PlanHash = Plan.Record.Hash,
                Desired = new() { Fields = new(StringComparer.Ordinal) { ["content"] = ContentHash.Of(write.Content) } },
                Epoch = epoch,
                At = now,
            },
        ],
        Audit = [.. Resolved(), About(AuditKind.Intent) with { Reason = Plan.Record.Sentence, ProjectId = write.ProjectId ?? 0 }],
        Basis = Basis() with { Decisions = [.. Lapsed().Concat(Plan.Standing).Select(one => one.Id).OfType<string>()] },
    };

    /// <summary>After the write: how it came out.</summary>
    public ChangeSet Written(RecordOutcome outcome, Instant now)
    {
        IReadOnlyList<Finding> findings = outcome.Refusal is { } refusal ? [refusal] : [];
        var isWritten = findings.Count == 0;
        var (state, reason) = isWritten ? (RecordState.Synced, outcome.Sentence) : (RecordState.NeedsReview, findings[0].Sentence);
        var stands = Stands(state, reason, findings, now) with
        {
            PlanHash = isWritten ? Plan.Record.Hash : Record?.PlanHash ?? string.Empty,
            RefusedHash = isWritten ? null : Plan.StateHash,
        };
        var looked = Looked(stands, findings, now);
        return looked with
        {
            ClosedIntents = [originId],

            // The next look finds whether both sides agree now, and what else there is to write.
            Submitted = isWritten ? [WorkMaker.Due(Key, now, WorkPriority.Poll, "it was written")] : [],
            Audit =
            [
                About(AuditKind.Outcome) with
                {
                    Result = isWritten ? "written" : "refused",
                    Reason = outcome.Sentence,
                    ProjectId = Plan.Record.Write?.ProjectId ?? 0,
                },
                .. Ended(),
                .. News(stands, findings),
            ],
        };
    }

    /// <summary>Something went wrong on the way: try again later, and tell a person when it keeps failing.</summary>
    public ChangeSet Failed(Exception failure, (WorkItem Item, bool GivesUp) retry, Instant now)
    {
        var finding = new Finding
        {
            Code = FindingCodes.RepeatedFailure,
            Sentence = $"{Text.Capital(Name)} failed {retry.Item.Attempts} times; last: {failure.Message}",
            NextStep = "See to the cause and retry; until then it is tried once a day.",
        };
        var stands = (Record ?? new() { Key = Key, State = RecordState.Failed, ChangedAt = now }) with
        {
            State = retry.GivesUp ? RecordState.Aborted : RecordState.Failed,
            OrderNumber = Name,
            OrderHash = _plan?.SourceHash ?? Record?.OrderHash ?? string.Empty, // what a decision to leave it out is about
            Reason = $"{failure.Message} It is tried again.",
            FindingCodes = retry.GivesUp ? [finding.Code] : [],
            ChangedAt = now,
        };
        return new()
        {
            Records = [stands],
            Reviews = retry.GivesUp ? ReviewKeeper.Keep(Key, Name, [finding], string.Empty, Reviews, now) : [],
            ReplacedSnapshots = _input?.Replaced(stands.InputHash) ?? [],
            Deferred = [Claim with { Item = retry.Item }],
            Submitted = FailureRules.Doubts(failure, Claim.Item) is { } scan
                ? [WorkMaker.Due(scan, now, WorkPriority.Poll, $"{Name} failed")] : [],
            Audit =
            [
                .. IsBegun ? [About(AuditKind.Outcome) with { Result = "unknown", Reason = failure.Message }] : Array.Empty<AuditDraft>(),
                .. News(stands, retry.GivesUp ? [finding] : []),
            ],
            Basis = Basis(lapses: false),
        };
    }

    /// <summary>What every look stores that came to an end.</summary>
    private ChangeSet Looked(SyncRecord stands, IReadOnlyList<Finding> findings, Instant now) => new()
    {
        Records = [stands],
        Reviews = ReviewKeeper.Keep(Key, Name, findings, Plan.StateHash, Reviews, now),
        EndedDecisions = [.. Lapsed().Select(one => one.Id!)],
        Snapshots = _input!.Snapshots,
        ReplacedSnapshots = _input.Replaced(stands.InputHash),
        Completed = [Claim],
        Audit = [.. stands.State == RecordState.AwaitingApproval ? [] : Resolved(), .. Ended(), .. News(stands, findings)],
        Basis = Basis(),
    };

    private SyncRecord Stands(RecordState state, string reason, IReadOnlyList<Finding> findings, Instant now)
    {
        var stands = new SyncRecord
        {
            Key = Key,
            State = state,
            OrderNumber = Name,
            OrderHash = Plan.SourceHash,
            InputHash = InputHash,
            PlanHash = state is RecordState.AwaitingApproval or RecordState.NeedsReview
                ? Record?.PlanHash ?? string.Empty : Plan.Record.Hash, // the last that both sides came to, not what is still asked
            // An answer takes no go-ahead's place.
            Waiting = Plan.Record.State is RecordState.NeedsReview or RecordState.Skipped ? Record?.Waiting : null,
            LastModified = _input!.Snapshot.LastModified,
            ReadAt = now,
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
        IsNews(stands, findings) ? [HostedAudit.State(stands)] : [];

    private IEnumerable<AuditDraft> Resolved() =>
        _begun is { } begun ? [HostedAudit.Resolved(About(AuditKind.Outcome), Plan.Record, begun)] : [];

    private IEnumerable<OrderDecision> Lapsed() =>
        Plan.Lapsed.Where(one => one.Id is { } id && _standing?.Contains(id) != false);

    private IEnumerable<AuditDraft> Ended() => Lapsed().Select(one => About(AuditKind.DecisionLapsed) with
    {
        DecisionId = one.Id!,
        Result = one.Action.ToString(),
        Reason = "What it was about changed.",
    });

    private AuditDraft About(AuditKind kind) => new()
    {
        Kind = kind,
        Record = Key.ToString(),
        OriginId = originId,
        InputHash = InputHash,
        PlanHash = _plan?.Record.Hash ?? string.Empty,
    };

    private ChangeBasis Basis(bool lapses = true) => new()
    {
        Records = new Dictionary<RecordKey, SyncRecord?> { [Key] = Record },
        Reviews = Reviews.ToDictionary(item => item.Id, ReviewItem? (item) => item, StringComparer.Ordinal),
        Decisions = lapses && _plan is not null ? [.. Lapsed().Select(one => one.Id!)] : [],
    };
}
