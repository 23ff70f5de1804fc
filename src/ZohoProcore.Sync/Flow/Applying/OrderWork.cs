using System.Text.Json;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>One order on its way through a batch: its claim, what was known of it, what was read and what was decided.</summary>
internal sealed class OrderWork(
    ClaimedWork claim, SyncRecord? record, IReadOnlyList<ReviewItem> reviews, IReadOnlyList<WrittenCommitment> recorded)
{
    private (OrderSnapshot Order, string Hash)? _order;
    private (OrderInput Input, OrderPlan Plan, Dictionary<string, string> Parts)? _snapshots;
    private Dictionary<string, string>? _stored;

    public ClaimedWork Claim { get; } = claim;

    public RecordKey Key => Claim.Item.Key;

    /// <summary>Where the order stood when it was claimed; null when it is new.</summary>
    public SyncRecord? Claimed { get; } = record;

    /// <summary>Where the order stood before what is stored next; null when it is new.</summary>
    public SyncRecord? Record { get; set; } = record;

    public IReadOnlyList<ReviewItem> Reviews { get; set; } = reviews;

    public IReadOnlyList<WrittenCommitment> Recorded { get; } = recorded;

    /// <summary>What was read; null when Zoho does not have the order.</summary>
    public OrderInput? Input { get; set; }

    /// <summary>What is known of an order that Zoho does not have; null when it has it.</summary>
    public OrderInput? Known { get; set; }

    /// <summary>Intents of the order that had no outcome yet when it was read.</summary>
    public IReadOnlyList<CommitmentIntent> OpenIntents { get; set; } = [];

    /// <summary>The order's commitments as they stood in Procore when it was read.</summary>
    public IReadOnlyList<ExistingCommitment> Existing { get; set; } = [];

    /// <summary>What people decided about the order and what still stood when it was read.</summary>
    public IReadOnlyList<OrderDecision> Decisions { get; set; } = [];

    public OrderPlan? Plan { get; set; }

    /// <summary>What was written of it before, and how often in the same way; null where that does not count.</summary>
    public RepeatedWrite? Repeated => WriteBrake.Counted(Record, Reviews);

    /// <summary>The plan that waits for a go-ahead; null when it does not.</summary>
    public WaitingPlan? Waiting { get; set; }

    /// <summary>
    /// Since when the records and items that the order names are to be read; null for as of now. A backfill reads each once for many.
    /// </summary>
    public Instant? NamesSince => Claim.Item is { Priority: WorkPriority.Backfill } item ? item.DueAt : null;

    public IReadOnlyList<CommitmentWrite> Writes { get; set; } = [];

    /// <summary>What the plan writes, commitment by commitment.</summary>
    public IEnumerable<CommitmentWrite> ToWrite(Connection connection) => Plan!.Steps.GroupBy(step => step.OriginId).Select(steps =>
        new CommitmentWrite(
            Plan.Commitments.First(commitment => commitment.OriginId == steps.Key),
            [.. steps],
            Existing.FirstOrDefault(existing => existing.OriginId == steps.Key))
        {
            Input = Input,
            File = Input?.File,
            Link = connection.Policies.Attachments == AttachmentTreatment.None ? null : OrderPage.Of(connection, Key.Id),
        });

    /// <summary>When the order's file is looked for that was sent without an answer; null where none was.</summary>
    public Instant? FileIsLookedForAt(Instant now) => Writes.Any(write => write.IsFileUnanswered) ? now + OrderFileReader.Waits
        : Input?.File is { MayCome: { } may } file ? may.Max(id => file.Sent[id].At) + OrderFileReader.Waits : null;

    /// <summary>What is made before anything of the order is written.</summary>
    public IReadOnlyList<OrderGapWrite> Gaps { get; set; } = [];

    /// <summary>What is stored of the order rests on these: a person's word that came after they were read counts.</summary>
    public ChangeBasis Basis => new()
    {
        Records = new Dictionary<RecordKey, SyncRecord?> { [Key] = Record },
        Reviews = Reviews.ToDictionary(item => item.Id, ReviewItem? (item) => item, StringComparer.Ordinal),
        Decisions = [.. (Plan?.DecisionUses ?? []).Select(use => use.DecisionId).Distinct(StringComparer.Ordinal)],
    };

    /// <summary>The hash of the order as it was read.</summary>
    public string HashOf(OrderSnapshot order)
    {
        if (_order is not var (known, hash) || !ReferenceEquals(known, order))
        {
            hash = ContentHash.Of(order, OrderJson.Default.OrderSnapshot);
            _order = (order, hash);
        }

        return hash;
    }

    /// <summary>The order, the input and the parts it refers to, each under its hash; made once for one plan of one input.</summary>
    public Dictionary<string, string> Snapshots(OrderRules rules)
    {
        if (Input is not { } input || Plan is not { } plan)
        {
            return new(StringComparer.Ordinal);
        }

        if (_snapshots is not var (of, by, parts) || !ReferenceEquals(of, input) || by.InputHash != plan.InputHash)
        {
            parts = new(StringComparer.Ordinal)
            {
                [HashOf(input.Order)] = JsonSerializer.Serialize(input.Order, OrderJson.Default.OrderSnapshot),
                [plan.InputHash] = JsonSerializer.Serialize(
                    OrderInputManifest.From(input, rules), PlanningJson.Default.OrderInputManifest),
            };
            _snapshots = (input, plan, parts);
        }

        return parts;
    }

    /// <summary>Those of them that are not stored yet: nothing takes them away again.</summary>
    public IReadOnlyDictionary<string, string> ToStore(OrderRules rules)
    {
        var parts = Snapshots(rules);
        return ReferenceEquals(parts, _stored) ? new Dictionary<string, string>() : parts;
    }

    /// <summary>Notes that they are stored.</summary>
    public void Stored() => _stored = _snapshots?.Parts;

    /// <summary>What went wrong; the order is tried again.</summary>
    public Exception? Failure { get; set; }

    /// <summary>
    /// Whether it is news that the order stands so: another state, other findings, or another status for which it is no commitment.
    /// </summary>
    public bool IsNews(SyncRecord record, IReadOnlyList<Finding> findings) =>
        Record is not { } known
        || known.State != record.State
        || !known.FindingCodes.SequenceEqual(record.FindingCodes)
        || (record.State == RecordState.Filtered && known.OrderStatus != record.OrderStatus)
        || findings.GroupBy(finding => (finding.Code, finding.Subject)).Select(same => same.First()).Any(finding =>
            !Reviews.Any(item => item.Status == ReviewStatus.Open && item.Finding.SaysTheSameAs(finding)));
}
